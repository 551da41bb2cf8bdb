import type { Axis, ChartWords } from '../chart.js';

export interface LineSeries {
  readonly label: string;
  /** In the order of x. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A stretch of the axis that has a name, such as a phase of a member's way; until, and not including, its end. */
export interface PhaseSpan {
  readonly label: string;
  readonly from: number;
  readonly until: number;
}

export interface LineChartData extends ChartWords {
  readonly x: Axis;
  /** The values of x are days (`dayValue`): the axis shows first days of months and years. */
  readonly isOverDays?: boolean;
  readonly y: Axis;
  readonly series: readonly LineSeries[];
  readonly phases?: {
    /** At the head of their column in the table. */
    readonly label: string;
    readonly spans: readonly PhaseSpan[];
  };
}
