import type { IncidenceStep } from './grouped-incidence.js';

/** Months that a person is there, counted up to a limit. */
export interface RestrictedMean {
  readonly months: number;
  /** What chance makes of it, without the noise. */
  readonly chanceVariance: number;
}

/**
 * The mean time until something ends it, within the months that the steps cover: the area under the survival curve, ends
 * spread evenly over their bin. Its variance by chance is Greenwood's: what each hazard does to the area after it.
 */
export function restrictedMean(
  steps: readonly Pick<IncidenceStep, 'months' | 'atRisk' | 'survival'>[],
): RestrictedMean {
  const areas = steps.map(({ months: [from, to], survival }, i) => {
    const before = steps[i - 1]?.survival ?? 1;
    return ((to - from) * (before + survival)) / 2;
  });
  const months = areas.reduce((sum, area) => sum + area, 0);
  let [left, before, chanceVariance] = [months, 1, 0];
  steps.forEach(({ months: [from, to], atRisk, survival }, i) => {
    left -= areas[i]!;
    const hazard = before > 0 ? 1 - survival / before : 1;
    const moved = left + ((to - from) * survival) / 2;
    if (atRisk > 0 && hazard < 1) chanceVariance += (moved ** 2 * hazard) / (1 - hazard) / atRisk;
    before = survival;
  });
  return { months, chanceVariance };
}

/** The area under a survival curve that starts at 1, over all its steps. */
export function areaUnder(
  months: readonly (readonly [from: number, to: number])[],
  survival: Float64Array,
): number {
  let [area, before] = [0, 1];
  for (let step = 0; step < months.length; step += 1) {
    const [from, to] = months[step]!;
    area += ((to - from) * (before + survival[step]!)) / 2;
    before = survival[step]!;
  }
  return area;
}
