import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import {
  type BankEntryRow,
  type BankEntryState,
  type BankInboxFilter,
  type StoredState,
} from './bank-entry.js';
import { columnsOf, entries, openInvoices, proposed, stateOf, waits } from './bank-inbox-sql.js';

/** An entry that is locked to be booked or set aside. */
export interface LockedEntry {
  readonly id: string;
  readonly cents: number;
  readonly bookedOn: CivilDate;
  readonly counterpartyName: string;
  readonly remittance: string;
  readonly state: StoredState;
}

const NONE: Readonly<Record<BankEntryState, number>> = {
  NEW: 0,
  PROPOSED: 0,
  BOOKED: 0,
  IGNORED: 0,
  ON_HOLD: 0,
};

@Injectable()
export class BankEntryRepository {
  /** Latest booking day first; one statement, with all that the page shows. */
  page(filter: BankInboxFilter, today: CivilDate, page: Page): Statement<BankEntryRow[]> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    const conditions = conditionsOf(filter, day, parameters);
    const keyset = page.from?.map((key) => parameters.add(key));
    if (keyset)
      conditions.push(
        `(b.booked_on, b.id) ${page.isBackward ? '>' : '<'} (${keyset[0]}::date, ${keyset[1]}::uuid)`,
      );
    const order = page.isBackward ? 'ASC' : 'DESC';
    const text = `WITH ${openInvoices(day)}, ${proposed(day)},
      page AS MATERIALIZED (
        SELECT b.* FROM tenant.bank_movement b WHERE b.tenant_id = tenant.current_tenant() AND ${conditions.join(' AND ')}
         ORDER BY b.booked_on ${order}, b.id ${order} LIMIT ${parameters.add(page.limit + 1)})
      SELECT ${columnsOf(day)} FROM page b
        JOIN tenant.bank_account g ON g.tenant_id = b.tenant_id AND g.id = b.bank_account_id
       ORDER BY b.booked_on ${order}, b.id ${order}`;
    return statement<BankEntryRow, BankEntryRow[]>(text, parameters.values, (rows) => rows);
  }

  get(id: string, today: CivilDate): Statement<BankEntryRow | null> {
    return statement<BankEntryRow, BankEntryRow | null>(
      `WITH ${openInvoices('$2')}, ${proposed('$2')}
       SELECT ${columnsOf('$2')} FROM ${entries} WHERE b.tenant_id = tenant.current_tenant() AND b.id = $1`,
      [id, today],
      ([row]) => row ?? null,
    );
  }

  counts(today: CivilDate): Statement<Record<BankEntryState, number>> {
    return statement<{ state: BankEntryState; n: number }, Record<BankEntryState, number>>(
      `WITH ${openInvoices('$1')}, ${proposed('$1')}
       SELECT ${stateOf('b', '$1')} AS state, count(*)::int AS n FROM tenant.bank_movement b
        WHERE b.tenant_id = tenant.current_tenant() GROUP BY 1`,
      [today],
      (rows) => ({
        ...NONE,
        ...Object.fromEntries(rows.map(({ state, n }) => [state, n])),
      }),
    );
  }

  lock(id: string): Statement<LockedEntry | null> {
    return statement<LockedEntry, LockedEntry | null>(
      `SELECT b.id, b.cents, b.booked_on AS "bookedOn", b.counterparty_name AS "counterpartyName", b.remittance, b.state
         FROM tenant.bank_entry b JOIN tenant.bank_statement s ON s.tenant_id = b.tenant_id AND s.id = b.statement_id
        WHERE b.tenant_id = tenant.current_tenant() AND b.id = $1 AND s.is_visible FOR UPDATE OF b`,
      [id],
      ([row]) => row ?? null,
    );
  }

  setState(id: string, state: StoredState, reason = '', holdUntil: CivilDate | null = null): Statement<void> {
    return statement(
      `UPDATE tenant.bank_entry SET state = $2, state_reason = $3, hold_until = $4
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, state, reason, holdUntil],
      () => undefined,
    );
  }
}

function conditionsOf(filter: BankInboxFilter, day: string, parameters: Parameters): string[] {
  const { state, text, atLeast, atMost, from, until } = filter;
  const conditions = [inState(state, day)];
  if (atLeast !== null) conditions.push(`b.cents >= ${parameters.add(atLeast)}`);
  if (atMost !== null) conditions.push(`b.cents <= ${parameters.add(atMost)}`);
  if (from !== null) conditions.push(`b.booked_on >= ${parameters.add(from)}::date`);
  if (until !== null) conditions.push(`b.booked_on <= ${parameters.add(until)}::date`);
  if (text !== null) {
    const part = parameters.add(text.toLowerCase());
    conditions.push(
      `position(${part} IN lower(concat_ws(' ', b.counterparty_name, b.counterparty_iban, b.remittance, b.end_to_end_id))) > 0`,
    );
  }
  return conditions;
}

function inState(state: BankEntryState | null, day: string): string {
  switch (state) {
    case null:
      return waits('b', day);
    case 'NEW':
      return `${waits('b', day)} AND b.id NOT IN (SELECT id FROM proposed)`;
    case 'PROPOSED':
      return `${waits('b', day)} AND b.id IN (SELECT id FROM proposed)`;
    case 'ON_HOLD':
      return `b.state = 'ON_HOLD' AND NOT ${waits('b', day)}`;
    default:
      return `b.state = '${state}'`;
  }
}
