import type { MoneyPolicy } from '../policy/network-policy.js';
import type { MoneyCell, Region } from '../release/body.js';
import { countryPartOf, type Province } from '../region/region.js';
import { groupedBy } from '../grouped-by.js';

/** What a cooperative contributed in a closed year. It never leaves the builder. */
export interface Contribution {
  readonly cooperative: string;
  readonly region: Province | 'UNKNOWN';
  /** A division of the SBI 2008, and the section it lies in; both UNKNOWN where the enterprise has none. */
  readonly division: string;
  readonly section: string;
  readonly cents: number;
}

/** A step of the fixed order of merging: who would be shown together, and what they are divided into first. */
interface Level {
  readonly keyOf: (contribution: Contribution) => string;
  readonly nameOf: (contribution: Contribution) => { readonly sector: string; readonly region: Region };
}

/** From fine to coarse. Each level's key holds the next one's, so that a group is divided into groups of its own. */
const LEVELS: readonly Level[] = [
  {
    keyOf: ({ division, region }) => `${division} ${region}`,
    nameOf: ({ division, region }) => ({ sector: division, region: region as Province }),
  },
  {
    keyOf: ({ division, region }) => `${division} ${countryPartOf(region)}`,
    nameOf: ({ division, region }) => ({ sector: division, region: countryPartOf(region)! }),
  },
  {
    keyOf: ({ division }) => division,
    nameOf: ({ division }) => ({ sector: division, region: 'NETHERLANDS' }),
  },
  {
    keyOf: ({ section }) => section,
    nameOf: ({ section }) => ({ sector: section, region: 'NETHERLANDS' }),
  },
  { keyOf: () => 'ALL', nameOf: () => ({ sector: 'ALL', region: 'NETHERLANDS' }) },
];

/**
 * Divides the contributions of a year into cells that may be printed. A group is divided as far as every one of its
 * parts may be printed; as soon as one may not, all parts of that group merge. So there is one division of the year, no
 * total beside its parts, and no remainder.
 * @returns cells by sector and region; none where not even the whole may be printed
 */
export function divideMoney(
  year: number,
  contributions: readonly Contribution[],
  policy: MoneyPolicy,
): MoneyCell[] {
  const paid = contributions.filter(({ cents }) => cents > 0);
  const cells = cellsOf(year, paid, LEVELS.length - 1, policy) ?? [];
  return cells.sort((a, b) => (a.sector + a.region < b.sector + b.region ? -1 : 1));
}

function cellsOf(
  year: number,
  group: readonly Contribution[],
  level: number,
  policy: MoneyPolicy,
): MoneyCell[] | null {
  const { nameOf } = LEVELS[level]!;
  if (level > 0) {
    const parts = [...groupedBy(group, LEVELS[level - 1]!.keyOf).values()];
    const divided = parts.map((part) => cellsOf(year, part, level - 1, policy));
    if (divided.every((cells) => cells !== null)) return divided.flat();
  }
  // who has no province is shown with the whole country only
  const isPlaced = level > 1 || group.every(({ region }) => region !== 'UNKNOWN');
  const amounts = amountsOf(group);
  if (!isPlaced || !mayBePrinted(amounts, policy)) return null;
  const cents = amounts.reduce((sum, amount) => sum + amount, 0);
  const rounded = Math.round(cents / policy.roundedToCents) * policy.roundedToCents;
  return [{ year, ...nameOf(group[0]!), cents: rounded, cooperatives: amounts.length }];
}

/**
 * Whether a sum keeps each amount in it: enough cooperatives, none above the largest share, and (the p %-rule) what is
 * left without the largest and the next `coalition` at least that part of the largest. These are the worst: whoever puts
 * other amounts together, or is after a smaller one, is left with more doubt. Checked on the exact sum; rounding can
 * only widen what an outsider may conclude.
 * @param amounts of each cooperative, all above 0
 */
export function mayBePrinted(amounts: readonly number[], policy: MoneyPolicy): boolean {
  const [largest = 0, ...others] = [...amounts].sort((a, b) => b - a);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const doubt = others.slice(policy.coalition).reduce((total, amount) => total + amount, 0);
  return (
    amounts.length >= policy.minimumCooperatives &&
    largest * 10_000 <= sum * policy.largestShareBasisPoints &&
    doubt * 10_000 >= largest * policy.uncertaintyBasisPoints
  );
}

function amountsOf(contributions: readonly Contribution[]): number[] {
  const amounts = new Map<string, number>();
  for (const { cooperative, cents } of contributions)
    amounts.set(cooperative, (amounts.get(cooperative) ?? 0) + cents);
  return [...amounts.values()];
}
