import { entry, type Entry } from '#finance';
import type { Cents, CivilDate } from '#kernel';

/** The same entry under an id of the story, which is the same in every load. */
export function withId(made: Entry, id: string): Entry {
  return { ...made, id };
}

/** A customer paid an invoice, as `bookPayment` of the bank inbox posts it. */
export function paymentEntry(payment: {
  invoiceId: string;
  number: string;
  on: CivilDate;
  cents: Cents;
}): Entry {
  const { invoiceId, number, on, cents } = payment;
  return entry({
    journal: 'BANK',
    kind: 'RECEIPT',
    on,
    reference: number,
    sourceId: invoiceId,
    lines: [
      { account: 'BANK', cents, rule: 'RECEIPT' },
      { account: 'DEBTORS', cents: -cents, rule: 'RECEIPT' },
    ],
  });
}

/** The cooperative paid what a member bought, as `payInvestment` posts it. */
export function investmentEntry(investment: {
  id: string;
  memberId: string;
  on: CivilDate;
  purpose: string;
  cents: Cents;
  vatCents: Cents;
}): Entry {
  const { id, memberId, on, purpose, cents, vatCents } = investment;
  return entry({
    journal: 'BANK',
    kind: 'INVESTMENT',
    on,
    reference: purpose,
    sourceId: id,
    lines: [
      { account: 'THERMOMETER', memberId, cents: cents - vatCents, rule: 'INVESTMENT', base: cents },
      { account: 'VAT_RECLAIMABLE', cents: vatCents, rule: 'INVESTMENT', base: cents },
      { account: 'BANK', cents: -cents, rule: 'INVESTMENT', base: cents },
    ],
  });
}
