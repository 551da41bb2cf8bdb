import { type Cents, type CivilDate, DomainError, LARGEST_CENTS } from '#kernel';
import { freeText, optionalText } from '#platform';
import type { VatScheme } from '../vat/vat-policy.js';
import { type InvoiceLine, invoiceTotals, type InvoiceTotals } from './vat.js';

/** What is sold to whom, as an invoice, a quote and a recurring invoice alike say it. */
export interface Sale {
  readonly memberId: string;
  readonly customerId: string;
  /** The enterprise that sells, where it is one of several members; null: the member's own. */
  readonly enterpriseId: string | null;
  /** What the customer asks to see on its invoice, such as an order number; may be empty. */
  readonly customerReference: string;
  /** What the sale itself costs the cooperative, without VAT. */
  readonly directCosts: Cents;
  readonly lines: readonly InvoiceLine[];
}

const MOST_LINES = 100;
const LONGEST_DESCRIPTION = 500;
const LONGEST_REFERENCE = 100;

/**
 * A sale that can stand on an invoice, with its totals.
 * @param suppliedOn the day that decides the VAT rates
 * @param scheme how the cooperative stands to VAT on that day: under the small business scheme it charges none
 * @throws DomainError `INVOICE_EMPTY`, `INVOICE_TOO_LONG`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`,
 *   `AMOUNT_NOT_POSITIVE`, `AMOUNT_INVALID`, `DIRECT_COSTS_EXCEED_NET`, `VAT_RATE_UNKNOWN`, `VAT_NOT_UNDER_KOR`
 */
export function checkedSale<T extends Sale>(
  sale: T,
  suppliedOn: CivilDate,
  scheme: VatScheme,
): { readonly sale: T; readonly totals: InvoiceTotals } {
  if (sale.lines.length > MOST_LINES)
    throw new DomainError('INVOICE_TOO_LONG', { path: ['lines'], params: { most: MOST_LINES } });
  const lines = sale.lines.map((line) => ({
    ...line,
    description: freeText(line.description, 'description', LONGEST_DESCRIPTION),
  }));
  refuseVatUnderScheme(lines, scheme);
  const totals = invoiceTotals(lines, suppliedOn, 'suppliedOn');
  checkTotals(totals, sale.directCosts);
  const customerReference = optionalText(sale.customerReference, 'customerReference', LONGEST_REFERENCE);
  return { sale: { ...sale, lines, customerReference }, totals };
}

/** @throws DomainError `VAT_NOT_UNDER_KOR` at the first line with another kind of VAT than exempt */
export function refuseVatUnderScheme(lines: readonly Pick<InvoiceLine, 'vat'>[], scheme: VatScheme): void {
  const at = scheme === 'SMALL_BUSINESS' ? lines.findIndex(({ vat }) => vat !== 'EXEMPT') : -1;
  if (at >= 0) throw new DomainError('VAT_NOT_UNDER_KOR', { path: ['lines', String(at), 'vat'] });
}

function checkTotals(totals: InvoiceTotals, directCosts: Cents): void {
  if (totals.gross <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['lines'] });
  if ([totals.gross, ...totals.lines].some((cents) => Math.abs(cents) > LARGEST_CENTS)) {
    throw new DomainError('AMOUNT_INVALID', { path: ['lines'] });
  }
  if (directCosts < 0 || directCosts > totals.net)
    throw new DomainError('DIRECT_COSTS_EXCEED_NET', { path: ['directCosts'] });
}
