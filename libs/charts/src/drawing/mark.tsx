import { symbol } from 'd3-shape';
import { PAPER, type SeriesStyle } from './palette.js';
import type { Drawn } from './thinned.js';

interface MarksProps {
  readonly points: readonly Drawn[];
  readonly style: SeriesStyle;
  /** Square units. */
  readonly size?: number;
}

/** One mark on each point, in the shape of its series. */
export function Marks({ points, style, size = 90 }: MarksProps) {
  const shape = symbol(style.mark, size).digits(2)() ?? '';
  return (
    <g data-part="marks" fill={style.colour} stroke={PAPER} strokeWidth={1.5}>
      {points.map(({ x, y }, at) => (
        <path key={at} d={shape} transform={`translate(${x} ${y})`} />
      ))}
    </g>
  );
}
