import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { type Joinable, type Page, Parameters, type Part, statement, type Statement } from '#platform';
import {
  type Account,
  type AccountRole,
  chart,
  isSubLedger,
  type SubLedgerRole,
  subLedgerRoles,
} from './chart.js';
import type { Entry, EntryKind, Journal, Reversal, Rule } from './entry.js';
import { conditionsOf, type JournalFilter } from './journal-filter.js';

/** An entry as the ledger took it, with the balances of its accounts after it (debit positive). */
export interface PostedEntry {
  readonly id: string;
  readonly sequence: number;
  readonly balances: Partial<Record<AccountRole, Cents>>;
}

/** Asks for a posting that happens at most once per key and principal. */
export interface PostingOnce<T> {
  /** Who must have been a member on the day. */
  readonly memberId: string;
  readonly on: CivilDate;
  /** The header `Idempotency-Key`; null posts without a fence. */
  readonly key: string | null;
  /** SHA-256 of the request: another request under the same key is refused. */
  readonly requestHash: Buffer;
  readonly entries: readonly Entry[];
  /** What a replay answers beside the entries. */
  readonly answer: T;
}

export interface PostedOnce<T> {
  readonly isReplay: boolean;
  readonly entries: readonly PostedEntry[];
  readonly answer: T;
}

/** The same as the database says it. */
interface AnsweredOnce<T> extends Omit<PostedOnce<T>, 'isReplay'> {
  readonly replayed: boolean;
}

const postedOnce = <T>({ replayed, entries, answer }: AnsweredOnce<T>): PostedOnce<T> => ({
  isReplay: replayed,
  entries,
  answer,
});

/** One way in which the books could be wrong, and what it is about. */
export interface LedgerFault {
  readonly fault: string;
  readonly subject: string;
}

export interface PostingRow {
  readonly line: number;
  readonly number: string;
  readonly role: AccountRole;
  /** The cooperative's own name for the account; null: the usual one. */
  readonly name: string | null;
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
  /** The entry that this one takes back. */
  readonly reversesId: string | null;
  readonly recordedAt: Date;
  /** Made by the booking of a line of the bank. */
  readonly isFromBank: boolean;
  /** The debt of a cost that came late. */
  readonly isLateCost: boolean;
  readonly isReversed: boolean;
  readonly postings: readonly PostingRow[];
}

/** A line `p` as a `PostingRow`, in JSON; `POSTING_OF` joins what it says beside the line itself. */
export const POSTING = `json_build_object('line', p.line_no, 'number', a.number, 'role', a.role, 'name', a.name,
  'memberId', a.member_id, 'memberNumber', m.number, 'cents', p.cents, 'rule', p.rule, 'base', p.base_cents,
  'rate', p.rate_basis_points, 'policyValidFrom', v.valid_from)`;
export const POSTING_OF = `JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
  LEFT JOIN tenant.member_name m ON m.tenant_id = a.tenant_id AND m.id = a.member_id
  LEFT JOIN tenant.policy v ON v.tenant_id = p.tenant_id AND v.id = p.policy_version_id`;

/** How an entry `e` came to be and whether it stands, as columns. */
export const IS_FROM_BANK = `EXISTS (SELECT FROM tenant.bank_booking_entry x
    WHERE x.tenant_id = e.tenant_id AND x.entry_id = e.id) AS "isFromBank"`;
export const IS_LATE_COST = `EXISTS (SELECT FROM tenant.late_cost x
    WHERE x.tenant_id = e.tenant_id AND x.entry_id = e.id) AS "isLateCost"`;
export const IS_REVERSED = `EXISTS (SELECT FROM tenant.journal_entry v
    WHERE v.tenant_id = e.tenant_id AND v.reverses_id = e.id) AS "isReversed"`;

/** Entries with their lines; conditions and order follow. */
const ENTRIES = `SELECT e.id, e.sequence, e.journal, e.kind, e.entry_on AS "on", e.reference, e.source_id AS "sourceId",
    e.reverses_id AS "reversesId", e.recorded_at AS "recordedAt",
    ${IS_FROM_BANK}, ${IS_LATE_COST}, ${IS_REVERSED}, l.postings
  FROM tenant.journal_entry e
  CROSS JOIN LATERAL (
    SELECT json_agg(${POSTING} ORDER BY p.line_no) AS postings FROM tenant.posting p ${POSTING_OF}
     WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id) l
 WHERE e.tenant_id = tenant.current_tenant()`;

@Injectable()
export class LedgerRepository {
  /** @param more accounts that the cooperative is given beside those that all have */
  openBooks(more: readonly Account[] = []): Statement<void> {
    return statement(
      `WITH head AS (
         INSERT INTO tenant.ledger_head (tenant_id) VALUES (tenant.current_tenant()) ON CONFLICT DO NOTHING
       ), account AS (
         INSERT INTO tenant.ledger_account (number, role, rgs_code, kind)
         SELECT c.number, c.role, c."rgsCode", c.kind
           FROM jsonb_to_recordset($1::jsonb) AS c(number text, role text, "rgsCode" text, kind text)
         ON CONFLICT DO NOTHING RETURNING id
       )
       INSERT INTO tenant.account_balance (account_id) SELECT id FROM account`,
      [JSON.stringify([...chart.filter(({ role }) => !isSubLedger(role)), ...more])],
      () => undefined,
    );
  }

  openSubAccount(role: SubLedgerRole, memberId: string): Statement<void> {
    const account = chart.find((one) => one.role === role)!;
    return statement(
      `WITH account AS (
         INSERT INTO tenant.ledger_account (number, name, role, rgs_code, kind, member_id)
         SELECT coalesce(a.number, $1), a.name, $2, $3, $4, $5 FROM (VALUES (1)) one
           -- called as the others of its role are
           LEFT JOIN LATERAL (SELECT o.number, o.name FROM tenant.ledger_account o
                               WHERE o.tenant_id = tenant.current_tenant() AND o.role = $2 LIMIT 1) a ON true
         ON CONFLICT DO NOTHING RETURNING id
       )
       INSERT INTO tenant.account_balance (account_id, allowed_sign) SELECT id, $6 FROM account`,
      [account.number, account.role, account.rgsCode, account.kind, memberId, subLedgerRoles[role]],
      () => undefined,
    );
  }

  post(entries: readonly (Entry | Reversal)[]): Statement<PostedEntry[]> {
    return statement<{ posted: PostedEntry[] }, PostedEntry[]>(
      'SELECT tenant.post_entries($1::jsonb) AS posted',
      [JSON.stringify(entries)],
      ([row]) => row!.posted,
    );
  }

  /** Null, and nothing posted, when this person was no member on that day. */
  postOnceFor<T>(posting: PostingOnce<T>): Joinable<PostedOnce<T> | null> {
    const { memberId, on, key, requestHash, entries, answer } = posting;
    return {
      ...statement<{ posted: AnsweredOnce<T> | null }, PostedOnce<T> | null>(
        `SELECT tenant.post_once_for($1::text, $2::text, $3::text, $4::uuid, $5::date, $6::text, $7::bytea, $8::jsonb,
           $9::jsonb) AS posted`,
        [memberId, on, key, requestHash, JSON.stringify(entries), JSON.stringify(answer)],
        ([row]) => row!.posted && postedOnce(row!.posted),
      ),
      saysWhoActs: true,
      part: posting,
      join: (parts) => this.postTogether<T>(parts),
    };
  }

  /** Refused as a whole where one of them would be refused, was posted before, or is of nobody who was a member. */
  private postTogether<T>(parts: readonly Part[]): Statement<PostedOnce<T>[]> {
    const postings = parts.map(({ actorId, requestId, part }) => {
      const { requestHash, entries, ...posting } = part as PostingOnce<T>;
      return {
        ...posting,
        actorId,
        requestId,
        requestHash: requestHash.toString('hex'),
        entries: entries.map((entry) => ({ ...entry, recordedBy: actorId, requestId })),
      };
    });
    return {
      ...statement<{ posted: AnsweredOnce<T>[] }, PostedOnce<T>[]>(
        'SELECT tenant.post_together($1::text, $2::text, $3::text, $4::jsonb) AS posted',
        [JSON.stringify(postings)],
        ([row]) => row!.posted.map(postedOnce),
      ),
      saysWhoActs: true,
    };
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

  /** The first day on or after this one that is open in the books. */
  firstOpenDay(day: CivilDate): Statement<CivilDate> {
    return statement<{ day: CivilDate }, CivilDate>(
      `SELECT greatest($1::date, (SELECT h.closed_until + 1 FROM tenant.ledger_head h
        WHERE h.tenant_id = tenant.current_tenant())) AS day`,
      [day],
      ([row]) => row!.day,
    );
  }

  /** Newest first. */
  journalEntries(filter: JournalFilter, page: Page): Statement<JournalEntryRow[]> {
    const parameters = new Parameters();
    const order = page.isBackward ? 'ASC' : 'DESC';
    const from = page.from
      ? `AND e.sequence ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::bigint`
      : '';
    const text = `${ENTRIES} ${conditionsOf(filter, parameters)} ${from}
      ORDER BY e.sequence ${order} LIMIT ${parameters.add(page.limit + 1)}`;
    return statement<JournalEntryRow, JournalEntryRow[]>(text, parameters.values, (rows) => rows);
  }

  entry(id: string): Statement<JournalEntryRow | null> {
    return statement<JournalEntryRow, JournalEntryRow | null>(
      `${ENTRIES} AND e.id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** What this unit itself posted after a place in the chain, in the order of posting; others may have posted meanwhile. */
  ownEntriesAfter(sequence: number): Statement<JournalEntryRow[]> {
    return statement<JournalEntryRow, JournalEntryRow[]>(
      `${ENTRIES} AND e.sequence > $1 AND e.xmin = pg_current_xact_id()::xid ORDER BY e.sequence`,
      [sequence],
      (rows) => rows,
    );
  }
}
