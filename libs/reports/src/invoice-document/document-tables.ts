import type { FrozenDocument, VatTotal } from '#finance';
import { type Locale, text } from '#platform';
import { amountText, rateText } from '../locale/locale-text.js';
import type { PaperMessage } from './document-messages.js';

/** A table with a heading, its column heads and its rows. */
export interface Table {
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Sale = Exclude<FrozenDocument, { kind: 'REMINDER' }>;

const HEADINGS: Readonly<Record<Sale['kind'], PaperMessage>> = {
  INVOICE: 'PAPER_LINES',
  CREDIT_NOTE: 'PAPER_LINES_CREDIT',
  QUOTE: 'PAPER_LINES_QUOTE',
};
const QUANTITIES = {
  nl: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
} as const;

/** What is sold or taken back, line by line; a reminder has none. */
export function lineTable(frozen: FrozenDocument, locale: Locale): Table | null {
  if (frozen.kind === 'REMINDER') return null;
  const rates = new Map(frozen.perRate.map((total) => [total.vat, rateWord(total, locale)]));
  return {
    heading: text(HEADINGS[frozen.kind], locale),
    head: heads(
      ['PAPER_DESCRIPTION', 'PAPER_QUANTITY', 'PAPER_UNIT_PRICE', 'PAPER_VAT', 'PAPER_NET'],
      locale,
    ),
    rows: frozen.lines.map((line) => [
      line.description,
      QUANTITIES[locale].format(line.quantity / 1000).replace('-', '\u2212'),
      amountText(line.unitPrice, locale),
      rates.get(line.vat)!,
      amountText(line.net, locale),
    ]),
  };
}

/** The VAT of each rate, as the law wants it shown; a reminder has none. */
export function rateTable(frozen: FrozenDocument, locale: Locale): Table | null {
  if (frozen.kind === 'REMINDER') return null;
  return {
    heading: text('PAPER_VAT_TABLE', locale),
    head: heads(['PAPER_RATE', 'PAPER_RATE_NET', 'PAPER_VAT'], locale),
    rows: frozen.perRate.map((total) => [
      rateWord(total, locale),
      amountText(total.net, locale),
      amountText(total.amount, locale),
    ]),
  };
}

/** `21%`, or the word for none. */
function rateWord({ vat, basisPoints }: VatTotal, locale: Locale): string {
  if (vat === 'EXEMPT' || vat === 'REVERSE_CHARGE') return text(`PAPER_RATE_${vat}`, locale);
  return rateText(basisPoints, locale);
}

const heads = (codes: readonly PaperMessage[], locale: Locale): string[] =>
  codes.map((code) => text(code, locale));
