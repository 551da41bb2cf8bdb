import type { OwnKind } from '../kind/kind.js';
import type { PreviewedKind } from '../preview/network-preview.js';

/**
 * Fewest people on either side. Where all fared alike, everybody's own outcome would be told; and who alone fared
 * otherwise would know everybody else's.
 */
const FEWEST_ON_A_SIDE = 2;

/** The exact count of a closed group, as a board opens it to another. */
export interface OpenedFigure {
  readonly kind: OwnKind;
  /** First and last quarter of entry. */
  readonly from: string;
  readonly to: string;
  readonly n: number;
  /** How many count as out; null where none or one did, or all or all but one. */
  readonly out: number | null;
}

/**
 * What of the cooperative's own exact figures may be opened: groups that its own walk closed, with as many people as a
 * group must have, and whose window has passed. Who is still under way stands in none of them.
 * @param minimumEntrants fewest people in a group, as the network's policy has it
 */
export function openableFigures(kinds: readonly PreviewedKind[], minimumEntrants: number): OpenedFigure[] {
  return kinds.flatMap(({ kind, blocks }) =>
    blocks
      // an erasure may have left fewer than there were
      .filter(({ ownN }) => ownN >= minimumEntrants)
      .map(({ from, to, ownN: n, ownOut: out }) => ({
        kind,
        from,
        to,
        n,
        out: Math.min(out, n - out) < FEWEST_ON_A_SIDE ? null : out,
      })),
  );
}
