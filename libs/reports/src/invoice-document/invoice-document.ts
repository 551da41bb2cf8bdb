import type { DocumentToPrint, FrozenDocument } from '#finance';
import type { Cents, CivilDate } from '#kernel';
import { type Locale, type MessageParams, text } from '#platform';
import { amountText, dateText } from '../locale/locale-text.js';
import '../messages.js';
import type { TypstDocument } from '../rendering/document-renderer.js';
import { groupsOfFour, partyLines } from './document-parties.js';
import { lineTable, rateTable } from './document-tables.js';
import type { PaperMessage } from './document-messages.js';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

/** The name of its file. */
export function fileName({ frozen, locale }: Pick<DocumentToPrint, 'frozen' | 'locale'>): string {
  return text(`PAPER_FILE_${frozen.kind}`, locale, { number: frozen.number, step: stepOf(frozen) });
}

/** Which reminder it is; the words of the others name none. */
const stepOf = (frozen: FrozenDocument): number => (frozen.kind === 'REMINDER' ? frozen.step : 0);

/**
 * An invoice, credit note, quote or reminder on paper, in the customer's language. Pure: the same frozen document gives
 * the same paper.
 * @param logo the bytes of the frozen logo's file: PNG or JPEG, as the registration accepts no others
 */
export function invoiceDocument(
  { frozen, locale, writtenAt, isDemo }: DocumentToPrint,
  logo: Uint8Array | null,
): TypstDocument {
  const say = sayIn(locale);
  const { supplier } = frozen;
  const type = logo && (PNG.every((byte, place) => logo[place] === byte) ? 'png' : 'jpg');
  const step = stepOf(frozen);
  const title = say(`PAPER_${frozen.kind}`, { number: frozen.number, step });
  return {
    template: 'invoice-document.typ',
    locale,
    timestamp: writtenAt,
    files: logo && type ? { [`logo.${type}`]: logo } : {},
    data: {
      documentTitle: say('PAPER_TITLE_WITH_NAME', { title, name: supplier.name }),
      title,
      number: frozen.number,
      demo: isDemo ? text('STATEMENT_DEMO', locale) : null,
      page: { word: text('STATEMENT_PAGE', locale), of: text('STATEMENT_PAGE_OF', locale) },
      cooperative: {
        name: supplier.name,
        lines: partyLines(supplier, locale),
        logo: type && supplier.logo ? { file: `logo.${type}`, alt: supplier.logo.alt } : null,
      },
      to: { label: say('PAPER_TO'), name: frozen.customer.name, lines: partyLines(frozen.customer, locale) },
      facts: facts(frozen, locale),
      paragraphs: frozen.kind === 'REMINDER' ? frozen.message.split('\n\n') : [],
      lines: lineTable(frozen, locale),
      rates: rateTable(frozen, locale),
      totals: { heading: say('PAPER_TOTALS'), rows: totals(frozen, locale) },
      notes: notes(frozen, locale),
      pay: paying(frozen, locale),
      footer: supplier.footer,
    },
  };
}

interface Fact {
  readonly label: string;
  readonly text: string;
}

/** What stands beside the address: dates and references. */
function facts(frozen: FrozenDocument, locale: Locale): Fact[] {
  const say = sayIn(locale);
  const day = (label: PaperMessage, date: CivilDate) => ({ label: say(label), text: dateText(date, locale) });
  const reference = frozen.customerReference
    ? [{ label: say('PAPER_CUSTOMER_REFERENCE'), text: frozen.customerReference }]
    : [];
  switch (frozen.kind) {
    case 'INVOICE':
      return [
        day('PAPER_ISSUED', frozen.issuedOn),
        day('PAPER_SUPPLIED', frozen.suppliedOn),
        day('PAPER_DUE', frozen.dueOn),
        ...reference,
      ];
    case 'CREDIT_NOTE': {
      const { number, issuedOn } = frozen.invoice;
      return [
        day('PAPER_ISSUED', frozen.issuedOn),
        {
          label: say('PAPER_OF_INVOICE'),
          text: say('PAPER_OF_INVOICE_TEXT', { number, date: dateText(issuedOn, locale) }),
        },
        { label: say('PAPER_REASON'), text: frozen.reason },
        ...reference,
      ];
    }
    case 'QUOTE':
      return [day('PAPER_ISSUED', frozen.sentOn), day('PAPER_VALID', frozen.validUntil), ...reference];
    case 'REMINDER':
      return [
        day('PAPER_ISSUED', frozen.sentOn),
        {
          label: say('PAPER_INVOICE_NUMBER'),
          text: say('PAPER_OF_INVOICE_TEXT', {
            number: frozen.number,
            date: dateText(frozen.invoice.issuedOn, locale),
          }),
        },
        day('PAPER_WAS_DUE', frozen.invoice.dueOn),
        ...reference,
      ];
  }
}

/** The sums, the last of which is what it comes to. */
function totals(frozen: FrozenDocument, locale: Locale): Fact[] {
  const row = (label: PaperMessage, cents: Cents) => ({
    label: text(label, locale),
    text: amountText(cents, locale),
  });
  if (frozen.kind === 'REMINDER') {
    const { gross, settled, open } = frozen.invoice;
    return [
      row('PAPER_TOTAL_INVOICE', gross),
      row('PAPER_TOTAL_SETTLED', settled),
      row('PAPER_TOTAL_OPEN', open),
    ];
  }
  const last = {
    INVOICE: 'PAPER_TOTAL',
    CREDIT_NOTE: 'PAPER_TOTAL_CREDIT',
    QUOTE: 'PAPER_TOTAL_QUOTE',
  } as const;
  return [
    row('PAPER_TOTAL_NET', frozen.net),
    row('PAPER_TOTAL_VAT', frozen.vat),
    row(last[frozen.kind], frozen.gross),
  ];
}

/** What the law wants said where no VAT is charged, and what happens next. */
function notes(frozen: FrozenDocument, locale: Locale): string[] {
  if (frozen.kind === 'REMINDER') return [];
  const say = sayIn(locale);
  const has = (code: string) => frozen.perRate.some(({ vat }) => vat === code);
  const isSmall = frozen.scheme === 'SMALL_BUSINESS';
  return [
    ...(has('REVERSE_CHARGE')
      ? [say('PAPER_NOTE_REVERSE_CHARGE', { number: frozen.customer.vatId ?? '' })]
      : []),
    ...(isSmall ? [say('PAPER_NOTE_KOR')] : has('EXEMPT') ? [say('PAPER_NOTE_EXEMPT')] : []),
    ...(frozen.kind === 'QUOTE'
      ? [say('PAPER_NOTE_QUOTE', { date: dateText(frozen.validUntil, locale) })]
      : []),
    ...(frozen.kind === 'CREDIT_NOTE' && frozen.refund > 0
      ? [say('PAPER_NOTE_REFUND', { amount: amountText(frozen.refund, locale) })]
      : []),
    ...(frozen.kind === 'CREDIT_NOTE' && frozen.refund === 0 ? [say('PAPER_NOTE_NO_REFUND')] : []),
  ];
}

/** How to pay, where there is something to pay. */
function paying(frozen: FrozenDocument, locale: Locale): { heading: string; rows: Fact[] } | null {
  const say = sayIn(locale);
  if (frozen.kind !== 'INVOICE' && frozen.kind !== 'REMINDER') return null;
  const [open, before, reference] =
    frozen.kind === 'INVOICE'
      ? ([frozen.gross, frozen.dueOn, frozen.paymentReference] as const)
      : ([frozen.invoice.open, frozen.payBefore, frozen.invoice.paymentReference] as const);
  return {
    heading: say('PAPER_PAY'),
    rows: [
      { label: say('PAPER_PAY_AMOUNT'), text: amountText(open, locale) },
      { label: say('PAPER_PAY_IBAN'), text: groupsOfFour(frozen.supplier.iban) },
      { label: say('PAPER_PAY_NAME'), text: frozen.supplier.name },
      { label: say('PAPER_PAY_REFERENCE'), text: groupsOfFour(reference) },
      { label: say('PAPER_PAY_BEFORE'), text: dateText(before, locale) },
    ],
  };
}

function sayIn(locale: Locale) {
  return (code: PaperMessage, params?: MessageParams) => text(code, locale, params);
}
