import { DomainError } from '#kernel';
import { paymentReference } from '../invoice/invoice-number.js';

/** Letters of a series, year and sequence, with what people put between them. */
const NUMBER = /(?<![A-Z0-9])(?:([A-Z]{1,4})([ ./_-]*))?((?:20|21)\d{2})[ ./_-]*(\d{4,9})(?![A-Z0-9])/g;
/** A creditor reference of an invoice, with spaces anywhere; where it ends shows by its check. */
const REFERENCE = /(?<![A-Z0-9])RF *\d *\d *(?:[A-Z] *){0,4}(?:\d *){8,13}/g;
/** Nobody names more in one payment; what comes after is left out. */
const MOST_MENTIONS = 20;

/**
 * The payment references of all invoices that texts of a payment may name: by the reference itself (`RF31 2026 0001`), or
 * by the number (`F2026-0001`, also `F 2026 0001` and `F20260001`), each as a whole: 2026-0001 is not in 2026-00012.
 * Whether such an invoice is there is another matter.
 */
export function mentionsIn(...texts: readonly (string | null)[]): string[] {
  const found = texts.flatMap((text) => {
    const capitals = (text ?? '').toUpperCase();
    return [...byReference(capitals), ...byNumber(capitals)];
  });
  return [...new Set(found)].slice(0, MOST_MENTIONS);
}

function* byNumber(text: string): Generator<string> {
  for (const [, series = '', between = '', year = '', sequence = ''] of text.matchAll(NUMBER)) {
    yield* referenceOf(`${series}${year}-${sequence}`);
    // "van 2026-0001" names no series
    if (series !== '' && between !== '') yield* referenceOf(`${year}-${sequence}`);
  }
}

function* byReference(text: string): Generator<string> {
  for (const { 0: written, index } of text.matchAll(REFERENCE)) {
    for (let end = written.length; end > 0; end -= 1) {
      const next = text[index + end] ?? ' ';
      if (/[A-Z0-9]/.test(next) || written[end - 1] === ' ') continue;
      const reference = written.slice(0, end).replaceAll(' ', '');
      const [, series = '', year = '', sequence = ''] = /^RF\d\d([A-Z]*)(\d{4})(\d+)$/.exec(reference) ?? [];
      for (const right of referenceOf(`${series}${year}-${sequence}`)) if (right === reference) yield right;
    }
  }
}

/** None for what no invoice can be numbered. */
function referenceOf(number: string): string[] {
  try {
    return [paymentReference(number)];
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}
