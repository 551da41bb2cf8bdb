import { useId } from 'react';
import { type Axis, type ChartTable, type ChartWords } from '../chart.js';
import { ChartFrame } from '../drawing/chart-frame.js';
import { finite, placesOf } from '../drawing/domain.js';
import { BLOOM, INK, LEAF_DEEP, PAPER } from '../drawing/palette.js';
import { fitted } from '../drawing/words.js';
import { thermometerScale } from './thermometer-scale.js';

export interface ThermometerData extends ChartWords {
  /** What it stands at, such as days, at the head of the table. */
  readonly label: string;
  readonly y: Axis;
  /** How high it stands, and the words for it in the table. Below zero it stands at zero: it holds no debt. */
  readonly now: { readonly label: string; readonly value: number };
  /** How high it stood before, drawn as a mark; null where that is not known. */
  readonly before: { readonly label: string; readonly value: number } | null;
}

const TOP = 34;
const BOTTOM = 318;
const CENTRE = 92;
const EMPTY = '#efebe1';

/** The thermometer as a thermometer, in the shape of a bulb with its stem. */
export function ThermometerChart({ chart }: { readonly chart: ThermometerData }) {
  const tube = `${useId()}-tube`;
  const { now, before, y } = chart;
  const { ticks, max } = thermometerScale(finite(Math.max(now.value, before?.value ?? 0, 0)));
  const place = placesOf([0, max], [BOTTOM, TOP]);
  const level = place(now.value);
  return (
    <ChartFrame words={chart} width={216} height={420} isEmpty={false}>
      <defs>
        <clipPath id={tube}>
          <rect x={CENTRE - 17} y={TOP - 16} width={34} height={BOTTOM - TOP + 40} rx={17} />
        </clipPath>
      </defs>
      <path
        d={`M${CENTRE - 24} ${TOP + 2}a24 24 0 0 1 48 0V${BOTTOM - 2}c27 12 38 27 38 46 0 27-27 42-62 42s-62-15-62-42c0-19 11-34 38-46Z`}
        fill={PAPER}
        stroke={LEAF_DEEP}
        strokeWidth={2.5}
      />
      <path
        d={`M${CENTRE} ${BOTTOM - 4}c9 0 17 4 17 4 22 10 34 23 34 43 0 23-23 36-51 36s-51-13-51-36c0-20 12-33 34-43 0 0 8-4 17-4Z`}
        fill={BLOOM}
      />
      <path
        d={`M${CENTRE - 34} ${BOTTOM + 56}c-5-14 1-28 17-37M${CENTRE + 34} ${BOTTOM + 56}c5-14-1-28-17-37M${CENTRE} ${BOTTOM + 70}v-50`}
        fill="none"
        stroke={PAPER}
        strokeOpacity={0.38}
        strokeWidth={2.5}
        strokeLinecap="round"
      />
      <g clipPath={`url(#${tube})`}>
        <rect x={CENTRE - 17} y={TOP - 16} width={34} height={BOTTOM - TOP + 20} fill={EMPTY} />
        <rect
          data-part="level"
          x={CENTRE - 17}
          y={level}
          width={34}
          height={BOTTOM - level + 24}
          fill={BLOOM}
        />
      </g>
      <g data-part="scale">
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${CENTRE + 26} ${place(tick)}h12`} stroke={LEAF_DEEP} strokeWidth={1.5} fill="none" />
            <text x={CENTRE + 46} y={place(tick) + 5} fontSize={15}>
              {fitted((y.tick ?? y.format)(tick), 216 - CENTRE - 46, 15)}
            </text>
          </g>
        ))}
      </g>
      {before && (
        <g data-part="before">
          <path
            d={`M${CENTRE - 17} ${place(before.value)}h-16l-7-6v12l7-6`}
            fill={LEAF_DEEP}
            stroke={LEAF_DEEP}
            strokeWidth={1.5}
            strokeLinejoin="round"
          />
          <text
            x={CENTRE - 46}
            y={place(before.value) + 5}
            textAnchor="end"
            fontSize={15}
            fontWeight={600}
            fill={INK}
          >
            {fitted(before.label, CENTRE - 46, 15)}
          </text>
        </g>
      )}
    </ChartFrame>
  );
}

export function thermometerTable({ label: head, y, now, before }: ThermometerData): ChartTable {
  return {
    columns: [head, y.label],
    rows: [...(before ? [before] : []), now].map(({ label, value }) => [label, y.format(value)]),
  };
}
