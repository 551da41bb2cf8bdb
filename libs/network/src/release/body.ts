import type { Quarter } from '../block/quarter.js';
import type { ChosenGrid } from '../grid/choose-grid.js';
import type { LineKind, OwnKind, ThemeKind } from '../kind/kind.js';
import type { CountryPart, Province } from '../region/region.js';

/*
 * What a release lists, as values: the builder makes the cells, the estimators make the figures from the cells alone,
 * and `publicationBody` prints both as JSON of format 2. A cell's noise was drawn once; cells that are listed stay.
 */

/** Why a reader does not see a figure; each is also a message. Decided from sizes and policy, never from outcomes. */
export type NotShownCode =
  | 'NO_FIGURE_YET'
  | 'NAMES_NEED_MORE_COOPERATIVES'
  | 'TOO_FEW_TO_SHOW'
  | 'PARTICIPATION_NOT_COMPARED'
  | 'MONEY_NOT_SAFE';

/** A count of people, with its noise. */
export interface CountCell {
  readonly id: string;
  /** First and last quarter of entry. */
  readonly from: Quarter;
  readonly to: Quarter;
  readonly n: number;
  /** How many of them, with noise: below 0 and above n are possible. */
  readonly noisyOut: number;
  /** The ε with which the noise was drawn: decimal text. */
  readonly epsilon: string;
}

/** A count over several cooperatives. */
export interface SharedCell extends CountCell {
  readonly cooperatives: number;
}

/** The cooperatives of one programme type beside each other, on one statistic. */
export interface ComparisonCells {
  readonly kind: OwnKind;
  readonly programmeType: string;
  /** Everyone whose board shows its name, by label; `cells` (by period) is empty while no block has closed. */
  readonly cooperatives: readonly { readonly label: string; readonly cells: readonly CountCell[] }[];
  /** Of those without a block of their own: nobody is in both. */
  readonly pooledCells: readonly SharedCell[];
}

/** Why a trajectory ended, in the order in which causes are printed. Coarser grids put the rare ones under OTHER. */
export const RUN_OFF_CAUSES = ['OUTFLOW', 'PARTIAL', 'DROP_OUT', 'OTHER'] as const;
export type RunOffCause = (typeof RUN_OFF_CAUSES)[number];

/** From fine to coarse: entry period × width of a bin. `network-year`: two years of twelve months, outflow alone. */
export type RunOffGrid = 'quarter-quarter' | 'half-quarter' | 'year-quarter' | 'year-half' | 'network-year';

/** People who entered in one period and whose ends are counted bin by bin. */
export interface RunOffCohort {
  readonly id: string;
  /** The part of the country; null for the whole network. Never both about the same people. */
  readonly region: CountryPart | null;
  readonly from: Quarter;
  readonly to: Quarter;
  readonly n: number;
  readonly cooperatives: number;
  readonly grid: ChosenGrid<RunOffGrid>;
  /** The ε of each count. */
  readonly cellEpsilon: string;
  /** The causes that this grid tells apart; whatever else ended a trajectory is in OTHER, or not counted without it. */
  readonly causes: readonly RunOffCause[];
  /** The bins that have passed for everybody, in order, without gaps. */
  readonly bins: readonly RunOffBin[];
}

export interface RunOffBin {
  /** Months since entry: from the first up to but not including the second. */
  readonly months: readonly [number, number];
  /** The noisy count of each of the cohort's causes. */
  readonly counts: Readonly<Partial<Record<RunOffCause, number>>>;
  /** The release that listed it first. */
  readonly closedIn: Quarter;
}

export interface ThemeCell extends SharedCell {
  /** What its people have in common; `OTHER` for labels too small to stand alone. */
  readonly label: string;
}

export interface ThemeCells {
  readonly kind: ThemeKind;
  readonly cells: readonly ThemeCell[];
}

export type Region = Province | CountryPart | 'NETHERLANDS';

export interface LineCell extends SharedCell {
  readonly region: Region;
}

/** Of `thermometer-12`, `noisyOut` is a sum of units of the policy's `thermometerUnitCents`, and may be negative. */
export interface LineCells {
  readonly kind: LineKind;
  readonly cells: readonly LineCell[];
}

/** Contributions of a year. No noise: an amount is printed only where nobody's own can be computed from it. */
export interface MoneyCell {
  readonly year: number;
  /** A division of the SBI 2008 (`56`), a section (`I`), or `ALL`. */
  readonly sector: string;
  readonly region: Region;
  /** Rounded to the policy's `roundedToCents`. */
  readonly cents: number;
  readonly cooperatives: number;
}

/** Everything that a release lists: what all its figures are computed from. */
export interface PublishedCells {
  readonly own: readonly ComparisonCells[];
  readonly runOff: readonly RunOffCohort[];
  readonly themes: readonly ThemeCells[];
  readonly lines: readonly LineCells[];
  readonly money: readonly MoneyCell[];
}

/** A share with its credible interval. */
export interface Rate {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/** What follows from the cells. Figures of cells by the cell's id. */
export interface Figures {
  readonly own: readonly ComparisonFigures[];
  readonly incidence: readonly IncidenceFigure[];
  readonly themes: ReadonlyMap<string, Rate>;
  /** A share for `trial-success`; for `thermometer-12` the mean change in cents. */
  readonly lines: ReadonlyMap<string, Rate>;
}

/** Figures of the comparison at the same place of `PublishedCells.own`. */
export interface ComparisonFigures {
  readonly kind: OwnKind;
  readonly programmeType: string;
  /** The sum of the listed cells; null where none may be listed. */
  readonly pooled: Rate | null;
  /** The rest is null where `code` says that names, or all own figures, are not shown. */
  readonly code: NotShownCode | null;
  readonly range: { readonly lower: number; readonly upper: number } | null;
  readonly prior: { readonly alpha: number; readonly beta: number; readonly fitted: boolean } | null;
  readonly rates: ReadonlyMap<string, Rate>;
  readonly funnel: Funnel | null;
  readonly changes: readonly Change[];
}

export interface Funnel {
  readonly centre: number;
  /** The standard deviation between cooperatives that the limits allow for; 0 with few cooperatives. */
  readonly tau: number;
  readonly limits: readonly FunnelLimits[];
}

export interface FunnelLimits {
  readonly n: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** The latest block of a cooperative against the one before. Printed whatever it says: a flag would tell an outcome. */
export interface Change {
  readonly cooperative: string;
  readonly earlier: string;
  readonly later: string;
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
  readonly discovered: boolean;
}

export interface IncidenceFigure {
  /** `network`, or a part of the country. */
  readonly scope: 'network' | CountryPart;
  /** Hexadecimal: SHA-256 of the listed run-off cells, from which the bootstrap draws. */
  readonly seed: string;
  readonly replicates: number;
  readonly steps: readonly IncidenceStep[];
  /** Months until the end, 24 at most. */
  readonly restrictedMean24: Estimate;
}

export interface IncidenceStep {
  readonly months: number;
  /** With noise: those who had not ended before this step. */
  readonly atRisk: number;
  readonly causes: Readonly<Partial<Record<RunOffCause, Estimate>>>;
}

export interface Estimate {
  readonly value: number;
  readonly se: number;
  /** Null where no limits exist: an estimate at or beyond 0 or 1. */
  readonly lower: number | null;
  readonly upper: number | null;
}
