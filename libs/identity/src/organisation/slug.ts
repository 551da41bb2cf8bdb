/** The longest that a slug may be. */
const LONGEST = 40;

/** A name as it stands in an address: `Gemeente 's-Hertogenbosch` becomes `gemeente-s-hertogenbosch`. Empty for a name without letters. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
