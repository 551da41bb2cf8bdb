import type { CivilDate } from '#kernel';
import { type EntryCount, peopleOf, sizesOf } from '../block/entry-count.js';
import { mayBePooled } from '../block/may-be-pooled.js';
import { quartersLater, type Quarter } from '../block/quarter.js';
import { ripeQuarters, walkStart } from '../block/walk.js';
import { chooseGrid, type ChosenGrid } from '../grid/choose-grid.js';
import { epsilonOf } from '../noise/epsilon.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { RunOffGrid } from '../release/body.js';
import { type CountryPart, countryPartOf } from '../region/region.js';
import { binsWithin, GRID_SHAPES, type GridShape } from './run-off-grid.js';
import { groupedBy } from '../grouped-by.js';

/** A cohort that closes: its people's ends are counted from now on, bin by bin. */
export interface CohortEdges {
  /** Null: the whole network. */
  readonly region: CountryPart | null;
  readonly from: Quarter;
  readonly to: Quarter;
  readonly entries: readonly EntryCount[];
  readonly grid: ChosenGrid<RunOffGrid>;
}

interface Run {
  readonly from: Quarter;
  readonly quarters: number;
  readonly entries: readonly EntryCount[];
}

/**
 * Closes the cohorts of the network, from entries alone. After each quarter (and the grace for late registration) the
 * run since the last cohort is tried on the grids whose period ends there, from fine to coarse:
 * - a cohort for each part of the country, where each of them is large enough and the noise of none passes the limit;
 * - else one for the network, unless the parts would do at this pace by the end of a longer period.
 * At the end of a year the coarsest grid takes what no other did, if it may be shown as a line at all; else the run goes
 * on into the next year. Regions and network never count the same people, so nothing can be subtracted.
 *
 * @param waiting entries that are in no cohort yet
 * @param lastClosed last quarter of the last cohort
 */
export function closeCohorts(
  waiting: readonly EntryCount[],
  lastClosed: Quarter | null,
  policy: NetworkPolicy,
  reportingOn: CivilDate,
): CohortEdges[] {
  const start = walkStart(lastClosed, waiting);
  const cohorts: CohortEdges[] = [];
  if (start === null) return cohorts;
  let run: Run = { from: start, quarters: 0, entries: [] };
  for (const { quarter, entries } of ripeQuarters(
    waiting,
    start,
    policy.cohortGraceQuarters * 3,
    reportingOn,
  )) {
    run = { ...run, quarters: run.quarters + 1, entries: [...run.entries, ...entries] };
    const closed = closingOf(run, quarter, policy);
    if (closed.length === 0) continue;
    cohorts.push(...closed.map((cohort) => ({ ...cohort, from: run.from, to: quarter })));
    run = { from: quartersLater(quarter, 1), quarters: 0, entries: [] };
  }
  return cohorts;
}

type Closed = Pick<CohortEdges, 'region' | 'entries' | 'grid'>;

function closingOf(run: Run, quarter: Quarter, policy: NetworkPolicy): Closed[] {
  if (run.entries.length === 0) return [];
  const shapes = GRID_SHAPES.filter((shape) => endsAt(quarter, run, shape));
  const fine = shapes.filter(({ grid }) => grid !== 'network-year');
  const regions = regionsOf(run.entries);
  if (regions && regions.every(([, entries]) => mayBePooled(sizesOf(entries), policy))) {
    const grid = gridFor(
      fine,
      regions.map(([, entries]) => peopleOf(entries)),
      policy,
    );
    if (grid && isQuiet(grid, policy)) return regions.map(([region, entries]) => ({ region, entries, grid }));
  }
  if (!mayBePooled(sizesOf(run.entries), policy)) return [];
  const grid = gridFor(shapes, [peopleOf(run.entries)], policy);
  const suits = grid !== null && (isQuiet(grid, policy) || grid.grid === 'network-year');
  if (!suits || regionsMayDo(run, quarter, regions, policy)) return [];
  return [{ region: null, entries: run.entries, grid }];
}

/** A year takes what earlier years left; a shorter period only its own quarters. */
function endsAt(quarter: Quarter, run: Run, { periodQuarters }: GridShape): boolean {
  if (Number(quarter.at(-1)) % periodQuarters !== 0) return false;
  return periodQuarters === 4 || run.quarters <= periodQuarters;
}

/** By part of the country, in the order of their names; null while somebody's is not known. */
function regionsOf(entries: readonly EntryCount[]): [CountryPart, EntryCount[]][] | null {
  const regions = groupedBy(entries, ({ region }) => countryPartOf(region));
  if (regions.has(null)) return null;
  return ([...regions] as [CountryPart, EntryCount[]][]).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether each part of the country would do by the end of a longer period of this year, were entries to go on alike. */
function regionsMayDo(
  run: Run,
  quarter: Quarter,
  regions: [CountryPart, EntryCount[]][] | null,
  policy: NetworkPolicy,
): boolean {
  if (!regions) return false;
  return GRID_SHAPES.filter(({ grid }) => grid !== 'network-year').some((shape) => {
    const passed = Number(quarter.at(-1)) % shape.periodQuarters;
    const toCome = passed === 0 ? 0 : shape.periodQuarters - passed;
    const isShort = shape.periodQuarters < 4 && run.quarters + toCome > shape.periodQuarters;
    if (toCome === 0 || isShort) return false;
    const sizes = regions.map(([, entries]) =>
      Math.floor((peopleOf(entries) * (run.quarters + toCome)) / run.quarters),
    );
    const grid = gridFor([shape], sizes, policy);
    return grid !== null && isQuiet(grid, policy);
  });
}

/** The finest grid on which the share that went out within the horizon keeps its noise small, in each cohort. */
function gridFor(
  shapes: readonly GridShape[],
  sizes: readonly number[],
  policy: NetworkPolicy,
): ChosenGrid<RunOffGrid> | null {
  if (shapes.length === 0 || sizes.some((n) => n === 0)) return null;
  const { cellEpsilon, horizonMonths } = policy.kinds['run-off'];
  const candidates = shapes.map((shape) => {
    const epsilons = Array.from({ length: binsWithin(shape, horizonMonths) }, () => epsilonOf(cellEpsilon));
    return { grid: shape.grid, lines: sizes.map((n) => ({ n, epsilons })) };
  });
  return chooseGrid(candidates, policy.noiseP95BasisPoints);
}

function isQuiet(grid: ChosenGrid<RunOffGrid>, policy: NetworkPolicy): boolean {
  return grid.noiseP95BasisPoints <= policy.noiseP95BasisPoints;
}
