import { line } from 'd3-shape';
import { type Axis, type ChartProps, type ChartTable, type ChartWords } from '../chart.js';
import { ChartFrame } from '../drawing/chart-frame.js';
import { domainOf, placesOf } from '../drawing/domain.js';
import { EDGE, LEAF } from '../drawing/palette.js';
import { type Drawn, thinned } from '../drawing/thinned.js';

export interface SparklineData extends ChartWords {
  /** What the values stand at, such as months, at the head of the table. */
  readonly label: string;
  readonly y: Axis;
  readonly points: readonly { readonly label: string; readonly value: number }[];
}

const HEIGHT = 36;
const EDGES = 5;

/** How something went, as small as a word beside its number; the last value is marked. */
export function Sparkline({ chart, width = 120 }: ChartProps<SparklineData>) {
  const values = chart.points.map(({ value }) => value);
  const domain = domainOf(values, chart.y);
  const y = placesOf(domain, [HEIGHT - EDGES, EDGES]);
  const x = placesOf([0, Math.max(values.length - 1, 1)], [EDGES, width - EDGES]);
  const drawn = values.map((value, at) => ({ x: x(at), y: y(value) }));
  const last = drawn.at(-1);
  const pathOf = line<Drawn>(({ x }) => x, ({ y }) => y).digits(2); // prettier-ignore
  return (
    <ChartFrame words={chart} width={width} height={HEIGHT} isEmpty={values.length === 0}>
      {domain[0] < 0 && domain[1] > 0 && (
        <path
          data-part="zero"
          d={`M${EDGES} ${y(0)}H${width - EDGES}`}
          stroke={EDGE}
          strokeDasharray="2 2"
          fill="none"
        />
      )}
      <path
        data-part="line"
        d={pathOf(thinned(drawn, 500)) ?? ''}
        stroke={LEAF}
        strokeWidth={2}
        strokeLinejoin="round"
        fill="none"
      />
      {last && <circle data-part="last" cx={last.x} cy={last.y} r={3.5} fill={LEAF} />}
    </ChartFrame>
  );
}

export function sparklineTable({ label, y, points }: SparklineData): ChartTable {
  return { columns: [label, y.label], rows: points.map((point) => [point.label, y.format(point.value)]) };
}
