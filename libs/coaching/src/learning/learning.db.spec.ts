import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
let app: TestApp;
let scope: ACooperative;
let memberId: string;
let member: string;

beforeAll(async () => {
  app = await startTestApp({}, false);
  scope = await aCooperative(app, 'scope');
});
beforeEach(async () => {
  app.moveTo('2026-07-01');
  memberId = await scope.active();
  member = await scope.person(`member-${newId()}`, 'MEMBER', memberId);
  await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' });
});
afterAll(() => app.stop());

type Call = readonly [query: string, variables: object, options: { as: string; in: string }];
const MODULE = `key title description state startedOn doneOn evidence { shownOn words link fileLink }
  comments { words commentedOn coach { name } }`;
const act = (name: string, input: object, as: string): Call => [
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { learningModule { ${MODULE} } userErrors { code path } } }`,
  { input: { memberId, module: 'MARKETING', ...input } },
  { as, in: scope.id },
];
const start = (input: object = {}, as = member) => act('startLearningModule', input, as);
const finish = (input: object = {}, as = member) => act('finishLearningModule', input, as);
const comment = (input: object = {}, as = scope.coach) =>
  act('commentOnLearningModule', { words: 'Mooi gedaan.', ...input }, as);
const path = (as: string): Call => [
  `query ($memberId: ID!) { learningPath(memberId: $memberId) { ${MODULE} } }`,
  { memberId },
  { as, in: scope.id },
];

describe('a learning path', () => {
  it('has eight modules in the advised order, in the language of the caller', async () => {
    const [query, variables, options] = path(member);
    const modules = (await app.ok(query, variables, { ...options, locale: 'en' })) as {
      key: string;
      title: string;
      state: string;
    }[];
    expect(modules.map(({ key }) => key)).toEqual([
      'IDEA_AND_CANVAS',
      'PRICE_AND_OFFER',
      'FIRST_CUSTOMER',
      'ADMINISTRATION_AND_VAT',
      'MARKETING',
      'CONTRACTS_AND_INSURANCE',
      'MONEY_PLANNING',
      'STOP_OR_GROW',
    ]);
    expect(modules[0]).toMatchObject({ title: 'Idea and canvas', state: 'NOT_STARTED' });
    expect((await app.ok(...path(member)))[0].title).toBe('Idee en canvas');
  });

  it('goes at the own pace: begun, done with what shows it, begun again', async () => {
    expect((await app.ok(...start())).learningModule).toMatchObject({
      state: 'STARTED',
      startedOn: '2026-07-01',
      doneOn: null,
    });
    app.moveTo('2026-09-01');
    const fileId = await app.upload(PICTURE, 'foto.png', { as: member, in: scope.id });
    const shown = { words: 'Ik heb een folder gemaakt.', link: 'https://folder.example/1', fileId };
    const { learningModule } = await app.ok(...finish(shown));
    expect(learningModule).toMatchObject({
      state: 'DONE',
      startedOn: '2026-07-01',
      doneOn: '2026-09-01',
      evidence: [
        {
          shownOn: '2026-09-01',
          words: shown.words,
          link: shown.link,
          fileLink: expect.stringMatching(/^\/files\//),
        },
      ],
    });
    expect((await app.ok(...start())).learningModule).toMatchObject({ state: 'STARTED', doneOn: null });
    expect((await app.ok(...finish({ module: 'STOP_OR_GROW' }))).learningModule).toMatchObject({
      state: 'DONE',
      evidence: [],
    });
  });

  it('is read by the coach of today with its file, and commented on; the log names the coach', async () => {
    const fileId = await app.upload(PICTURE, 'foto.png', { as: member, in: scope.id });
    await app.ok(...finish({ fileId }));
    await app.ok(...comment());
    const read = async (as: string) =>
      (
        (await app.ok(...path(as))) as { key: string; comments: object[]; evidence: { fileLink: string }[] }[]
      ).find(({ key }) => key === 'MARKETING')!;
    expect((await read(member)).comments).toEqual([
      { words: 'Mooi gedaan.', commentedOn: '2026-07-01', coach: { name: 'coach' } },
    ]);
    const { fileLink } = (await read(scope.coach)).evidence[0]!;
    const response = await fetch(new URL(fileLink, app.url), {
      headers: {
        authorization: `Bearer ${await app.token(scope.coach)}`,
        'x-cooperative': globalId('Organisation', scope.id),
      },
    });
    expect(response.status).toBe(200);
    const log = await app.database.owner(
      'SELECT purpose, recorded_by FROM tenant.access_log WHERE subject_id = $1',
      [localId('Member', memberId)],
    );
    expect(log).toEqual([{ purpose: 'learning', recorded_by: scope.coachId }]);
  });

  it('lies in the database as ciphertext', async () => {
    await app.ok(...finish({ words: 'geheim', link: 'https://geheim.example' }));
    await app.ok(...comment({ words: 'geheim' }));
    const rows = await app.database.owner<{ sealed: Buffer }>(
      `SELECT evidence_ciphertext AS sealed FROM tenant.learning_mark WHERE member_id = $1
       UNION ALL SELECT words_ciphertext FROM tenant.learning_comment WHERE member_id = $1`,
      [localId('Member', memberId)],
    );
    expect(rows).toHaveLength(2);
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toContain('geheim');
  });

  it.each([
    ['TEXT_TOO_LONG', { words: 'a'.repeat(2001) }],
    ['TEXT_HAS_BSN', { words: '111222333' }],
    ['LINK_INVALID', { link: 'javascript:alert(1)' }],
    ['LINK_INVALID', { link: 'http://folder.example' }],
    ['LINK_INVALID', { link: 'folder' }],
    ['NOT_FOUND', { fileId: globalId('File', newId()) }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('is refused with %s: %j', async (code, wrong) => {
    expect(await app.refused(...finish(wrong))).toBe(code);
  });

  it('is not begun twice, and nothing is said with no words', async () => {
    await app.ok(...start());
    expect(await app.refused(...start())).toBe('MODULE_ALREADY_STARTED');
    expect(await app.refused(...comment({ words: ' ' }))).toBe('TEXT_REQUIRED');
  });

  it("is the member's and the coach's, each their own part", async () => {
    expect(await app.refused(...start({}, scope.coach))).toBe('FORBIDDEN');
    expect(await app.refused(...finish({}, scope.coach))).toBe('FORBIDDEN');
    expect(await app.refused(...comment({}, member))).toBe('FORBIDDEN');
    const stranger = await scope.person(`stranger-${newId()}`, 'COACH');
    const neighbour = await scope.person(`neighbour-${newId()}`, 'MEMBER', await scope.referred());
    for (const as of [stranger, neighbour]) expect(await app.refused(...path(as))).toBe('NOT_FOUND');
    expect(await app.refused(...comment({}, stranger))).toBe('NOT_FOUND');
    expect(await app.refused(...start({}, neighbour))).toBe('NOT_FOUND');
    const treasurer = await scope.person(`treasurer-${newId()}`, 'TREASURER');
    for (const as of [scope.coordinator, treasurer, scope.officer])
      expect(await app.refused(...path(as))).toBe('FORBIDDEN');
  });
});
