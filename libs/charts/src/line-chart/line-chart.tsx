import { line } from 'd3-shape';
import { type ChartProps, USUAL_WIDTH } from '../chart.js';
import { BottomAxis, ValueAxis } from '../drawing/axes.js';
import { ChartFrame } from '../drawing/chart-frame.js';
import { dayDomainOf, dayTicksOf, domainOf, placesOf, ticksOf } from '../drawing/domain.js';
import { Legend, LEGEND_LINE, legendOf } from '../drawing/legend.js';
import { Marks } from '../drawing/mark.js';
import { styleOf } from '../drawing/palette.js';
import { roomForValues } from '../drawing/plot.js';
import { type Drawn, thinned } from '../drawing/thinned.js';
import type { LineChartData } from './line-chart-data.js';
import { PhaseBands } from './phase-bands.js';

/** More than so many marks would be one smear: the line says it alone. */
const MOST_MARKS = 80;
const PLOT_HEIGHT = 184;

const pathOf = line<Drawn>(
  ({ x }) => x,
  ({ y }) => y,
).digits(2);

/** How values went over days or along a scale, each series a line with its own dash and mark, over the phases behind it. */
export function LineChart({ chart, width = USUAL_WIDTH }: ChartProps<LineChartData>) {
  const { x: along, y: up, series, phases } = chart;
  const points = series.flatMap((one) => one.points);
  const xs = [
    ...points.map(({ x }) => x),
    ...(phases?.spans ?? []).flatMap(({ from, until }) => [from, until]),
  ];
  const alongDomain = chart.isOverDays ? dayDomainOf(xs, along) : domainOf(xs, along);
  const upDomain = domainOf(
    points.map(({ y }) => y),
    up,
  );
  const names = series.length > 1 ? series.map(({ label }) => label) : [];
  const legend = legendOf(names, width);
  const top = 38 + (phases ? LEGEND_LINE : 0);
  const plot = {
    left: roomForValues(up, upDomain, width),
    right: width - 18,
    top,
    bottom: top + PLOT_HEIGHT,
  };
  const foot = chart.isOverDays ? 28 : 48;
  const x = placesOf(alongDomain, [plot.left, plot.right]);
  const y = placesOf(upDomain, [plot.bottom, plot.top]);
  const wanted = width > 400 ? 5 : 3;
  return (
    <ChartFrame
      words={chart}
      width={width}
      height={plot.bottom + foot + legend.height}
      isEmpty={points.length === 0}
    >
      {phases && <PhaseBands phases={phases} place={x} plot={plot} />}
      <ValueAxis axis={up} domain={upDomain} place={y} plot={{ ...plot, top: 38 }} />
      <BottomAxis
        axis={along}
        ticks={
          chart.isOverDays ? dayTicksOf(alongDomain, wanted) : ticksOf(alongDomain, wanted, along.isWhole)
        }
        place={x}
        plot={plot}
        isNamed={!chart.isOverDays}
      />
      {series.map((one, index) => {
        const style = styleOf(index);
        const drawn = one.points.map((point) => ({ x: x(point.x), y: y(point.y) }));
        return (
          <g key={index} data-series={index}>
            <path
              data-part="line"
              d={pathOf(thinned(drawn)) ?? ''}
              fill="none"
              stroke={style.colour}
              strokeWidth={2.5}
              strokeDasharray={style.dash}
              strokeLinejoin="round"
            />
            {drawn.length <= MOST_MARKS && <Marks points={drawn} style={style} />}
          </g>
        );
      })}
      <Legend labels={names} width={width} top={plot.bottom + foot} />
    </ChartFrame>
  );
}
