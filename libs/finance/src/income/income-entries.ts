import { partOf, type Cents, type CivilDate } from '#kernel';
import { entry, type Entry } from '../ledger/entry.js';
import type { AccountRole } from '../ledger/chart.js';
import { type VatCode, vatRateOn } from '../invoice/vat.js';

/** The account of a sale, by its kind of VAT. */
export const revenueAccounts: Readonly<Record<VatCode, AccountRole>> = {
  HIGH: 'REVENUE_HIGH',
  LOW: 'REVENUE_LOW',
  ZERO: 'REVENUE_ZERO',
  EXEMPT: 'REVENUE_EXEMPT',
  REVERSE_CHARGE: 'REVENUE_REVERSE',
};

export interface Income {
  /** Whoever sold; of an enterprise, one of its owners. */
  readonly memberId: string;
  /** Where its owners share what it sold; null: all is this member's. */
  readonly enterpriseId: string | null;
  /** What the customer paid, VAT included, in cents. */
  readonly amount: Cents;
  readonly vat: VatCode;
  /** What the cooperative owes for the sale itself, without VAT. */
  readonly directCosts: Cents;
  readonly receivedOn: CivilDate;
  readonly description: string;
}

/**
 * The part of a paid amount that is revenue, and the VAT in it: amount × 100 / (100 + rate), half away from zero.
 * @throws DomainError `VAT_RATE_UNKNOWN`
 */
export function withoutVat(
  amount: Cents,
  vat: VatCode,
  on: CivilDate,
): { net: Cents; vat: Cents; basisPoints: number } {
  const basisPoints = vatRateOn(vat, on);
  const net = partOf(amount, 10_000, 10_000 + basisPoints);
  return { net, vat: amount - net, basisPoints };
}

/** The receipt of a sale, and what it brought without VAT. */
export interface SaleReceipt {
  readonly entry: Entry;
  readonly net: Cents;
}

/**
 * The receipt of a sale that was paid at once: bank against revenue and VAT, and its direct costs as a debt to whoever
 * delivered them; the bank entry that pays them settles that debt.
 * @param document where it stands in the books; the VAT is that of the day on which the money came
 */
export function receiptEntry(
  income: Income,
  document: Pick<Entry, 'on' | 'sourceId'> = { on: income.receivedOn },
): SaleReceipt {
  const { net, vat, basisPoints } = withoutVat(income.amount, income.vat, income.receivedOn);
  return {
    net,
    entry: entry({
      ...document,
      journal: 'BANK',
      kind: 'INCOME',
      reference: income.description,
      lines: [
        { account: 'BANK', cents: income.amount, rule: 'RECEIPT' },
        { account: revenueAccounts[income.vat], cents: -net, rule: 'REVENUE' },
        { account: 'VAT_PAYABLE', cents: -vat, rule: 'VAT', base: net, rate: basisPoints },
        ...directCostLines(income.directCosts),
      ],
    }),
  };
}

/** What a sale itself cost, owed to whoever delivered it. */
export function directCostLines(directCosts: Cents): Entry['lines'] {
  return [
    { account: 'DIRECT_COSTS', cents: directCosts, rule: 'DIRECT_COSTS' },
    { account: 'CREDITORS', cents: -directCosts, rule: 'DIRECT_COSTS' },
  ];
}
