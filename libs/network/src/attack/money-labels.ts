import { sectionOf } from '#membership';
import { countryPartOf, PROVINCES, type Province } from '../region/region.js';

/** Of whom a sum is. */
export interface MoneyLabels {
  /** A division of the SBI 2008 (`56`), a section (`I`), `UNKNOWN`, or `ALL`. */
  readonly sector: string;
  /** A province, a part of the country, `UNKNOWN`, or `NETHERLANDS`. */
  readonly region: string;
}

/** Whether everything that the first label is about lies within the second. */
export function liesWithin(inner: MoneyLabels, outer: MoneyLabels): boolean {
  return (
    sectorsAround(inner.sector).includes(outer.sector) && regionsAround(inner.region).includes(outer.region)
  );
}

/** Whether one cooperative's amount could be in both. */
export function overlap(a: MoneyLabels, b: MoneyLabels): boolean {
  const isIn = (around: (label: string) => string[], one: string, other: string) =>
    around(one).includes(other) || around(other).includes(one);
  return isIn(sectorsAround, a.sector, b.sector) && isIn(regionsAround, a.region, b.region);
}

function sectorsAround(sector: string): string[] {
  return /^\d/.test(sector) ? [sector, sectionOf(sector), 'ALL'] : [sector, 'ALL'];
}

function regionsAround(region: string): string[] {
  const part = region in PROVINCES ? [countryPartOf(region as Province)!] : [];
  return [region, ...part, 'NETHERLANDS'];
}
