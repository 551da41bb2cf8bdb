import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { AccountKind, AccountRole } from '../chart.js';
import type { EntryKind, Journal } from '../entry.js';
import { POSTING, POSTING_OF, type PostingRow } from '../ledger.repository.js';

/** Which account, of whom, in which days (both included). */
export interface CardAsked {
  /** One of both names the account. An id of a person's account names those of all persons, unless there is a member. */
  readonly accountId: string | null;
  readonly accountNumber: string | null;
  readonly memberId: string | null;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

export interface CardLine {
  readonly entryId: string;
  readonly sequence: number;
  readonly journal: Journal;
  readonly kind: EntryKind;
  readonly on: CivilDate;
  readonly reference: string;
  readonly posting: PostingRow;
  /** After this line, by date; debit is positive. */
  readonly balance: Cents;
}

export interface CardRows {
  readonly number: string;
  readonly name: string | null;
  readonly role: AccountRole;
  readonly kind: AccountKind;
  /** At the start of the first day; debit is positive. */
  readonly opening: Cents;
  /** At the end of the last day. */
  readonly closing: Cents;
  readonly lines: readonly CardLine[];
}

@Injectable()
export class AccountCardRepository {
  /** By date, and by the order of booking within a day. Null where no such account is. */
  card(asked: CardAsked, page: Page): Statement<CardRows | null> {
    const parameters = new Parameters();
    const [id, number] = [parameters.add(asked.accountId), parameters.add(asked.accountNumber)];
    const [from, until] = [parameters.add(asked.from), parameters.add(asked.until)];
    const ofMember = asked.memberId ? `AND a.member_id = ${parameters.add(asked.memberId)}` : '';
    const keyset = page.from?.map((key) => parameters.add(key));
    const after = keyset
      ? `WHERE (p.entry_on, p.sequence, p.line_no) ${page.isBackward ? '<' : '>'}
           (${keyset[0]}::date, ${keyset[1]}::bigint, ${keyset[2]}::int)`
      : '';
    const order = (row: string) =>
      ['entry_on', 'sequence', 'line_no']
        .map((key) => `${row}.${key} ${page.isBackward ? 'DESC' : 'ASC'}`)
        .join(', ');
    const text = `
      WITH account AS MATERIALIZED (
        SELECT a.id, a.number, a.name, a.role, a.kind FROM tenant.ledger_account a
         WHERE a.tenant_id = tenant.current_tenant() AND (a.id = ${id} OR a.number = ${number} OR a.member_id IS NOT NULL
           AND a.role = (SELECT n.role FROM tenant.ledger_account n WHERE n.tenant_id = a.tenant_id AND n.id = ${id}
                            AND n.member_id IS NOT NULL)) ${ofMember}
      ), before AS (
        SELECT coalesce(sum(p.cents), 0) AS cents FROM account
          JOIN tenant.posting p ON p.tenant_id = tenant.current_tenant() AND p.account_id = account.id AND p.entry_on < ${from}
      ), during AS (
        SELECT p.*, sum(p.cents) OVER (ORDER BY p.entry_on, p.sequence, p.line_no) AS so_far FROM account
          JOIN tenant.posting p ON p.tenant_id = tenant.current_tenant() AND p.account_id = account.id
           AND p.entry_on BETWEEN ${from} AND ${until}
      ), shown AS (
        SELECT * FROM during p ${after} ORDER BY ${order('p')} LIMIT ${parameters.add(page.limit + 1)}
      )
      SELECT a.number, a.name, a.role, a.kind, before.cents::bigint AS opening,
             (before.cents + coalesce((SELECT sum(d.cents) FROM during d), 0))::bigint AS closing,
             coalesce((SELECT json_agg(json_build_object('entryId', e.id, 'sequence', e.sequence, 'journal', e.journal,
               'kind', e.kind, 'on', e.entry_on, 'reference', e.reference, 'posting', p.posting,
               'balance', before.cents + p.so_far) ORDER BY ${order('p')})
               FROM (SELECT p.tenant_id, p.entry_id, p.entry_on, p.sequence, p.line_no, p.so_far, ${POSTING} AS posting
                       FROM shown p ${POSTING_OF}) p
               JOIN tenant.journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id), '[]') AS lines
        FROM (SELECT DISTINCT number, name, role, kind FROM account) a CROSS JOIN before`;
    return statement<CardRows, CardRows | null>(text, parameters.values, ([row]) => row ?? null);
  }
}
