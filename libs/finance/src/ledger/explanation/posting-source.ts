import { DomainError } from '#kernel';
import { type IdKind, localId } from '#platform';

/** A kind of document that entries come from. */
interface SourceKind {
  readonly kind: string;
  readonly idKind: IdKind;
  /** The document with id `e.source_id`, as `label`: what a person knows it by. */
  readonly label: string;
  /** What a member sees of it instead, where the document may tell of others. */
  readonly labelForMember?: string;
}

const of = (table: string) => `FROM tenant.${table} s WHERE s.tenant_id = e.tenant_id AND s.id = e.source_id`;

/** The documents of entries. A feature that posts with documents of its own adds a line. */
export const sourceKinds = [
  { kind: 'INVOICE', idKind: 'Invoice', label: `SELECT s.number AS label ${of('invoice')}` },
  {
    kind: 'BANK_ENTRY',
    idKind: 'BankEntry',
    label: `SELECT concat_ws(' · ', to_char(s.booked_on, 'YYYY-MM-DD'), nullif(s.counterparty_name, ''),
              nullif(s.remittance, '')) AS label ${of('bank_movement')}`,
    // one payment may be for several invoices, of several members
    labelForMember: `SELECT to_char(s.booked_on, 'YYYY-MM-DD') AS label ${of('bank_movement')}`,
  },
  {
    kind: 'INVESTMENT',
    idKind: 'InvestmentRequest',
    label: `SELECT s.purpose AS label ${of('investment_request')}`,
  },
  { kind: 'EXPENSE', idKind: 'Expense', label: `SELECT s.description AS label ${of('expense')}` },
  { kind: 'ASSET', idKind: 'Asset', label: `SELECT s.name AS label ${of('asset')}` },
  // a sale paid at once is divided by an entry beside that of its receipt, and a correction names what it corrects
  { kind: 'ENTRY', idKind: 'JournalEntry', label: `SELECT s.reference AS label ${of('journal_entry')}` },
  { kind: 'MEMORIAL', idKind: 'Memorial', label: `SELECT s.description AS label ${of('memorial')}` },
] as const satisfies readonly SourceKind[];

export type PostingSourceKind = (typeof sourceKinds)[number]['kind'];

/** As SQL over `tenant.journal_entry e`: the document as JSON with kind, id and label; null where there is none. */
export function sourceSql(isMember: boolean): string {
  const documents = (sourceKinds as readonly SourceKind[]).map(
    ({ kind, label, labelForMember }) =>
      `(SELECT json_build_object('kind', '${kind}', 'id', e.source_id, 'label', d.label)
          FROM (${isMember ? (labelForMember ?? label) : label}) d)`,
  );
  return `CASE WHEN e.source_id IS NOT NULL THEN coalesce(${documents.join(', ')}) END`;
}

/** The UUID in an id of a document. @throws DomainError `NOT_FOUND` for an id of anything else */
export function sourceIdOf(id: string): string {
  for (const { idKind } of sourceKinds) {
    try {
      return localId(idKind, id);
    } catch {
      // of another kind
    }
  }
  throw new DomainError('NOT_FOUND');
}
