import { mayBePooled } from '../block/may-be-pooled.js';
import { type BlockRate, ratesUnder } from '../estimate/block-rate.js';
import { centralRange } from '../estimate/central-range.js';
import type { NoisyCount } from '../estimate/noisy-count.js';
import {
  type BetaPrior,
  fittedPrior,
  fixedPrior,
  possiblePriors,
  type WeighedPrior,
} from '../estimate/prior.js';
import { type NetworkPolicy, shareOf } from '../policy/network-policy.js';
import type { ComparedCooperative, ComparisonCells, CountCell, NotShownCode, SharedCell } from './body.js';
import type { JsonObject } from './canonical-json.js';
import { DEFINITIONS } from './definitions.js';
import {
  countOf,
  printedFlatRate,
  type PrintedRate,
  printedRate,
  printedShared,
  sumOfCells,
} from './printed-cell.js';
import { printedChanges } from './printed-changes.js';
import { printedFunnel } from './printed-funnel.js';
import { decimal, fixedWidth } from './printed-number.js';

/** The cooperatives of one programme type beside each other, as far as their number allows. */
export function printedComparison(
  { kind, programmeType, cooperatives, pooledCells }: ComparisonCells,
  policy: NetworkPolicy,
): JsonObject {
  const withFigure = cooperatives.filter(({ cells }) => cells.length > 0);
  const sizes = withFigure.map(({ cells }) => cells.reduce((sum, { n }) => sum + n, 0));
  const heading = { programmeType, definition: DEFINITIONS[kind], cooperatives: withFigure.length };
  const own = withFigure.flatMap(({ cells }) => cells);
  const ownMayBePooled = mayBePooled(sizes, policy);
  // Pooled cells were closed under that rule. Own cells that fail it stay out, or they could be had by subtraction.
  const listed = [...(ownMayBePooled ? own : []), ...pooledCells];
  if (listed.length === 0) return { ...heading, code: 'TOO_FEW_TO_SHOW' satisfies NotShownCode };
  const lines = { ...heading, pooled: pooledLine(listed, pooledCells, policy) };
  if (!ownMayBePooled) return { ...lines, code: 'TOO_FEW_TO_SHOW' satisfies NotShownCode };

  const { likeliest, fitted, priors } = priorsOf(withFigure, policy);
  const rateOf = ratesOfCells(ratesUnder(priors, shareOf(policy.credibilityBasisPoints)));
  const latest = withFigure.map(({ cells }) => rateOf(cells.at(-1)!).rate);
  const { lower, upper } = centralRange(latest, shareOf(policy.rangeBasisPoints));
  const range = { lower: decimal(lower), upper: decimal(upper) };
  if (withFigure.length < policy.namesFromCooperatives) {
    return { ...lines, range, code: 'NAMES_NEED_MORE_COOPERATIVES' satisfies NotShownCode };
  }
  return {
    ...lines,
    range,
    prior: {
      alpha: likeliest.alpha.toExponential(12),
      beta: likeliest.beta.toExponential(12),
      fitted,
    },
    funnel: printedFunnel(withFigure, policy),
    changes: printedChanges(withFigure, policy),
    figures: withFigure.flatMap(({ label, cells }) =>
      cells.map((cell) => printedFigure(label, cell, rateOf(cell).printed)),
    ),
    withoutFigure: cooperatives
      .filter(({ cells }) => cells.length === 0)
      .map(({ label }) => ({ cooperative: label, code: 'NO_FIGURE_YET' satisfies NotShownCode })),
  };
}

/** Cells with the same count have the same rate, which is looked up and printed once. */
function ratesOfCells(
  rateOf: (count: NoisyCount) => BlockRate,
): (cell: CountCell) => BlockRate & { readonly printed: PrintedRate } {
  const rates = new Map<string, BlockRate & { readonly printed: PrintedRate }>();
  return (cell) => {
    const key = `${cell.n} ${cell.noisyOut} ${cell.epsilon}`;
    const known = rates.get(key);
    if (known) return known;
    const rate = rateOf(countOf(cell));
    const found = { ...rate, printed: printedRate(rate) };
    rates.set(key, found);
    return found;
  };
}

/** Names in their canonical order and no object copied into another: a release prints tens of thousands of these. */
function printedFigure(
  cooperative: string,
  { epsilon, from, id, n, noisyOut, to }: CountCell,
  { lower, rate, upper }: PrintedRate,
): JsonObject {
  return { cooperative, epsilon, from, id, lower, n, noisyOut: fixedWidth(noisyOut), rate, to, upper };
}

/** Sums listed cells only; there is no remainder that a reader could find by subtraction. */
function pooledLine(
  cells: readonly CountCell[],
  pooledCells: readonly SharedCell[],
  policy: NetworkPolicy,
): JsonObject {
  return {
    n: cells.reduce((sum, { n }) => sum + n, 0),
    noisyOut: fixedWidth(cells.reduce((sum, { noisyOut }) => sum + noisyOut, 0)),
    draws: cells.length,
    from: cells.reduce((first, { from }) => (from < first ? from : first), cells[0]!.from),
    to: cells.reduce((last, { to }) => (to > last ? to : last), cells[0]!.to),
    pooledCells: pooledCells.map(printedShared),
    ...printedFlatRate(cells, policy),
  };
}

/**
 * How the cooperatives' rates differ, from one observation for each: its blocks together, since they share one way of
 * working. The likeliest prior is printed for who wants to know; the rates average over all that the counts leave
 * possible.
 */
function priorsOf(
  cooperatives: readonly ComparedCooperative[],
  policy: NetworkPolicy,
): { likeliest: BetaPrior; fitted: boolean; priors: readonly WeighedPrior[] } {
  const counts = cooperatives.map(({ cells }) => sumOfCells(cells));
  const fitted = cooperatives.length >= policy.fitFromCooperatives;
  const [smallest, usual] = [policy.smallestSpreadBasisPoints, policy.fixedSpreadBasisPoints].map(shareOf);
  return {
    likeliest: fitted ? fittedPrior(counts, smallest!) : fixedPrior(counts, usual!),
    fitted,
    priors: possiblePriors(counts, smallest!, usual!),
  };
}
