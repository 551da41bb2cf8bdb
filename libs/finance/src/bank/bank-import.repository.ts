import { Injectable } from '@nestjs/common';
import type { Cents } from '#kernel';
import { statement, type Statement } from '#platform';
import { type BankStatement, contentHash, entryKey } from './bank-statement.js';

/** A statement that was imported before. */
export interface KnownStatement {
  readonly id: string;
  readonly accountId: string;
  readonly reference: string;
  /** Hexadecimal, as `contentHash` makes it. */
  readonly contentHash: string;
}

/** Where a bank account stands: the closing balance of its latest statement, null before the first. */
export interface AccountEnd {
  readonly id: string;
  readonly iban: string;
  readonly closing: Cents | null;
}

/** An entry as it is kept, so that a re-sent statement can be held against it. */
export interface KeptEntry {
  readonly key: string;
  readonly counterpartyName: string;
  readonly counterpartyIban: string | null;
  readonly remittance: string;
  readonly endToEndId: string | null;
}

@Injectable()
export class BankImportRepository {
  /** Locks the accounts, so that imports of one account follow each other; the closings need a statement after it. */
  lockAccounts(ibans: readonly string[]): Statement<void> {
    return statement(
      `SELECT id FROM tenant.bank_account
        WHERE tenant_id = tenant.current_tenant() AND iban = ANY($1) ORDER BY id FOR UPDATE`,
      [ibans],
      () => undefined,
    );
  }

  accountEnds(ibans: readonly string[]): Statement<AccountEnd[]> {
    return statement<AccountEnd, AccountEnd[]>(
      `SELECT a.id, a.iban, s.closing_cents AS closing
         FROM tenant.bank_account a
         LEFT JOIN LATERAL (SELECT b.closing_cents FROM tenant.bank_statement b
                             WHERE b.tenant_id = a.tenant_id AND b.bank_account_id = a.id
                             ORDER BY b.closing_on DESC, b.id DESC LIMIT 1) s ON true
        WHERE a.tenant_id = tenant.current_tenant() AND a.iban = ANY($1)`,
      [ibans],
      (rows) => rows,
    );
  }

  known(accountIds: readonly string[], references: readonly string[]): Statement<KnownStatement[]> {
    return statement<KnownStatement, KnownStatement[]>(
      `SELECT id, bank_account_id AS "accountId", statement_reference AS reference,
              encode(content_sha256, 'hex') AS "contentHash"
         FROM tenant.bank_statement
        WHERE tenant_id = tenant.current_tenant() AND bank_account_id = ANY($1) AND statement_reference = ANY($2)`,
      [accountIds, references],
      (rows) => rows,
    );
  }

  entriesOf(statementId: string): Statement<KeptEntry[]> {
    return statement<KeptEntry, KeptEntry[]>(
      `SELECT encode(entry_key, 'hex') AS key, counterparty_name AS "counterpartyName",
              counterparty_iban AS "counterpartyIban", remittance, end_to_end_id AS "endToEndId"
         FROM tenant.bank_entry WHERE tenant_id = tenant.current_tenant() AND statement_id = $1 ORDER BY ordinal`,
      [statementId],
      (rows) => rows,
    );
  }

  insertStatement(id: string, accountId: string, fileId: string, bank: BankStatement): Statement<void> {
    return statement(
      `INSERT INTO tenant.bank_statement
         (id, bank_account_id, statement_reference, content_sha256, opening_cents, closing_cents, opening_on, closing_on, file_id)
       VALUES ($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $8, $9)`,
      [
        id,
        accountId,
        bank.statementId,
        contentHash(bank),
        bank.opening.amount,
        bank.closing.amount,
        bank.opening.on,
        bank.closing.on,
        fileId,
      ],
      () => undefined,
    );
  }

  /** All entries of a statement at once. */
  insertEntries(statementId: string, bank: BankStatement): Statement<void> {
    const rows = bank.entries.map((entry, i) => ({
      ordinal: i + 1,
      ...keptEntry(bank, i),
      cents: entry.amount,
      bookedOn: entry.bookedOn,
    }));
    return statement(
      `INSERT INTO tenant.bank_entry (statement_id, ordinal, entry_key, cents, booked_on, counterparty_name,
                                      counterparty_iban, remittance, end_to_end_id)
       SELECT $1, e.ordinal, decode(e.key, 'hex'), e.cents, e."bookedOn", e."counterpartyName", e."counterpartyIban",
              e.remittance, e."endToEndId"
         FROM jsonb_to_recordset($2::jsonb) AS e(ordinal int, key text, cents bigint, "bookedOn" date,
           "counterpartyName" text, "counterpartyIban" text, remittance text, "endToEndId" text)`,
      [statementId, JSON.stringify(rows)],
      () => undefined,
    );
  }
}

/** What is kept of an entry. */
export function keptEntry(bank: BankStatement, index: number): KeptEntry {
  const entry = bank.entries[index]!;
  return {
    key: entryKey(bank, entry),
    counterpartyName: entry.counterpartyName ?? '',
    counterpartyIban: entry.counterpartyIban,
    remittance: entry.remittance ?? '',
    endToEndId: entry.endToEndId,
  };
}
