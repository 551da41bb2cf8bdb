import { StepsUp } from '#coaching';
import { NetworkMoney } from '#finance';
import { civilDate } from '#kernel';
import { localId, PublisherDb, runInContext } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { systemContext, takePart } from '../release/network.fixture.js';
import { FactRepository } from './fact.repository.js';
import { FactsJob } from './facts.job.js';

let app: TestApp;
let scope: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2027-06-01');
  scope = await aCooperative(app, 'scope');
  await takePart(app, scope.id, '2020-01-01', {
    participation: 'NAMED',
    programme: 'OUTFLOW',
    label: 'Scope',
  });
});
afterAll(() => app.stop());

describe('what a cooperative’s facts say', () => {
  it('is what its own figures say: outflow on the day on which the benefit ended', async () => {
    const [runs, inTime, late, stopped] = [
      await scope.active('Anna'),
      await scope.active('Bram'),
      await scope.active('Coen'),
      await scope.inTrial('Dina'),
    ];
    await scope.done('recordEnterprise', { memberId: runs, ...CATERING, startsOn: '2026-03-01' });
    // began later: what was not so on the first day is no label
    await scope.done('recordEnterprise', { memberId: inTime, ...CATERING, startsOn: '2026-03-02' });
    await scope.done('recordOutflow', {
      memberId: inTime,
      ...JOB,
      benefit: 'ENDED',
      benefitOn: '2026-12-01',
    });
    // left in the same month, and the benefit ended after the first twelve
    await scope.done('recordOutflow', {
      memberId: late,
      ...JOB,
      benefit: 'REDUCED',
      benefitOn: '2026-12-01',
    });
    await scope.done('recordBenefitChange', { memberId: late, outcome: 'ENDED', changedOn: '2027-04-15' });
    await scope.done('stopTrial', { memberId: stopped, stoppedOn: '2026-04-01', reason: 'Ziek.' });
    await publish();
    const began = { entered_in: '2026Q1', horizon12_on: '2027-03-01', horizon24_on: '2028-03-01' };
    const unmeasured = { ladder_up12: false, thermometer_units12: 0 };
    const labels = { sector: 'UNKNOWN', source: 'REFERRER' };
    const tried = {
      ...began,
      ...unmeasured,
      ...labels,
      trial_decision_on: '2026-06-01',
      trial_success: true,
    };
    expect(await facts()).toEqual([
      { ...tried, out12: true, out24: true, end_month: 9, end_cause: 'OUTFLOW' },
      { ...tried, out12: false, out24: true, end_month: 13, end_cause: 'OUTFLOW' },
      {
        ...tried,
        out12: false,
        out24: false,
        end_month: 1,
        end_cause: 'DROP_OUT',
        trial_success: false,
      },
      { ...tried, out12: false, out24: false, end_month: null, end_cause: null, sector: '56' },
    ]);
  });

  it('follows what is corrected, and is the same again when it is written again', async () => {
    const before = await facts();
    await publish();
    expect(await facts()).toEqual(before);
    await scope.done('recordOutflow', {
      memberId: await scope.active('Evi'),
      ...JOB,
      benefit: 'ENDED',
      benefitOn: '2026-07-01',
    });
    await publish();
    expect((await facts()).map(({ end_month }) => end_month)).toEqual([4, 9, 13, 1, null]);
  });

  it('keeps the labels that were published first: who stays longer would have one more often', async () => {
    const memberId = await scope.active('Fien');
    await publish();
    const labels = async () => (await facts()).map(({ sector }) => sector).toSorted();
    const before = await labels();
    await scope.done('recordEnterprise', { memberId, ...CATERING, startsOn: '2026-03-01' });
    await publish();
    expect(await labels()).toEqual(before);
  });

  it('says who went up the ladder and how the thermometer changed', async () => {
    const memberId = await scope.active('Guus');
    const [coaching, finance] = [app.get(StepsUp), app.get(NetworkMoney)];
    const people = [{ memberId: localId('Member', memberId), t0: civilDate('2026-03-01') }];
    const asked = await app.within(scope.id, scope.coordinatorId, 'COORDINATOR', async () => ({
      up: await coaching.within(people, 12),
      changes: await finance.thermometerChange(people, 12),
    }));
    expect(asked).toEqual({ up: new Set(), changes: new Map() });
  });

  it('writes each choice with the quarter from which it counts, and keeps the region of the first day', async () => {
    await takePart(app, scope.id, '2027-02-15', {
      choices: { 'outflow-12': 'NAMED', 'outflow-24': 'POOLED', 'step-up-12': 'NONE', cohort: 'POOLED' },
      money: true,
      shareSettings: false,
      programme: 'OUTFLOW',
      label: 'Scope',
      region: 'UTRECHT',
    });
    await publish();
    const choices = await app.database.owner(
      `SELECT effective_quarter, string_agg(kind || ' ' || participation, ', ' ORDER BY kind) AS choices
         FROM published.choice WHERE tenant_id = $1 GROUP BY 1 ORDER BY 1`,
      [scope.id],
    );
    expect(choices).toEqual([
      {
        effective_quarter: '2020Q1',
        choices: 'cohort POOLED, money NONE, outflow-12 NAMED, outflow-24 NAMED, step-up-12 NAMED',
      },
      {
        effective_quarter: '2027Q2',
        choices: 'cohort POOLED, money POOLED, outflow-12 NAMED, outflow-24 POOLED, step-up-12 NONE',
      },
    ]);
    const regions = await app.database.owner(
      `SELECT DISTINCT c.region AS now, f.region AS before, f.programme FROM published.cooperative c
         JOIN published.fact f ON f.tenant_id = c.tenant_id WHERE c.tenant_id = $1`,
      [scope.id],
    );
    expect(regions).toEqual([{ now: 'UTRECHT', before: 'UNKNOWN', programme: 'OUTFLOW' }]);
  });

  it('gives money of whole years, a loss as nothing, and replaces it each time', async () => {
    const turnover = [
      { year: 2025, sector: '56', cents: -5_00 },
      { year: 2026, sector: 'UNKNOWN', cents: 12_00 },
    ];
    await runInContext(systemContext(scope.id), () =>
      app.get(PublisherDb).write(app.get(FactRepository).putContributions(turnover)),
    );
    const given = () =>
      app.database.owner(
        'SELECT year, sector, cents::int FROM published.contribution WHERE tenant_id = $1 ORDER BY year',
        [scope.id],
      );
    expect(await given()).toEqual([{ ...turnover[0], cents: 0 }, turnover[1]]);
    await publish();
    expect(await given()).toEqual([]);
  });
});

const CATERING = { name: 'Soep', activity: 'Lunch op kantoor', sector: '562' };

const JOB = {
  endedOn: '2026-11-20',
  destination: 'PAID_WORK',
  howFound: 'UNKNOWN',
  hoursPerWeek: 32,
  employerName: 'Bakker Bart',
};

const publish = () => runInContext(systemContext(scope.id), () => app.get(FactsJob).publishFacts());

const facts = () =>
  app.database.owner<{ end_month: number | null; sector: string }>(
    `SELECT entered_in, horizon12_on::text, horizon24_on::text, out12, out24, end_month, end_cause,
            trial_decision_on::text, trial_success,
            ladder_up12, thermometer_units12, sector, source
       FROM published.fact WHERE tenant_id = $1 ORDER BY out12 DESC, out24 DESC, end_cause, end_month`,
    [scope.id],
  );
