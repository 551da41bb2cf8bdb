import { type Figure, mapFigure } from './figure.js';
import type { Proportion } from './proportion.js';

export interface AgainstTarget extends Proportion {
  /** What the cooperative itself aims at, 0–1; null where it decided nothing. */
  readonly target: number | null;
  /** Where the whole interval lies; `WITHIN` where the target lies in it and chance explains the difference. */
  readonly reading: 'BELOW' | 'WITHIN' | 'ABOVE' | null;
}

/** A share beside the cooperative's own target. @param basisPoints 60 % is 6000; null where nothing was decided */
export function againstTarget(figure: Figure<Proportion>, basisPoints: number | null): Figure<AgainstTarget> {
  return mapFigure(figure, (share) => {
    if (basisPoints === null) return { ...share, target: null, reading: null };
    const target = basisPoints / 10_000;
    return {
      ...share,
      target,
      reading: share.high < target ? 'BELOW' : share.low > target ? 'ABOVE' : 'WITHIN',
    };
  });
}
