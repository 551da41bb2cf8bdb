import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const FIELDS = `version changedBy strengths experience { kind words sinceYear untilYear }
  diplomas { name country year recognition recognisedBy } languages { language level }`;

describe('a talent profile', () => {
  let app: TestApp;
  let scope: ACooperative;
  let other: ACooperative;
  let memberId: string;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'scope');
    other = await aCooperative(app, 'other');
    memberId = await scope.active();
    member = await scope.person('samira', 'MEMBER', memberId);
    await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-03-01' });
  });
  afterAll(() => app.stop());

  const here = (as: string) => ({ as, in: scope.id });
  const profile = (as: string, id = memberId) =>
    [`query ($id: ID!) { talentProfile(memberId: $id) { ${FIELDS} } }`, { id }, here(as)] as const;
  const words = (part: object) => ({
    memberId,
    basedOnVersion: 0,
    experience: [],
    diplomas: [],
    languages: [],
    ...part,
  });
  const writes = (as: string, input: object, options = here(as)) =>
    [
      `mutation ($input: RecordTalentProfileInput!) { recordTalentProfile(input: $input) {
         talentProfile { ${FIELDS} } userErrors { path code message } } }`,
      { input },
      options,
    ] as const;

  it('is empty until somebody writes, and then holds what was written and by whom', async () => {
    expect(await app.ok(...profile(member))).toMatchObject({ version: 0, experience: [], changedBy: null });
    const written = {
      experience: [
        { kind: 'OWN_ENTERPRISE', words: 'Een bakkerij in Aleppo.', sinceYear: 2004, untilYear: 2012 },
      ],
      diplomas: [
        { name: 'Werktuigbouw', country: 'Syrië', year: 2002, recognition: 'INDICATED', recognisedBy: 'IDW' },
      ],
      languages: [
        { language: 'Arabisch', level: 'MOTHER_TONGUE' },
        { language: 'Nederlands', level: 'A2' },
      ],
      strengths: 'Ik kan goed rekenen.',
    };
    await app.ok(...writes(member, words(written)));
    expect(await app.ok(...profile(scope.coach))).toMatchObject({ ...written, version: 1 });
    await app.ok(...writes(scope.coach, words({ ...written, basedOnVersion: 1, strengths: 'Samen.' })));
    expect(await app.ok(...profile(scope.coordinator))).toMatchObject({ version: 2, strengths: 'Samen.' });
    const log = await app.database.owner<{ purpose: string }>(
      `SELECT purpose FROM tenant.access_log WHERE subject_id = $1 AND purpose = 'talent-profile'`,
      [localId('Member', memberId)],
    );
    // coach and coordinator; the member's own look leaves no trace
    expect(log).toHaveLength(2);
  });

  it('is not overwritten by who read an older version, nor made twice', async () => {
    const id = await scope.referred();
    const as = scope.coordinator;
    const answers = await Promise.allSettled(
      ['een', 'twee', 'drie'].map((strengths) =>
        app.ok(...writes(as, { ...words({ strengths }), memberId: id })),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const basedOnVersion of [0, 2]) {
      const late = { ...words({ strengths: 'later' }), memberId: id, basedOnVersion };
      expect(await app.refused(...writes(as, late))).toBe('PROFILE_CHANGED_MEANWHILE');
    }
    expect(await app.ok(...profile(as, id))).toMatchObject({ version: 1 });
  });

  it('is for the member, coordinators and the coach of today, and nobody else', async () => {
    for (const role of ['TREASURER', 'BOARD'] as const) {
      const as = await scope.person(role.toLowerCase(), role);
      expect(await app.refused(...profile(as))).toBe('FORBIDDEN');
      expect(await app.refused(...writes(as, words({})))).toBe('FORBIDDEN');
    }
    for (const as of [scope.officer, scope.referrer]) {
      expect(await app.refused(...profile(as))).toBe('FORBIDDEN');
    }
    const stranger = await scope.person('stranger', 'COACH');
    expect(await app.refused(...profile(stranger))).toBe('NOT_FOUND');
    expect(await app.refused(...writes(stranger, words({})))).toBe('NOT_FOUND');
    const neighbour = await scope.person('neighbour', 'MEMBER', await scope.referred());
    expect(await app.refused(...profile(neighbour))).toBe('NOT_FOUND');
    const abroad = { as: other.coordinator, in: other.id };
    expect(await app.refused(...writes(other.coordinator, words({}), abroad))).toBe('NOT_FOUND');
  });

  it.each([
    ['TEXT_HAS_BSN', { strengths: 'bsn 111222333' }],
    ['TEXT_TOO_LONG', { strengths: 'a'.repeat(2_001) }],
    ['YEAR_IMPOSSIBLE', { experience: [{ kind: 'OTHER', words: 'a', sinceYear: 2027 }] }],
    ['RECOGNISED_BY_WHOM', { diplomas: [{ name: 'a', recognition: 'RECOGNISED' }] }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('refuses with %s and writes nothing', async (code, wrong) => {
    const id = await scope.referred();
    const input = { ...words({}), memberId: id, ...wrong };
    expect(await app.refused(...writes(scope.coordinator, input))).toBe(code);
    expect(await app.ok(...profile(scope.coordinator, id))).toMatchObject({ version: 0 });
  });
});
