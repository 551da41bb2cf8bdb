import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { BankBalance, BankEntry, StatementHead } from './bank-statement.js';

/** Where a bank account stands: the closing balance of its latest statement, null before the first. */
export interface AccountEnd {
  readonly id: string;
  readonly iban: string;
  readonly closing: Cents | null;
}

/** A statement that was taken before: visible, or earlier in the same file. */
export interface KnownStatement {
  readonly id: string;
  readonly opening: BankBalance;
  readonly closing: BankBalance;
  readonly entries: number;
}

/** An entry as it is kept, so that a re-sent statement can be held against it. */
export interface KeptEntry {
  readonly key: string;
  /** Null also in statements from before it was kept. */
  readonly valueOn: CivilDate | null;
  readonly counterpartyName: string;
  readonly counterpartyIban: string | null;
  readonly remittance: string;
  readonly endToEndId: string | null;
}

/** An entry to be kept, with its place in the statement, from 1. */
export interface PlacedEntry extends Pick<BankEntry, 'reversal' | 'transactions' | 'reference'>, KeptEntry {
  readonly place: number;
  readonly cents: Cents;
  readonly bookedOn: CivilDate;
  /** The payment references that its texts may name. */
  readonly mentions: readonly string[];
}

/** One place where a statement does not begin where the one before it ended. */
export interface StatementGap {
  readonly statement: string;
  readonly on: CivilDate;
  readonly expected: Cents;
  readonly stated: Cents;
}

export interface BankAccountRow {
  readonly iban: string;
  readonly name: string;
  readonly lastClosing: Cents | null;
  readonly lastClosingOn: CivilDate | null;
  readonly gaps: readonly StatementGap[];
}

/** Rows of nobody's that one statement takes away. */
const SWEPT_AT_ONCE = 5_000;

@Injectable()
export class BankStatementRepository {
  /** Accounts of the cooperative with what their gaps are, which none can have that was imported here. */
  accounts(): Statement<BankAccountRow[]> {
    return statement<BankAccountRow, BankAccountRow[]>(
      `SELECT a.iban, a.name, l.closing_cents AS "lastClosing", l.closing_on AS "lastClosingOn", coalesce(g.gaps, '[]') AS gaps
         FROM tenant.bank_account a
         LEFT JOIN LATERAL (SELECT s.closing_cents, s.closing_on FROM tenant.bank_statement s
                             WHERE s.tenant_id = a.tenant_id AND s.bank_account_id = a.id AND s.is_visible
                             ORDER BY s.closing_on DESC, s.id DESC LIMIT 1) l ON true
         LEFT JOIN LATERAL (
           SELECT json_agg(json_build_object('statement', x.statement_reference, 'on', x.opening_on, 'expected', x.before,
                    'stated', x.opening_cents) ORDER BY x.closing_on, x.id) AS gaps
             FROM (SELECT s.*, lag(s.closing_cents) OVER (ORDER BY s.closing_on, s.id) AS before FROM tenant.bank_statement s
                    WHERE s.tenant_id = a.tenant_id AND s.bank_account_id = a.id AND s.is_visible) x
            WHERE x.before <> x.opening_cents) g ON true
        WHERE a.tenant_id = tenant.current_tenant() ORDER BY a.name, a.iban`,
      [],
      (rows) => rows,
    );
  }

  /** Locks accounts, so that imports of one account become visible after each other; `accountEnds` needs a statement after it. */
  lockAccounts(ids: readonly string[]): Statement<void> {
    return statement(
      `SELECT id FROM tenant.bank_account
        WHERE tenant_id = tenant.current_tenant() AND id = ANY($1) ORDER BY id FOR UPDATE`,
      [ids],
      () => undefined,
    );
  }

  /** All accounts of the cooperative: there are few. */
  accountEnds(): Statement<AccountEnd[]> {
    return statement<AccountEnd, AccountEnd[]>(
      `SELECT a.id, a.iban, s.closing_cents AS closing
         FROM tenant.bank_account a
         LEFT JOIN LATERAL (SELECT b.closing_cents FROM tenant.bank_statement b
                             WHERE b.tenant_id = a.tenant_id AND b.bank_account_id = a.id AND b.is_visible
                             ORDER BY b.closing_on DESC, b.id DESC LIMIT 1) s ON true
        WHERE a.tenant_id = tenant.current_tenant()`,
      [],
      (rows) => rows,
    );
  }

  known(accountId: string, reference: string, importId: string): Statement<KnownStatement | null> {
    return statement<
      Record<'openingCents' | 'closingCents' | 'entries', number> &
        Record<'openingOn' | 'closingOn', CivilDate> & { id: string },
      KnownStatement | null
    >(
      `SELECT s.id, s.opening_cents AS "openingCents", s.opening_on AS "openingOn", s.closing_cents AS "closingCents",
              s.closing_on AS "closingOn", (SELECT count(*)::int FROM tenant.bank_entry e
                WHERE e.tenant_id = s.tenant_id AND e.statement_id = s.id) AS entries
         FROM tenant.bank_statement s
        WHERE s.tenant_id = tenant.current_tenant() AND s.bank_account_id = $1 AND s.statement_reference = $2
          AND (s.is_visible OR s.import_id = $3) ORDER BY s.id LIMIT 1`,
      [accountId, reference, importId],
      ([row]) =>
        row
          ? {
              id: row.id,
              opening: { amount: row.openingCents, on: row.openingOn },
              closing: { amount: row.closingCents, on: row.closingOn },
              entries: row.entries,
            }
          : null,
    );
  }

  /** So many entries of a statement from a place on, in its order. */
  keptFrom(statementId: string, place: number, many: number): Statement<KeptEntry[]> {
    return statement<KeptEntry, KeptEntry[]>(
      `SELECT encode(entry_key, 'hex') AS key, value_on AS "valueOn", counterparty_name AS "counterpartyName",
              counterparty_iban AS "counterpartyIban", remittance, end_to_end_id AS "endToEndId"
         FROM tenant.bank_entry
        WHERE tenant_id = tenant.current_tenant() AND statement_id = $1 AND ordinal >= $2 AND ordinal < $2 + $3
        ORDER BY ordinal`,
      [statementId, place, many],
      (rows) => rows,
    );
  }

  /** Begins a statement that nobody sees yet. */
  begin(
    row: {
      readonly id: string;
      readonly accountId: string;
      readonly importId: string;
      readonly fileId: string;
    },
    { statementId, opening }: StatementHead,
  ): Statement<void> {
    return statement(
      `INSERT INTO tenant.bank_statement (id, bank_account_id, import_id, file_id, statement_reference, opening_cents, opening_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [row.id, row.accountId, row.importId, row.fileId, statementId, opening.amount, opening.on],
      () => undefined,
    );
  }

  end(id: string, closing: BankBalance): Statement<void> {
    return statement(
      `UPDATE tenant.bank_statement SET closing_cents = $2, closing_on = $3
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, closing.amount, closing.on],
      () => undefined,
    );
  }

  insertEntries(statementId: string, entries: readonly PlacedEntry[]): Statement<void> {
    return statement(
      `WITH e AS (
         SELECT uuidv7() AS id, e.* FROM jsonb_to_recordset($2::jsonb) AS e(place int, key text, cents bigint, "bookedOn" date,
           "valueOn" date, "counterpartyName" text, "counterpartyIban" text, remittance text, "endToEndId" text,
           reference text, reversal boolean, transactions int, mentions text[])
       ), mention AS (
         INSERT INTO tenant.bank_mention (bank_entry_id, payment_reference)
         SELECT e.id, m FROM e, unnest(e.mentions) AS m
       )
       INSERT INTO tenant.bank_entry (id, statement_id, ordinal, entry_key, cents, booked_on, value_on, counterparty_name,
                                      counterparty_iban, remittance, end_to_end_id, bank_reference, is_reversal, transactions)
       SELECT e.id, $1, e.place, decode(e.key, 'hex'), e.cents, e."bookedOn", e."valueOn", e."counterpartyName",
              e."counterpartyIban", e.remittance, e."endToEndId", e.reference, e.reversal, e.transactions FROM e`,
      [statementId, JSON.stringify(entries)],
      () => undefined,
    );
  }

  /** Everything of an import at once. */
  makeVisible(importId: string): Statement<void> {
    return statement(
      `UPDATE tenant.bank_statement SET is_visible = true WHERE tenant_id = tenant.current_tenant() AND import_id = $1`,
      [importId],
      () => undefined,
    );
  }

  /** Takes away some of the entries of an import that nobody has seen. @returns how many */
  sweepEntries(importId: string): Statement<number> {
    return statement<{ n: number }, number>(
      `WITH unseen AS MATERIALIZED (
         SELECT e.id FROM tenant.bank_entry e
           JOIN tenant.bank_statement s ON s.tenant_id = e.tenant_id AND s.id = e.statement_id
          WHERE e.tenant_id = tenant.current_tenant() AND s.import_id = $1 AND NOT s.is_visible LIMIT ${SWEPT_AT_ONCE}
       ), mention AS (
         DELETE FROM tenant.bank_mention WHERE tenant_id = tenant.current_tenant() AND bank_entry_id IN (SELECT id FROM unseen)
       ), gone AS (
         DELETE FROM tenant.bank_entry WHERE tenant_id = tenant.current_tenant() AND id IN (SELECT id FROM unseen) RETURNING 1)
       SELECT count(*)::int AS n FROM gone`,
      [importId],
      ([row]) => row!.n,
    );
  }

  sweepStatements(importId: string): Statement<void> {
    return statement(
      'DELETE FROM tenant.bank_statement WHERE tenant_id = tenant.current_tenant() AND import_id = $1 AND NOT is_visible',
      [importId],
      () => undefined,
    );
  }
}
