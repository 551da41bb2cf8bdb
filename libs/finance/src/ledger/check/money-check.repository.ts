import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';

/** Money on a day as three sources tell it, and what stands between them. */
export interface MoneyCheckRow {
  /** Sum of the balances that are kept per thermometer, taken back to the day; what members own is positive. */
  readonly thermometers: Cents;
  /** The ledger account: the sum of its lines. */
  readonly thermometerAccount: Cents;
  /** The ledger's bank account: the sum of its lines. */
  readonly bankAccount: Cents;
  /** By the bank: of every bank account the statement that reaches the day, or the last one before it. Null without any. */
  readonly bankStatements: Cents | null;
  /** The earliest day on which a bank account's last statement up to the day ends. */
  readonly statementsThrough: CivilDate | null;
  readonly unbooked: { readonly count: number; readonly cents: Cents };
  readonly ignored: { readonly count: number; readonly cents: Cents };
  /** Lines on the ledger's bank account that come from no bank entry. */
  readonly notFromBank: { readonly count: number; readonly cents: Cents };
  /** What the first statements began with. */
  readonly firstOpening: Cents;
}

const COUNTED = `SELECT json_build_object('count', count(*), 'cents', coalesce(sum(cents), 0))`;

@Injectable()
export class MoneyCheckRepository {
  on(day: CivilDate): Statement<MoneyCheckRow> {
    return statement<MoneyCheckRow, MoneyCheckRow>(
      `WITH booked AS (
         SELECT coalesce(-sum(p.cents) FILTER (WHERE a.role = 'THERMOMETER' AND p.entry_on <= $1), 0) AS thermometers,
                coalesce(-sum(p.cents) FILTER (WHERE a.role = 'THERMOMETER' AND p.entry_on > $1), 0) AS later,
                coalesce(sum(p.cents) FILTER (WHERE a.role = 'BANK' AND p.entry_on <= $1), 0) AS bank
           FROM tenant.ledger_account a JOIN tenant.posting p ON p.tenant_id = a.tenant_id AND p.account_id = a.id
          WHERE a.tenant_id = tenant.current_tenant() AND a.role IN ('THERMOMETER','BANK')
       ), kept AS (
         SELECT coalesce(-sum(b.balance_cents), 0) AS thermometers FROM tenant.ledger_account a
           JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
          WHERE a.tenant_id = tenant.current_tenant() AND a.role = 'THERMOMETER'
       ), bank_line AS (
         SELECT b.cents, b.state FROM tenant.bank_movement b
          WHERE b.tenant_id = tenant.current_tenant() AND b.booked_on <= $1
       ), account AS (
         SELECT DISTINCT ON (s.bank_account_id) s.opening_cents,
                (SELECT max(l.closing_on) FROM tenant.bank_statement l
                  WHERE l.tenant_id = s.tenant_id AND l.is_visible AND l.bank_account_id = s.bank_account_id AND l.opening_on <= $1) AS through
           FROM tenant.bank_statement s WHERE s.tenant_id = tenant.current_tenant() AND s.is_visible AND s.opening_on <= $1
          ORDER BY s.bank_account_id, s.opening_on, s.closing_on
       ), by_hand AS (
         SELECT p.cents FROM tenant.ledger_account a
           JOIN tenant.posting p ON p.tenant_id = a.tenant_id AND p.account_id = a.id AND p.entry_on <= $1
           JOIN tenant.journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
          WHERE a.tenant_id = tenant.current_tenant() AND a.role = 'BANK' AND NOT EXISTS (
            SELECT FROM tenant.bank_movement b WHERE b.tenant_id = e.tenant_id AND b.id = e.source_id)
       )
       SELECT (kept.thermometers - booked.later)::bigint AS thermometers,
              booked.thermometers::bigint AS "thermometerAccount", booked.bank::bigint AS "bankAccount",
              (SELECT sum(opening_cents) + coalesce((SELECT sum(cents) FROM bank_line), 0) FROM account)::bigint AS "bankStatements",
              (SELECT least(min(through), $1::date) FROM account) AS "statementsThrough",
              (${COUNTED} FROM bank_line WHERE state NOT IN ('BOOKED','IGNORED')) AS unbooked,
              (${COUNTED} FROM bank_line WHERE state = 'IGNORED') AS ignored,
              (${COUNTED} FROM by_hand) AS "notFromBank",
              coalesce((SELECT sum(opening_cents) FROM account), 0)::bigint AS "firstOpening"
         FROM kept, booked`,
      [day],
      ([row]) => row!,
    );
  }
}
