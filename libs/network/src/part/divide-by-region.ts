import type { PoolingPolicy } from '../block/may-be-pooled.js';
import { type Division, divisionOf, type LabelledSize, mayBeShown } from './division.js';
import { countryPartOf, type Province } from '../region/region.js';
import { groupedBy } from '../grouped-by.js';

export interface RegionalSize extends LabelledSize {
  readonly label: Province | 'UNKNOWN';
}

/**
 * Divides the people of a year by region, from sizes alone: provinces where all of a part of the country may be shown,
 * else that part; and the whole country as soon as one part may not be shown, or somebody's province is not known. Those
 * who would be left over merge together, so that no total can be taken apart.
 * @returns cells by name; none where not even the country may be shown
 */
export function divideByRegion(sizes: readonly RegionalSize[], policy: PoolingPolicy): Division[] {
  const parts = groupedBy(sizes, ({ label }) => countryPartOf(label));
  const divided = [...parts].map(([part, of]) => part && divisionsOf(part, of, policy));
  if (divided.every((of) => of !== null)) return divided.flat().sort((a, b) => (a.label < b.label ? -1 : 1));
  return mayBeShown(sizes, policy) ? [divisionOf('NETHERLANDS', sizes)] : [];
}

function divisionsOf(part: string, sizes: readonly RegionalSize[], policy: PoolingPolicy): Division[] | null {
  const provinces = [...groupedBy(sizes, ({ label }) => label).values()];
  if (provinces.every((of) => mayBeShown(of, policy)))
    return provinces.map((of) => divisionOf(of[0]!.label, of));
  return mayBeShown(sizes, policy) ? [divisionOf(part, sizes)] : null;
}
