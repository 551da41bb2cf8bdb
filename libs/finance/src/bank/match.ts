import { type Cents } from '#kernel';

/** Why an invoice is proposed, the strongest reason first. */
export const matchReasons = [
  'REFERENCE_AND_AMOUNT',
  'REFERENCE',
  'AMOUNT_AND_IBAN',
  'AMOUNT_AND_HISTORY',
  'AMOUNT_AND_NAME',
  'IBAN',
  'HISTORY',
  'AMOUNT',
] as const;
export type MatchReason = (typeof matchReasons)[number];

/** Two signs that agree: who pays exactly what is open, and names the invoice or pays from an account that we know. */
const STRONG: readonly MatchReason[] = ['REFERENCE_AND_AMOUNT', 'AMOUNT_AND_IBAN', 'AMOUNT_AND_HISTORY'];

/** An invoice of this cooperative that is final and not fully paid, as it is held against one bank entry. */
export interface OpenInvoice {
  readonly id: string;
  /** As `invoiceNumber` writes it. */
  readonly number: string;
  /** What is still to be paid, in cents; negative for a credit note that is still to be paid back. */
  readonly open: Cents;
  readonly customerName: string;
  /** A text of the entry holds its payment reference or number. */
  readonly isNamed: boolean;
  /** The entry comes from the account that the customer gave. */
  readonly isFromCustomer: boolean;
  /** The entry comes from an account that paid for this customer before. */
  readonly hasPaidBefore: boolean;
}

/** What of a bank entry is held against invoices. */
export interface Payment {
  readonly amount: Cents;
  readonly counterpartyName: string;
}

/** A suggestion to a person, who decides. */
export interface Proposal {
  readonly invoice: OpenInvoice;
  readonly reason: MatchReason;
  /** The first of all, for two signs that agree, and no other like it: it may be confirmed together with others. */
  readonly isCertain: boolean;
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
  const proposals = openInvoices
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
    .slice(0, MOST_PROPOSALS);
  return proposals.map((proposal, place) => ({
    ...proposal,
    isCertain: place === 0 && STRONG.includes(proposal.reason) && proposals[1]?.reason !== proposal.reason,
  }));
}

function reasonFor(entry: Payment, invoice: OpenInvoice): MatchReason | null {
  const sameAmount = entry.amount === invoice.open;
  if (invoice.isNamed) return sameAmount ? 'REFERENCE_AND_AMOUNT' : 'REFERENCE';
  if (invoice.isFromCustomer) return sameAmount ? 'AMOUNT_AND_IBAN' : 'IBAN';
  if (invoice.hasPaidBefore) return sameAmount ? 'AMOUNT_AND_HISTORY' : 'HISTORY';
  if (!sameAmount) return null;
  return sameName(entry.counterpartyName, invoice.customerName) ? 'AMOUNT_AND_NAME' : 'AMOUNT';
}

/** True when one name holds the other as whole words, without accents, punctuation or legal forms. */
function sameName(a: string, b: string): boolean {
  const [short, long] = [plainName(a), plainName(b)].sort((x, y) => x.length - y.length) as [string, string];
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
