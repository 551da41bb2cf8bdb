import { type ChartProps, type ChartTable, type ChartWords, type Axis, USUAL_WIDTH } from '../chart.js';
import { ValueAxis } from '../drawing/axes.js';
import { ChartFrame } from '../drawing/chart-frame.js';
import { domainOf, placesOf } from '../drawing/domain.js';
import { BLOOM, EDGE, INK, LEAF, SOFT_INK } from '../drawing/palette.js';
import { apart, roomForValues, tickText } from '../drawing/plot.js';
import { fitted, rounded, widthOf } from '../drawing/words.js';

export interface Bar {
  readonly label: string;
  /** Along the axis, where there is less room than in the table. */
  readonly shortLabel?: string;
  readonly value: number;
}

export interface BarChartData extends ChartWords {
  /** What the bars are of, at the head of the table. */
  readonly label: string;
  readonly y: Axis;
  readonly bars: readonly Bar[];
}

const TOP = 38;
const PLOT_HEIGHT = 180;
const WIDEST_BAR = 56;

/** Bars stand on zero; only values below it make the axis go below. */
const fromZero = (values: readonly number[], axis: Axis) => ({
  ...axis,
  ...(values.some((value) => value < 0) ? { until: Math.max(axis.until ?? 0, 0) } : { from: 0 }),
});

/** Bars from zero, upwards and, hatched by an outline, downwards. For what follows on itself, such as months. */
export function BarChart({ chart, width = USUAL_WIDTH }: ChartProps<BarChartData>) {
  const { y: up, bars } = chart;
  const values = bars.map(({ value }) => value);
  const domain = domainOf(values, fromZero(values, up));
  const plot = {
    left: roomForValues(up, domain, width),
    right: width - 18,
    top: TOP,
    bottom: TOP + PLOT_HEIGHT,
  };
  const y = placesOf(domain, [plot.bottom, plot.top]);
  const step = (plot.right - plot.left) / Math.max(bars.length, 1);
  const thick = Math.min(step * 0.7, WIDEST_BAR);
  const placed = bars.map((bar, at) => ({ bar, middle: rounded(plot.left + step * (at + 0.5)) }));
  const nameOf = ({ label, shortLabel }: Bar) => shortLabel ?? label;
  const end = width - 2;
  return (
    <ChartFrame words={chart} width={width} height={plot.bottom + 28} isEmpty={bars.length === 0}>
      <ValueAxis axis={up} domain={domain} place={y} plot={plot} />
      <g data-part="bars">
        {placed.map(({ bar: { value }, middle }, at) => (
          <rect
            key={at}
            x={rounded(middle - thick / 2)}
            y={Math.min(y(value), y(0))}
            width={rounded(thick)}
            height={rounded(Math.abs(y(value) - y(0)))}
            {...(value < 0
              ? { fill: '#fff', stroke: BLOOM, strokeWidth: Math.min(2, thick / 3) }
              : { fill: LEAF })}
          />
        ))}
      </g>
      <path d={`M${plot.left} ${y(0)}H${plot.right}`} stroke={EDGE} fill="none" />
      <g data-part="along">
        {apart(
          placed,
          ({ middle }) => middle,
          ({ bar }) => fitted(nameOf(bar), 120),
        ).map(({ bar, middle }, at) => {
          const name = fitted(nameOf(bar), 120);
          const half = widthOf(name) / 2;
          return (
            <text
              key={at}
              x={rounded(Math.max(half, Math.min(middle, end - half)))}
              y={plot.bottom + 20}
              textAnchor="middle"
              fill={SOFT_INK}
            >
              {name}
            </text>
          );
        })}
      </g>
    </ChartFrame>
  );
}

const ROW = 46;

/** The same bars lying down, each under its name and beside its number: for a few kinds with long names. */
export function LyingBarChart({ chart, width = USUAL_WIDTH }: ChartProps<BarChartData>) {
  const { y: along, bars } = chart;
  const values = bars.map(({ value }) => value);
  const domain = domainOf(values, fromZero(values, along));
  const widest = values.reduce((most, value) => Math.max(most, widthOf(tickText(along, value))), 0);
  const room = Math.min(widest + 10, width * 0.4);
  const isBothWays = values.some((value) => value < 0);
  const x = placesOf(domain, [isBothWays ? room : 2, Math.max(width - room - 2, width / 2)]);
  return (
    <ChartFrame
      words={chart}
      width={width}
      height={Math.max(bars.length, 2) * ROW + 4}
      isEmpty={bars.length === 0}
    >
      {bars.map(({ label, value }, at) => {
        const top = at * ROW;
        const isNegative = value < 0;
        return (
          <g key={at} data-part="bar">
            <text x={2} y={top + 16}>
              {fitted(label, width - 4)}
            </text>
            <rect
              x={Math.min(x(0), x(value))}
              y={top + 22}
              width={rounded(Math.abs(x(value) - x(0)))}
              height={16}
              {...(isNegative ? { fill: '#fff', stroke: BLOOM, strokeWidth: 2 } : { fill: LEAF })}
            />
            <path d={`M${x(0)} ${top + 20}v20`} stroke={EDGE} fill="none" />
            <text
              x={rounded(isNegative ? x(value) - 6 : x(value) + 6)}
              y={top + 35}
              textAnchor={isNegative ? 'end' : 'start'}
              fill={INK}
              fontWeight={600}
            >
              {tickText(along, value)}
            </text>
          </g>
        );
      })}
    </ChartFrame>
  );
}

export function barTable({ label, y, bars }: BarChartData): ChartTable {
  return { columns: [label, y.label], rows: bars.map((bar) => [bar.label, y.format(bar.value)]) };
}
