import { Policies } from '#cooperative';
import { type CivilDate, civilDate } from '#kernel';
import { type ACooperative, aCooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const FRAME = 'definition fromOn untilOn n state';
const SHARE = `${FRAME} value { count estimate low high }`;
const ASK = `query ($from: Date!, $until: Date!) { indicators(fromOn: $from, untilOn: $until) {
  reportedOn
  outflow12 { ${FRAME} value { count estimate low high target reading } } outflow24 { ${FRAME} }
  cumulativeIncidence12 { ${FRAME} causes { cause estimate standardError low high } outflow { months estimate } }
  partialOutflow12 { ${SHARE} } trialConversion { ${SHARE} }
  lastingOutflow6 { ${FRAME} lasting returned unknown share { count } }
  duration { ${FRAME} restrictedMean { estimate } median { estimate low high } }
  howFound { ${FRAME} ways { way count } }
  savedBenefit { ${FRAME} amount { amount } months monthsWithoutNorm }
  guidance { ${FRAME} sessions memberMonths weeksSinceLastContact neverSeen }
  participationGain { ${FRAME} meanGain coverage up { count } }
  turnoverPerMember { ${FRAME} revenue { amount } memberMonths perMemberYear { amount } } } }`;
const YEAR = { from: '2026-01-01', until: '2026-12-31' };

describe('indicators', () => {
  let app: TestApp;
  let ours: ACooperative;
  const ask = (period: object = YEAR, as = ours.coordinator, where = ours.id) =>
    app.ok(ASK, period, { as, in: where });

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-11-23');
    ours = await aCooperative(app, 'cijfers');
    await app.within(ours.id, ours.coordinatorId, 'COORDINATOR', () =>
      app.get(Policies).record({
        kind: 'target',
        body: { outflow12BasisPoints: 6000, outflow24BasisPoints: 8000 },
        validFrom: '2020-01-01' as CivilDate,
        decidedOn: civilDate('2020-01-01'),
        decidedBy: 'ledenvergadering',
      }),
    );
    const people = [];
    for (const name of ['Samira', 'Otto', 'Noor', 'Daan', 'Bea']) people.push(await ours.active(name));
    await app.ok(
      'mutation ($input: RecordHouseholdInput!) { recordHousehold(input: $input) { userErrors { code } } }',
      {
        input: {
          memberId: people[0],
          type: 'SINGLE',
          benefitKind: 'PARTICIPATION_ACT',
          startsOn: '2026-01-01',
        },
      },
      { as: ours.coordinator, in: ours.id },
    );
    await ours.done('recordOutflow', {
      memberId: people[0],
      endedOn: '2026-06-10',
      destination: 'PAID_WORK',
      howFound: 'INTRODUCTION',
      benefitEnded: true,
    });
    await ours.done('recordOutflow', {
      memberId: people[1],
      endedOn: '2026-09-01',
      destination: 'OWN_ENTERPRISE',
      howFound: 'UNKNOWN',
      benefitEnded: false,
    });
  });
  afterAll(() => app.stop());

  it('wait until a year has passed, and show what is known of those who run', async () => {
    const figures = await ask();
    expect(figures.reportedOn).toBe('2026-11-23');
    expect(figures.outflow12).toEqual({
      definition: 'outflow-12/1',
      fromOn: YEAR.from,
      untilOn: YEAR.until,
      n: 0,
      state: 'TOO_FEW',
      value: null,
    });
    expect(figures.cumulativeIncidence12).toMatchObject({ n: 5, state: 'NOT_YET', causes: [], outflow: [] });
    expect(figures.trialConversion).toMatchObject({
      n: 5,
      state: 'SHOWN',
      value: { count: 5, estimate: 1, high: 1 },
    });
    expect(figures.duration).toMatchObject({ n: 5, state: 'SHOWN', restrictedMean: null, median: null });
    expect(figures.howFound).toMatchObject({ n: 2, state: 'TOO_FEW', ways: [] });
    expect(figures.savedBenefit).toMatchObject({ n: 1, state: 'TOO_FEW', amount: null });
    expect(figures.guidance).toMatchObject({ n: 5, state: 'SHOWN', sessions: 0, neverSeen: 3 });
    expect(figures.participationGain).toMatchObject({ n: 0, state: 'TOO_FEW', up: null });
    expect(figures.turnoverPerMember).toMatchObject({ n: 5, state: 'SHOWN', revenue: { amount: '0.00' } });
  });

  it('count a year later, beside the target of the cooperative', async () => {
    app.moveTo('2027-03-01');
    const figures = await ask();
    expect(figures.outflow12).toMatchObject({
      n: 5,
      state: 'SHOWN',
      value: { count: 1, estimate: 0.2, target: 0.6, reading: 'WITHIN' },
    });
    expect(figures.partialOutflow12).toMatchObject({ n: 5, value: { count: 1 } });
    const share = (cause: string) =>
      figures.cumulativeIncidence12.causes.find((one: { cause: string }) => one.cause === cause).estimate;
    expect([share('OUTFLOW'), share('PARTIAL'), share('DROP_OUT')]).toEqual([0.2, 0.2, 0]);
    expect(figures.cumulativeIncidence12.outflow).toHaveLength(2);
    expect(figures.lastingOutflow6).toMatchObject({ n: 1, state: 'TOO_FEW', lasting: null });
    app.moveTo('2026-11-23');
  });

  it('ask those who began in the period', async () => {
    expect((await ask({ from: '2025-01-01', until: '2026-02-28' })).trialConversion).toMatchObject({
      n: 0,
      state: 'TOO_FEW',
    });
  });

  it('are for coordinator and board, and for nobody else', async () => {
    expect((await ask(YEAR, await ours.person('bestuur', 'BOARD'))).trialConversion.n).toBe(5);
    const others = [ours.coach, ours.officer, ours.referrer, await ours.person('penning', 'TREASURER')];
    for (const as of others) expect(await app.refused(ASK, YEAR, { as, in: ours.id })).toBe('FORBIDDEN');
  });

  it('count nobody of another cooperative', async () => {
    const theirs = await aCooperative(app, 'elders');
    const figures = await app.ok(ASK, YEAR, { as: theirs.coordinator, in: theirs.id });
    expect(figures.trialConversion.n).toBe(0);
  });

  it('refuse a period backwards', async () => {
    const backwards = { from: YEAR.until, until: YEAR.from };
    expect(await app.refused(ASK, backwards, { as: ours.coordinator, in: ours.id })).toBe('PERIOD_INVALID');
  });

  it('count the day on which the benefit ended, also when that came after leaving, and the day it came back', async () => {
    const theirs = await aCooperative(app, 'uitkering');
    const people = [];
    for (const name of ['Ada', 'Bo', 'Cas', 'Dee', 'Eef']) people.push(await theirs.active(name));
    const leaves = (memberId: string, benefit: string) =>
      theirs.done('recordOutflow', {
        memberId,
        endedOn: '2026-07-01',
        destination: 'PAID_WORK',
        howFound: 'INTRODUCTION',
        benefit,
      });
    const changes = (memberId: string, outcome: string, changedOn: string) =>
      theirs.done('recordBenefitChange', { memberId, outcome, changedOn });
    await leaves(people[0]!, 'REDUCED');
    await leaves(people[1]!, 'ENDED');
    // an ending during the membership that did not last is not what the outflow counts
    await changes(people[2]!, 'ENDED', '2026-06-10');
    await changes(people[2]!, 'RESUMED', '2026-06-20');
    await leaves(people[2]!, 'REDUCED');
    app.moveTo('2027-03-02');
    const outflow = async () => {
      const { outflow12, partialOutflow12 } = await ask(YEAR, theirs.coordinator, theirs.id);
      return [outflow12.value.count, partialOutflow12.value.count];
    };
    expect(await outflow()).toEqual([1, 2]);
    await changes(people[0]!, 'ENDED', '2026-11-01');
    expect(await outflow()).toEqual([2, 1]);
    await changes(people[1]!, 'RESUMED', '2026-10-01');
    app.moveTo('2027-12-01');
    expect((await ask(YEAR, theirs.coordinator, theirs.id)).lastingOutflow6.n).toBe(2);
    app.moveTo('2026-11-23');
  });
});
