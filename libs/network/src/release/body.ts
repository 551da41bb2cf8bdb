import type { Quarter } from '../block/quarter.js';
import type { ChosenGrid } from '../grid/choose-grid.js';
import type { LineKind, OwnKind, ThemeKind } from '../kind/kind.js';
import type { CountryPart, Province } from '../region/region.js';

/*
 * What a release lists, as values: the builder makes the cells, and `publicationBody` prints them as JSON of format 2
 * with the figures that follow from them. A cell's noise was drawn once; cells that are listed stay.
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

export interface ComparedCooperative {
  readonly label: string;
  /** By period; empty while no block has closed. */
  readonly cells: readonly CountCell[];
}

/** The cooperatives of one programme type beside each other, on one statistic. */
export interface ComparisonCells {
  readonly kind: OwnKind;
  readonly programmeType: string;
  /** Everyone whose board shows its name, by label. */
  readonly cooperatives: readonly ComparedCooperative[];
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
