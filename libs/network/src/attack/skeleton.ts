import type { CountCell, PublishedCells } from '../release/body.js';
import { canonicalJson, type JsonObject } from '../release/canonical-json.js';
import type { AttackResult } from './attack.js';

/**
 * A text with each digit, sign and point alike: what is left is shape, order, names, flags and length. Where a figure has
 * no limits there are as many dashes; a hash of published cells is as good as a number.
 */
export function skeletonOf(text: string): string {
  return text.replaceAll(/[0-9a-f]{64}/g, '0'.repeat(64)).replaceAll(/[0-9.+-]/g, '0');
}

/**
 * A6: looking at everything but the numbers. The same cells are printed with other outcomes; which rows stand there, in
 * what order, what is hidden and how many bytes it takes must be the same, or it tells about an outcome.
 * @param text the release
 * @param cells what it lists
 * @param printed what a release prints of such cells
 * @param variants how often, each time with other outcomes
 */
export function attackSkeleton(
  text: string,
  cells: PublishedCells,
  printed: (cells: PublishedCells) => JsonObject,
  random: () => number,
  variants = 3,
): AttackResult {
  const expected = skeletonOf(text);
  const others = [
    withOutcomes(cells, ({ n, count }) => n - count),
    ...Array.from({ length: variants - 1 }, () =>
      withOutcomes(cells, ({ n }) => Math.floor(random() * (n + 1))),
    ),
  ].map((other) => skeletonOf(canonicalJson(printed(other))));
  return {
    attack: 'A6',
    passed: others.every((other) => other === expected),
    figure: {
      variants,
      bytes: expected.length,
      otherLength: others.filter((other) => other.length !== expected.length).length,
      otherShape: others.filter((other) => other !== expected).length,
    },
  };
}

type Outcome = (cell: { readonly n: number; readonly count: number }) => number;

/** The same cells with another count in each: everything that edges, labels and sizes decide stays. */
function withOutcomes(
  { own, runOff, themes, lines, money }: PublishedCells,
  outcome: Outcome,
): PublishedCells {
  const other = <C extends CountCell>(cell: C): C => ({
    ...cell,
    noisyOut: outcome({ n: cell.n, count: cell.noisyOut }),
  });
  return {
    own: own.map((comparison) => ({
      ...comparison,
      cooperatives: comparison.cooperatives.map((one) => ({ ...one, cells: one.cells.map(other) })),
      pooledCells: comparison.pooledCells.map(other),
    })),
    runOff: runOff.map((cohort) => ({
      ...cohort,
      bins: cohort.bins.map((bin) => ({
        ...bin,
        counts: Object.fromEntries(
          Object.entries(bin.counts).map(([cause, count]) => [cause, outcome({ n: cohort.n, count })]),
        ),
      })),
    })),
    themes: themes.map((theme) => ({ ...theme, cells: theme.cells.map(other) })),
    lines: lines.map((line) => ({ ...line, cells: line.cells.map(other) })),
    money,
  };
}
