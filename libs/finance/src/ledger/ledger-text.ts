import { euroText, type Cents } from '#kernel';
import { type Locale, text } from '#platform';
import { accountName } from './account/account-name.js';
import type { JournalEntryRow, PostingRow } from './ledger.repository.js';

type Row = readonly [
  date: string,
  journal: string,
  document: string,
  account: string,
  debit: string,
  credit: string,
];

/**
 * Journal entries as a plain text table that a bookkeeper can read: date, journal, document, account, debit and credit,
 * with totals. Members are numbers here, never names. In the order given; a blank line parts two entries.
 */
export function ledgerText(entries: readonly JournalEntryRow[], locale: Locale): string {
  const head = ['DATE', 'JOURNAL', 'DOCUMENT', 'ACCOUNT', 'DEBIT', 'CREDIT'].map((column) =>
    text(`LEDGER_${column}`, locale),
  ) as unknown as Row;
  const blocks = entries.map((one) =>
    one.postings.map((posting, i): Row => rowOf(one, posting, i === 0, locale)),
  );
  const lines = entries.flatMap((one) => one.postings.map((posting) => posting.cents));
  const totals: Row = [
    '',
    '',
    '',
    text('LEDGER_TOTAL', locale),
    amount(sum(lines, 1)),
    amount(sum(lines, -1)),
  ];
  const widths = head.map((_title, i) =>
    Math.max(...[head, totals, ...blocks.flat()].map((row) => [...row[i]!].length)),
  );
  const line = (row: Row) =>
    row
      .map((cell, i) => (i < 4 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [
    line(head),
    rule,
    blocks.map((rows) => rows.map(line).join('\n')).join('\n\n'),
    rule,
    line(totals),
    '',
  ].join('\n');
}

function rowOf(one: JournalEntryRow, posting: PostingRow, isFirst: boolean, locale: Locale): Row {
  const name = accountName(posting, locale);
  const whose =
    posting.memberNumber === null
      ? ''
      : ` ${text('LEDGER_MEMBER', locale, { number: String(posting.memberNumber) })}`;
  const credit = posting.cents < 0;
  return [
    isFirst ? one.on : '',
    isFirst ? text(`JOURNAL_${one.journal}`, locale) : '',
    isFirst ? one.reference : '',
    `${posting.number} ${name}${whose}`,
    credit ? '' : amount(posting.cents),
    credit ? amount(-posting.cents) : '',
  ];
}

const amount = (cents: Cents): string => euroText(cents);

/** The sum of debits (sign 1) or credits (sign −1), as a positive amount. */
function sum(cents: readonly Cents[], sign: 1 | -1): Cents {
  return cents.filter((one) => one * sign > 0).reduce((total, one) => total + one * sign, 0);
}
