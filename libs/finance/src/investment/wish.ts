import { type Cents, DomainError } from '#kernel';
import { freeText, optionalText } from '#platform';
import type { InvestmentCategory, InvestmentKind } from './investment.js';

export const LONGEST_TEXT = 500;
export const LONGEST_NAME = 200;

/** What somebody asks money for. */
export interface Wish {
  readonly kind: InvestmentKind;
  readonly purpose: string;
  readonly category: InvestmentCategory;
  readonly supplierName: string | null;
  /** It lasts longer than a year; null follows from the category. */
  readonly isDurable: boolean | null;
  /** VAT included, in cents. */
  readonly amount: Cents;
  readonly vat: Cents;
  readonly receiptFileId: string | null;
  readonly quoteFileId: string | null;
}

/**
 * A wish that makes sense, with its texts as they are kept. What somebody paid already has a receipt; an advance has
 * none yet.
 * @throws DomainError `AMOUNT_NOT_POSITIVE`, `VAT_EXCEEDS_AMOUNT`, `INVESTMENT_RECEIPT_MISSING`, `ADVANCE_HAS_NO_RECEIPT`,
 *   `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_UNREADABLE`, `TEXT_HAS_BSN`
 */
export function checkedWish(wish: Wish) {
  refuseWrongAmount(wish);
  if (wish.kind === 'REIMBURSEMENT' && wish.receiptFileId === null)
    throw new DomainError('INVESTMENT_RECEIPT_MISSING', { path: ['receiptFileId'] });
  if (wish.kind === 'ADVANCE' && (wish.receiptFileId !== null || wish.vat !== 0))
    throw new DomainError('ADVANCE_HAS_NO_RECEIPT', {
      path: [wish.receiptFileId !== null ? 'receiptFileId' : 'vatAmount'],
    });
  return {
    ...wish,
    purpose: freeText(wish.purpose, 'purpose', LONGEST_TEXT),
    supplierName: optionalText(wish.supplierName, 'supplierName', LONGEST_NAME),
    isDurable: wish.isDurable ?? wish.category === 'EQUIPMENT',
  };
}

/** @throws DomainError `AMOUNT_NOT_POSITIVE`, `VAT_EXCEEDS_AMOUNT` */
export function refuseWrongAmount({ amount, vat }: { readonly amount: Cents; readonly vat: Cents }): void {
  if (amount <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['amount'] });
  if (vat < 0 || vat >= amount) throw new DomainError('VAT_EXCEEDS_AMOUNT', { path: ['vatAmount'] });
}
