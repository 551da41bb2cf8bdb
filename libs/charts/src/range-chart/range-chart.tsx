import { type Axis, type ChartProps, type ChartTable, type ChartWords, USUAL_WIDTH } from '../chart.js';
import { BottomAxis } from '../drawing/axes.js';
import { ChartFrame } from '../drawing/chart-frame.js';
import { domainOf, ticksOf } from '../drawing/domain.js';
import { type Interval, IntervalMark, Upright } from '../drawing/interval.js';
import { EDGE, GRID, GROUNDS, SOFT_INK, styleOf } from '../drawing/palette.js';
import { ROWS_FOOT, rowPlot } from '../drawing/row-plot.js';
import { fitted, ON_LINES, rounded, widthOf } from '../drawing/words.js';

/** One that is compared, such as a cooperative. */
export interface RangeRow extends Interval {
  readonly label: string;
  /** How many the value is of. */
  readonly n: number;
  /** Over which time; in the table. */
  readonly period: string;
}

export interface RangeChartData extends ChartWords {
  /** What is compared, at the head of the table. */
  readonly label: string;
  readonly x: Axis;
  /** How many each is of: at the head of the table, and beside each row. */
  readonly n: Axis;
  readonly rows: readonly RangeRow[];
  /** The value of all together, drawn down. */
  readonly mean: { readonly label: string; readonly value: number } | null;
  /** Between which values the middle of them lies, as a band. */
  readonly middle: { readonly low: number; readonly high: number } | null;
  /** At the heads of the table. */
  readonly heads: { readonly period: string; readonly low: string; readonly high: string };
}

const ROW = 48;

/** Values beside each other with how sure each is, in the order they came: never by size, so that nobody comes first. */
export function RangeChart({ chart, width = USUAL_WIDTH }: ChartProps<RangeChartData>) {
  const { x: along, n, rows, mean, middle } = chart;
  const domain = domainOf(
    [
      ...rows.flatMap(({ value, low, high }) => [value, low, high]),
      ...(mean ? [mean.value] : []),
      ...(middle ? [middle.low, middle.high] : []),
    ],
    along,
  );
  const { plot, place } = rowPlot(along, domain, width, Math.max(rows.length, 2) * ROW);
  const ticks = ticksOf(domain, width > 400 ? 8 : 5, along.isWhole);
  return (
    <ChartFrame words={chart} width={width} height={plot.bottom + ROWS_FOOT} isEmpty={rows.length === 0}>
      {middle && (
        <g data-part="middle">
          <rect
            x={place(middle.low)}
            y={plot.top}
            width={rounded(place(middle.high) - place(middle.low))}
            height={plot.bottom - plot.top}
            fill={GROUNDS[1]}
          />
          <path
            d={[middle.low, middle.high].map((edge) => `M${place(edge)} ${plot.top}V${plot.bottom}`).join('')}
            stroke={EDGE}
            strokeDasharray="2 3"
            fill="none"
          />
        </g>
      )}
      {ticks.map((tick) => (
        <path key={tick} d={`M${place(tick)} ${plot.top}V${plot.bottom}`} stroke={GRID} fill="none" />
      ))}
      {mean && (
        <g data-part="mean">
          <Upright x={place(mean.value)} top={plot.top} bottom={plot.bottom} />
          <WordsAbove text={mean.label} x={place(mean.value)} width={width} />
        </g>
      )}
      {rows.map((row, at) => {
        const top = plot.top + at * ROW;
        const size = n.format(row.n);
        return (
          <g key={at} data-part="row">
            <text x={2} y={top + 17} fontWeight={600} {...ON_LINES}>
              {fitted(row.label, width - widthOf(size) - 24)}
            </text>
            <text x={width - 2} y={top + 17} textAnchor="end" fill={SOFT_INK} {...ON_LINES}>
              {fitted(size, width / 2)}
            </text>
            <IntervalMark interval={row} place={place} y={top + 32} style={styleOf(0)} />
          </g>
        );
      })}
      <BottomAxis axis={along} ticks={ticks} place={place} plot={plot} isNamed />
    </ChartFrame>
  );
}

/** Words over a line that runs down, moved in where they would leave the picture. */
function WordsAbove({ text, x, width }: { text: string; x: number; width: number }) {
  const words = fitted(text, width - 4);
  const half = widthOf(words) / 2;
  return (
    <text x={Math.max(half + 2, Math.min(x, width - half - 2))} y={16} textAnchor="middle" fontWeight={600}>
      {words}
    </text>
  );
}

export function rangeTable({ label, x, n, rows, heads }: RangeChartData): ChartTable {
  return {
    columns: [label, heads.period, n.label, x.label, heads.low, heads.high],
    rows: rows.map((row) => [
      row.label,
      row.period,
      n.format(row.n),
      x.format(row.value),
      x.format(row.low),
      x.format(row.high),
    ]),
  };
}
