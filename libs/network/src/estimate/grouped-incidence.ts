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
  const cells = cellsOf(cohorts, causes);
  const curve = emptyCurve(cells);
  trace(cells, cells.counts, curve);
  return cells.months.map((months, step) => ({
    months,
    atRisk: curve.atRisk[step]!,
    survival: curve.survival[step]!,
    causes: Object.fromEntries(
      causes.map((cause, c) => [
        cause,
        {
          share: curve.shares[step * causes.length + c]!,
          chanceVariance: chanceVariance(curve, step, c, causes.length),
        },
      ]),
    ),
  }));
}

/** The counts of several cohorts as one list of numbers: what a bootstrap draws and counts a thousand times. */
export interface Cells {
  /** The people of each cohort. */
  readonly sizes: Float64Array;
  /** How many bins each of them has. */
  readonly lengths: readonly number[];
  /** Of the longest. */
  readonly months: readonly (readonly [from: number, to: number])[];
  readonly causes: number;
  /** By cohort, then bin, then cause, without gaps. */
  readonly counts: Float64Array;
}

export function cellsOf(cohorts: readonly EndedCohort[], causes: readonly string[]): Cells {
  const [longest] = [...cohorts].sort((a, b) => b.bins.length - a.bins.length);
  return {
    sizes: Float64Array.from(cohorts, ({ n }) => n),
    lengths: cohorts.map(({ bins }) => bins.length),
    months: longest?.bins.map(({ months }) => months) ?? [],
    causes: causes.length,
    counts: Float64Array.from(
      cohorts.flatMap(({ bins }) => bins.flatMap(({ counts }) => causes.map((cause) => counts[cause]!))),
    ),
  };
}

/** The curve after each step; `shares` and `hazards` by step, then cause. */
export interface Curve {
  readonly atRisk: Float64Array;
  /** Share that nothing had ended after the step. */
  readonly survival: Float64Array;
  readonly hazards: Float64Array;
  /** What each cause had ended after the step. */
  readonly shares: Float64Array;
}

export function emptyCurve({ months, causes }: Cells): Curve {
  const [steps, cells] = [months.length, months.length * causes];
  return {
    atRisk: new Float64Array(steps),
    survival: new Float64Array(steps),
    hazards: new Float64Array(cells),
    shares: new Float64Array(cells),
  };
}

/** The estimator without its errors, written into `curve`. @param counts those of the cells, or such with other noise */
export function trace(
  { sizes, lengths, months, causes }: Cells,
  counts: Float64Array,
  { atRisk, survival, hazards, shares }: Curve,
): void {
  const left = Float64Array.from(sizes);
  let before = 1;
  for (let step = 0; step < months.length; step += 1) {
    const at = step * causes;
    let risk = 0;
    for (let c = 0; c < causes; c += 1) hazards[at + c] = 0;
    for (let i = 0, place = 0; i < left.length; place += lengths[i]! * causes, i += 1) {
      if (lengths[i]! <= step) continue;
      risk += left[i]!;
      for (let c = 0; c < causes; c += 1) {
        const count = counts[place + at + c]!;
        hazards[at + c]! += count;
        left[i]! -= count;
      }
    }
    // kept between 0 and 1, and together below 1, in the order of the causes
    let [room, all] = [1, 0];
    for (let c = 0; c < causes; c += 1) {
      const kept = risk > 0 ? Math.min(Math.max(hazards[at + c]! / risk, 0), room) : 0;
      room -= kept;
      all += kept;
      hazards[at + c] = kept;
      shares[at + c] = Math.min(1, (step > 0 ? shares[at - causes + c]! : 0) + before * kept);
    }
    atRisk[step] = risk;
    before *= 1 - all;
    survival[step] = before;
  }
}

function chanceVariance(
  { atRisk, hazards, survival, shares }: Curve,
  last: number,
  cause: number,
  causes: number,
): number {
  const share = shares[last * causes + cause]!;
  let variance = 0;
  for (let step = 0; step <= last; step += 1) {
    const risk = atRisk[step]!;
    if (risk <= 0) continue;
    const before = step > 0 ? survival[step - 1]! : 1;
    const at = step * causes;
    const own = hazards[at + cause]!;
    const all = hazards.subarray(at, at + causes).reduce((sum, hazard) => sum + hazard, 0);
    const later = share - shares[at + cause]!;
    const ended = all < 1 ? all / (1 - all) : 0;
    variance += (later ** 2 * ended + before ** 2 * own * (1 - own) - 2 * later * before * own) / risk;
  }
  return Math.max(0, variance);
}
