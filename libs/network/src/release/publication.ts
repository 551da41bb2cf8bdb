import type { CivilDate } from '#kernel';
import { mayBePooled } from '../block/pool-blocks.js';
import type { Quarter } from '../block/quarter.js';
import { blockRate, FLAT_PRIOR, ratesUnder, type BlockRate } from '../estimate/block-rate.js';
import { centralRange } from '../estimate/central-range.js';
import { sumOfCounts } from '../estimate/noisy-count.js';
import {
  type BetaPrior,
  fittedPrior,
  fixedPrior,
  priorsFitted,
  priorsWithSpread,
  type WeighedPrior,
} from '../estimate/prior.js';
import type { ChosenGrid } from '../grid/choose-grid.js';
import { totalEpsilon } from '../noise/epsilon.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { JsonObject } from './canonical-json.js';
import { printedChanges } from './printed-changes.js';
import { printedFunnel } from './printed-funnel.js';
import { decimal, fixedWidth } from './printed-number.js';
import {
  byPeriod,
  type ComparedCooperative,
  countOf,
  latestOf,
  type PublishedCell,
} from './published-cell.js';

/** Changes with every change of what outflow-12 means or how its figures are computed. */
export const DEFINITION_VERSION = 'outflow-12/1';
/** Changes with every change of the rules that draw edges, hide and show. */
export const RULE_VERSION = 'release/1';

/** Why a reader does not see a figure; each is also a message. Decided from sizes and policy, never from outcomes. */
export type NotShownCode =
  'NO_FIGURE_YET' | 'NAMES_NEED_MORE_COOPERATIVES' | 'TOO_FEW_TO_SHOW' | 'PARTICIPATION_NOT_COMPARED';

/** A cell over several cooperatives of one programme type. */
export interface PooledCell extends PublishedCell {
  readonly programmeType: string;
  readonly cooperatives: number;
}

/** A cell of the coarser grid, drawn as a kind of its own: of one programme type, or (null) the network's yearly count. */
export interface LineCell extends PublishedCell {
  readonly programmeType: string | null;
  readonly cooperatives: number;
}

export interface PublicationInput {
  /** The quarter that is released. */
  readonly release: Quarter;
  readonly reportingOn: CivilDate;
  /** Which build computed it, such as a git commit. */
  readonly codeVersion: string;
  readonly policy: NetworkPolicy;
  /** Null while the network has no line at all. */
  readonly grid: ChosenGrid | null;
  /** Every cooperative whose board lets its own figure be shown. */
  readonly cooperatives: readonly ComparedCooperative[];
  /** Blocks of those who have no block in their own cooperative: nobody is in both. */
  readonly pooledCells: readonly PooledCell[];
  /** What `chooseGrid` asked to be drawn beside the blocks; the same people again, so never added to them. */
  readonly lineCells: readonly LineCell[];
  /** Programme types without an outflow figure in a comparison; by policy: participation. */
  readonly notCompared: readonly string[];
}

/**
 * The body of a release: every listed cell with its noise, and the figures that follow from them.
 *
 * Shape, order and length depend on sizes and policy alone: rows are sorted by name, counts have a fixed width
 * (`+000003`) and rates are decimal text of twelve places. So not even the number of bytes tells about an outcome.
 * Pure: the same cells give the same body.
 */
export function publicationBody(input: PublicationInput): JsonObject {
  const { policy } = input;
  const compared = input.cooperatives.filter(
    ({ programmeType }) => !input.notCompared.includes(programmeType),
  );
  const excluded = input.cooperatives.filter(({ programmeType }) =>
    input.notCompared.includes(programmeType),
  );
  const pooled = input.pooledCells.filter(({ programmeType }) => !input.notCompared.includes(programmeType));
  const programmeTypes = new Set([...compared, ...pooled].map(({ programmeType }) => programmeType));
  return {
    kind: 'outflow-12',
    definition: DEFINITION_VERSION,
    release: input.release,
    reportingOn: input.reportingOn,
    ruleVersion: RULE_VERSION,
    codeVersion: input.codeVersion,
    policy: { ...policy, epsilons: { ...policy.epsilons } },
    promise: promiseOf(policy),
    grid: input.grid && { ...input.grid },
    comparisons: [...programmeTypes]
      .sort()
      .map((programmeType) =>
        comparison(
          programmeType,
          compared.filter((cooperative) => cooperative.programmeType === programmeType).sort(byLabel),
          pooled.filter((cell) => cell.programmeType === programmeType).sort(byPeriod),
          policy,
        ),
      ),
    notCompared: excluded.sort(byLabel).map(({ label }) => ({
      cooperative: label,
      code: 'PARTICIPATION_NOT_COMPARED' satisfies NotShownCode,
    })),
    lines: [...input.lineCells].sort(byPeriod).map((cell) => ({
      programmeType: cell.programmeType,
      cooperatives: cell.cooperatives,
      ...printedCell(cell),
      ...printedRate(blockRate(countOf(cell), FLAT_PRIOR, shareOf(policy.credibilityBasisPoints))),
    })),
  };
}

/**
 * What the release promises to each person, for its message: by what factor all figures together, and the figure that
 * tells most, can change a reader's odds on that person's outcome. Factors are e^ε, rounded up so as not to flatter.
 */
function promiseOf({ epsilons, epsilonCap }: NetworkPolicy): JsonObject {
  const total = totalEpsilon(Object.values(epsilons));
  if (Number(total) > Number(epsilonCap)) throw new RangeError('the kinds together cost more than the cap');
  const factor = (epsilon: number) => (Math.ceil(Math.exp(epsilon) * 100) / 100).toFixed(2);
  return {
    code: 'RELEASE_PROMISE',
    epsilons: { ...epsilons },
    epsilonTotal: total,
    oddsFactor: factor(Math.max(...Object.values(epsilons).map(Number))),
    oddsFactorTotal: factor(Number(total)),
  };
}

function comparison(
  programmeType: string,
  cooperatives: readonly ComparedCooperative[],
  pooledCells: readonly PooledCell[],
  policy: NetworkPolicy,
): JsonObject {
  const withFigure = cooperatives.filter(({ cells }) => cells.length > 0);
  const sizes = withFigure.map(({ cells }) => cells.reduce((sum, { n }) => sum + n, 0));
  const heading = { programmeType, definition: DEFINITION_VERSION, cooperatives: withFigure.length };
  const own = withFigure.flatMap(({ cells }) => cells);
  const ownMayBePooled = mayBePooled(sizes, policy);
  // Pooled cells were closed under that rule. Own cells that fail it stay out, or they could be had by subtraction.
  const listed = [...(ownMayBePooled ? own : []), ...pooledCells];
  if (listed.length === 0) return { ...heading, code: 'TOO_FEW_TO_SHOW' satisfies NotShownCode };
  const lines = { ...heading, pooled: pooledLine(listed, pooledCells, policy) };
  if (!ownMayBePooled) return { ...lines, code: 'TOO_FEW_TO_SHOW' satisfies NotShownCode };

  const { likeliest, fitted, priors } = priorsOf(withFigure, policy);
  const rateOf = ratesUnder(priors, shareOf(policy.credibilityBasisPoints));
  const latest = withFigure.map((cooperative) => rateOf(countOf(latestOf(cooperative))).rate);
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
    changes: printedChanges(withFigure),
    figures: withFigure.flatMap(({ label, cells }) =>
      [...cells].sort(byPeriod).map((cell) => ({
        cooperative: label,
        ...printedCell(cell),
        ...printedRate(rateOf(countOf(cell))),
      })),
    ),
    withoutFigure: cooperatives
      .filter(({ cells }) => cells.length === 0)
      .map(({ label }) => ({ cooperative: label, code: 'NO_FIGURE_YET' satisfies NotShownCode })),
  };
}

/** Sums listed cells only; there is no remainder that a reader could find by subtraction. */
function pooledLine(
  cells: readonly PublishedCell[],
  pooledCells: readonly PooledCell[],
  policy: NetworkPolicy,
): JsonObject {
  const sum = sumOfCounts(cells.map(countOf));
  return {
    n: sum.n,
    noisyOut: fixedWidth(sum.noisyOut),
    draws: sum.epsilons.length,
    from: cells.map(({ from }) => from).sort()[0]!,
    to: cells
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
    pooledCells: pooledCells.map((cell) => ({ ...printedCell(cell), cooperatives: cell.cooperatives })),
    ...printedRate(blockRate(sum, FLAT_PRIOR, shareOf(policy.credibilityBasisPoints))),
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
  const counts = cooperatives.map(({ cells }) => sumOfCounts(cells.map(countOf)));
  const fitted = cooperatives.length >= policy.fitFromCooperatives;
  const sd = shareOf(fitted ? policy.smallestSpreadBasisPoints : policy.fixedSpreadBasisPoints);
  return fitted
    ? { likeliest: fittedPrior(counts, sd), fitted, priors: priorsFitted(counts, sd) }
    : { likeliest: fixedPrior(counts, sd), fitted, priors: priorsWithSpread(counts, sd) };
}

function printedCell({ id, from, to, n, noisyOut, epsilon }: PublishedCell): JsonObject {
  return { id, from, to, n, noisyOut: fixedWidth(noisyOut), epsilon, definition: DEFINITION_VERSION };
}

function printedRate({ rate, lower, upper }: BlockRate): JsonObject {
  return { rate: decimal(rate), lower: decimal(lower), upper: decimal(upper) };
}

function shareOf(basisPoints: number): number {
  return basisPoints / 10_000;
}

function byLabel(a: { label: string }, b: { label: string }): number {
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}
