/**
 * The provinces of the Netherlands by the part of the country (landsdeel) they lie in: the division NUTS 1 and NUTS 2
 * of Eurostat, as Statistics Netherlands (CBS) uses it.
 */
export const PROVINCES = {
  GRONINGEN: 'NORTH',
  FRYSLAN: 'NORTH',
  DRENTHE: 'NORTH',
  OVERIJSSEL: 'EAST',
  FLEVOLAND: 'EAST',
  GELDERLAND: 'EAST',
  UTRECHT: 'WEST',
  NOORD_HOLLAND: 'WEST',
  ZUID_HOLLAND: 'WEST',
  ZEELAND: 'WEST',
  NOORD_BRABANT: 'SOUTH',
  LIMBURG: 'SOUTH',
} as const;

export type Province = keyof typeof PROVINCES;
export type CountryPart = (typeof PROVINCES)[Province];

/** From north to south. */
export const COUNTRY_PARTS: readonly CountryPart[] = ['NORTH', 'EAST', 'WEST', 'SOUTH'];

/** The part of the country; null for a cooperative whose province is not known. */
export function countryPartOf(province: Province | 'UNKNOWN'): CountryPart | null {
  return province === 'UNKNOWN' ? null : PROVINCES[province];
}
