import { symbol } from 'd3-shape';
import { INK, PAPER, styleOf } from './palette.js';
import { fitted, TYPE, widthOf } from './words.js';

const SAMPLE = 34;
const GAP = 18;
export const LEGEND_LINE = 22;

interface Entry {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** The names of the series, beside one another as far as there is room, and then on a next line. */
export function legendOf(labels: readonly string[], width: number): { entries: Entry[]; height: number } {
  let [x, y] = [0, 0];
  const entries = labels.map((name) => {
    const label = fitted(name, width - SAMPLE - 8);
    const wide = SAMPLE + widthOf(label, TYPE);
    if (x > 0 && x + wide > width) [x, y] = [0, y + LEGEND_LINE];
    const entry = { label, x, y };
    x += wide + GAP;
    return entry;
  });
  return { entries, height: labels.length === 0 ? 0 : y + LEGEND_LINE };
}

interface LegendProps {
  readonly labels: readonly string[];
  readonly width: number;
  readonly top: number;
  /** What a series is drawn with: a line with its marks, a line, marks alone. */
  readonly sample?: 'LINE_AND_MARK' | 'LINE' | 'MARK';
}

/** Which line is whose: a piece of it with its mark, and the name. */
export function Legend({ labels, width, top, sample = 'LINE_AND_MARK' }: LegendProps) {
  return (
    <g data-part="legend">
      {legendOf(labels, width).entries.map(({ label, x, y }, index) => {
        const { colour, dash, mark } = styleOf(index);
        const middle = top + y + 8;
        return (
          <g key={index}>
            {sample !== 'MARK' && (
              <path
                d={`M${x} ${middle}h26`}
                stroke={colour}
                strokeWidth={2.5}
                strokeDasharray={dash}
                fill="none"
              />
            )}
            {sample !== 'LINE' && (
              <path
                d={symbol(mark, 90).digits(2)() ?? ''}
                transform={`translate(${x + 13} ${middle})`}
                fill={colour}
                stroke={PAPER}
                strokeWidth={1.5}
              />
            )}
            <text x={x + SAMPLE} y={middle + 5} fill={INK}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
