import type { Cents, CivilDate } from '#kernel';
import { entry, type Entry, type Line } from '../ledger/entry.js';
import { type ContributionVersion, linesGivenOn, type PotAccounts } from './allocation-lines.js';
import { type Allocation, allocate, type Earned } from './contribution.js';

/** What a booking about somebody's money says of itself. */
export interface AboutMoney {
  readonly memberId: string;
  readonly on: CivilDate;
  /** The day of the payment, whose policy it follows, where it lies before the day of booking. */
  readonly policyOn?: CivilDate;
  readonly reference: string;
  readonly sourceId?: string;
}

/** Money of a sale that has arrived, or of a refund that went. */
export type PaidSale = Earned & AboutMoney;

const NO_POTS: PotAccounts = new Map();

/**
 * Divides a paid sale, and makes the entry of it: all of the net revenue into the thermometer, and out of it the parts
 * for the cooperative, the funds and the pots. No entry where the sale brought nothing.
 * @param from where the money was until now: with the cooperative, or held for this person during the trial
 */
export function allocation(
  sale: PaidSale,
  policy: ContributionVersion,
  pots: PotAccounts = NO_POTS,
  from: 'PAYMENTS_TO_MEMBERS' | 'HELD_FOR_TRIAL' = 'PAYMENTS_TO_MEMBERS',
): { parts: Allocation; entries: Entry[] } {
  const { memberId, net, directCosts, ...about } = sale;
  const parts = allocate({ net, directCosts }, policy.body);
  if (parts.netRevenue === 0) return { parts, entries: [] };
  const sold = { rule: 'SALE', base: net, policy: policy.id } as const;
  const source: Line = { ...sold, account: from, cents: parts.netRevenue };
  const lines: Line[] = [
    from === 'HELD_FOR_TRIAL' ? { ...source, memberId } : source,
    { ...sold, account: 'THERMOMETER', memberId, cents: -parts.netRevenue },
    ...linesGivenOn(memberId, parts, policy, pots),
  ];
  return { parts, entries: [entry({ ...about, journal: 'THERMOMETER', kind: 'ALLOCATION', lines })] };
}

/** Money of a sale of somebody in the trial: kept for them, undivided. No entry where the sale brought nothing. */
export function holding(sale: PaidSale): Entry[] {
  const { memberId, net, directCosts, ...about } = sale;
  const cents: Cents = net - directCosts;
  if (cents === 0) return [];
  const held = { rule: 'HELD', base: net } as const;
  return [
    entry({
      ...about,
      journal: 'THERMOMETER',
      kind: 'HELD',
      lines: [
        { ...held, account: 'PAYMENTS_TO_MEMBERS', cents },
        { ...held, account: 'HELD_FOR_TRIAL', memberId, cents: -cents },
      ],
    }),
  ];
}
