import type { Axis } from '../chart.js';
import { type Domain, placesOf } from './domain.js';
import type { Plot } from './plot.js';
import { tickText } from './plot.js';
import { widthOf } from './words.js';

/** Above the first row: the words of what is drawn across all of them. */
export const ROWS_TOP = 28;
/** Under the last row: the axis, its numbers and its name. */
export const ROWS_FOOT = 50;

/** The box of rows under one another on one scale; half a number stands out at each end of the axis. */
export function rowPlot(axis: Axis, domain: Domain, width: number, rowsHeight: number) {
  const half = Math.min(
    Math.ceil(Math.max(...domain.map((end) => widthOf(tickText(axis, end)))) / 2),
    width / 4,
  );
  const plot: Plot = {
    left: half + 2,
    right: width - Math.max(half, 16) - 2,
    top: ROWS_TOP,
    bottom: ROWS_TOP + rowsHeight,
  };
  return { plot, place: placesOf(domain, [plot.left, plot.right]) };
}
