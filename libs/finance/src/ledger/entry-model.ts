import type { Cents } from '#kernel';
import { globalId, type Locale, moneyOf } from '#platform';
import { accountName } from './account/account-name.js';
import { ruleText } from './explanation/rule-text.js';
import type { JournalEntry, Posting } from './ledger.model.js';
import { undoInJournal } from './memorial/undo.js';
import type { JournalEntryRow, PostingRow } from './ledger.repository.js';

/** An entry as the API shows it, in a person's language. */
export function entryModel(row: JournalEntryRow, locale: Locale): JournalEntry {
  return {
    ...row,
    id: globalId('JournalEntry', row.id),
    reversesId: row.reversesId && globalId('JournalEntry', row.reversesId),
    undo: undoInJournal(row),
    takesLateCosts: row.kind === 'INCOME' && !row.isReversed,
    postings: row.postings.map((posting) => postingOf(posting, locale)),
  };
}

/** A line as the API shows it. */
export function postingOf(row: PostingRow, locale: Locale): Posting {
  const moneyOrNull = (cents: Cents | null) => (cents === null ? null : moneyOf(cents));
  return {
    line: row.line,
    accountNumber: row.number,
    accountName: accountName(row, locale),
    accountRole: row.role,
    memberId: row.memberId && globalId('Member', row.memberId),
    debit: moneyOrNull(row.cents > 0 ? row.cents : null),
    credit: moneyOrNull(row.cents < 0 ? -row.cents : null),
    rule: ruleText(row, locale),
    base: moneyOrNull(row.base),
    rate: row.rate,
    policyValidFromOn: row.policyValidFrom,
  };
}
