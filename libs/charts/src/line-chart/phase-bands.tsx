import { EDGE, GROUNDS, INK } from '../drawing/palette.js';
import type { Plot } from '../drawing/plot.js';
import { widthOf } from '../drawing/words.js';
import type { LineChartData } from './line-chart-data.js';

interface PhaseBandsProps {
  readonly phases: NonNullable<LineChartData['phases']>;
  readonly place: (value: number) => number;
  readonly plot: Plot;
}

/** The phases behind a line: a tint by turns, a dashed edge where one begins, and its name where there is room for it. */
export function PhaseBands({ phases, place, plot }: PhaseBandsProps) {
  return (
    <g data-part="phases">
      {phases.spans.map(({ label, from, until }, index) => {
        const [left, right] = [place(from), place(until)];
        if (!(right > left)) return null;
        return (
          <g key={index}>
            <rect
              x={left}
              y={plot.top}
              width={Math.round((right - left) * 100) / 100}
              height={plot.bottom - plot.top}
              fill={GROUNDS[index % 2]}
            />
            <path
              d={`M${left} ${plot.top - 6}V${plot.bottom}`}
              stroke={EDGE}
              strokeDasharray="3 3"
              fill="none"
            />
            {widthOf(label) + 8 <= right - left && (
              <text x={left + 5} y={plot.top - 6} fill={INK} fontWeight={600}>
                {label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
