import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import { type Account, type AccountKind, type AccountRole, chart } from './chart.js';
import type { Entry, EntryKind, Journal, Rule } from './entry.js';

/** An entry as the ledger took it, with the balances of its accounts after it (debit positive). */
export interface PostedEntry {
  readonly id: string;
  readonly sequence: number;
  readonly balances: Partial<Record<AccountRole, Cents>>;
}

export interface PostedOnce<T> {
  readonly isReplay: boolean;
  readonly entries: readonly PostedEntry[];
  readonly answer: T;
}

/** One way in which the books could be wrong, and what it is about. */
export interface LedgerFault {
  readonly fault: string;
  readonly subject: string;
}

export interface TrialBalanceLine {
  readonly number: string;
  readonly role: AccountRole;
  readonly rgsCode: string;
  readonly kind: AccountKind;
  readonly debit: Cents;
  readonly credit: Cents;
}

export interface PostingRow {
  readonly line: number;
  readonly number: string;
  readonly role: AccountRole;
  readonly memberId: string | null;
  readonly memberNumber: number | null;
  readonly cents: Cents;
  readonly rule: Rule;
  readonly base: Cents | null;
  readonly rate: number | null;
  readonly policyValidFrom: CivilDate | null;
}

export interface JournalEntryRow {
  readonly id: string;
  readonly sequence: number;
  readonly journal: Journal;
  readonly kind: EntryKind;
  readonly on: CivilDate;
  readonly reference: string;
  readonly sourceId: string | null;
  readonly recordedAt: Date;
  readonly postings: readonly PostingRow[];
}

@Injectable()
export class LedgerRepository {
  openBooks(): Statement<void> {
    return statement(
      `WITH head AS (
         INSERT INTO tenant.ledger_head (tenant_id) VALUES (tenant.current_tenant()) ON CONFLICT DO NOTHING
       ), account AS (
         INSERT INTO tenant.ledger_account (number, role, rgs_code, kind)
         SELECT c.number, c.role, c."rgsCode", c.kind
           FROM jsonb_to_recordset($1::jsonb) AS c(number text, role text, "rgsCode" text, kind text)
         ON CONFLICT DO NOTHING RETURNING id
       )
       INSERT INTO tenant.account_balance (account_id, is_thermometer) SELECT id, false FROM account`,
      [JSON.stringify(chart.filter((account) => account.role !== 'THERMOMETER'))],
      () => undefined,
    );
  }

  openSubAccount(account: Account, memberId: string): Statement<void> {
    return statement(
      `WITH account AS (
         INSERT INTO tenant.ledger_account (number, role, rgs_code, kind, member_id) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING id
       )
       INSERT INTO tenant.account_balance (account_id, is_thermometer) SELECT id, $2 = 'THERMOMETER' FROM account`,
      [account.number, account.role, account.rgsCode, account.kind, memberId],
      () => undefined,
    );
  }

  post(entries: readonly Entry[]): Statement<PostedEntry[]> {
    return statement<{ posted: PostedEntry[] }, PostedEntry[]>(
      'SELECT tenant.post_entries($1::jsonb) AS posted',
      [JSON.stringify(entries)],
      ([row]) => row!.posted,
    );
  }

  /** Null, and nothing posted, when this person was no member on that day. */
  postOnceFor<T>(
    member: { readonly id: string; readonly on: CivilDate },
    key: string | null,
    requestHash: Buffer,
    entries: readonly Entry[],
    answer: T,
  ): Statement<PostedOnce<T> | null> {
    return statement<
      { posted: { replayed: boolean; entries: PostedEntry[]; answer: T } },
      PostedOnce<T> | null
    >(
      `SELECT tenant.post_once($1::text, $2::bytea, $3::jsonb, $4::jsonb) AS posted
         FROM (SELECT FROM tenant.membership_period m WHERE m.tenant_id = tenant.current_tenant() AND m.member_id = $5
                AND $6::date BETWEEN m.starts_on AND coalesce(m.ends_on, 'infinity') LIMIT 1) was_member`,
      [key, requestHash, JSON.stringify(entries), JSON.stringify(answer), member.id, member.on],
      ([row]) =>
        row
          ? { isReplay: row.posted.replayed, entries: row.posted.entries, answer: row.posted.answer }
          : null,
    );
  }

  verify(): Statement<LedgerFault[]> {
    return statement<LedgerFault, LedgerFault[]>(
      'SELECT fault, subject FROM tenant.verify_ledger()',
      [],
      (rows) => rows,
    );
  }

  /** Whether the books are closed through this day. */
  isClosedOn(day: CivilDate): Statement<boolean> {
    return statement<object, boolean>(
      'SELECT FROM tenant.ledger_head WHERE tenant_id = tenant.current_tenant() AND closed_until >= $1',
      [day],
      (rows) => rows.length > 0,
    );
  }

  /** True when the period was still open; a close never moves back. */
  closePeriod(through: CivilDate): Statement<boolean> {
    return statement<object, boolean>(
      `UPDATE tenant.ledger_head SET closed_until = $1, closed_at = now(), closed_by = tenant.current_actor(),
              request_id = tenant.current_request()
        WHERE tenant_id = tenant.current_tenant() AND closed_until < $1 RETURNING tenant_id`,
      [through],
      (rows) => rows.length === 1,
    );
  }

  trialBalance(on: CivilDate): Statement<TrialBalanceLine[]> {
    return statement<TrialBalanceLine, TrialBalanceLine[]>(
      `SELECT a.number, a.role, a.rgs_code AS "rgsCode", a.kind,
              greatest(sum(s.cents), 0)::bigint AS debit, greatest(-sum(s.cents), 0)::bigint AS credit
         FROM (SELECT p.account_id, sum(p.cents) AS cents FROM tenant.posting p
                WHERE p.tenant_id = tenant.current_tenant() AND p.entry_on <= $1 GROUP BY p.account_id) s
         JOIN tenant.ledger_account a ON a.tenant_id = tenant.current_tenant() AND a.id = s.account_id
        GROUP BY a.number, a.role, a.rgs_code, a.kind ORDER BY a.number`,
      [on],
      (rows) => rows,
    );
  }

  journalEntries(page: Page): Statement<JournalEntryRow[]> {
    const parameters = new Parameters();
    const order = page.isBackward ? 'ASC' : 'DESC';
    const from = page.from
      ? `AND e.sequence ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::bigint`
      : '';
    const text = `SELECT e.id, e.sequence, e.journal, e.kind, e.entry_on AS "on", e.reference, e.source_id AS "sourceId",
         e.recorded_at AS "recordedAt", l.postings
       FROM tenant.journal_entry e
       CROSS JOIN LATERAL (
         SELECT json_agg(json_build_object('line', p.line_no, 'number', a.number, 'role', a.role, 'memberId', a.member_id,
                  'memberNumber', m.number, 'cents', p.cents, 'rule', p.rule, 'base', p.base_cents,
                  'rate', p.rate_basis_points, 'policyValidFrom', v.valid_from) ORDER BY p.line_no) AS postings
           FROM tenant.posting p
           JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
           LEFT JOIN tenant.member_name m ON m.tenant_id = a.tenant_id AND m.id = a.member_id
           LEFT JOIN tenant.policy v ON v.tenant_id = p.tenant_id AND v.id = p.policy_version_id
          WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id) l
      WHERE e.tenant_id = tenant.current_tenant() ${from}
      ORDER BY e.sequence ${order} LIMIT ${parameters.add(page.limit + 1)}`;
    return statement<JournalEntryRow, JournalEntryRow[]>(text, parameters.values, (rows) => rows);
  }
}
