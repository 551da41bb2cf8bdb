import { until } from '../story/until.js';
import { type House, TODAY } from './house.js';

/** A statement of each of two members, and a letter. Answers the statements; the letter has no place among them, since everybody who reads reports may read the first. */
export async function furnishReports(
  house: House,
  [first, second]: readonly [string, string],
): Promise<string[]> {
  const { app, does, callers } = house;
  const { coordinator } = callers;
  const reports: string[] = [];
  for (const memberId of [first, second]) {
    const asked = { definition: 'THERMOMETER_STATEMENT', memberId, fromOn: '2026-10-01', untilOn: TODAY };
    reports.push((await does('requestReport', asked, 'report { id }', coordinator)).report.id);
  }
  // a letter too; it has no place in the list below, whose first report everybody may read who reads reports
  const letter: string = (
    await does('requestDecisionLetter', { memberId: first }, 'report { id }', coordinator)
  ).report.id;
  for (const report of [...reports, letter]) {
    await until(
      async () =>
        (await app.ok('query ($id: ID!) { report(id: $id) { state } }', { id: report }, coordinator))
          .state === 'READY',
    );
  }
  return reports;
}
