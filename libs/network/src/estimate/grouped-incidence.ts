import type { EndedCohort } from './ended-cohort.js';

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
  cohorts: readonly EndedCohort[],
  causes: readonly string[],
): IncidenceStep[] {
  const passed = passedBins(cohorts.map((cohort) => countedCohort(cohort, causes)));
  return passed.map(({ months, atRisk, survival, shares }, d) => ({
    months,
    atRisk,
    survival,
    causes: Object.fromEntries(
      causes.map((cause, c) => [
        cause,
        { share: shares[c]!, chanceVariance: chanceVariance(passed.slice(0, d + 1), c) },
      ]),
    ),
  }));
}

/** A cohort with its counts in the order of the causes. */
export interface CountedCohort {
  readonly n: number;
  readonly bins: readonly {
    readonly months: readonly [number, number];
    readonly counts: readonly number[];
  }[];
}

export function countedCohort({ n, bins }: EndedCohort, causes: readonly string[]): CountedCohort {
  return {
    n,
    bins: bins.map(({ months, counts }) => ({ months, counts: causes.map((cause) => counts[cause]!) })),
  };
}

/** A bin in which the curve has moved. Lists are in the order of the causes. */
export interface PassedBin {
  readonly months: readonly [from: number, to: number];
  readonly atRisk: number;
  readonly hazards: readonly number[];
  /** Share that nothing had ended before the bin, and after it. */
  readonly before: number;
  readonly survival: number;
  /** What each cause had ended after the bin. */
  readonly shares: readonly number[];
}

/** The estimator without its errors: what a bootstrap asks a thousand times. */
export function passedBins(cohorts: readonly CountedCohort[]): PassedBin[] {
  const [longest] = [...cohorts].sort((a, b) => b.bins.length - a.bins.length);
  const left = cohorts.map(({ n }) => n);
  let [before, sums]: [number, readonly number[]] = [1, longest?.bins[0]?.counts.map(() => 0) ?? []];
  return (longest?.bins ?? []).map(({ months, counts }, d) => {
    const ended = counts.map(() => 0);
    let atRisk = 0;
    for (let i = 0; i < cohorts.length; i += 1) {
      const bin = cohorts[i]!.bins[d];
      if (!bin) continue;
      atRisk += left[i]!;
      for (let c = 0; c < ended.length; c += 1) {
        ended[c]! += bin.counts[c]!;
        left[i]! -= bin.counts[c]!;
      }
    }
    const hazards = projected(ended.map((count) => (atRisk > 0 ? count / atRisk : 0)));
    const shares = sums.map((sum, c) => Math.min(1, sum + before * hazards[c]!));
    const passed = { months, atRisk, hazards, before, survival: before * (1 - total(hazards)), shares };
    [before, sums] = [passed.survival, shares];
    return passed;
  });
}

function chanceVariance(passed: readonly PassedBin[], cause: number): number {
  const share = passed.at(-1)!.shares[cause]!;
  const variance = passed.reduce((sum, { atRisk, hazards, before, shares }) => {
    if (atRisk <= 0) return sum;
    const [own, all, later] = [hazards[cause]!, total(hazards), share - shares[cause]!];
    const ended = all < 1 ? all / (1 - all) : 0;
    return sum + (later ** 2 * ended + before ** 2 * own * (1 - own) - 2 * later * before * own) / atRisk;
  }, 0);
  return Math.max(0, variance);
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
