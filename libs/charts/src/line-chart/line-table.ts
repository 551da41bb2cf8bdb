import { type ChartTable, NO_NUMBER } from '../chart.js';
import type { LineChartData } from './line-chart-data.js';

/** One row for each value of x, with each series in a column of its own; two points at one x are two rows. */
export function lineTable({ x, y, series, phases }: LineChartData): ChartTable {
  const rows = new Map<string, { x: number; cells: string[] }>();
  series.forEach((one, index) => {
    const seen = new Map<number, number>();
    for (const point of one.points) {
      const turn = seen.get(point.x) ?? 0;
      seen.set(point.x, turn + 1);
      const key = `${point.x} ${turn}`;
      const row = rows.get(key) ?? { x: point.x, cells: series.map(() => NO_NUMBER) };
      row.cells[index] = y.format(point.y);
      rows.set(key, row);
    }
  });
  const phaseOf = (at: number) =>
    (phases?.spans ?? []).findLast(({ from, until }) => from <= at && at <= until)?.label ?? NO_NUMBER;
  return {
    columns: [
      x.label,
      ...(phases ? [phases.label] : []),
      ...(series.length === 1 ? [y.label] : series.map(({ label }) => label)),
    ],
    rows: [...rows.values()]
      .sort((a, b) => a.x - b.x)
      .map((row) => [x.format(row.x), ...(phases ? [phaseOf(row.x)] : []), ...row.cells]),
  };
}
