import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';

/** An entry that goes back, and the day on which its mirror stands. */
export interface GoingBack {
  readonly id: string;
  readonly on: CivilDate;
}

/**
 * An entry, what names it as its source, what names that, and so on; and the debt of a cost that came late, which its
 * document knows as one of this sale, with all that this cost changed.
 */
const FAMILY = `WITH RECURSIVE family AS (
    SELECT $1::uuid AS id
    UNION
    SELECT n.id FROM family f CROSS JOIN LATERAL (
      SELECT e.id FROM tenant.journal_entry e
       WHERE e.tenant_id = tenant.current_tenant() AND e.source_id = f.id AND e.kind <> 'REVERSAL'
      UNION ALL
      SELECT c.entry_id FROM tenant.late_cost c
       WHERE c.tenant_id = tenant.current_tenant() AND c.sale_id = f.id
      UNION ALL
      SELECT x.entry_id FROM tenant.late_cost c
        JOIN tenant.late_cost_entry x ON x.tenant_id = c.tenant_id AND x.late_cost_id = c.id
       WHERE c.tenant_id = tenant.current_tenant() AND c.entry_id = f.id) n)`;

@Injectable()
export class TakeBackRepository {
  /** The entries themselves, the sale of a late cost, and whose money they moved: what others hold who add to them. */
  concerned(entryId: string): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      `${FAMILY}
       SELECT f.id FROM family f
       UNION
       SELECT c.sale_id FROM family f
         JOIN tenant.late_cost c ON c.tenant_id = tenant.current_tenant() AND c.entry_id = f.id
       UNION
       SELECT a.member_id FROM family f
         JOIN tenant.posting p ON p.tenant_id = tenant.current_tenant() AND p.entry_id = f.id
         JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
        WHERE a.member_id IS NOT NULL`,
      [entryId],
      (rows) => rows.map(({ id }) => id),
    );
  }

  /**
   * The entry and what follows from it and still stands, newest first; each on its own day, so that every day is right,
   * or today where that day is closed. The entry itself is there also when it was taken back meanwhile: the ledger refuses
   * it then.
   */
  family(entryId: string, today: CivilDate): Statement<GoingBack[]> {
    return statement<GoingBack, GoingBack[]>(
      `${FAMILY}
       SELECT e.id, CASE WHEN e.entry_on <= h.closed_until THEN $2::date ELSE e.entry_on END AS "on"
         FROM family f
         JOIN tenant.journal_entry e ON e.tenant_id = tenant.current_tenant() AND e.id = f.id
         JOIN tenant.ledger_head h ON h.tenant_id = e.tenant_id
        WHERE e.id = $1 OR NOT EXISTS (
          SELECT FROM tenant.journal_entry v WHERE v.tenant_id = e.tenant_id AND v.reverses_id = e.id)
        ORDER BY e.sequence DESC`,
      [entryId, today],
      (rows) => rows,
    );
  }
}
