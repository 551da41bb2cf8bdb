import type { JsonObject } from '../release/canonical-json.js';
import { comparisonFigures, type IncidenceJson, incidenceFigures } from './derived-figures.js';

/** A figure as the release prints it, by the name under which readers may ask for it alone. */
export interface ListedFigure {
  /** As the README of this room lists them, such as `outflow-12/<block>` or `range/outflow-12/OUTFLOW`. */
  readonly key: string;
  readonly json: JsonObject;
}

/** The parts of a printed release in which figures stand. */
export interface ReleaseJson extends JsonObject {
  readonly own: readonly { readonly kind: string; readonly comparisons: readonly ComparisonJson[] }[];
  readonly runOff: { readonly cohorts: readonly CohortJson[]; readonly incidence: readonly IncidenceJson[] };
  readonly themes: readonly GroupJson[];
  readonly lines: readonly GroupJson[];
  readonly money: readonly { readonly year: number; readonly cells: readonly MoneyJson[] }[];
  readonly yearsNotShown: readonly { readonly year: number }[];
  readonly notCompared: readonly { readonly cooperative: string }[];
}

export interface ComparisonJson extends JsonObject {
  readonly programmeType: string;
}

export interface CellJson extends JsonObject {
  readonly id: string;
  readonly n: number;
  readonly noisyOut: string;
  readonly epsilon: string;
}

export interface PooledJson extends JsonObject {
  readonly n: number;
  readonly noisyOut: string;
  readonly draws: number;
  readonly pooledCells: readonly CellJson[];
}

interface GroupJson extends JsonObject {
  readonly kind: string;
  readonly cells: readonly CellJson[];
}

export interface CohortJson extends JsonObject {
  readonly id: string;
  readonly n: number;
  readonly cellEpsilon: string;
  readonly cells: readonly RunOffCellJson[];
}

export interface RunOffCellJson extends JsonObject {
  readonly bin: number;
  readonly cause: string;
  readonly noisy: string;
  readonly closedIn: string;
}

export interface MoneyJson extends JsonObject {
  readonly sector: string;
  readonly region: string;
  readonly cooperatives: number;
  readonly roundedEuros: string;
}

/** Every cell that the release lists, one by one. */
export function listedCells({ own, runOff, themes, lines, money }: ReleaseJson): ListedFigure[] {
  return [
    ...own.flatMap(({ kind, comparisons }) =>
      comparisons.flatMap((comparison) => [
        ...ownCellsOf(comparison).map((cell) => ({ key: `${kind}/${cell.id}`, json: cell })),
        ...(pooledOf(comparison)?.pooledCells ?? []).map((cell) => ({
          key: `${kind}/${cell.id}`,
          json: cell,
        })),
      ]),
    ),
    ...runOff.cohorts.flatMap(({ id, n, cellEpsilon, cells }) =>
      cells.map((cell) => ({
        key: `run-off/${id}/${cell.bin}/${cell.cause}`,
        json: { ...cell, n, epsilon: cellEpsilon },
      })),
    ),
    ...[...themes, ...lines].flatMap(({ kind, cells }) =>
      cells.map((cell) => ({ key: `${kind}/${cell.id}`, json: cell })),
    ),
    ...money.flatMap(({ year, cells }) =>
      cells.map((cell) => ({
        key: `money/${year}/${cell.sector}/${cell.region}`,
        json: { year, ...cell },
      })),
    ),
  ];
}

/** Every cell, and the figures that follow from several of them: all that a release prints, each once. */
export function listedFigures(body: ReleaseJson): ListedFigure[] {
  const overSeveral = body.own.flatMap(({ kind, comparisons }) =>
    comparisons.flatMap((comparison) => {
      const pooled = pooledOf(comparison);
      const line = pooled ? [{ key: `${kind}/${comparison.programmeType}`, json: pooled }] : [];
      return [...line, ...comparisonFigures(kind, comparison)];
    }),
  );
  return [...listedCells(body), ...overSeveral, ...body.runOff.incidence.flatMap(incidenceFigures)];
}

/** What a release says that it does not show: years of money by their amounts, cooperatives by their boards' choice. */
export function notShownIn(body: ReleaseJson): { yearsNotShown: number[]; notCompared: string[] } {
  return {
    yearsNotShown: body.yearsNotShown.map(({ year }) => year),
    notCompared: body.notCompared.map(({ cooperative }) => cooperative),
  };
}

/** The blocks of the cooperatives of a comparison; none where names are not shown. */
export function ownCellsOf(comparison: ComparisonJson): readonly CellJson[] {
  return (comparison['figures'] ?? []) as readonly CellJson[];
}

/** The line over all cells of a comparison; null where too few may be added up. */
export function pooledOf(comparison: ComparisonJson): PooledJson | null {
  return (comparison['pooled'] ?? null) as PooledJson | null;
}
