import type { CivilDate } from '#kernel';
import type { Quarter } from '../block/quarter.js';
import { KINDS } from '../kind/kind.js';
import { totalEpsilon } from '../noise/epsilon.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { ComparisonCells, MoneyCell, NotShownCode, PublishedCells } from './body.js';
import type { Json, JsonObject } from './canonical-json.js';
import { DEFINITIONS } from './definitions.js';
import { printedFlatRate, printedShared } from './printed-cell.js';
import { printedComparison } from './printed-comparison.js';
import { printedLine } from './printed-line.js';
import { printedRunOff } from './printed-run-off.js';
import { RULE_VERSION } from './rule-version.js';

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
 *
 * @param own the comparisons, by who has printed them already
 */
export function publicationBody(
  input: PublicationInput,
  own: readonly Json[] = input.cells.own.map((of) => printedOwn(of, input.policy)),
): JsonObject {
  const { policy, cells } = input;
  return {
    format: 2,
    release: input.release,
    reportingOn: input.reportingOn,
    ruleVersion: RULE_VERSION,
    codeVersion: input.codeVersion,
    definitions: { ...DEFINITIONS },
    policy: policyOf(policy),
    promise: promiseOf(policy),
    own,
    runOff: printedRunOff(cells.runOff, policy),
    themes: cells.themes.map((theme) => ({
      kind: theme.kind,
      cells: theme.cells.map((cell) => ({
        label: cell.label,
        ...printedShared(cell),
        ...printedFlatRate(cell, policy),
      })),
    })),
    lines: cells.lines.map((line) => printedLine(line, policy)),
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

/** What stands beside the cooperatives' names, of one kind: most of a body. */
export function printedOwn(of: ComparisonCells, policy: NetworkPolicy): JsonObject {
  return { kind: of.kind, comparisons: [printedComparison(of, policy)] };
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
