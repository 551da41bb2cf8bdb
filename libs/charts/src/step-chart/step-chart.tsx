import { area, curveStepAfter, line } from 'd3-shape';
import {
  type Axis,
  type ChartProps,
  type ChartTable,
  type ChartWords,
  NO_NUMBER,
  USUAL_WIDTH,
} from '../chart.js';
import { BottomAxis, ValueAxis } from '../drawing/axes.js';
import { ChartFrame } from '../drawing/chart-frame.js';
import { domainOf, placesOf, ticksOf } from '../drawing/domain.js';
import { Legend, legendOf } from '../drawing/legend.js';
import { INK, styleOf } from '../drawing/palette.js';
import { roomForValues } from '../drawing/plot.js';
import { fitted, ON_LINES } from '../drawing/words.js';

/** The value from x on, until the next step. */
export interface Step {
  readonly x: number;
  readonly y: number;
  /** Limits of its interval; none where it has none. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface StepCurve {
  readonly label: string;
  /** In the order of x. */
  readonly steps: readonly Step[];
}

export interface StepChartData extends ChartWords {
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly StepCurve[];
  /** What the curves are of, at the head of their column in the table; needed with more than one. */
  readonly label?: string;
  /** Up to where the curves are known. */
  readonly until: number;
  /** A value aimed at, drawn across. */
  readonly aim?: { readonly label: string; readonly value: number };
  /** At the heads of the limits in the table. */
  readonly limits: { readonly low: string; readonly high: string };
}

const TOP = 38;
const PLOT_HEIGHT = 220;
type Corner = { x: number; y: number; low: number; high: number };

/** A curve that keeps its value until the next step, with its interval as a band: how a share grew, and how sure that is. */
export function StepChart({ chart, width = USUAL_WIDTH }: ChartProps<StepChartData>) {
  const { x: along, y: up, curves, until, aim } = chart;
  const steps = curves.flatMap((curve) => curve.steps);
  const alongDomain = domainOf([until, ...steps.map(({ x }) => x)], along);
  const upDomain = domainOf(
    [...steps.flatMap(({ y, low, high }) => [y, low ?? y, high ?? y]), ...(aim ? [aim.value] : [])],
    up,
  );
  const names = curves.length > 1 ? curves.map(({ label }) => label) : [];
  const legend = legendOf(names, width);
  const plot = {
    left: roomForValues(up, upDomain, width),
    right: width - 18,
    top: TOP,
    bottom: TOP + PLOT_HEIGHT,
  };
  const x = placesOf(alongDomain, [plot.left, plot.right]);
  const y = placesOf(upDomain, [plot.bottom, plot.top]);
  const lineOf = line<Corner>(({ x }) => x, ({ y }) => y).curve(curveStepAfter).digits(2); // prettier-ignore
  const bandOf = area<Corner>(({ x }) => x, ({ low }) => low, ({ high }) => high).curve(curveStepAfter).digits(2); // prettier-ignore
  const foot = 48;
  return (
    <ChartFrame
      words={chart}
      width={width}
      height={plot.bottom + foot + legend.height}
      isEmpty={steps.length === 0}
    >
      <ValueAxis axis={up} domain={upDomain} place={y} plot={plot} />
      <BottomAxis
        axis={along}
        ticks={ticksOf(alongDomain, width > 400 ? 8 : 5, along.isWhole)}
        place={x}
        plot={plot}
        isNamed
      />
      {curves.map((curve, index) => {
        const { colour, dash } = styleOf(index);
        const corners = [...curve.steps, ...curve.steps.slice(-1).map((last) => ({ ...last, x: until }))].map(
          (step) => ({
            x: x(step.x),
            y: y(step.y),
            low: y(step.low ?? step.y),
            high: y(step.high ?? step.y),
          }),
        );
        const edges = (['low', 'high'] as const).map((side) =>
          lineOf(corners.map((corner) => ({ ...corner, y: corner[side] }))),
        );
        return (
          <g key={index} data-series={index}>
            <path data-part="band" d={bandOf(corners) ?? ''} fill={colour} fillOpacity={0.14} />
            <path data-part="limits" d={edges.join('')} stroke={colour} strokeDasharray="2 3" fill="none" />
            <path
              data-part="line"
              d={lineOf(corners) ?? ''}
              stroke={colour}
              strokeWidth={2.5}
              strokeDasharray={dash}
              fill="none"
            />
          </g>
        );
      })}
      {aim && (
        <g data-part="aim">
          <path
            d={`M${plot.left} ${y(aim.value)}H${plot.right}`}
            stroke={INK}
            strokeWidth={1.5}
            strokeDasharray="9 4"
            fill="none"
          />
          <text
            x={plot.left + 4}
            y={Math.max(y(aim.value) - 6, plot.top + 12)}
            fontWeight={600}
            {...ON_LINES}
          >
            {fitted(aim.label, plot.right - plot.left)}
          </text>
        </g>
      )}
      <Legend labels={names} width={width} top={plot.bottom + foot} sample="LINE" />
    </ChartFrame>
  );
}

export function stepTable({ x, y, curves, limits, label = '' }: StepChartData): ChartTable {
  const many = curves.length > 1;
  const text = (value: number | null) => (value === null ? NO_NUMBER : y.format(value));
  return {
    columns: [...(many ? [label] : []), x.label, y.label, limits.low, limits.high],
    rows: curves.flatMap((curve) =>
      curve.steps.map((step) => [
        ...(many ? [curve.label] : []),
        x.format(step.x),
        y.format(step.y),
        text(step.low),
        text(step.high),
      ]),
    ),
  };
}
