import type { RunOffCohort } from './run-off-cohort.js';

/** What had ended up to and including a month. */
export interface IncidenceStep {
  readonly months: readonly [from: number, to: number];
  /** Who had not ended before, over the cohorts that have this bin; with the noise of what ended before. */
  readonly atRisk: number;
  /** Share that nothing had ended. */
  readonly survival: number;
  readonly causes: Readonly<Record<string, CauseIncidence>>;
}

export interface CauseIncidence {
  /** Share that this cause had ended, 0–1. */
  readonly share: number;
  /** What chance makes of it: the variance without that of the noise. */
  readonly chanceVariance: number;
}

/**
 * Cumulative incidence of each cause from the cells of a run-off triangle: the estimator of Aalen and Johansen
 * (Scandinavian Journal of Statistics 5, 1978) on bins. In each bin a cause's hazard is its count over all cohorts that
 * have the bin, divided by the people of those cohorts of whom nothing is counted in an earlier bin. A cohort is not seen
 * beyond its last bin, so nothing is censored within one.
 *
 * Counts are added up as they are, below zero too; only the hazards of all cohorts together are kept between 0 and 1,
 * and their sum below 1, in the order of the causes. The variance by chance is that of the delta method with binomial
 * increments (Gaynor and others, Journal of the American Statistical Association 88, 1993).
 *
 * @param cohorts with the same bins, as far as each of them goes
 */
export function groupedIncidence(
  cohorts: readonly RunOffCohort[],
  causes: readonly string[],
): IncidenceStep[] {
  const longest = cohorts.reduce((most, { bins }) => Math.max(most, bins.length), 0);
  let survival = 1;
  const passed: PassedBin[] = [];
  return Array.from({ length: longest }, (_, d) => {
    const seen = cohorts.filter(({ bins }) => bins.length > d);
    const atRisk = seen.reduce((sum, cohort) => sum + cohort.n - endedBefore(cohort, d), 0);
    const hazards = projected(
      causes.map((cause) =>
        atRisk > 0 ? seen.reduce((sum, { bins }) => sum + bins[d]!.counts[cause]!, 0) / atRisk : 0,
      ),
    );
    passed.push({ atRisk, hazards, before: survival });
    survival *= 1 - total(hazards);
    return {
      months: seen[0]!.bins[d]!.months,
      atRisk,
      survival,
      causes: Object.fromEntries(causes.map((cause, c) => [cause, incidenceOf(passed, c)])),
    };
  });
}

interface PassedBin {
  readonly atRisk: number;
  /** In the order of the causes. */
  readonly hazards: readonly number[];
  /** Share that nothing had ended before it. */
  readonly before: number;
}

function incidenceOf(passed: readonly PassedBin[], cause: number): CauseIncidence {
  const shares: number[] = [];
  let share = 0;
  for (const { before, hazards } of passed) shares.push((share += before * hazards[cause]!));
  const chanceVariance = passed.reduce((sum, { atRisk, hazards, before }, i) => {
    if (atRisk <= 0) return sum;
    const [own, all, later] = [hazards[cause]!, total(hazards), share - shares[i]!];
    const ended = all < 1 ? all / (1 - all) : 0;
    return sum + (later ** 2 * ended + before ** 2 * own * (1 - own) - 2 * later * before * own) / atRisk;
  }, 0);
  return { share: Math.min(1, share), chanceVariance: Math.max(0, chanceVariance) };
}

function endedBefore({ bins }: RunOffCohort, bin: number): number {
  return bins.slice(0, bin).reduce((sum, { counts }) => sum + total(Object.values(counts)), 0);
}

function projected(hazards: readonly number[]): number[] {
  let room = 1;
  return hazards.map((hazard) => {
    const kept = Math.min(Math.max(hazard, 0), room);
    room -= kept;
    return kept;
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
