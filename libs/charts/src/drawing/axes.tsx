import type { Axis } from '../chart.js';
import { type Domain, ticksOf } from './domain.js';
import { EDGE, GRID, SOFT_INK } from './palette.js';
import { apart, type Plot, tickText } from './plot.js';
import { fitted, widthOf } from './words.js';

interface ValueAxisProps {
  readonly axis: Axis;
  readonly domain: Domain;
  readonly place: (value: number) => number;
  readonly plot: Plot;
}

/** The values on the left, each with a line across; zero is drawn darker where the values lie on both sides of it. */
export function ValueAxis({ axis, domain, place, plot }: ValueAxisProps) {
  return (
    <g data-part="values">
      <text x={2} y={plot.top - 20} fill={SOFT_INK}>
        {fitted(axis.label, plot.right - 2)}
      </text>
      {ticksOf(domain, 5, axis.isWhole).map((tick) => (
        <g key={tick}>
          <path
            d={`M${plot.left} ${place(tick)}H${plot.right}`}
            stroke={tick === 0 ? EDGE : GRID}
            fill="none"
          />
          <text x={plot.left - 8} y={place(tick) + 5} textAnchor="end" fill={SOFT_INK}>
            {fitted(tickText(axis, tick), plot.left - 8)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface BottomAxisProps {
  readonly axis: Axis;
  readonly ticks: readonly number[];
  readonly place: (value: number) => number;
  readonly plot: Plot;
  /** Whether the axis says what it counts: days need no word. */
  readonly isNamed: boolean;
}

/** The values along the bottom; a word at an end is moved in, so that it stays inside the picture. */
export function BottomAxis({ axis, ticks, place, plot, isNamed }: BottomAxisProps) {
  const textOf = (tick: number) => tickText(axis, tick);
  const widest = plot.right + 16;
  const at = (tick: number) => {
    const half = widthOf(textOf(tick)) / 2;
    return Math.max(half, Math.min(place(tick), widest - half));
  };
  return (
    <g data-part="along">
      <path d={`M${plot.left} ${plot.bottom}H${plot.right}`} stroke={EDGE} fill="none" />
      {apart(ticks, at, textOf).map((tick) => (
        <g key={tick}>
          <path d={`M${place(tick)} ${plot.bottom}v5`} stroke={EDGE} fill="none" />
          <text x={at(tick)} y={plot.bottom + 20} textAnchor="middle" fill={SOFT_INK}>
            {textOf(tick)}
          </text>
        </g>
      ))}
      {isNamed && (
        <text x={(plot.left + plot.right) / 2} y={plot.bottom + 40} textAnchor="middle" fill={SOFT_INK}>
          {fitted(axis.label, plot.right - plot.left)}
        </text>
      )}
    </g>
  );
}
