import type { CivilDate } from '#kernel';
import { mayBePooled } from '../block/pool-blocks.js';
import type { Quarter } from '../block/quarter.js';
import { blockRate, FLAT_PRIOR, type BlockRate } from '../estimate/block-rate.js';
import { centralRange } from '../estimate/central-range.js';
import { sumOfCounts, type NoisyCount } from '../estimate/noisy-count.js';
import { fittedPrior, fixedPrior, type BetaPrior } from '../estimate/prior.js';
import { epsilonOf, totalEpsilon } from '../noise/epsilon.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { NotShownCode } from './body.js';
import type { JsonObject } from './canonical-json.js';

/** Changes with every change of what outflow-12 means or how its figures are computed. */
export const DEFINITION_VERSION = 'outflow-12/1';
/** Changes with every change of the rules that draw edges, hide and show. */
export const RULE_VERSION = 'release/1';

/** A closed block's stored count, as the table of cells keeps it. */
export interface PublishedCell {
  readonly id: string;
  readonly from: Quarter;
  readonly to: Quarter;
  readonly n: number;
  readonly noisyOut: number;
  /** The ε with which the noise was drawn: decimal text. */
  readonly epsilon: string;
}

export interface ComparedCooperative {
  readonly label: string;
  readonly programmeType: string;
  /** Its own closed blocks; empty while none has closed. */
  readonly cells: readonly PublishedCell[];
}

/** A cell over several cooperatives of one programme type. */
export interface PooledCell extends PublishedCell {
  readonly programmeType: string;
  readonly cooperatives: number;
}

export interface PublicationInput {
  /** The quarter that is released. */
  readonly release: Quarter;
  readonly reportingOn: CivilDate;
  /** Which build computed it, such as a git commit. */
  readonly codeVersion: string;
  readonly policy: NetworkPolicy;
  /** Every cooperative whose board lets its own figure be shown. */
  readonly cooperatives: readonly ComparedCooperative[];
  /** Blocks of those who have no block in their own cooperative: nobody is in both. */
  readonly pooledCells: readonly PooledCell[];
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
    policy: policyOf(policy),
    promise: promiseOf(policy),
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
  };
}

function policyOf({ kinds, money, ...policy }: NetworkPolicy): JsonObject {
  const rules = Object.fromEntries(Object.entries(kinds).map(([kind, rule]) => [kind, { ...rule }]));
  return { ...policy, kinds: rules, money: { ...money } };
}

/**
 * What the release promises to each person, for its message: by what factor all figures together, and the figure that
 * tells most, can change a reader's odds on that person's outcome. Factors are e^ε, rounded up so as not to flatter.
 */
function promiseOf({ kinds, epsilonCap }: NetworkPolicy): JsonObject {
  const epsilons = Object.fromEntries(Object.entries(kinds).map(([kind, { epsilon }]) => [kind, epsilon]));
  const total = totalEpsilon(Object.values(epsilons));
  if (Number(total) > Number(epsilonCap)) throw new RangeError('the kinds together cost more than the cap');
  const factor = (epsilon: number) => (Math.ceil(Math.exp(epsilon) * 100) / 100).toFixed(2);
  return {
    code: 'RELEASE_PROMISE',
    epsilons,
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

  const prior = priorOf(withFigure, policy);
  const credibility = shareOf(policy.credibilityBasisPoints);
  const rates = new Map(own.map((cell) => [cell, blockRate(countOf(cell), prior, credibility)]));
  const latest = withFigure.map(({ cells }) => rates.get([...cells].sort(byPeriod).at(-1)!)!.rate);
  const { lower, upper } = centralRange(latest, shareOf(policy.rangeBasisPoints));
  const range = { lower: decimal(lower), upper: decimal(upper) };
  if (withFigure.length < policy.namesFromCooperatives) {
    return { ...lines, range, code: 'NAMES_NEED_MORE_COOPERATIVES' satisfies NotShownCode };
  }
  return {
    ...lines,
    range,
    prior: {
      alpha: prior.alpha.toExponential(12),
      beta: prior.beta.toExponential(12),
      fitted: withFigure.length >= policy.fitFromCooperatives,
    },
    figures: withFigure.flatMap(({ label, cells }) =>
      [...cells].sort(byPeriod).map((cell) => ({
        cooperative: label,
        ...printedCell(cell),
        ...printedRate(rates.get(cell)!),
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

/** One observation for each cooperative: its blocks together, since they share one way of working. */
function priorOf(cooperatives: readonly ComparedCooperative[], policy: NetworkPolicy): BetaPrior {
  const counts = cooperatives.map(({ cells }) => sumOfCounts(cells.map(countOf)));
  return cooperatives.length < policy.fitFromCooperatives
    ? fixedPrior(counts, shareOf(policy.fixedSpreadBasisPoints))
    : fittedPrior(counts, shareOf(policy.smallestSpreadBasisPoints));
}

function countOf({ noisyOut, n, epsilon }: PublishedCell): NoisyCount {
  return { noisyOut, n, epsilons: [epsilonOf(epsilon)] };
}

function printedCell({ id, from, to, n, noisyOut, epsilon }: PublishedCell): JsonObject {
  return { id, from, to, n, noisyOut: fixedWidth(noisyOut), epsilon, definition: DEFINITION_VERSION };
}

function printedRate({ rate, lower, upper }: BlockRate): JsonObject {
  return { rate: decimal(rate), lower: decimal(lower), upper: decimal(upper) };
}

/** A share as decimal text of twelve places. */
function decimal(share: number): string {
  return share.toFixed(12);
}

/** A count with its sign in seven characters, such as `-000001`. */
function fixedWidth(count: number): string {
  if (!Number.isInteger(count) || Math.abs(count) > 999_999) throw new RangeError('the count does not fit');
  return (count < 0 ? '-' : '+') + String(Math.abs(count)).padStart(6, '0');
}

function shareOf(basisPoints: number): number {
  return basisPoints / 10_000;
}

function byLabel(a: { label: string }, b: { label: string }): number {
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}

function byPeriod(a: PublishedCell, b: PublishedCell): number {
  const [left, right] = [a.from + a.to + a.id, b.from + b.to + b.id];
  return left < right ? -1 : left > right ? 1 : 0;
}
