import type { CivilDate } from '#kernel';
import type { Parameters } from '#platform';
import type { EntryKind, Journal } from './entry.js';

/** Which entries of the journal; what is left out asks for nothing. */
export interface JournalFilter {
  readonly journal?: Journal | null;
  readonly kind?: EntryKind | null;
  /** Entries with a line on an account of this number. */
  readonly accountNumber?: string | null;
  /** Entries with a line on an account of this person. */
  readonly memberId?: string | null;
  readonly from?: CivilDate | null;
  readonly until?: CivilDate | null;
  /** Part of what the entry is about. */
  readonly text?: string | null;
  /** The document that the entry comes from. */
  readonly sourceId?: string | null;
}

/** The filter as SQL over `tenant.journal_entry e`, beginning with AND; empty where nothing is asked. */
export function conditionsOf(filter: JournalFilter, parameters: Parameters): string {
  const { journal, kind, accountNumber, memberId, from, until, text, sourceId } = filter;
  const conditions = [
    journal && `e.journal = ${parameters.add(journal)}`,
    kind && `e.kind = ${parameters.add(kind)}`,
    accountNumber && `${hasLineOn} AND a.number = ${parameters.add(accountNumber)})`,
    memberId && `${hasLineOn} AND a.member_id = ${parameters.add(memberId)})`,
    from && `e.entry_on >= ${parameters.add(from)}`,
    until && `e.entry_on <= ${parameters.add(until)}`,
    // no pattern: a percent sign in a search is a percent sign
    text && `position(lower(${parameters.add(text)}) IN lower(e.reference)) > 0`,
    sourceId && `e.source_id = ${parameters.add(sourceId)}`,
  ].filter(Boolean);
  return conditions.map((condition) => `AND ${condition}`).join(' ');
}

const hasLineOn = `EXISTS (SELECT FROM tenant.posting p
  JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
 WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id`;
