import type { CellCount, StoredCohort } from '../cohort/cohort.repository.js';
import { monthsOfBin, shapeOf } from '../cohort/run-off-grid.js';
import type { Quarter } from '../block/quarter.js';
import { COMPARED_PROGRAMME } from '../fact/fact-sql.js';
import { groupedBy } from '../grouped-by.js';
import { LINE_KINDS, OWN_KINDS, THEME_KINDS } from '../kind/kind.js';
import type { StoredPart } from '../part/part.repository.js';
import type {
  ComparisonCells,
  CountCell,
  MoneyCell,
  PublishedCells,
  Region,
  RunOffBin,
  RunOffCohort,
  SharedCell,
} from './body.js';
import type { NetworkCooperative, StoredBlock } from './network-state.js';

/** What was stored of the whole network. */
export interface StoredNetworkCells {
  readonly cohorts: readonly StoredCohort[];
  readonly runOffCells: readonly (CellCount & { readonly closedIn: Quarter })[];
  readonly parts: readonly StoredPart[];
  readonly money: readonly MoneyCell[];
}

export interface StoredCells extends StoredNetworkCells {
  readonly cooperatives: readonly NetworkCooperative[];
  readonly blocks: readonly StoredBlock[];
}

/**
 * What a release lists: every cell that was ever drawn, for a cell that drops out could be had by subtracting one
 * release from the next.
 */
export function publishedCells({ cooperatives, blocks, ...network }: StoredCells): PublishedCells {
  return { own: comparisons(cooperatives, blocks), ...networkCells(network) };
}

/** A name stands beside blocks that closed under it, and where a board wants it. */
export function comparisons(
  cooperatives: readonly NetworkCooperative[],
  blocks: readonly StoredBlock[],
): ComparisonCells[] {
  const blocksOf = groupedBy(blocks, ({ kind }) => kind);
  return OWN_KINDS.map((kind) => comparisonOf(kind, cooperatives, blocksOf.get(kind) ?? []));
}

export function networkCells({
  cohorts,
  runOffCells,
  parts,
  money,
}: StoredNetworkCells): Omit<PublishedCells, 'own'> {
  const cellsOf = groupedBy(runOffCells, ({ cohortId }) => cohortId);
  const partsOf = groupedBy(parts, ({ kind }) => kind);
  return {
    runOff: cohorts.map((cohort) => runOffCohort(cohort, cellsOf.get(cohort.id) ?? [])),
    themes: THEME_KINDS.map((kind) => ({
      kind,
      cells: (partsOf.get(kind) ?? []).map((part) => ({ ...sharedCell(part), label: part.label })),
    })),
    lines: LINE_KINDS.map((kind) => ({
      kind,
      cells: (partsOf.get(kind) ?? []).map((part) => ({ ...sharedCell(part), region: part.label as Region })),
    })),
    money,
  };
}

function comparisonOf(
  kind: ComparisonCells['kind'],
  cooperatives: readonly NetworkCooperative[],
  blocks: readonly StoredBlock[],
): ComparisonCells {
  const blocksOf = groupedBy(
    blocks.filter(({ programme }) => programme === COMPARED_PROGRAMME),
    ({ cooperative }) => cooperative,
  );
  const named = cooperatives.flatMap(({ id, label, programme, choices }) => {
    const own = blocksOf.get(id) ?? [];
    const isNamed = choices[kind] === 'NAMED' && programme === COMPARED_PROGRAMME;
    return own.length > 0 || isNamed ? [{ label, cells: own.map(countCell).sort(byPeriod) }] : [];
  });
  return {
    kind,
    programmeType: COMPARED_PROGRAMME,
    cooperatives: named.sort((a, b) => (a.label < b.label ? -1 : 1)),
    pooledCells: (blocksOf.get(null) ?? []).map(sharedCell).sort(byPeriod),
  };
}

function runOffCohort(
  cohort: StoredCohort,
  cells: readonly (CellCount & { closedIn: Quarter })[],
): RunOffCohort {
  const { id, region, from, to, n, cooperatives, cellEpsilon, noiseP95BasisPoints } = cohort;
  const shape = shapeOf(cohort.grid);
  const bins = [...groupedBy(cells, ({ bin }) => bin)].sort(([a], [b]) => a - b);
  return {
    id,
    region,
    from,
    to,
    n,
    cooperatives,
    cellEpsilon,
    grid: { grid: cohort.grid, noiseP95BasisPoints },
    causes: shape.causes,
    bins: bins.map(([bin, of]): RunOffBin => ({
      months: monthsOfBin(shape, bin),
      counts: Object.fromEntries(of.map(({ cause, count }) => [cause, count])),
      closedIn: of[0]!.closedIn,
    })),
  };
}

function sharedCell(cell: SharedCell): SharedCell {
  return { ...countCell(cell), cooperatives: cell.cooperatives };
}

function countCell({ id, from, to, n, noisyOut, epsilon }: CountCell): CountCell {
  return { id, from, to, n, noisyOut, epsilon };
}

function byPeriod(a: CountCell, b: CountCell): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
