import type { OwnKind, PrintedBlock, PrintedComparison, ReleaseBody } from '../../api/release-body.js';

/** The one comparison of a kind that there is: cooperatives whose members leave. */
export const comparisonOf = ({ own }: Pick<ReleaseBody, 'own'>, kind: OwnKind): PrintedComparison | null =>
  own.find((one) => one.kind === kind)?.comparisons[0] ?? null;

/** The latest of each cooperative, in the order of the release: by name. */
export function latestBlocks(figures: readonly PrintedBlock[]): PrintedBlock[] {
  return figures.filter(({ cooperative }, at) => figures[at + 1]?.cooperative !== cooperative);
}

/** A printed number; null where a figure has none, which is printed as text of the same width. */
export function numberOrNone(printed: string): number | null {
  const value = Number(printed);
  return printed.trim() !== '' && Number.isFinite(value) ? value : null;
}
