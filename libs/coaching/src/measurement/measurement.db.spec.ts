import pg from 'pg';
import { addDays, type CivilDate, newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { aDefinition, aLicence } from '../instrument/definition.fixture.js';
import { dueOn } from './rhythm.policy.js';

const TODAY = '2026-07-01';
const DAYS = 182;
const WHO = ['CHEERFUL', 'CALM', 'ACTIVE', 'RESTED', 'INTERESTED'];
let app: TestApp;
let scope: ACooperative;
let memberId: string;
let member: string;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo(TODAY);
  scope = await aCooperative(app, 'scope');
  await app.ok(
    'mutation ($input: LoadInstrumentInput!) { loadInstrument(input: $input) { userErrors { code } } }',
    { input: { definition: aDefinition(), licence: aLicence() } },
    { as: scope.coordinator, in: scope.id },
  );
});
beforeEach(async () => {
  app.moveTo(TODAY);
  memberId = await scope.active();
  member = await scope.person(`member-${newId()}`, 'MEMBER', memberId);
  await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' });
});
afterAll(() => app.stop());

type Call = readonly [query: string, variables: object, options: { as: string; in: string }];
const here = (as: string) => ({ as, in: scope.id });
const MEASURED = `measurement { id instrument version name scoredBy measuredOn answers { item value }
  scores { domain name score } correctsId isCorrected } userErrors { code path message }`;
const record = (input: object, as: string) =>
  [
    `mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { ${MEASURED} } }`,
    { input: { memberId, version: 1, ...input } },
    here(as),
  ] as const;
const correct = (measurementId: string, answers: object[], as: string) =>
  [
    `mutation ($input: CorrectMeasurementInput!) { correctMeasurement(input: $input) { ${MEASURED} } }`,
    { input: { measurementId, answers } },
    here(as),
  ] as const;
const list = (as: string, page: object = { first: 10 }): Call =>
  [
    `query ($memberId: ID!, $first: Int, $after: String) { measurements(memberId: $memberId, first: $first, after: $after) {
      edges { node { id instrument scoredBy measuredOn correctsId isCorrected scores { score } } } pageInfo { hasNextPage endCursor } } }`,
    { memberId, ...page },
    here(as),
  ] as const;
const trend = (as: string, instrument = 'PARTICIPATION_LADDER', version = 1): Call =>
  [
    `query ($memberId: ID!, $instrument: String!, $version: Int!) { measurementTrend(memberId: $memberId, instrument: $instrument, version: $version) {
      name domains { domain lowest highest points { measuredOn scoredBy score } selfGain coachGain } } }`,
    { memberId, instrument, version },
    here(as),
  ] as const;
const due = (as: string, page: object = { first: 100 }): Call =>
  [
    `query ($first: Int, $after: String, $throughOn: Date) { measurementsDue(first: $first, after: $after, throughOn: $throughOn) {
      edges { node { memberId memberName instrument name scoredBy lastOn dueOn isOverdue } } pageInfo { hasNextPage endCursor } } }`,
    page,
    here(as),
  ] as const;
const ladder = (step: number, more: object = {}) => ({
  instrument: 'PARTICIPATION_LADDER',
  answers: [{ item: 'STEP', value: step }],
  ...more,
});
const who = (value: number) => ({ instrument: 'WHO_5', answers: WHO.map((item) => ({ item, value })) });
const star = (...values: number[]) => ({
  instrument: 'OWN_STAR',
  answers: ['HOUSE', 'STREET', 'JOB'].slice(0, values.length).map((item, i) => ({ item, value: values[i] })),
});
const nodes = async (call: Call) => (await app.ok(...call)).edges.map(({ node }: { node: object }) => node);

describe('a measurement', () => {
  it("is the member's own or the coach's, and both read it", async () => {
    const own = await app.ok(...record(who(3), member));
    expect(own.measurement).toMatchObject({
      name: 'WHO-5 welbevinden',
      scoredBy: 'SELF',
      measuredOn: TODAY,
      scores: [{ domain: 'WELL_BEING', name: 'Welbevinden', score: 60 }],
      correctsId: null,
      isCorrected: false,
    });
    const coached = await app.ok(...record(ladder(2, { measuredOn: '2026-06-20' }), scope.coach));
    expect(coached.measurement).toMatchObject({ scoredBy: 'COACH', measuredOn: '2026-06-20' });
    for (const as of [member, scope.coach]) {
      expect(await nodes(list(as))).toMatchObject([
        { instrument: 'WHO_5', scores: [{ score: 60 }] },
        { instrument: 'PARTICIPATION_LADDER', scores: [{ score: 2 }] },
      ]);
    }
    const first = await app.ok(...list(member, { first: 1 }));
    const rest = await app.ok(...list(member, { first: 1, after: first.pageInfo.endCursor }));
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(rest.edges[0].node.instrument).toBe('PARTICIPATION_LADDER');
  });

  it('lies in the database as ciphertext; of the ladder, and only of it, the step is kept as a number', async () => {
    await app.ok(...record(who(0), member));
    await app.ok(...record(ladder(4), member));
    const rows = await app.database.owner<{ instrument: string; answers: Buffer; step: number | null }>(
      `SELECT m.instrument, m.answers_ciphertext AS answers, p.step FROM tenant.measurement m
         LEFT JOIN tenant.participation_step p ON p.id = m.id WHERE m.member_id = $1 ORDER BY m.instrument`,
      [localId('Member', memberId)],
    );
    expect(rows.map(({ instrument, step }) => [instrument, step])).toEqual([
      ['PARTICIPATION_LADDER', 4],
      ['WHO_5', null],
    ]);
    for (const { answers } of rows) expect(answers.toString('latin1')).not.toMatch(/STEP|CALM/);
  });

  it('scores a domain that was left out with nothing, which is not 0', async () => {
    const { measurement } = await app.ok(...record(star(2, 3), scope.coach));
    expect(measurement.scores.map(({ score }: { score: number }) => score)).toEqual([2.5, null]);
    const { domains } = await app.ok(...trend(member, 'OWN_STAR'));
    expect(domains.map(({ points }: { points: object[] }) => points.length)).toEqual([1, 0]);
  });

  it('waits for the minimum interval, of the same kind of scorer, and names the first possible day', async () => {
    await app.ok(...record(ladder(2, { measuredOn: '2026-06-02' }), scope.coach));
    await app.ok(...record(ladder(3), member));
    const answer = await app.gql(...record(ladder(3), scope.coach));
    const [error] = answer.data.recordMeasurement.userErrors;
    expect(error).toMatchObject({ code: 'MEASUREMENT_TOO_SOON', path: ['measuredOn'] });
    expect(error.message).toContain('2 juli 2026');
    app.moveTo('2026-07-02');
    await app.ok(...record(ladder(3), scope.coach));
  });

  it('of two at once is one', async () => {
    // holds both before they write: without a lock of their own each would have found nothing yet
    const other = new pg.Client({ connectionString: app.database.ownerUrl });
    await other.connect();
    await other.query('BEGIN; LOCK TABLE tenant.measurement IN EXCLUSIVE MODE');
    const both = [1, 2].map((step) => app.gql(...record(ladder(step), member)));
    for (let waiting = 0; waiting < 2;) {
      waiting = (await app.database.owner('SELECT FROM pg_locks WHERE NOT granted')).length;
    }
    await other.end();
    const codes = (await Promise.all(both)).map(
      ({ data }) => data.recordMeasurement.userErrors[0]?.code ?? 'OK',
    );
    expect(codes.sort()).toEqual(['MEASUREMENT_TOO_SOON', 'OK']);
  });

  it.each([
    ['INSTRUMENT_UNKNOWN', { instrument: 'NO_SUCH' }],
    ['INSTRUMENT_UNKNOWN', { version: 2 }],
    ['DATE_IN_FUTURE', { measuredOn: '2026-07-02' }],
    ['ANSWERS_MISSING', { answers: [] }],
    ['ANSWER_OFF_SCALE', { answers: [{ item: 'STEP', value: 0 }] }],
    ['ITEM_UNKNOWN', { answers: [{ item: 'RUNG', value: 1 }] }],
    ['ITEM_ANSWERED_TWICE', { answers: [1, 2].map((value) => ({ item: 'STEP', value })) }],
    ['ANSWERS_INCOMPLETE', star(3)],
    ['SCORER_NOT_ALLOWED', who(1)],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('is refused with %s: %j', async (code, wrong) => {
    expect(await app.refused(...record({ ...ladder(1), ...wrong }, scope.coach))).toBe(code);
  });

  it('is refused with a licensed instrument after its last day; what was measured stays', async () => {
    await app.ok(...record(star(1, 1), scope.coach));
    app.moveTo('2027-01-01');
    expect(await app.refused(...record({ ...star(2, 2), measuredOn: '2026-12-31' }, scope.coach))).toBe(
      'LICENCE_ENDED',
    );
    const [measured] = (await nodes(list(member))) as { id: string }[];
    expect(await app.refused(...correct(measured!.id, star(2, 2).answers, scope.coach))).toBe(
      'LICENCE_ENDED',
    );
    expect((await app.ok(...trend(member, 'OWN_STAR'))).domains[0].points).toHaveLength(1);
  });
});

describe('a correction', () => {
  it('is a new fact of the same day; the old one stays and counts no more', async () => {
    const { measurement: old } = await app.ok(...record(ladder(2, { measuredOn: '2026-06-10' }), member));
    const { measurement } = await app.ok(...correct(old.id, [{ item: 'STEP', value: 5 }], member));
    expect(measurement).toMatchObject({
      measuredOn: '2026-06-10',
      correctsId: old.id,
      scores: [{ score: 5 }],
    });
    expect(await nodes(list(member))).toMatchObject([
      { isCorrected: false, scores: [{ score: 5 }] },
      { isCorrected: true, scores: [{ score: 2 }] },
    ]);
    expect((await app.ok(...trend(member))).domains[0].points).toEqual([
      { measuredOn: '2026-06-10', scoredBy: 'SELF', score: 5 },
    ]);
    const steps = await app.database.owner(
      'SELECT step FROM tenant.participation_step WHERE member_id = $1',
      [localId('Member', memberId)],
    );
    expect(steps).toEqual([{ step: 5 }]);
    expect(await app.refused(...correct(old.id, [{ item: 'STEP', value: 6 }], member))).toBe(
      'MEASUREMENT_ALREADY_CORRECTED',
    );
  });

  it('is made by whoever scored it', async () => {
    const { measurement } = await app.ok(...record(ladder(2), member));
    const answers = [{ item: 'STEP', value: 3 }];
    expect(await app.refused(...correct(measurement.id, answers, scope.coach))).toBe('SCORER_NOT_ALLOWED');
    expect(await app.refused(...correct(measurement.id, [], member))).toBe('ANSWERS_MISSING');
    expect(await app.refused(...correct(globalId('Measurement', newId()), answers, member))).toBe(
      'NOT_FOUND',
    );
    const stranger = await scope.person(`stranger-${newId()}`, 'COACH');
    expect(await app.refused(...correct(measurement.id, answers, stranger))).toBe('NOT_FOUND');
  });
});

describe('a trend', () => {
  it('goes per domain, per kind of scorer, within one version', async () => {
    await app.ok(...record(ladder(2, { measuredOn: '2026-03-01' }), member));
    await app.ok(...record(ladder(3, { measuredOn: '2026-03-05' }), scope.coach));
    await app.ok(...record(ladder(4, { measuredOn: '2026-06-01' }), member));
    const shown = await app.ok(...trend(scope.coach));
    expect(shown.domains).toEqual([
      {
        domain: 'PARTICIPATION',
        lowest: 1,
        highest: 6,
        points: [
          { measuredOn: '2026-03-01', scoredBy: 'SELF', score: 2 },
          { measuredOn: '2026-03-05', scoredBy: 'COACH', score: 3 },
          { measuredOn: '2026-06-01', scoredBy: 'SELF', score: 4 },
        ],
        selfGain: 2,
        coachGain: null,
      },
    ]);
    expect(await app.refused(...trend(member, 'PARTICIPATION_LADDER', 2))).toBe('INSTRUMENT_UNKNOWN');
  });
});

describe('what is due', () => {
  it('is what the rule says of each member and scorer, the longest overdue first', async () => {
    await app.ok(...record(ladder(2, { measuredOn: '2026-03-10' }), member));
    app.moveTo('2026-12-01');
    const all = (await nodes(due(scope.coordinator))) as {
      memberId: string;
      scoredBy: string;
      lastOn: CivilDate | null;
      dueOn: CivilDate;
    }[];
    expect(all.map((one) => one.dueOn)).toEqual(all.map((one) => one.dueOn).sort());
    for (const one of all) expect(one.dueOn).toBe(dueOn('2026-03-01' as CivilDate, one.lastOn, DAYS));
    const own = all.filter((one) => one.memberId === memberId);
    expect(own).toMatchObject([
      { scoredBy: 'COACH', lastOn: null, dueOn: '2026-03-01', name: 'Participatieladder', isOverdue: true },
      {
        scoredBy: 'SELF',
        lastOn: '2026-03-10',
        dueOn: addDays('2026-03-10' as CivilDate, DAYS),
        isOverdue: true,
      },
    ]);
    expect(await nodes(due(member))).toEqual(own);
    const pages: object[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: { edges: { node: object }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } =
        await app.ok(...due(scope.coordinator, { first: 1, after }));
      pages.push(...page.edges.map(({ node }) => node));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(pages).toEqual(all);
    expect(
      await app.refused(
        ...due(member, { first: 1, after: Buffer.from('["a","b","c","d"]').toString('base64url') }),
      ),
    ).toBe('CURSOR_INVALID');
  });

  it('is nothing yet after a measurement, shows ahead on request, and nothing of those who left', async () => {
    await app.ok(...record(ladder(2), member));
    await app.ok(...record(ladder(2), scope.coach));
    expect(await nodes(due(member))).toEqual([]);
    expect(await nodes(due(member, { first: 9, throughOn: '2026-12-30' }))).toMatchObject([
      { dueOn: '2026-12-30', isOverdue: false },
      { dueOn: '2026-12-30', isOverdue: false },
    ]);
    await scope.done('recordOutflow', {
      memberId,
      endedOn: TODAY,
      destination: 'PAID_WORK',
      howFound: 'OTHER',
      benefitEnded: true,
    });
    expect(await nodes(due(member, { first: 9, throughOn: '2027-12-30' }))).toEqual([]);
  });

  it('waits while the member pauses', async () => {
    const pause = (name: string, input: object) =>
      app.ok(
        `mutation ($input: ${name}Input!) { ${name[0]!.toLowerCase()}${name.slice(1)}(input: $input) { userErrors { code } } }`,
        { input },
        here(member),
      );
    expect(await nodes(due(member))).toHaveLength(2);
    await pause('StartPause', { memberId, startsOn: TODAY });
    expect(await nodes(due(member))).toEqual([]);
  });

  it('says to a coordinator that it is due, and nothing of what was answered', async () => {
    for (const call of [list, trend]) expect(await app.refused(...call(scope.coordinator))).toBe('FORBIDDEN');
    expect(await app.refused(...record(ladder(1), scope.coordinator))).toBe('FORBIDDEN');
    const board = await scope.person(`board-${newId()}`, 'BOARD');
    const treasurer = await scope.person(`treasurer-${newId()}`, 'TREASURER');
    for (const as of [board, treasurer, scope.officer, scope.referrer]) {
      for (const call of [list, trend, due]) expect(await app.refused(...call(as))).toBe('FORBIDDEN');
    }
  });

  it('follows what the cooperative decided', async () => {
    await app.ok(
      'mutation ($input: DecidePolicyInput!) { decidePolicy(input: $input) { userErrors { code } } }',
      {
        input: {
          kind: 'measurement',
          body: {
            instruments: [
              { instrument: 'WHO_5', everyDays: 30 },
              { instrument: 'GONE', everyDays: 30 },
            ],
          },
          validFromOn: TODAY,
          decidedBy: 'bestuur',
        },
      },
      here(scope.coordinator),
    );
    const own = (await nodes(due(member))) as object[];
    expect(own).toMatchObject([{ instrument: 'WHO_5', scoredBy: 'SELF', dueOn: '2026-03-01' }]);
  });
});

describe('who comes near', () => {
  it('is the coach of today and the member; the log names the coach', async () => {
    const stranger = await scope.person(`stranger-${newId()}`, 'COACH');
    const neighbour = await scope.person(`neighbour-${newId()}`, 'MEMBER', await scope.referred());
    for (const as of [stranger, neighbour]) {
      for (const call of [list, trend]) expect(await app.refused(...call(as))).toBe('NOT_FOUND');
      expect(await app.refused(...record(ladder(1), as))).toBe('NOT_FOUND');
    }
    await app.ok(...list(member));
    await app.ok(...list(scope.coach));
    await app.ok(...trend(scope.coach));
    const log = await app.database.owner(
      'SELECT purpose, recorded_by FROM tenant.access_log WHERE subject_id = $1',
      [localId('Member', memberId)],
    );
    const look = { purpose: 'measurements', recorded_by: scope.coachId };
    expect(log).toEqual([look, look]);
  });

  it('costs the same statements however many there are', async () => {
    await app.ok(...record(star(1, 1), scope.coach));
    const count = async () => (await app.counting('app', () => app.ok(...list(member)))).statements;
    const one = await count();
    for (let i = 0; i < 4; i++) await app.ok(...record(star(1, 1), scope.coach));
    expect(await count()).toBe(one);
  });
});
