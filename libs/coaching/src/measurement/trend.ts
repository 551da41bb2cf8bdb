import type { CivilDate } from '#kernel';
import type { InstrumentVersion, Scorer } from '../instrument/instrument.js';
import { type Answers, scoresOf } from '../instrument/scoring.js';

/** A measurement with what was answered. */
export interface Measured {
  readonly id: string;
  readonly instrument: string;
  readonly version: number;
  readonly scoredBy: Scorer;
  readonly measuredOn: CivilDate;
  readonly answers: Answers;
}

export interface TrendPoint {
  readonly measurementId: string;
  readonly measuredOn: CivilDate;
  readonly scoredBy: Scorer;
  readonly score: number;
}

export interface DomainTrend {
  readonly domain: string;
  /** Oldest first; a measurement that left the domain out is no point. */
  readonly points: readonly TrendPoint[];
  /** Last minus first score by this kind of scorer, positive where it became better; null with fewer than two. */
  readonly gain: Readonly<Record<Scorer, number | null>>;
}

/**
 * How each domain went, within this one version: scores of another version are not comparable and are left aside, and
 * neither are the member's and the coach's compared with each other.
 */
export function trendOf(version: InstrumentVersion, measurements: readonly Measured[]): DomainTrend[] {
  const own = measurements
    .filter((one) => one.instrument === version.code && one.version === version.version)
    .sort((a, b) => (a.measuredOn + a.id < b.measuredOn + b.id ? -1 : 1));
  const scored = own.map((one) => ({ one, scores: scoresOf(version, one.answers) }));
  return version.domains.map(({ key }, d) => {
    const points = scored.flatMap(({ one: { id, measuredOn, scoredBy }, scores }) => {
      const { score } = scores[d]!;
      return score === null ? [] : [{ measurementId: id, measuredOn, scoredBy, score }];
    });
    return { domain: key, points, gain: { SELF: gainOf('SELF'), COACH: gainOf('COACH') } };

    function gainOf(scorer: Scorer): number | null {
      const scores = points.filter(({ scoredBy }) => scoredBy === scorer).map(({ score }) => score);
      if (scores.length < 2) return null;
      const rise = Math.round((scores.at(-1)! - scores[0]!) * 100) / 100;
      // without a negative zero
      return version.direction === 'HIGHER_IS_BETTER' ? rise : 0 - rise;
    }
  });
}
