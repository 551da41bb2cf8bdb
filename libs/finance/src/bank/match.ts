import { type Cents } from '#kernel';
import { parseInvoiceNumber, paymentReference } from '../invoice/invoice-number.js';
import { type BankEntry } from './bank-statement.js';

/** Why an invoice is proposed, the strongest reason first. */
export const matchReasons = [
  'REFERENCE_AND_AMOUNT',
  'REFERENCE',
  'AMOUNT_AND_IBAN',
  'AMOUNT_AND_NAME',
  'AMOUNT',
] as const;
export type MatchReason = (typeof matchReasons)[number];

/** An invoice of this cooperative that is final and not fully paid. */
export interface OpenInvoice {
  readonly id: string;
  /** As `invoiceNumber` writes it. */
  readonly number: string;
  /** What is still to be paid, in cents; negative for a credit note that is still to be paid back. */
  readonly open: Cents;
  readonly customerName: string;
  /** Known from earlier payments or from the customer; null when it is not known. */
  readonly customerIban: string | null;
}

/** What of a bank entry is held against invoices. */
export type Payment = Pick<
  BankEntry,
  'amount' | 'counterpartyName' | 'counterpartyIban' | 'remittance' | 'endToEndId'
>;

/** A suggestion to a person, who decides. */
export interface Proposal {
  readonly invoiceId: string;
  readonly reason: MatchReason;
}

const MOST_PROPOSALS = 5;
/** Below this a name says too little: "Jo" is in half of all names. */
const SHORTEST_NAME = 4;
const LEGAL_FORMS =
  /\b(?:b\.? ?v\.?|n\.? ?v\.?|v\.? ?o\.? ?f\.?|stichting|vereniging|cooperatie|u\.? ?a\.?)(?= |$)/g;

/**
 * Which open invoices a bank entry may pay, the most likely first and at most five. The order depends on nothing but
 * its input: by reason, then by how near the open amount is, then by number. Money coming in is held against
 * invoices, money going out against credit notes.
 */
export function proposeMatches(entry: Payment, openInvoices: readonly OpenInvoice[]): Proposal[] {
  return openInvoices
    .filter((invoice) => Math.sign(invoice.open) === Math.sign(entry.amount) && entry.amount !== 0)
    .flatMap((invoice) => {
      const reason = reasonFor(entry, invoice);
      return reason ? [{ invoice, reason }] : [];
    })
    .sort(
      (a, b) =>
        matchReasons.indexOf(a.reason) - matchReasons.indexOf(b.reason) ||
        Math.abs(a.invoice.open - entry.amount) - Math.abs(b.invoice.open - entry.amount) ||
        compareTexts(a.invoice.number, b.invoice.number) ||
        compareTexts(a.invoice.id, b.invoice.id),
    )
    .slice(0, MOST_PROPOSALS)
    .map(({ invoice, reason }) => ({ invoiceId: invoice.id, reason }));
}

function reasonFor(entry: Payment, invoice: OpenInvoice): MatchReason | null {
  const sameAmount = entry.amount === invoice.open;
  if (namesInvoice(entry, invoice.number)) return sameAmount ? 'REFERENCE_AND_AMOUNT' : 'REFERENCE';
  if (!sameAmount) return null;
  if (invoice.customerIban !== null && entry.counterpartyIban === invoice.customerIban)
    return 'AMOUNT_AND_IBAN';
  return sameName(entry.counterpartyName, invoice.customerName) ? 'AMOUNT_AND_NAME' : 'AMOUNT';
}

/**
 * True when a text of the payment holds the payment reference (spaces anywhere) or the number (`F2026-0001`, also
 * `F 2026 0001` and `F20260001`), each as a whole: 2026-0001 is not in 2026-00012.
 */
function namesInvoice(entry: Payment, number: string): boolean {
  const { series, year, sequence } = parseInvoiceNumber(number);
  const parts = [series, String(year), String(sequence).padStart(4, '0')].filter((part) => part !== '');
  const written = [[...paymentReference(number)].join(' *'), parts.join('[ ./_-]*')];
  const pattern = new RegExp(`(?<![A-Z0-9])(?:${written.join('|')})(?![A-Z0-9])`, 'i');
  return [entry.remittance, entry.endToEndId].some((text) => text !== null && pattern.test(text));
}

/** True when one name holds the other as whole words, without accents, punctuation or legal forms. */
function sameName(a: string | null, b: string): boolean {
  const [short, long] = [plainName(a ?? ''), plainName(b)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  return short.length >= SHORTEST_NAME && ` ${long} `.includes(` ${short} `);
}

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(LEGAL_FORMS, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** By code unit, so that the order is the same in every locale. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
