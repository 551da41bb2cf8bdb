import { type Axis, type ChartProps, type ChartTable, type ChartWords, USUAL_WIDTH } from '../chart.js';
import { BottomAxis } from '../drawing/axes.js';
import { ChartFrame } from '../drawing/chart-frame.js';
import { domainOf, ticksOf } from '../drawing/domain.js';
import { type Interval, IntervalMark } from '../drawing/interval.js';
import { Legend, legendOf } from '../drawing/legend.js';
import { GRID, SOFT_INK, styleOf } from '../drawing/palette.js';
import { ROWS_FOOT, rowPlot } from '../drawing/row-plot.js';
import { fitted, ON_LINES } from '../drawing/words.js';

/** One time of two, with how sure its value is. */
export interface Moment extends Interval {
  readonly period: string;
  readonly n: number;
}

export interface ChangeRow {
  readonly label: string;
  readonly before: Moment;
  readonly after: Moment;
  /** How far they differ; said beside the row, since it may be reckoned otherwise than by taking one from the other. */
  readonly difference: Interval;
}

export interface ChangeChartData extends ChartWords {
  /** What changed, at the head of the table. */
  readonly label: string;
  readonly x: Axis;
  readonly n: Axis;
  /** How a difference is written: with its sign. */
  readonly difference: Axis;
  /** The name of each of the two times. */
  readonly before: string;
  readonly after: string;
  readonly rows: readonly ChangeRow[];
  /** At the heads of the table. */
  readonly heads: { readonly period: string; readonly low: string; readonly high: string };
}

const ROW = 78;

/** Two times of each, one above the other, with how sure each is and how far they differ. */
export function ChangeChart({ chart, width = USUAL_WIDTH }: ChartProps<ChangeChartData>) {
  const { x: along, rows, difference, before, after } = chart;
  const domain = domainOf(
    rows.flatMap((row) => [row.before, row.after].flatMap(({ value, low, high }) => [value, low, high])),
    along,
  );
  const { plot, place } = rowPlot(along, domain, width, Math.max(rows.length, 2) * ROW);
  const ticks = ticksOf(domain, width > 400 ? 8 : 5, along.isWhole);
  const names = [before, after];
  return (
    <ChartFrame
      words={chart}
      width={width}
      height={plot.bottom + ROWS_FOOT + legendOf(names, width).height}
      isEmpty={rows.length === 0}
    >
      {ticks.map((tick) => (
        <path key={tick} d={`M${place(tick)} ${plot.top}V${plot.bottom}`} stroke={GRID} fill="none" />
      ))}
      {rows.map((row, at) => {
        const top = plot.top + at * ROW;
        const size = fitted(difference.format(row.difference.value), width / 2);
        return (
          <g key={at} data-part="row">
            <text x={2} y={top + 17} fontWeight={600} {...ON_LINES}>
              {fitted(row.label, width / 2 - 8)}
            </text>
            <text x={width - 2} y={top + 17} textAnchor="end" fill={SOFT_INK} {...ON_LINES}>
              {size}
            </text>
            <path
              data-part="way"
              d={`M${place(row.before.value)} ${top + 36}L${place(row.after.value)} ${top + 58}`}
              stroke={SOFT_INK}
              strokeDasharray="3 3"
              fill="none"
            />
            <IntervalMark interval={row.before} place={place} y={top + 36} style={styleOf(0)} />
            <IntervalMark interval={row.after} place={place} y={top + 58} style={styleOf(1)} />
          </g>
        );
      })}
      <BottomAxis axis={along} ticks={ticks} place={place} plot={plot} isNamed />
      <Legend labels={names} width={width} top={plot.bottom + ROWS_FOOT} sample="MARK" />
    </ChartFrame>
  );
}

export function changeTable(chart: ChangeChartData): ChartTable {
  const { label, x, n, difference, before, after, rows, heads } = chart;
  const momentOf = ({ period, n: size, value }: Moment) => [period, n.format(size), x.format(value)];
  const headsOf = (name: string) => [heads.period, n.label, x.label].map((head) => `${name}: ${head}`);
  return {
    columns: [label, ...headsOf(before), ...headsOf(after), difference.label, heads.low, heads.high],
    rows: rows.map((row) => [
      row.label,
      ...momentOf(row.before),
      ...momentOf(row.after),
      ...[row.difference.value, row.difference.low, row.difference.high].map(difference.format),
    ]),
  };
}
