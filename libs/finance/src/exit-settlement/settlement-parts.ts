import { type Cents, type CivilDate, splitByWeight } from '#kernel';
import { entry, type Entry, type Line } from '../ledger/entry.js';

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

/** By which parts, under which policy version, and since when that is settled. */
export interface SettlementOrder {
  readonly parts: SettlementParts;
  readonly policy: string;
  readonly decidedOn: CivilDate;
}

/** An account of a person that is emptied, or filled again from where it went: less than nothing. */
export interface Emptied {
  readonly account: 'THERMOMETER' | 'HELD_FOR_TRIAL';
  readonly memberId: string;
  readonly cents: Cents;
}

/** What leaves an account of a person, and where it goes. */
export function settlementLines({ account, memberId, cents }: Emptied, order: SettlementOrder): Line[] {
  const { parts, policy } = order;
  const { startingCapital, solidarityFund, municipality } = settled(cents, parts);
  const ground = { rule: 'SETTLEMENT', base: cents, policy } as const;
  const part = (rate: number) => ({ ...ground, rate });
  return [
    { ...part(10_000), account, memberId, cents },
    { ...part(parts.startingCapital), account: 'STARTING_CAPITAL', memberId, cents: -startingCapital },
    { ...part(parts.solidarityFund), account: 'SOLIDARITY_FUND', cents: -solidarityFund },
    { ...part(parts.municipality), account: 'MUNICIPAL_SETTLEMENT', cents: -municipality },
  ];
}

/** The entry that takes one sum to where it was decided; none of nothing. It is not older than the decision. */
export function settlementEntries(
  emptied: Emptied,
  order: SettlementOrder,
  document: Pick<Entry, 'on' | 'reference' | 'sourceId'>,
): Entry[] {
  if (emptied.cents === 0) return [];
  const on = document.on < order.decidedOn ? order.decidedOn : document.on;
  return [
    entry({
      ...document,
      on,
      policyOn: order.decidedOn,
      journal: 'THERMOMETER',
      kind: 'SETTLEMENT',
      lines: settlementLines(emptied, order),
    }),
  ];
}
