import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import { NOT_REVERSED } from '../thermometer/allocation.repository.js';

/** What a late cost changed for one person. */
export interface LateCostChange {
  readonly memberId: string;
  readonly memberName: string;
  /** Of the contribution, came back. */
  readonly contributionBack: Cents;
  /** Left the thermometer, or what was held. */
  readonly lessForMember: Cents;
}

/** A late cost as it stands, or stood until it was taken back. */
export interface LateCostRow {
  /** The entry of its debt. */
  readonly entryId: string;
  readonly on: CivilDate;
  readonly amount: Cents;
  readonly description: string;
  readonly receiptFileId: string | null;
  readonly changes: readonly LateCostChange[];
  /** Null while it stands, as what follows; the day of the mirror. */
  readonly takenBackOn: CivilDate | null;
  readonly takenBackAt: Date | null;
  readonly takenBackByName: string | null;
  readonly takenBackReason: string | null;
}

/** What a late cost took of one booking of its sale. */
export interface TakenOfBooking {
  /** Where the money of that booking stands today: what was held and released since, in the thermometer. */
  readonly bookingId: string;
  readonly memberId: string;
  readonly cents: Cents;
  /** The correction, and what went with it to or from where the money of somebody who left went. */
  readonly entryIds: readonly string[];
  readonly isSettled: boolean;
  /** False where the booking itself was taken back: nothing is left of it that the rule could say. */
  readonly isOfStanding: boolean;
  /** Released, settled or corrected after this, so that a mirror is not what the rule says of the sale as it is now. */
  readonly hasChanged: boolean;
}

@Injectable()
export class LateCostRepository {
  /** @param cost `entryIds`: what it changes for people, beside the entry of the debt */
  insert(cost: {
    readonly id: string;
    readonly saleId: string;
    readonly on: CivilDate;
    readonly amount: Cents;
    readonly description: string;
    readonly receiptFileId: string | null;
    readonly entryId: string;
    readonly entryIds: readonly string[];
  }): Statement<void> {
    return statement(
      `WITH cost AS (
         INSERT INTO tenant.late_cost (id, sale_id, occurred_on, cents, description, receipt_file_id, entry_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id
       )
       INSERT INTO tenant.late_cost_entry (late_cost_id, entry_id) SELECT cost.id, e FROM cost, unnest($8::uuid[]) e`,
      [
        cost.id,
        cost.saleId,
        cost.on,
        cost.amount,
        cost.description,
        cost.receiptFileId,
        cost.entryId,
        cost.entryIds,
      ],
      () => undefined,
    );
  }

  /** Of an invoice, or of the entry of a sale that was paid at once; earliest first. */
  ofSale(saleId: string): Statement<LateCostRow[]> {
    return statement<LateCostRow, LateCostRow[]>(
      `SELECT c.entry_id AS "entryId", c.occurred_on AS "on", c.cents AS amount, c.description,
              c.receipt_file_id AS "receiptFileId", v.entry_on AS "takenBackOn", v.recorded_at AS "takenBackAt",
              u.display_name AS "takenBackByName", v.reference AS "takenBackReason", (
                SELECT coalesce(json_agg(json_build_object('memberId', g.member_id, 'memberName', g.name,
                         'contributionBack', g.contribution, 'lessForMember', g.own) ORDER BY g.number), '[]')
                  FROM (
                    SELECT m.id AS member_id, m.name, m.number,
                           coalesce(sum(p.cents) FILTER (WHERE a.role = 'CONTRIBUTION'), 0) AS contribution,
                           coalesce(sum(p.cents) FILTER (WHERE a.member_id IS NOT NULL), 0) AS own
                      FROM tenant.late_cost_entry x
                      JOIN tenant.journal_entry e ON e.tenant_id = x.tenant_id AND e.id = x.entry_id AND e.kind = 'CORRECTION'
                      JOIN tenant.posting p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
                      JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
                      JOIN LATERAL (SELECT b.member_id FROM tenant.posting q
                             JOIN tenant.ledger_account b ON b.tenant_id = q.tenant_id AND b.id = q.account_id
                            WHERE q.tenant_id = e.tenant_id AND q.entry_id = e.id AND b.member_id IS NOT NULL LIMIT 1) w ON true
                      JOIN tenant.member_name m ON m.tenant_id = e.tenant_id AND m.id = w.member_id
                     WHERE x.tenant_id = c.tenant_id AND x.late_cost_id = c.id
                     GROUP BY m.id, m.name, m.number) g) AS changes
         FROM tenant.late_cost c
         LEFT JOIN tenant.journal_entry v ON v.tenant_id = c.tenant_id AND v.reverses_id = c.entry_id
         LEFT JOIN registry.account u ON u.id = v.recorded_by
        WHERE c.tenant_id = tenant.current_tenant() AND c.sale_id = $1
        ORDER BY c.occurred_on, c.id`,
      [saleId],
      (rows) => rows,
    );
  }

  /** What the late cost with this entry took, booking by booking. */
  takenBy(entryId: string): Statement<TakenOfBooking[]> {
    return statement<TakenOfBooking, TakenOfBooking[]>(
      `WITH own AS (
         SELECT e.source_id, array_agg(e.id) AS ids, bool_or(e.kind = 'SETTLEMENT') AS is_settled,
                max(e.sequence) AS last, (array_agg(e.id) FILTER (WHERE e.kind = 'CORRECTION'))[1] AS correction_id
           FROM tenant.late_cost c
           JOIN tenant.late_cost_entry x ON x.tenant_id = c.tenant_id AND x.late_cost_id = c.id
           JOIN tenant.journal_entry e ON e.tenant_id = x.tenant_id AND e.id = x.entry_id
          WHERE c.tenant_id = tenant.current_tenant() AND c.entry_id = $1
          GROUP BY e.source_id
       )
       SELECT coalesce(r.id, o.source_id) AS "bookingId", a.member_id AS "memberId", p.base_cents AS cents,
              o.ids AS "entryIds", o.is_settled AS "isSettled",
              ${NOT_REVERSED('b')} AS "isOfStanding", EXISTS (
                SELECT FROM tenant.journal_entry l WHERE l.tenant_id = b.tenant_id AND l.source_id = b.id
                   AND l.sequence > o.last AND l.kind IN ('ALLOCATION', 'CORRECTION', 'SETTLEMENT')
                   AND ${NOT_REVERSED('l')}) AS "hasChanged"
         FROM own o
         JOIN tenant.journal_entry b ON b.tenant_id = tenant.current_tenant() AND b.id = o.source_id
         JOIN tenant.posting p ON p.tenant_id = b.tenant_id AND p.entry_id = o.correction_id AND p.rule = 'LATE_COST'
         JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id AND a.member_id IS NOT NULL
         LEFT JOIN LATERAL (
           SELECT l.id FROM tenant.journal_entry l
            WHERE l.tenant_id = b.tenant_id AND l.source_id = b.id AND l.kind = 'ALLOCATION' AND ${NOT_REVERSED('l')}
            LIMIT 1) r ON true`,
      [entryId],
      (rows) => rows,
    );
  }
}
