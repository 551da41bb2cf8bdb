import type { Cents, CivilDate } from '#kernel';

/** What was paid in one sector in one year. */
export interface SectorTurnover {
  readonly year: number;
  /** A division of the SBI 2008 (`56`), or `UNKNOWN`. */
  readonly sector: string;
  /** Below zero where more was paid back than paid. */
  readonly cents: Cents;
}

/** Sums of payments by calendar year and sector, in that order. */
export function turnoverBySector(
  paid: readonly { readonly paidOn: CivilDate; readonly sector: string; readonly net: Cents }[],
): SectorTurnover[] {
  const sums = new Map<string, { year: number; sector: string; cents: Cents }>();
  for (const { paidOn, sector, net } of paid) {
    const year = Number(paidOn.slice(0, 4));
    const key = `${year} ${sector}`;
    const sum = sums.get(key) ?? { year, sector, cents: 0 };
    sum.cents += net;
    sums.set(key, sum);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
