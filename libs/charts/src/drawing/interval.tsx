import { INK, type SeriesStyle } from './palette.js';
import { Marks } from './mark.js';

/** A share with the limits of its interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface IntervalMarkProps {
  readonly interval: Interval;
  readonly place: (value: number) => number;
  /** Where it lies, from the top. */
  readonly y: number;
  readonly style: SeriesStyle;
}

/** A mark at the value on a line from limit to limit, which ends in two small posts. */
export function IntervalMark({ interval, place, y, style }: IntervalMarkProps) {
  const [low, high] = [place(interval.low), place(interval.high)];
  return (
    <g data-part="interval">
      <path
        d={`M${low} ${y}H${high}M${low} ${y - 5}v10M${high} ${y - 5}v10`}
        stroke={style.colour}
        strokeWidth={2}
        fill="none"
      />
      <Marks points={[{ x: place(interval.value), y }]} style={style} size={110} />
    </g>
  );
}

interface UprightProps {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A value that all rows are held against, drawn from top to bottom. */
export function Upright({ x, top, bottom }: UprightProps) {
  return (
    <path d={`M${x} ${top}V${bottom}`} stroke={INK} strokeWidth={1.5} strokeDasharray="9 4" fill="none" />
  );
}
