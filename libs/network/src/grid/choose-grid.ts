import type { Epsilon } from '../noise/epsilon.js';
import { noiseSum } from '../noise/noise-sum.js';

export interface GridLine {
  /** People in the line. */
  readonly n: number;
  /** The ε of each draw of noise that the line adds up. */
  readonly epsilons: readonly Epsilon[];
}

export interface GridCandidate<Grid> {
  readonly grid: Grid;
  /** The pooled lines that a reader would see under this grid. */
  readonly lines: readonly GridLine[];
}

export interface ChosenGrid<Grid> {
  readonly grid: Grid;
  /** How far noise moves the worst line in 95 of 100 cases, in hundredths of a percentage point, rounded up. */
  readonly noiseP95BasisPoints: number;
}

/**
 * Picks the finest grid on which the noise stays small: in each pooled line, 95 of 100 draws move the share by no more
 * than the policy's limit (200 basis points: 2 percentage points). Where none is good enough, the last and coarsest:
 * the network's yearly counts, with the noise it has, printed. Sees sizes only, so no outcome moves the grid.
 *
 * A sum over many small blocks carries the noise of all of them: blocks of 11 people with ε = 1 stay within 2 points
 * from about 146 blocks on. One yearly count does from 150 people on. So 25 cooperatives coarsen.
 *
 * @param candidates from fine to coarse, at least one; a candidate without lines is passed over
 */
export function chooseGrid<Grid>(
  candidates: readonly GridCandidate<Grid>[],
  limitBasisPoints: number,
): ChosenGrid<Grid> {
  const predicted = candidates
    .filter(({ lines }) => lines.length > 0)
    .map(({ grid, lines }) => ({ grid, noiseP95BasisPoints: Math.max(...lines.map(noiseP95)) }));
  const chosen =
    predicted.find(({ noiseP95BasisPoints }) => noiseP95BasisPoints <= limitBasisPoints) ?? predicted.at(-1);
  if (!chosen) throw new RangeError('no grid has a line');
  return chosen;
}

function noiseP95({ n, epsilons }: GridLine): number {
  return Math.ceil((noiseSum(epsilons).within(0.95) * 10_000) / n);
}
