import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Axis } from '../chart.js';

export type Domain = readonly [number, number];

/** Beyond it a difference of two numbers may not be a number any more; nothing that is counted here comes near. */
const LARGEST = 1e300;
/** The days that a calendar knows, in milliseconds from 1970. */
const LARGEST_DAY = 8e15;
const SAME = 1e-9;
const FEW_TICKS = 5;

export const finite = (value: number): number => Math.min(Math.max(value, -LARGEST), LARGEST);

/**
 * From the lowest to the highest value, widened to round numbers; where the axis has ends of its own those are kept, and
 * passed only by a value outside them. Without values, and where all are equal, there is still room to draw in.
 */
export function domainOf(
  values: Iterable<number>,
  { from, until }: Pick<Axis, 'from' | 'until'> = {},
): Domain {
  let [low, high] = [from ?? Infinity, until ?? -Infinity];
  for (const value of values) {
    low = Math.min(low, finite(value));
    high = Math.max(high, finite(value));
  }
  if (low === Infinity && high === -Infinity) return [0, 1];
  if (low === Infinity) low = high - 1;
  if (high === -Infinity) high = low + 1;
  if (high - low <= Math.max(SAME, SAME * Math.max(Math.abs(low), Math.abs(high)))) {
    const room = Math.max(Math.abs(high) * 0.1, 1);
    if (low !== from) low -= room;
    high += room;
  }
  if (low === from && high === until) return [low, high];
  const [niceLow, niceHigh] = scaleLinear([low, high], [0, 1]).nice(FEW_TICKS).domain() as [number, number];
  return [low === from ? low : niceLow, high === until ? high : niceHigh];
}

/** From the first to the last day, exactly: nobody was followed before or after. */
export function dayDomainOf(
  values: Iterable<number>,
  { from, until }: Pick<Axis, 'from' | 'until'> = {},
): Domain {
  let [low, high] = [from ?? Infinity, until ?? -Infinity];
  for (const value of values) {
    const day = Math.min(Math.max(value, -LARGEST_DAY), LARGEST_DAY);
    low = Math.min(low, day);
    high = Math.max(high, day);
  }
  if (!(low <= high)) return [0, MONTH];
  return high - low < 1 ? [low - MONTH, high + MONTH] : [low, high];
}

const MONTH = 30 * 86_400_000;

/** A value's place between two coordinates; never outside them. */
export function placesOf(domain: Domain, range: readonly [number, number]): (value: number) => number {
  const scale = scaleLinear(domain, range).clamp(true);
  return (value) => Math.round(scale(finite(value)) * 100) / 100;
}

/** Round values along an axis, some `count` of them. */
export function ticksOf(domain: Domain, count: number, isWhole = false): number[] {
  return scaleLinear(domain, [0, 1])
    .ticks(count)
    .filter((tick) => !isWhole || Number.isInteger(tick));
}

/** First days of months or years along an axis, in milliseconds. */
export function dayTicksOf(domain: Domain, count: number): number[] {
  return scaleUtc([new Date(domain[0]), new Date(domain[1])], [0, 1])
    .ticks(count)
    .map(Number);
}

/** A civil date, `2026-03-03`, as a value on an axis of days: noon, which is the same day everywhere in Europe. */
export const dayValue = (date: string): number => Date.parse(`${date}T12:00:00Z`);

/** The civil date of such a value. */
export const dayOfValue = (value: number): string => new Date(value).toISOString().slice(0, 10);
