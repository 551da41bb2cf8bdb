import { type Estimate, Z95 } from './proportion.js';
import { knownUntil, riskSets } from './survival-curve.js';

/** How long somebody was followed, and what ended it; null when it had not ended. */
export interface CompetingObservation<C extends string> {
  readonly time: number;
  readonly cause: C | null;
}

/** The share that one cause had taken, with 95 % limits. */
export interface Incidence extends Estimate {
  readonly standardError: number;
  /** Of how many people it is. */
  readonly count: number;
}

export interface IncidenceStep<C extends string> {
  readonly time: number;
  readonly atRisk: number;
  /** Share that nothing had ended up to and including this time. */
  readonly survival: number;
  readonly incidence: Readonly<Record<C, Incidence>>;
}

const NOTHING: Incidence = { estimate: 0, standardError: 0, low: 0, high: 0, count: 0 };

/**
 * Cumulative incidence of each cause where one end excludes the others (O. O. Aalen and S. Johansen, Scandinavian Journal
 * of Statistics 5, 1978). The variance is that of the delta method with binomial increments (J. J. Gaynor et al., JASA 88,
 * 1993), with one cause Greenwood's; the 95 % limits stand on the scale log(−log(1 − F)). Who left by another cause can
 * no longer leave by this one, which one minus Kaplan–Meier of a single cause does not know: it promises too much.
 */
export function aalenJohansen<C extends string>(
  observations: readonly CompetingObservation<C>[],
  causes: readonly C[],
): IncidenceStep<C>[] {
  const sums = new Map(causes.map((cause) => [cause, new VarianceSums()]));
  let survival = 1;
  return riskSets(observations, ({ cause }) => cause !== null).map(({ time, atRisk, events }) => {
    const before = survival;
    survival = atRisk === events.length ? 0 : survival * (1 - events.length / atRisk);
    const incidence = causes.map((cause): [C, Incidence] => {
      const own = events.filter((event) => event.cause === cause).length;
      return [cause, sums.get(cause)!.add({ before, atRisk, all: events.length, own })];
    });
    return { time, atRisk, survival, incidence: Object.fromEntries(incidence) as Record<C, Incidence> };
  });
}

/** What had been taken strictly before a time; null where nobody was followed that long. */
export function incidenceBefore<C extends string>(
  observations: readonly CompetingObservation<C>[],
  causes: readonly C[],
  time: number,
): Readonly<Record<C, Incidence>> | null {
  if (knownUntil(observations, ({ cause }) => cause !== null) < time) return null;
  const last = aalenJohansen(observations, causes).findLast((step) => step.time < time);
  return (
    last?.incidence ?? (Object.fromEntries(causes.map((cause) => [cause, NOTHING])) as Record<C, Incidence>)
  );
}

/**
 * The variance of one cause's incidence F is Σ (F − Fᵢ)² aᵢ + bᵢ − 2 (F − Fᵢ) cᵢ over the event times i; multiplied out,
 * each time adds to six sums, so that a curve of k times takes k steps and not k².
 */
class VarianceSums {
  private count = 0;
  private incidence = 0;
  private a = 0;
  private fa = 0;
  private ffa = 0;
  private b = 0;
  private c = 0;
  private fc = 0;

  add({ before, atRisk, all, own }: { before: number; atRisk: number; all: number; own: number }): Incidence {
    this.count += own;
    // a sum of rounded parts may pass 1 in its last digit
    this.incidence = Math.min(1, this.incidence + (before * own) / atRisk);
    const f = this.incidence;
    // when nobody is left nothing comes after it, so its own difference F − Fᵢ stays 0
    const a = atRisk === all ? 0 : all / (atRisk * (atRisk - all));
    const c = (before * own) / atRisk ** 2;
    this.a += a;
    this.fa += f * a;
    this.ffa += f * f * a;
    this.b += (before ** 2 * own * (atRisk - own)) / atRisk ** 3;
    this.c += c;
    this.fc += f * c;
    const variance = f * f * this.a - 2 * f * this.fa + this.ffa + this.b - 2 * f * this.c + 2 * this.fc;
    return { estimate: f, count: this.count, ...limits(f, Math.sqrt(Math.max(0, variance))) };
  }
}

function limits(f: number, standardError: number): Omit<Incidence, 'estimate' | 'count'> {
  // at 0 and 1 the scale has no room for limits: the estimate stands alone
  if (f <= 0 || f >= 1) return { standardError, low: f, high: f };
  const logOfRest = Math.log1p(-f);
  const reach = Math.exp((Z95 * standardError) / ((1 - f) * -logOfRest));
  return { standardError, low: -Math.expm1(logOfRest / reach), high: -Math.expm1(logOfRest * reach) };
}
