import {
  type Axis,
  type ChartProps,
  type ChartTable,
  type ChartWords,
  NO_NUMBER,
  USUAL_WIDTH,
} from '../chart.js';
import { ChartFrame } from '../drawing/chart-frame.js';
import { domainOf, placesOf, ticksOf } from '../drawing/domain.js';
import { Legend, legendOf } from '../drawing/legend.js';
import { Marks } from '../drawing/mark.js';
import { EDGE, GRID, SOFT_INK, styleOf } from '../drawing/palette.js';
import { tickText } from '../drawing/plot.js';
import { fitted, rounded, TYPE } from '../drawing/words.js';

export interface RadarChartData extends ChartWords {
  /** What the spokes are, at the head of the table. */
  readonly label: string;
  /** The scale of every spoke, from the middle outwards. */
  readonly scale: Axis;
  readonly spokes: readonly string[];
  /** A value for each spoke, in their order; null where there is none. */
  readonly series: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

/** With more, the names stand as numbers and the legend would be longer than the drawing: the table names them. */
const MOST_NAMED = 16;

/** Several domains of one scale round a middle, each series a closed line. A spoke without a value is left out of it. */
export function RadarChart({ chart, width = USUAL_WIDTH }: ChartProps<RadarChartData>) {
  const { spokes, series, scale } = chart;
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const domain = domainOf(values, scale);
  const names = series.length > 1 ? series.map(({ label }) => label) : [];
  const legend = legendOf(names, width);
  const room = Math.min(120, width * 0.27);
  const radius = Math.min(width / 2 - room, 150);
  const [cx, cy] = [width / 2, radius + 30];
  const outwards = placesOf(domain, [0, radius]);
  const angleOf = (at: number) => (2 * Math.PI * at) / Math.max(spokes.length, 1);
  const at = (spoke: number, far: number) => ({
    x: rounded(cx + Math.sin(angleOf(spoke)) * far),
    y: rounded(cy - Math.cos(angleOf(spoke)) * far),
  });
  const closed = (corners: readonly { x: number; y: number }[]) =>
    `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
  const ticks = ticksOf(domain, 4, scale.isWhole);
  const foot = cy + radius + 34;
  return (
    <ChartFrame words={chart} width={width} height={foot + legend.height} isEmpty={values.length === 0}>
      <g fill="none" stroke={GRID} data-part="rings">
        {spokes.length > 2 &&
          ticks.map((tick) => (
            <path key={tick} d={closed(spokes.map((_, spoke) => at(spoke, outwards(tick))))} />
          ))}
      </g>
      <g data-part="spokes">
        {spokes.map((name, spoke) => {
          const [end, word] = [at(spoke, radius), at(spoke, radius + 10)];
          const side = Math.sin(angleOf(spoke));
          const anchor = Math.abs(side) < 0.15 ? 'middle' : side > 0 ? 'start' : 'end';
          const space =
            anchor === 'middle' ? width / 3 : anchor === 'start' ? width - word.x - 2 : word.x - 2;
          const text = spokes.length <= MOST_NAMED ? fitted(name, space, 13) : String(spoke + 1);
          return (
            <g key={spoke}>
              <path d={`M${cx} ${cy}L${end.x} ${end.y}`} stroke={EDGE} strokeWidth={0.75} fill="none" />
              <text
                x={word.x}
                y={rounded(word.y + TYPE * (0.35 - 0.35 * Math.cos(angleOf(spoke))))}
                textAnchor={anchor}
                fontSize={13}
              >
                {text}
              </text>
            </g>
          );
        })}
      </g>
      {series.map((one, index) => {
        const style = styleOf(index);
        const drawn = one.values
          .slice(0, spokes.length)
          .flatMap((value, spoke) => (value === null ? [] : [at(spoke, outwards(value))]));
        return (
          <g key={index} data-series={index}>
            {drawn.length > 1 && (
              <path
                data-part="line"
                d={closed(drawn)}
                fill={style.colour}
                fillOpacity={0.08}
                stroke={style.colour}
                strokeWidth={2.5}
                strokeDasharray={style.dash}
              />
            )}
            <Marks points={drawn} style={style} size={radius < 100 ? 40 : 70} />
          </g>
        );
      })}
      <g data-part="values">
        {ticks.map((tick) => (
          <text key={tick} x={cx + 4} y={rounded(cy - outwards(tick) - 3)} fontSize={12} fill={SOFT_INK}>
            {tickText(scale, tick)}
          </text>
        ))}
      </g>
      <Legend labels={names} width={width} top={foot} />
    </ChartFrame>
  );
}

export function radarTable({ label, scale, spokes, series }: RadarChartData): ChartTable {
  return {
    columns: [label, ...(series.length === 1 ? [scale.label] : series.map((one) => one.label))],
    rows: spokes.map((name, spoke) => [
      name,
      ...series.map(({ values }) => {
        const value = values[spoke] ?? null;
        return value === null ? NO_NUMBER : scale.format(value);
      }),
    ]),
  };
}
