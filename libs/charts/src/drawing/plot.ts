import type { Axis } from '../chart.js';
import { type Domain, ticksOf } from './domain.js';
import { widthOf } from './words.js';

/** The box that the axes enclose. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const tickText = ({ tick, format }: Axis, value: number): string => (tick ?? format)(value);

/** How much room the values need beside their axis; on a phone never more than two fifths. */
export function roomForValues(axis: Axis, domain: Domain, width: number): number {
  const widest = ticksOf(domain, 5, axis.isWhole).reduce(
    (most, tick) => Math.max(most, widthOf(tickText(axis, tick))),
    0,
  );
  return Math.min(Math.ceil(widest) + 12, width * 0.4);
}

/** Those words along an axis that do not run into one another, the first among them. */
export function apart<T>(
  items: readonly T[],
  placeOf: (item: T) => number,
  textOf: (item: T) => string,
): T[] {
  const kept: T[] = [];
  let end = -Infinity;
  for (const item of items) {
    const half = widthOf(textOf(item)) / 2;
    if (placeOf(item) - half < end + 10) continue;
    kept.push(item);
    end = placeOf(item) + half;
  }
  return kept;
}
