import type { CivilDate } from '#kernel';
import { mayBePooled } from '../block/may-be-pooled.js';
import type { Quarter } from '../block/quarter.js';
import { blockRate, FLAT_PRIOR } from '../estimate/block-rate.js';
import { centralRange } from '../estimate/central-range.js';
import { sumOfCounts, type NoisyCount } from '../estimate/noisy-count.js';
import { fittedPrior, fixedPrior, type BetaPrior } from '../estimate/prior.js';
import { KINDS } from '../kind/kind.js';
import { epsilonOf, totalEpsilon } from '../noise/epsilon.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type {
  ComparisonCells,
  CountCell,
  MoneyCell,
  NotShownCode,
  PublishedCells,
  Rate,
  RunOffCohort,
  SharedCell,
} from './body.js';
import type { JsonObject } from './canonical-json.js';
import { RULE_VERSION } from './rule-version.js';

/** Changes with every change of what a kind means or how its figures are computed. */
export const DEFINITIONS = {
  'outflow-12': 'outflow-12/2',
  'outflow-24': 'outflow-24/1',
  'step-up-12': 'step-up-12/1',
  'run-off': 'run-off/1',
  'theme-programme': 'theme-programme/1',
  'theme-sector': 'theme-sector/1',
  'theme-source': 'theme-source/1',
  'trial-success': 'trial-success/1',
  'thermometer-12': 'thermometer-12/1',
} as const;

export interface PublicationInput {
  /** The quarter that is released. */
  readonly release: Quarter;
  readonly reportingOn: CivilDate;
  /** Which build computed it, such as a git commit. */
  readonly codeVersion: string;
  readonly policy: NetworkPolicy;
  readonly cells: PublishedCells;
  /** Closed years whose contributions may not be printed. */
  readonly yearsNotShown: readonly number[];
  /** Labels of the cooperatives whose members may stay: their outflow is compared with nobody's. */
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
  const { policy, cells } = input;
  const credibility = shareOf(policy.credibilityBasisPoints);
  return {
    format: 2,
    release: input.release,
    reportingOn: input.reportingOn,
    ruleVersion: RULE_VERSION,
    codeVersion: input.codeVersion,
    definitions: { ...DEFINITIONS },
    policy: policyOf(policy),
    promise: promiseOf(policy),
    own: cells.own.map((of) => ({ kind: of.kind, comparisons: [comparison(of, policy)] })),
    runOff: { cohorts: cells.runOff.map(printedCohort) },
    themes: cells.themes.map((theme) => ({
      kind: theme.kind,
      cells: theme.cells.map((cell) => ({
        label: cell.label,
        ...printedShared(cell),
        ...printedRate(blockRate(countOf(cell), FLAT_PRIOR, credibility)),
      })),
    })),
    lines: cells.lines.map((line) => ({
      kind: line.kind,
      cells: line.cells.map((cell) => ({ region: cell.region, ...printedShared(cell) })),
    })),
    money: printedMoney(cells.money),
    yearsNotShown: input.yearsNotShown.map((year) => ({
      year,
      code: 'MONEY_NOT_SAFE' satisfies NotShownCode,
    })),
    notCompared: [...input.notCompared].sort().map((cooperative) => ({
      cooperative,
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
  const epsilons = Object.fromEntries(KINDS.map((kind) => [kind, kinds[kind].epsilon]));
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

  const prior = priorOf(withFigure, policy);
  const credibility = shareOf(policy.credibilityBasisPoints);
  const rates = new Map(own.map((cell) => [cell, blockRate(countOf(cell), prior, credibility)]));
  const latest = withFigure.map(({ cells }) => rates.get(cells.at(-1)!)!.rate);
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
      cells.map((cell) => ({ cooperative: label, ...printedCell(cell), ...printedRate(rates.get(cell)!) })),
    ),
    withoutFigure: cooperatives
      .filter(({ cells }) => cells.length === 0)
      .map(({ label }) => ({ cooperative: label, code: 'NO_FIGURE_YET' satisfies NotShownCode })),
  };
}

/** Sums listed cells only; there is no remainder that a reader could find by subtraction. */
function pooledLine(
  cells: readonly CountCell[],
  pooledCells: readonly SharedCell[],
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
    pooledCells: pooledCells.map(printedShared),
    ...printedRate(blockRate(sum, FLAT_PRIOR, shareOf(policy.credibilityBasisPoints))),
  };
}

/** One observation for each cooperative: its blocks together, since they share one way of working. */
function priorOf(cooperatives: ComparisonCells['cooperatives'], policy: NetworkPolicy): BetaPrior {
  const counts = cooperatives.map(({ cells }) => sumOfCounts(cells.map(countOf)));
  return cooperatives.length < policy.fitFromCooperatives
    ? fixedPrior(counts, shareOf(policy.fixedSpreadBasisPoints))
    : fittedPrior(counts, shareOf(policy.smallestSpreadBasisPoints));
}

function countOf({ noisyOut, n, epsilon }: CountCell): NoisyCount {
  return { noisyOut, n, epsilons: [epsilonOf(epsilon)] };
}

function printedCohort(cohort: RunOffCohort): JsonObject {
  const { id, region, from, to, n, cooperatives, grid, cellEpsilon, causes, bins } = cohort;
  return {
    id,
    region,
    from,
    to,
    n,
    cooperatives,
    cellEpsilon,
    grid: { ...grid },
    cells: bins.flatMap(({ months, counts, closedIn }, bin) =>
      causes.map((cause) => ({ bin, months, cause, noisy: fixedWidth(counts[cause]!), closedIn })),
    ),
  };
}

/** By year, and within it as the cells were divided. Whole euros in nine digits. */
function printedMoney(cells: readonly MoneyCell[]): JsonObject[] {
  const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    cells: cells
      .filter((cell) => cell.year === year)
      .map(({ sector, region, cents, cooperatives }) => ({
        sector,
        region,
        cooperatives,
        roundedEuros: String(cents / 100).padStart(9, '0'),
      })),
  }));
}

function printedShared(cell: SharedCell): JsonObject {
  return { ...printedCell(cell), cooperatives: cell.cooperatives };
}

function printedCell({ id, from, to, n, noisyOut, epsilon }: CountCell): JsonObject {
  return { id, from, to, n, noisyOut: fixedWidth(noisyOut), epsilon };
}

function printedRate({ rate, lower, upper }: Rate): JsonObject {
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
