/** What every chart says in words. The caller writes them, in the reader's language and by its own formats. */
export interface ChartWords {
  /** What is shown, in a few words. Becomes the `<title>`. */
  readonly title: string;
  /** What can be seen in it, for who cannot see it. Becomes the `<desc>`. */
  readonly description: string;
  /** Stands in the chart where there is nothing to draw. */
  readonly nothing: string;
}

/** One scale of a chart. */
export interface Axis {
  /** What it counts: written beside the axis and at the head of the table. */
  readonly label: string;
  /** A value as people read it, in the table. */
  readonly format: (value: number) => string;
  /** The same, shorter, where it stands along the axis; `format` when absent. */
  readonly tick?: (value: number) => string;
  /** Where the scale begins and ends by its nature, such as 0 and 100; made wider where a value lies outside. */
  readonly from?: number;
  readonly until?: number;
  /** Whole numbers only, such as people: no mark stands between two of them. */
  readonly isWhole?: boolean;
}

/** The numbers of a chart as a table: the same ones, written out. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartProps<T extends ChartWords> {
  readonly chart: T;
  /** In units that are pixels at full width: on a phone fewer, so that the words stay as large as they are. */
  readonly width?: number;
}

/** A cell of which there is no number: not 0, and not empty, which a screen reader would pass over. */
export const NO_NUMBER = '–';

/** How wide a chart is drawn unless it is said. */
export const USUAL_WIDTH = 560;
