import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { PeriodActKind } from './period-act.entity.js';

/** Through which days the books are closed, and locked. */
export interface Bounds {
  readonly closedThrough: CivilDate;
  readonly lockedThrough: CivilDate;
}

/** A month of the books, and what is still open in it. */
export interface PeriodRow extends Bounds {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly entries: number;
  readonly unbookedBankEntries: number;
  readonly draftInvoices: number;
  /** Of the suspense account on the last day; debit is positive. */
  readonly suspense: Cents;
}

export interface PeriodActRow {
  readonly id: string;
  readonly act: PeriodActKind;
  readonly throughOn: CivilDate;
  readonly reason: string;
  readonly byName: string;
  readonly recordedAt: Date;
}

@Injectable()
export class PeriodRepository {
  /** The bounds, held until the unit ends: no posting and no other act comes between. Null where no books are open. */
  hold(): Statement<Bounds | null> {
    return statement<Bounds, Bounds | null>(
      `SELECT closed_until AS "closedThrough", locked_until AS "lockedThrough" FROM tenant.ledger_head
        WHERE tenant_id = tenant.current_tenant() FOR UPDATE`,
      [],
      ([row]) => row ?? null,
    );
  }

  setClosed(through: CivilDate): Statement<void> {
    return statement(
      `UPDATE tenant.ledger_head SET closed_until = $1, closed_at = now(), closed_by = tenant.current_actor(),
              request_id = tenant.current_request()
        WHERE tenant_id = tenant.current_tenant()`,
      [through],
      () => undefined,
    );
  }

  setLocked(through: CivilDate): Statement<void> {
    return statement(
      'UPDATE tenant.ledger_head SET locked_until = $1 WHERE tenant_id = tenant.current_tenant()',
      [through],
      () => undefined,
    );
  }

  /** The months of a year, the first month first. None where no books are open. */
  months(firstDay: CivilDate): Statement<PeriodRow[]> {
    return statement<PeriodRow, PeriodRow[]>(
      `SELECT m.starts_on AS "startsOn", m.ends_on AS "endsOn", h.closed_until AS "closedThrough",
              h.locked_until AS "lockedThrough",
              (SELECT count(*) FROM tenant.journal_entry e
                WHERE e.tenant_id = h.tenant_id AND e.entry_on BETWEEN m.starts_on AND m.ends_on)::int AS entries,
              (SELECT count(*) FROM tenant.bank_movement b WHERE b.tenant_id = h.tenant_id
                AND b.state NOT IN ('BOOKED','IGNORED') AND b.booked_on BETWEEN m.starts_on AND m.ends_on)::int AS "unbookedBankEntries",
              (SELECT count(*) FROM tenant.invoice i WHERE i.tenant_id = h.tenant_id AND i.number IS NULL
                AND i.supplied_on BETWEEN m.starts_on AND m.ends_on)::int AS "draftInvoices",
              coalesce((SELECT sum(p.cents) FROM tenant.posting p
                JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id AND a.role = 'SUSPENSE'
                WHERE p.tenant_id = h.tenant_id AND p.entry_on <= m.ends_on), 0)::bigint AS suspense
         FROM tenant.ledger_head h
         CROSS JOIN (SELECT d::date AS starts_on, (d + interval '1 month' - interval '1 day')::date AS ends_on
                       FROM generate_series($1::timestamp, $1::timestamp + interval '11 months', interval '1 month') d) m
        WHERE h.tenant_id = tenant.current_tenant()
        ORDER BY m.starts_on`,
      [firstDay],
      (rows) => rows,
    );
  }

  /** The latest first. */
  acts(page: Page): Statement<PeriodActRow[]> {
    const parameters = new Parameters();
    const from = page.from
      ? `AND p.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`
      : '';
    return statement<PeriodActRow, PeriodActRow[]>(
      `SELECT p.id, p.act, p.through_on AS "throughOn", p.reason, coalesce(a.display_name, '') AS "byName",
              p.recorded_at AS "recordedAt"
         FROM tenant.period_act p LEFT JOIN registry.account a ON a.id = p.recorded_by
        WHERE p.tenant_id = tenant.current_tenant() ${from}
        ORDER BY p.id ${page.isBackward ? 'ASC' : 'DESC'} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }
}
