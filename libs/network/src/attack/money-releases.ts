import type { MoneyJson, ReleaseJson } from '../publication/listed-figures.js';
import { countryPartOf, PROVINCES, type Province } from '../region/region.js';
import { canonicalJson } from '../release/canonical-json.js';
import type { AttackResult } from './attack.js';

/**
 * A12: adding and subtracting the sums of several releases and dimensions. There is nothing to combine where each amount
 * stands in one sum: of a year the cells are printed once and never revised, and none lies within another.
 * @param sectionOf the section in which a division lies
 */
export function attackMoneyReleases(
  previous: Pick<ReleaseJson, 'money'> | null,
  release: Pick<ReleaseJson, 'money'>,
  minimumCooperatives: number,
  sectionOf: (division: string) => string,
): AttackResult {
  const revised = (previous?.money ?? []).filter((year) => {
    const now = release.money.find((one) => one.year === year.year);
    return !now || canonicalJson(now) !== canonicalJson(year);
  }).length;
  const overlapping = release.money.reduce((sum, { cells }) => {
    const pairs = cells.flatMap((cell, i) =>
      cells.slice(i + 1).filter((other) => overlap(cell, other, sectionOf)),
    );
    return sum + pairs.length;
  }, 0);
  const cells = release.money.flatMap((year) => year.cells);
  const fewest = Math.min(...cells.map(({ cooperatives }) => cooperatives));
  return {
    attack: 'A12',
    passed: revised === 0 && overlapping === 0 && (cells.length === 0 || fewest >= minimumCooperatives),
    figure: {
      years: release.money.length,
      cells: cells.length,
      revised,
      overlapping,
      fewestCooperatives: cells.length === 0 ? 0 : fewest,
    },
  };
}

/** Whether one cooperative's amount could be in both. */
function overlap(a: MoneyJson, b: MoneyJson, sectionOf: (division: string) => string): boolean {
  const sectors = [sectorsAround(a.sector, sectionOf), sectorsAround(b.sector, sectionOf)];
  const regions = [regionsAround(a.region), regionsAround(b.region)];
  return (
    (sectors[0]!.includes(b.sector) || sectors[1]!.includes(a.sector)) &&
    (regions[0]!.includes(b.region) || regions[1]!.includes(a.region))
  );
}

/** The sector itself and all that it lies in. */
function sectorsAround(sector: string, sectionOf: (division: string) => string): string[] {
  return /^\d/.test(sector) ? [sector, sectionOf(sector), 'ALL'] : [sector, 'ALL'];
}

function regionsAround(region: string): string[] {
  const part = region in PROVINCES ? [countryPartOf(region as Province)!] : [];
  return [region, ...part, 'NETHERLANDS'];
}
