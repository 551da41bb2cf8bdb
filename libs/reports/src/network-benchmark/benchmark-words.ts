import type { BenchmarkKind, Entered, FunnelPlace } from '#network';
import { type Locale, text } from '#platform';
import { monthText, numberText, rateText } from '../locale/locale-text.js';
import type { BenchmarkMessage } from './network-benchmark-messages.js';
import './network-benchmark-messages.js';

export function say(
  code: BenchmarkMessage,
  locale: Locale,
  params?: Record<string, string | number>,
): string {
  return text(code, locale, params);
}

/** `31%`: in whole percents, since no interval is as narrow as that. */
export const percentText = (share: number, locale: Locale): string => rateText(wholePercent(share), locale);

/** A share as a cell of a table, in hundredths of a percent. There is no zero below zero. */
export const wholePercent = (share: number): number => Math.round(share * 100) * 100 || 0;

/** `+21`: how far two percentages differ. */
export function pointsText(difference: number, locale: Locale): string {
  const points = Math.round(difference * 100);
  return (points > 0 ? '+' : '') + numberText(points, locale);
}

/** `januari 2023 t/m juni 2024` */
export function periodText({ from, until }: Entered, locale: Locale): string {
  const [first, last] = [from, until].map((day) => monthText(day, locale));
  return say('BENCHMARK_PERIOD', locale, { from: first!, until: last! });
}

const PLACES: Readonly<Record<FunnelPlace, BenchmarkMessage>> = {
  WITHIN: 'BENCHMARK_WITHIN',
  LOW: 'BENCHMARK_LOW',
  HIGH: 'BENCHMARK_HIGH',
  FAR_LOW: 'BENCHMARK_FAR_LOW',
  FAR_HIGH: 'BENCHMARK_FAR_HIGH',
};

/** Whether the own figure is more than chance, in words; why there is none, where there is none. */
export function verdictOf({ code, funnel, change }: BenchmarkKind, locale: Locale): string {
  if (code) return say(`BENCHMARK_${code as Exclude<typeof code, 'MONEY_NOT_SAFE'>}`, locale);
  const place = funnel?.own ? say(PLACES[funnel.own.place], locale) : '';
  const changed = change?.isDiscovered
    ? say('BENCHMARK_CHANGED', locale, { points: pointsText(change.difference, locale) })
    : '';
  return [place, changed].filter(Boolean).join(' ');
}
