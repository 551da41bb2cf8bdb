import { newId } from '#kernel';
import { Db, globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { PersonTokens } from '../handover/person-tokens.service.js';

let app: TestApp;
let scope: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
});
afterAll(() => app.stop());

/** Somebody who was here before: referred and stopped in the first months of a year. */
let made = 0;
const before = async (year = 2025): Promise<string> => {
  const name = 'abcdefghijklmnop'[made++]!.repeat(9);
  const { id: memberId } = await scope.done('registerReferral', {
    givenName: name,
    familyName: 'Eerder',
    email: `${name}@post.example`,
    source: 'SELF',
    referredOn: `${year}-01-05`,
  });
  const [title, summary] = ['Fietsen', 'Repareren'];
  await scope.done('submitBusinessPlan', { memberId, title, summary, submittedOn: `${year}-01-06` });
  await scope.done('recordMunicipalDecision', {
    memberId,
    organisationId: globalId('Organisation', scope.municipalityId),
    number: `D-${year}`,
    startsOn: `${year}-01-06`,
  });
  await scope.done('startTrial', { memberId, startsOn: `${year}-01-10` });
  await scope.done('stopTrial', { memberId, stoppedOn: `${year}-02-01`, reason: 'Ziek.' });
  return memberId;
};
const preview = (keep: string, drop: string) =>
  app.ok(
    `query ($keep: ID!, $drop: ID!) { mergePreview(keepMemberId: $keep, dropMemberId: $drop) {
       keep { memberId number } drop { memberId number } moves { what count } refusals { code message } } }`,
    { keep, drop },
    { as: scope.coordinator },
  );
const codes = async (keep: string, drop: string) =>
  (await preview(keep, drop)).refusals.map(({ code }: { code: string }) => code);
const merge = (keepMemberId: string, dropMemberId: string) =>
  scope.done('mergeMembers', { keepMemberId, dropMemberId });
const refused = (keepMemberId: string, dropMemberId: string) =>
  scope.refused('mergeMembers', { keepMemberId, dropMemberId });
const uuid = (memberId: string) => localId('Member', memberId);
const tokenOf = (memberId: string): Promise<string> =>
  app.within(scope.id, scope.coordinatorId, 'COORDINATOR', () =>
    app
      .get(Db)
      .read(async (unit) => (await app.get(PersonTokens).of(unit, [uuid(memberId)]))(uuid(memberId))),
  );

describe('mergeMembers', () => {
  it('points what was the one to the other, and keeps a number that points there', async () => {
    const [keep, drop] = [await scope.active('Samira'), await before()];
    await scope.done('recordEnterprise', {
      memberId: drop,
      name: 'Oud',
      activity: 'fietsen',
      sector: '95',
      startsOn: '2026-03-01',
    });
    for (const memberId of [keep, drop])
      await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-06-10' });
    const seen = await preview(keep, drop);
    expect(seen).toEqual({
      keep: { memberId: keep, number: expect.any(Number) },
      drop: { memberId: drop, number: expect.any(Number) },
      moves: [
        { what: 'COACH_ASSIGNMENT', count: 1 },
        { what: 'ENTERPRISE', count: 1 },
        { what: 'TRAJECTORY', count: 1 },
      ],
      refusals: [],
    });
    expect(await merge(keep, drop)).toMatchObject({ id: keep, number: seen.keep.number, phase: 'ACTIVE' });
    const owned = await app.database.owner(
      `SELECT (SELECT count(*)::int FROM tenant.trajectory WHERE member_id = $1) AS trajectories,
              (SELECT count(*)::int FROM tenant.enterprise WHERE member_id = $1) AS enterprises,
              (SELECT count(*)::int FROM tenant.coach_assignment WHERE member_id = $1 AND ends_on IS NULL) AS coaches`,
      [uuid(keep)],
    );
    expect(owned).toEqual([{ trajectories: 2, enterprises: 1, coaches: 1 }]);
    const [tombstone] = await app.database.owner(
      'SELECT merged_into, number, email, phone FROM tenant.member WHERE id = $1',
      [uuid(drop)],
    );
    expect(tombstone).toEqual({
      merged_into: uuid(keep),
      number: seen.drop.number,
      email: null,
      phone: null,
    });
  });

  it('leaves a member who is nowhere to be found, and gives the number to nobody', async () => {
    const [keep, drop] = [await scope.active('Ada'), await before()];
    const { number } = (await preview(keep, drop)).drop;
    const known = { givenName: 'bbbbbbbbb', familyName: 'Eerder' };
    await merge(keep, drop);
    const as = { as: scope.coordinator };
    expect(await app.refused('query ($id: ID!) { member(id: $id) { id } }', { id: drop }, as)).toBe(
      'NOT_FOUND',
    );
    const listed = await app.ok('{ members(first: 100) { edges { node { id number } } } }', {}, as);
    const nodes: { id: string; number: number }[] = listed.edges.map((edge: { node: object }) => edge.node);
    expect(nodes.map(({ id }) => id)).toContain(keep);
    expect(nodes.map(({ id }) => id)).not.toContain(drop);
    const found = await app.ok(
      'query ($person: PersonInput!) { possibleDuplicates(person: $person) { memberId } }',
      { person: known },
      as,
    );
    expect(found).toEqual([]);
    for (const name of ['assignCoach', 'submitBusinessPlan'])
      expect(await scope.refused(name, { memberId: drop, ...MORE[name] })).toBe('NOT_FOUND');
    expect(await refused(keep, drop)).toBe('NOT_FOUND');
    const next = await scope.done('registerReferral', {
      givenName: 'Zzzzzzz',
      familyName: 'Volgende',
      source: 'SELF',
      referredOn: '2026-07-01',
    });
    expect(next.number).toBeGreaterThan(number);
  });

  it('is done once, whoever asks at the same moment, in whatever order', async () => {
    const [one, other] = [await before(), await before(2024)];
    const send = (keep: string, drop: string) =>
      merge(keep, drop).then(
        () => 'DONE',
        (refusal: Error) => /"code":"([A-Z_]+)"/.exec(refusal.message)![1]!,
      );
    const said = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? send(one, other) : send(other, one))),
    );
    expect(said.sort()).toEqual(['DONE', ...Array.from({ length: 9 }, () => 'NOT_FOUND')]);
  });

  it('is refused while a trajectory of both runs', async () => {
    const [keep, drop] = [await scope.referred(), await scope.planned()];
    expect(await codes(keep, drop)).toEqual(['MERGE_REFUSED_RUNNING']);
    expect(await refused(keep, drop)).toBe('MERGE_REFUSED_RUNNING');
  });

  it('is refused where the one came before the other was over', async () => {
    const drop = await scope.inTrial('Overlap');
    await scope.done('stopTrial', { memberId: drop, stoppedOn: '2026-04-01', reason: 'Ziek.' });
    const keep = await scope.active('Tegelijk');
    expect(await codes(keep, drop)).toEqual(['MERGE_REFUSED_OVERLAP']);
    expect(await refused(keep, drop)).toBe('MERGE_REFUSED_OVERLAP');
  });

  it('is refused where an account, money, words or details are those of the dropped one, and possible the other way', async () => {
    const [keep, drop] = [await scope.active('Bo'), await before()];
    const plant: [string, string][] = [
      [
        'MERGE_REFUSED_MONEY',
        `INSERT INTO tenant.ledger_account (tenant_id, role, number, kind, rgs_code, member_id, recorded_by, request_id)
         VALUES ($1, 'HELD_IN_TRIAL', '9001', 'LIABILITY', 'BSchSlc', $2, $1, 'test')`,
      ],
      [
        'MERGE_REFUSED_DETAILS',
        `INSERT INTO tenant.capacity (tenant_id, member_id, sequence, hours_per_week, starts_on, recorded_by, request_id)
         VALUES ($1, $2, 1, 8, '2026-03-01', $1, 'test')`,
      ],
    ];
    for (const [code, sql] of plant) {
      await app.database.owner(sql, [scope.id, uuid(drop)]);
      expect(await codes(keep, drop)).toContain(code);
    }
    await scope.person('lost', 'MEMBER', drop);
    expect(await codes(keep, drop)).toEqual([
      'MERGE_REFUSED_ACCOUNT',
      'MERGE_REFUSED_DETAILS',
      'MERGE_REFUSED_MONEY',
    ]);
    expect(await refused(keep, drop)).toBe('MERGE_REFUSED_ACCOUNT');
    expect(await codes(drop, keep)).toEqual([]);
  });

  it('is refused where coaching knows the dropped one', async () => {
    const [keep, drop] = [await scope.active('Cas'), await before()];
    await scope.done('assignCoach', { memberId: drop, coachEmail: scope.coach, startsOn: '2026-06-10' });
    await app.ok(
      'mutation ($input: SetGoalInput!) { setGoal(input: $input) { goal { id } userErrors { code } } }',
      { input: { memberId: drop, words: 'Een winkel', reviewOn: '2026-12-01' } },
      { as: scope.coach, in: scope.id },
    );
    expect(await refused(keep, drop)).toBe('MERGE_REFUSED_NOTES');
  });

  it('keeps the token of who began first: the network counted that one', async () => {
    const [keep, drop] = [await scope.active('Dora'), await before()];
    const [kept, dropped] = [await tokenOf(keep), await tokenOf(drop)];
    expect(dropped).not.toBe(kept);
    await merge(keep, drop);
    expect(await tokenOf(keep)).toBe(dropped);

    const [older, younger] = [await before(2024), await before(2025)];
    const first = await tokenOf(older);
    await merge(older, younger);
    expect(await tokenOf(older)).toBe(first);
  });

  it('takes two, both of whom are there', async () => {
    const member = await before();
    expect(await refused(member, member)).toBe('MERGE_NEEDS_TWO');
    for (const [keep, drop] of [
      [member, globalId('Member', newId())],
      [globalId('Member', newId()), member],
    ] as const)
      expect(await refused(keep, drop)).toBe('NOT_FOUND');
  });
});

const MORE: Record<string, object> = {
  assignCoach: { coachEmail: 'coach@scope.example', startsOn: '2026-07-01' },
  submitBusinessPlan: { title: 'x', summary: 'y', submittedOn: '2026-07-01' },
};
