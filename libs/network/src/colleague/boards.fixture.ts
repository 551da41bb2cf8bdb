import { Policies } from '#cooperative';
import { civilDate } from '#kernel';
import { runInContext } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { enrol, systemContext, takePart } from '../release/network.fixture.js';
import { ReleaseRound } from '../release/release-round.service.js';

/** Enough for names, so that each has figures of its own. */
const COOPERATIVES = 10;
/** The last one shares nothing. */
export const SILENT = COOPERATIVES - 1;

export interface Boards {
  readonly app: TestApp;
  /** Of the cooperatives, `Coop 00` first; a rate of 10 %, 12 %, 20 %, and 30 % for the others. */
  readonly ids: readonly string[];
  as(place: number, role?: 'board' | 'coordinator'): { as: string; in: string };
}

/** Ten cooperatives in one release, each with a board; nine share their settings. */
export async function openBoards(alsoWorks = false): Promise<Boards> {
  const app = await startTestApp({}, alsoWorks);
  app.moveTo('2026-11-23');
  const network = await app.organisation('NETWORK', 'network');
  await app.account('analyst@network.example', 'ANALYST', network);
  const ids: string[] = [];
  for (let i = 0; i < COOPERATIVES; i += 1) {
    const id = await app.organisation('COOPERATIVE', `coop-${i}`, `Coöperatie ${i}`);
    ids.push(id);
    await app.account(`board@coop-${i}.example`, 'BOARD', id);
    await app.account(`coordinator@coop-${i}.example`, 'COORDINATOR', id);
    await takePart(app, id, '2018-01-01', {
      choices: { 'outflow-12': 'NAMED', 'outflow-24': 'NAMED', 'step-up-12': 'NAMED', cohort: 'POOLED' },
      money: false,
      shareSettings: i !== SILENT,
      programme: 'OUTFLOW',
      label: `Coop ${String(i).padStart(2, '0')}`,
      region: 'UNKNOWN',
    });
    const rateBasisPoints = [1_000, 1_200, 2_000][i] ?? 3_000;
    await runInContext(systemContext(id), () =>
      app.get(Policies).record({
        kind: 'contribution',
        validFrom: civilDate('2018-01-01'),
        body: {
          rateBasisPoints,
          trainingFundBasisPoints: 0,
          base: 'NET_REVENUE',
          rounding: 'PER_BOOKING',
          creditOn: 'PAYMENT',
        },
        decidedOn: civilDate('2018-01-01'),
        decidedBy: 'ALV',
      }),
    );
    await enrol(app, id, 12, '2022-02-01');
  }
  await app.get(ReleaseRound).publishAndBuild(ids, ['2024Q4']);
  return {
    app,
    ids,
    as: (place, role = 'board') => ({ as: `${role}@coop-${place}.example`, in: ids[place]! }),
  };
}
