import { line } from 'd3-shape';
import { type Axis, type ChartProps, type ChartTable, type ChartWords, USUAL_WIDTH } from '../chart.js';
import { BottomAxis, ValueAxis } from '../drawing/axes.js';
import { ChartFrame } from '../drawing/chart-frame.js';
import { domainOf, placesOf, ticksOf } from '../drawing/domain.js';
import { Legend, legendOf } from '../drawing/legend.js';
import { Marks } from '../drawing/mark.js';
import { INK, styleOf } from '../drawing/palette.js';
import { roomForValues } from '../drawing/plot.js';
import { type Drawn, thinned } from '../drawing/thinned.js';
import { fitted, ON_LINES } from '../drawing/words.js';

/** One unit that is compared, such as a cooperative. */
export interface FunnelPoint {
  readonly label: string;
  /** How many the share is of. */
  readonly n: number;
  readonly share: number;
}

export interface FunnelChartData extends ChartWords {
  /** What is compared, at the head of the table. */
  readonly label: string;
  readonly x: Axis;
  readonly y: Axis;
  /** Those that are not shown apart, and those that are, such as one's own; each kind with a mark of its own. */
  readonly groups: readonly { readonly label: string; readonly points: readonly FunnelPoint[] }[];
  /** The share of all together, drawn across. */
  readonly centre: { readonly label: string; readonly value: number };
  /** Between which shares chance alone explains the difference, in the order of n; computed by who knows how. */
  readonly limits: readonly {
    readonly label: string;
    readonly at: readonly { readonly n: number; readonly low: number; readonly high: number }[];
  }[];
}

const TOP = 38;
const PLOT_HEIGHT = 240;
const DASHES = ['9 4', '2 4'];

/** Shares beside their size, in the funnel that chance makes: small groups lie far apart without meaning anything. */
export function FunnelChart({ chart, width = USUAL_WIDTH }: ChartProps<FunnelChartData>) {
  const { x: along, y: up, groups, centre, limits } = chart;
  const points = groups.flatMap((group) => group.points);
  const alongDomain = domainOf(
    [...points.map(({ n }) => n), ...limits.flatMap(({ at }) => at.map(({ n }) => n))],
    along,
  );
  const upDomain = domainOf(
    [
      centre.value,
      ...points.map(({ share }) => share),
      ...limits.flatMap(({ at }) => at.flatMap(({ low, high }) => [low, high])),
    ],
    up,
  );
  const names = groups.map(({ label }) => label);
  const legend = legendOf(names, width);
  const plot = {
    left: roomForValues(up, upDomain, width),
    right: width - 18,
    top: TOP,
    bottom: TOP + PLOT_HEIGHT,
  };
  const x = placesOf(alongDomain, [plot.left, plot.right]);
  const y = placesOf(upDomain, [plot.bottom, plot.top]);
  const pathOf = line<Drawn>(({ x }) => x, ({ y }) => y).digits(2); // prettier-ignore
  const foot = 50;
  return (
    <ChartFrame
      words={chart}
      width={width}
      height={plot.bottom + foot + legend.height}
      isEmpty={points.length === 0}
    >
      <ValueAxis axis={up} domain={upDomain} place={y} plot={plot} />
      <BottomAxis
        axis={along}
        ticks={ticksOf(alongDomain, width > 400 ? 8 : 5, along.isWhole)}
        place={x}
        plot={plot}
        isNamed
      />
      {limits.map(({ label, at }, index) => (
        <g key={index} data-part="limits">
          {(['high', 'low'] as const).map((side) => {
            const drawn = at.map((limit) => ({ x: x(limit.n), y: y(limit[side]) }));
            return (
              <path
                key={side}
                d={pathOf(thinned(drawn)) ?? ''}
                stroke={INK}
                strokeDasharray={DASHES[index % 2]}
                fill="none"
              />
            );
          })}
          {at.length > 0 && (
            <text
              x={x(at.at(-1)!.n)}
              y={Math.max(y(at.at(-1)!.high) - 5, plot.top + 12)}
              textAnchor="end"
              fill={INK}
              {...ON_LINES}
            >
              {fitted(label, x(at.at(-1)!.n) - plot.left)}
            </text>
          )}
        </g>
      ))}
      <g data-part="centre">
        <path
          d={`M${plot.left} ${y(centre.value)}H${plot.right}`}
          stroke={INK}
          strokeWidth={1.5}
          fill="none"
        />
        <text x={plot.right} y={y(centre.value) - 5} textAnchor="end" fontWeight={600} {...ON_LINES}>
          {fitted(centre.label, plot.right - plot.left)}
        </text>
      </g>
      {groups.map((group, index) => (
        <g key={index} data-series={index}>
          <Marks
            points={group.points.map(({ n, share }) => ({ x: x(n), y: y(share) }))}
            style={styleOf(index)}
          />
        </g>
      ))}
      <Legend labels={names} width={width} top={plot.bottom + foot} sample="MARK" />
    </ChartFrame>
  );
}

export function funnelTable({ label, x, y, groups }: FunnelChartData): ChartTable {
  return {
    columns: [label, x.label, y.label],
    rows: groups.flatMap(({ points }) =>
      points.map((point) => [point.label, x.format(point.n), y.format(point.share)]),
    ),
  };
}
