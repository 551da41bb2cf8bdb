import type { PrintedFunnel } from '../../api/release-body.js';

export interface OutsideFunnel {
  /** How many lie beyond the inner lines, on either side. */
  readonly beyondInner: number;
  /** How many would by chance: 5 of 100. */
  readonly expected: number;
  /** Who lie beyond the outer lines, in the order of the release: by name. */
  readonly beyondOuter: readonly string[];
}

/** Which points lie outside of the lines at their own size. One of a size without lines counts as inside. */
export function outsideOf({ points, limits }: Pick<PrintedFunnel, 'points' | 'limits'>): OutsideFunnel {
  const at = new Map(limits.map((limit) => [limit.n, limit]));
  const beyond = (n: number, share: string, low: 'low95' | 'low998', high: 'high95' | 'high998') => {
    const limit = at.get(n);
    return limit !== undefined && (Number(share) < Number(limit[low]) || Number(share) > Number(limit[high]));
  };
  return {
    beyondInner: points.filter(({ n, share }) => beyond(n, share, 'low95', 'high95')).length,
    expected: Math.round(points.length * 0.05),
    beyondOuter: points
      .filter(({ n, share }) => beyond(n, share, 'low998', 'high998'))
      .map(({ cooperative }) => cooperative),
  };
}
