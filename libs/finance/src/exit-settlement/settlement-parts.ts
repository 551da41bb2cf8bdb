import { type Cents, splitByWeight } from '#kernel';
import type { Line } from '../ledger/entry.js';

/** How what is left of somebody's money is divided, in basis points that make a whole. */
export interface SettlementParts {
  readonly startingCapital: number;
  readonly solidarityFund: number;
  readonly municipality: number;
}

/** A sum by its parts, to the cent. */
export interface Settled {
  readonly startingCapital: Cents;
  readonly solidarityFund: Cents;
  readonly municipality: Cents;
}

/** The cents that remain go to the largest remainders; the parts sum to the sum exactly. */
export function settled(cents: Cents, parts: SettlementParts): Settled {
  const [startingCapital, solidarityFund, municipality] = splitByWeight(cents, [
    parts.startingCapital,
    parts.solidarityFund,
    parts.municipality,
  ]) as [Cents, Cents, Cents];
  return { startingCapital, solidarityFund, municipality };
}

/** What leaves an account of a person, and where it goes; under the policy that says so. */
export function settlementLines(
  from: { readonly account: 'THERMOMETER' | 'HELD_FOR_TRIAL'; readonly memberId: string },
  cents: Cents,
  parts: SettlementParts,
  policy: string,
): Line[] {
  const { startingCapital, solidarityFund, municipality } = settled(cents, parts);
  const ground = { rule: 'SETTLEMENT', base: cents, policy } as const;
  const part = (rate: number) => ({ ...ground, rate });
  return [
    { ...ground, ...from, cents },
    {
      ...part(parts.startingCapital),
      account: 'STARTING_CAPITAL',
      memberId: from.memberId,
      cents: -startingCapital,
    },
    { ...part(parts.solidarityFund), account: 'SOLIDARITY_FUND', cents: -solidarityFund },
    { ...part(parts.municipality), account: 'MUNICIPAL_SETTLEMENT', cents: -municipality },
  ];
}
