import { type Estimate, Z95 } from './proportion.js';
import { knownUntil, type Observation, riskSets } from './survival-curve.js';

/** The curve just after one time of events. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  /** Share that had no event up to and including this time. */
  readonly survival: number;
  /** Null, as are the limits, once nobody is left. */
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The product-limit estimate (E. L. Kaplan and P. Meier, JASA 53, 1958) with the variance of M. Greenwood (1926) and 95 %
 * limits on the scale log(−log S), which stay within 0–1.
 */
export function kaplanMeier(observations: readonly Observation[]): SurvivalStep[] {
  let survival = 1;
  let greenwood = 0;
  return riskSets(observations, ({ isEvent }) => isEvent).map(
    ({ time, atRisk, events: { length: events } }) => {
      survival *= 1 - events / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      const step = { time, atRisk, events };
      if (atRisk === events) return { ...step, survival: 0, standardError: null, low: null, high: null };
      const reach = Math.exp((Z95 * Math.sqrt(greenwood)) / -Math.log(survival));
      return {
        ...step,
        survival,
        standardError: survival * Math.sqrt(greenwood),
        low: survival ** reach,
        high: survival ** (1 / reach),
      };
    },
  );
}

/** The time by which half had the event, with the limits of R. Brookmeyer and J. Crowley (Biometrics 38, 1982). */
export interface Median {
  readonly estimate: number;
  readonly low: number | null;
  /** Null where too few were followed for long enough to say. */
  readonly high: number | null;
}

const HALF = 0.5 + 1e-12;

/** Null while more than half have had no event. */
export function medianOf(steps: readonly SurvivalStep[]): Median | null {
  const firstAtHalf = (of: (step: SurvivalStep) => number | null) =>
    steps.find((step) => (of(step) ?? 1) <= HALF)?.time ?? null;
  const estimate = firstAtHalf(({ survival }) => survival);
  if (estimate === null) return null;
  return { estimate, low: firstAtHalf(({ low }) => low), high: firstAtHalf(({ high }) => high) };
}

/** A mean with its standard error and its 95 % interval. */
export interface Mean extends Estimate {
  readonly standardError: number;
}

/**
 * The mean time without the event within a horizon: the area under the curve up to it (Kaplan and Meier 1958, section
 * 6), with a normal interval cut to 0–`until`. Null where the curve is not known that far.
 */
export function restrictedMean(observations: readonly Observation[], until: number): Mean | null {
  if (knownUntil(observations, ({ isEvent }) => isEvent) < until) return null;
  const steps = kaplanMeier(observations).filter(({ time }) => time < until);
  const ends = [...steps.slice(1).map(({ time }) => time), until];
  const areas = steps.map(({ survival, time }, i) => survival * (ends[i]! - time));
  let after = 0;
  let variance = 0;
  for (let i = steps.length - 1; i >= 0; i -= 1) {
    const { atRisk, events } = steps[i]!;
    after += areas[i]!;
    if (atRisk > events) variance += (after ** 2 * events) / (atRisk * (atRisk - events));
  }
  const estimate = (steps[0]?.time ?? until) + after;
  const standardError = Math.sqrt(variance);
  const low = Math.max(0, estimate - Z95 * standardError);
  return { estimate, standardError, low, high: Math.min(until, estimate + Z95 * standardError) };
}
