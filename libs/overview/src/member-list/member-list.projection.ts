import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { memberInScope, memberOnDay, memberProjection, type MemberRow } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import { type MemberFilter, MemberOrder } from './member-list.input.js';

export interface ListedMember extends MemberRow {
  /** Of the thermometer; null for who may not see it and where there is none. */
  readonly balance: Cents | null;
}

export interface MemberListQuery {
  readonly filter: MemberFilter;
  readonly order: MemberOrder;
  readonly page: Page;
  readonly scopes: readonly Scope[];
  /** How far the caller's view of thermometers reaches; empty: nowhere. */
  readonly balanceScopes: readonly Scope[];
  readonly today: CivilDate;
}

/** How each order sorts, and the keyset that goes on from a row; the member's id makes it unambiguous. */
const ORDERS: Record<
  MemberOrder,
  {
    columns: string[];
    casts: string[];
    isDescending: boolean;
    keys: (m: ListedMember) => string[];
  }
> = {
  NAME_ASC: {
    columns: ['m.family_name', 'm.given_name', 'm.id'],
    casts: ['text', 'text', 'uuid'],
    isDescending: false,
    keys: (m) => [m.familyName, m.givenName, m.id],
  },
  PHASE_SINCE_DESC: {
    columns: ['s.starts_on', 'm.id'],
    casts: ['date', 'uuid'],
    isDescending: true,
    keys: (m) => [m.phaseSinceOn, m.id],
  },
};

/** The page of members that every role opens first: people, phase, enterprise, coach and balance in one statement. */
@Injectable()
export class MemberListProjection {
  keysOf(order: MemberOrder): number {
    return ORDERS[order].casts.length;
  }

  keyset(order: MemberOrder, member: ListedMember): string[] {
    return ORDERS[order].keys(member);
  }

  page({
    filter,
    order: by,
    page,
    scopes,
    balanceScopes,
    today,
  }: MemberListQuery): Statement<ListedMember[]> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    const { columns, from } = memberProjection(day);
    const sort = ORDERS[by];
    const goesDown = sort.isDescending !== page.isBackward;
    const conditions = [
      'm.tenant_id = tenant.current_tenant()',
      memberInScope('m.id', scopes, today, parameters),
      ...(filter.phases?.length ? [`s.phase = ANY(${parameters.add(filter.phases)})`] : []),
      ...(filter.text?.trim()
        ? [
            `(m.given_name || ' ' || m.family_name) ILIKE ${parameters.add(`%${escapeLike(filter.text.trim().slice(0, 100))}%`)}`,
          ]
        : []),
      ...(page.from
        ? [
            `(${sort.columns.join(', ')}) ${goesDown ? '<' : '>'} (${page.from.map((key, i) => `${parameters.add(key)}::${sort.casts[i]}`).join(', ')})`,
          ]
        : []),
    ];
    const balance =
      balanceScopes.length === 0
        ? 'NULL::bigint'
        : `CASE WHEN ${memberInScope('m.id', balanceScopes, today, parameters)} THEN
            (SELECT -b.balance_cents FROM tenant.ledger_account a
               JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
              WHERE a.tenant_id = tenant.current_tenant() AND a.role = 'THERMOMETER' AND a.sub_key = m.id) END`;
    const order = `ORDER BY ${sort.columns.map((column) => `${column} ${goesDown ? 'DESC' : 'ASC'}`).join(', ')}`;
    // first who is on the page, from narrow rows; then everything about those few
    return statement<ListedMember, ListedMember[]>(
      `SELECT ${columns}, ${balance} AS balance FROM ${from}
        WHERE m.tenant_id = tenant.current_tenant() AND m.id IN (
          SELECT m.id FROM ${memberOnDay(day)} WHERE ${conditions.join(' AND ')} ${order} LIMIT ${parameters.add(page.limit + 1)})
        ${order}`,
      parameters.values,
      (rows) => rows,
    );
  }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
