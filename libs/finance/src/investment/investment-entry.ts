import type { Cents, CivilDate } from '#kernel';
import { entry, type Entry, type EntryKind, type Line, type Rule } from '../ledger/entry.js';
import { type Bearer, borne, type Cost } from './investment-cost.js';
import type { InvestmentKind } from './investment.js';

/** What of an investment the books need. */
export interface Payable {
  readonly kind: InvestmentKind;
  /** Who asked, and gets the money of an advance. */
  readonly memberId: string;
  readonly purpose: string;
  readonly bearers: readonly Bearer[];
}

const KINDS = {
  PURCHASE: 'INVESTMENT',
  REIMBURSEMENT: 'REIMBURSEMENT',
  ADVANCE: 'ADVANCE',
} as const satisfies Record<InvestmentKind, EntryKind & Rule>;

/**
 * The entry of what the cooperative pays: the thermometers bear what does not come back as VAT. An advance is a claim
 * on the member, and takes nothing from a thermometer until it is settled.
 * @param sourceId the request, or the bank entry that paid it
 */
export function investmentEntry(
  payable: Payable,
  cost: Cost,
  { on, sourceId }: { readonly on: CivilDate; readonly sourceId: string },
): Entry {
  const rule = KINDS[payable.kind];
  const { amount } = cost;
  const spent: readonly Line[] =
    payable.kind === 'ADVANCE'
      ? [{ account: 'ADVANCES_TO_MEMBERS', memberId: payable.memberId, cents: amount, rule, base: amount }]
      : costLines(payable.bearers, cost, rule);
  const bank: Line = { account: 'BANK', cents: -amount, rule, base: amount };
  return entry({
    journal: 'BANK',
    kind: rule,
    on,
    reference: payable.purpose,
    sourceId,
    lines: [...spent, bank],
  });
}

/** What a cost takes from each thermometer, and what of it comes back as VAT. */
export function costLines(
  bearers: readonly Bearer[],
  { amount, reclaimed, taken }: Cost,
  rule: Rule,
): Line[] {
  const base: Cents = amount;
  return [
    ...borne(taken, bearers).map(({ memberId, cents }): Line => ({
      account: 'THERMOMETER',
      memberId,
      cents,
      rule,
      base,
    })),
    { account: 'VAT_RECLAIMABLE', cents: reclaimed, rule, base },
  ];
}
