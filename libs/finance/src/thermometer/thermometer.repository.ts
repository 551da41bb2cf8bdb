import { Injectable } from '@nestjs/common';
import { memberInScope } from '#membership';
import type { Cents, CivilDate } from '#kernel';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import type { Rule } from '../ledger/entry.js';
import { signalFactsSql, type SignalView } from '../signal/signal.repository.js';
import type { SignalFacts } from '../signal/signals-of.js';
import { reservedSql } from './reserved.js';

/** A line of a thermometer as a person reads it: in is positive, out is negative. */
export interface ThermometerLine {
  readonly entryId: string;
  readonly sequence: number;
  readonly line: number;
  readonly on: CivilDate;
  readonly rule: Rule;
  readonly cents: Cents;
  readonly balanceAfter: Cents;
  readonly reference: string;
  readonly base: Cents | null;
  readonly rate: number | null;
  readonly policyValidFrom: CivilDate | null;
  readonly recordedAt: string;
}

export interface ThermometerRow {
  readonly memberId: string;
  readonly memberName: string;
  readonly enterpriseName: string | null;
  /** The membership has ended; null where it was not asked. */
  readonly hasLeft: boolean | null;
  /** Null while no thermometer is open. */
  readonly balance: Cents | null;
  readonly totals: {
    readonly earned: Cents;
    readonly contributed: Cents;
    readonly invested: Cents;
    readonly withdrawnPrivately: Cents;
  } | null;
  readonly lines: readonly ThermometerLine[];
  /** What is promised already; null where it was not asked. */
  readonly reserved: Cents | null;
  readonly signals: SignalFacts | null;
  readonly changes: readonly ThermometerChange[];
}

/** What happened in a thermometer since a day, by rule. */
export interface ThermometerChange {
  readonly rule: Rule;
  readonly count: number;
  /** In is positive, out is negative. */
  readonly cents: Cents;
}

/** What a caller wants to know beside the balance; what is not asked is not read. */
export interface ThermometerAsked {
  readonly page: Page | null;
  readonly hasLeft: boolean;
  readonly totals: boolean;
  readonly reserved: boolean;
  readonly signals: SignalView | null;
  readonly changesSince: CivilDate | null;
}

export interface StatementRows {
  readonly opening: Cents;
  readonly lines: readonly ThermometerLine[];
}

const LINE = `json_build_object('entryId', p.entry_id, 'sequence', p.sequence, 'line', p.line_no, 'on', p.entry_on, 'rule', p.rule,
  'cents', -p.cents, 'balanceAfter', -p.balance_after_cents, 'reference', e.reference, 'base', p.base_cents,
  'rate', p.rate_basis_points, 'policyValidFrom', v.valid_from, 'recordedAt', e.recorded_at)`;
const EXPLAINED = `JOIN tenant.journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
  LEFT JOIN tenant.policy v ON v.tenant_id = p.tenant_id AND v.id = p.policy_version_id`;

/** Whether no membership runs any more. @param day the parameter of the day */
const hasLeftSql = (day: string) => `NOT EXISTS (SELECT FROM tenant.membership_period p
  WHERE p.tenant_id = m.tenant_id AND p.member_id = m.id AND (p.ends_on IS NULL OR p.ends_on > ${day}::date))`;

export interface ThermometerOwner {
  readonly memberId: string;
  readonly number: number;
  readonly name: string;
}

@Injectable()
export class ThermometerRepository {
  /** Member, balance, totals and a page of lines, newest first, in one statement with the caller's reach in it. */
  get(
    memberId: string,
    scopes: readonly Scope[],
    today: CivilDate,
    asked: ThermometerAsked,
  ): Statement<ThermometerRow | null> {
    const parameters = new Parameters();
    const member = parameters.add(memberId);
    const day = parameters.add(today);
    const text = `
      SELECT m.id AS "memberId", m.name AS "memberName",
             (SELECT n.name FROM tenant.enterprise_name n WHERE n.tenant_id = m.tenant_id AND n.member_id = m.id
                AND ${day}::date BETWEEN n.starts_on AND coalesce(n.ends_on, 'infinity')
               ORDER BY n.starts_on DESC, n.id DESC LIMIT 1) AS "enterpriseName",
             ${asked.hasLeft ? hasLeftSql(day) : 'NULL::boolean'} AS "hasLeft",
             -b.balance_cents AS balance,
             ${asked.totals ? totals : 'NULL::json'} AS totals,
             ${asked.page ? linesOf(asked.page, parameters) : "'[]'::json"} AS lines,
             ${asked.reserved ? reservedSql('m.id') : 'NULL::bigint'} AS reserved,
             ${asked.changesSince ? changesOf(asked.changesSince, parameters) : "'[]'::json"} AS changes,
             ${asked.signals ? `(SELECT row_to_json(f) FROM ${signalFactsSql('a', 'b', asked.signals, parameters)} f)` : 'NULL::json'} AS signals
        FROM tenant.member_name m
        LEFT JOIN tenant.ledger_account a ON a.tenant_id = m.tenant_id AND a.role = 'THERMOMETER' AND a.sub_key = m.id
        LEFT JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
       WHERE m.tenant_id = tenant.current_tenant() AND m.id = ${member}
         AND ${memberInScope('m.id', scopes, today, parameters)}`;
    return statement<ThermometerRow, ThermometerRow | null>(text, parameters.values, ([row]) => row ?? null);
  }

  /** Whose thermometer is open, by number of member. */
  owners(): Statement<ThermometerOwner[]> {
    return statement<ThermometerOwner, ThermometerOwner[]>(
      `SELECT m.id AS "memberId", m.number, m.name
         FROM tenant.ledger_account a JOIN tenant.member_name m ON m.tenant_id = a.tenant_id AND m.id = a.sub_key
        WHERE a.tenant_id = tenant.current_tenant() AND a.role = 'THERMOMETER' ORDER BY m.number`,
      [],
      (rows) => rows,
    );
  }

  /** Whether somebody has a thermometer, open or settled. */
  isThere(memberId: string): Statement<boolean> {
    return statement<object, boolean>(
      `SELECT FROM tenant.ledger_account a
        WHERE a.tenant_id = tenant.current_tenant() AND a.role = 'THERMOMETER' AND a.sub_key = $1`,
      [memberId],
      (rows) => rows.length > 0,
    );
  }

  /** The balance before a period, and the period's lines by date of booking. Null when no thermometer is open. */
  period(memberId: string, from: CivilDate, until: CivilDate): Statement<StatementRows | null> {
    return statement<StatementRows, StatementRows | null>(
      `SELECT (SELECT coalesce(-sum(p.cents), 0)::bigint FROM tenant.posting p
                WHERE p.tenant_id = a.tenant_id AND p.account_id = a.id AND p.entry_on < $2) AS opening,
              (SELECT coalesce(json_agg(${LINE} ORDER BY p.entry_on, p.sequence, p.line_no), '[]')
                 FROM tenant.posting p ${EXPLAINED}
                WHERE p.tenant_id = a.tenant_id AND p.account_id = a.id AND p.entry_on BETWEEN $2 AND $3) AS lines
         FROM tenant.ledger_account a
        WHERE a.tenant_id = tenant.current_tenant() AND a.role = 'THERMOMETER' AND a.sub_key = $1`,
      [memberId, from, until],
      ([row]) => row ?? null,
    );
  }
}

const totals = `(SELECT json_build_object(
    'earned', coalesce(-sum(p.cents) FILTER (WHERE p.rule IN ('SALE', 'LATE_COST', 'REFUND')), 0),
    'contributed', coalesce(sum(p.cents) FILTER (WHERE p.rule IN ('CONTRIBUTION', 'TRAINING_FUND', 'SOLIDARITY', 'POT')), 0),
    'invested', coalesce(sum(p.cents) FILTER (WHERE p.rule IN ('INVESTMENT', 'REIMBURSEMENT', 'ASSET_SALE')), 0),
    'withdrawnPrivately', coalesce(sum(p.cents) FILTER (WHERE p.rule = 'PRIVATE_WITHDRAWAL'), 0))
  FROM tenant.posting p WHERE p.tenant_id = a.tenant_id AND p.account_id = a.id)`;

function linesOf(page: Page, parameters: Parameters): string {
  const order = page.isBackward ? 'ASC' : 'DESC';
  const keyset = page.from?.map((key) => parameters.add(key));
  const from = keyset
    ? `AND (p.sequence, p.line_no) ${page.isBackward ? '>' : '<'} (${keyset[0]}::bigint, ${keyset[1]}::int)`
    : '';
  return `(SELECT coalesce(json_agg(l.line), '[]') FROM (
      SELECT ${LINE} AS line FROM tenant.posting p ${EXPLAINED}
       WHERE p.tenant_id = a.tenant_id AND p.account_id = a.id ${from}
       ORDER BY p.sequence ${order}, p.line_no ${order} LIMIT ${parameters.add(page.limit + 1)}) l)`;
}

function changesOf(since: CivilDate, parameters: Parameters): string {
  return `(SELECT coalesce(json_agg(c ORDER BY c.rule), '[]') FROM (
      SELECT p.rule, count(*)::int AS count, -sum(p.cents)::bigint AS cents FROM tenant.posting p
       WHERE p.tenant_id = a.tenant_id AND p.account_id = a.id AND p.entry_on >= ${parameters.add(since)}::date
       GROUP BY p.rule) c)`;
}
