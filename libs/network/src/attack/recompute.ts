import type { CivilDate } from '#kernel';
import type { Quarter } from '../block/quarter.js';
import { shapeOf } from '../cohort/run-off-grid.js';
import { groupedBy } from '../grouped-by.js';
import type { LineKind, OwnKind, ThemeKind } from '../kind/kind.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import {
  type CellJson,
  type CohortJson,
  type ComparisonJson,
  notShownIn,
  ownCellsOf,
  pooledOf,
  type ReleaseJson,
} from '../publication/listed-figures.js';
import type {
  ComparisonCells,
  CountCell,
  PublishedCells,
  Region,
  RunOffCause,
  RunOffCohort,
  RunOffGrid,
  SharedCell,
} from '../release/body.js';
import type { Json, JsonObject } from '../release/canonical-json.js';
import { publicationBody } from '../release/publication.js';
import type { AttackResult } from './attack.js';

/** Two computations of one figure may lie this far apart. */
const TOLERANCE = 1e-9;

/**
 * A16: a figure that does not follow from what is published follows from something else, such as an exact count. The
 * cells and the policy are read from the exported text, and every figure is computed again from those alone. A
 * comparison whose own cells are not listed is left out: its range is the one figure that no reader can compute.
 */
export function attackRecompute(release: ReleaseJson): AttackResult {
  const again = publicationBody({
    release: release['release'] as Quarter,
    reportingOn: release['reportingOn'] as CivilDate,
    codeVersion: release['codeVersion'] as string,
    policy: release['policy'] as unknown as NetworkPolicy,
    cells: cellsIn(release),
    ...notShownIn(release),
  }) as ReleaseJson;
  const differences = [...differencesOf(withoutHidden(release, release), withoutHidden(again, release))];
  const beyond = differences.filter((difference) => !(difference <= TOLERANCE)).length;
  return {
    attack: 'A16',
    passed: beyond === 0,
    figure: {
      values: differences.length,
      beyond,
      tolerance: '0.000000001',
    },
  };
}

function cellsIn({ own, runOff, themes, lines, money }: ReleaseJson): PublishedCells {
  return {
    own: own.map(({ kind, comparisons }) => comparisonIn(kind as OwnKind, comparisons[0]!)),
    runOff: runOff.cohorts.map(cohortIn),
    themes: themes.map(({ kind, cells }) => ({
      kind: kind as ThemeKind,
      cells: cells.map((cell) => ({ ...sharedIn(cell), label: cell['label'] as string })),
    })),
    lines: lines.map(({ kind, cells }) => ({
      kind: kind as LineKind,
      cells: cells.map((cell) => ({ ...sharedIn(cell), region: cell['region'] as Region })),
    })),
    money: money.flatMap(({ year, cells }) =>
      cells.map(({ sector, region, roundedEuros, cooperatives }) => ({
        year,
        sector,
        region: region as Region,
        cents: Number(roundedEuros) * 100,
        cooperatives,
      })),
    ),
  };
}

function comparisonIn(kind: OwnKind, comparison: ComparisonJson): ComparisonCells {
  const named = groupedBy(ownCellsOf(comparison), (cell) => cell['cooperative'] as string);
  const without = (comparison['withoutFigure'] ?? []) as readonly { cooperative: string }[];
  return {
    kind,
    programmeType: comparison.programmeType,
    cooperatives: [
      ...[...named].map(([label, cells]) => ({ label, cells: cells.map(cellIn) })),
      ...without.map(({ cooperative }) => ({ label: cooperative, cells: [] })),
    ],
    pooledCells: (pooledOf(comparison)?.pooledCells ?? []).map(sharedIn),
  };
}

function cohortIn(cohort: CohortJson): RunOffCohort {
  const { id, n, cellEpsilon } = cohort;
  const grid = cohort['grid'] as unknown as RunOffCohort['grid'];
  const bins = [...groupedBy(cohort.cells, ({ bin }) => bin).values()].map((cells) => ({
    months: cells[0]!['months'] as unknown as readonly [number, number],
    counts: Object.fromEntries(cells.map(({ cause, noisy }) => [cause as RunOffCause, Number(noisy)])),
    closedIn: cells[0]!.closedIn,
  }));
  return {
    id,
    n,
    cellEpsilon,
    bins,
    grid,
    causes: shapeOf(grid.grid as RunOffGrid).causes,
    region: cohort['region'] as RunOffCohort['region'],
    from: cohort['from'] as Quarter,
    to: cohort['to'] as Quarter,
    cooperatives: cohort['cooperatives'] as number,
  };
}

function sharedIn(cell: CellJson): SharedCell {
  return { ...cellIn(cell), cooperatives: cell['cooperatives'] as number };
}

function cellIn({ id, n, noisyOut, epsilon, from, to }: CellJson): CountCell {
  return { id, n, epsilon, noisyOut: Number(noisyOut), from: from as Quarter, to: to as Quarter };
}

/** Of the comparisons, those alone whose own cells `release` lists. */
function withoutHidden(body: ReleaseJson, release: ReleaseJson): JsonObject {
  const isListed = (kind: number, place: number) =>
    ownCellsOf(release.own[kind]!.comparisons[place]!).length > 0;
  return {
    ...body,
    own: body.own.map((one, kind) => ({
      ...one,
      comparisons: one.comparisons.filter((_, place) => isListed(kind, place)),
    })),
  };
}

/** How far the values of two texts lie apart, one by one; infinitely where something else than a number differs. */
function* differencesOf(a: Json | undefined, b: Json | undefined): Generator<number> {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const [left, right] = [a as JsonObject, b as JsonObject];
    for (const name of new Set([...Object.keys(left), ...Object.keys(right)]))
      yield* differencesOf(left[name], right[name]);
  } else if (a === b) yield 0;
  else yield isNumber(a) && isNumber(b) ? Math.abs(Number(a) - Number(b)) : Infinity;
}

function isNumber(value: Json | undefined): boolean {
  return (
    typeof value === 'number' || (typeof value === 'string' && /^[+-]?\d+(\.\d+)?(e[+-]\d+)?$/.test(value))
  );
}
