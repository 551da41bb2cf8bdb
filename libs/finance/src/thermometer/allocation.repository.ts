import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { Parameters, statement, type Statement } from '#platform';
import type { SettlementOrder } from '../exit-settlement/settlement-parts.js';
import type { Standing } from './standing.js';

/** What a booking about a sale gave, with its corrections, as the lines have it. */
export interface GivenRow {
  readonly entryId: string;
  readonly kind: 'ALLOCATION' | 'HELD';
  readonly memberId: string;
  /** The day on which it stands, not before the day of the payment. */
  readonly on: CivilDate;
  readonly policyOn: CivilDate;
  readonly reference: string;
  /** Null while it is held. */
  readonly policyId: string | null;
  readonly net: Cents;
  readonly netRevenue: Cents;
  readonly contribution: Cents;
  readonly trainingFund: Cents;
  readonly solidarity: Cents;
  readonly pots: Readonly<Record<string, Cents>>;
  readonly toThermometer: Cents;
  /** How it was divided when a trial came to nothing; null while it is held, and of what entered a thermometer. */
  readonly settledBy: SettlementOrder | null;
}

/** That no other entry takes this one back. */
export const NOT_REVERSED = (e: string) =>
  `NOT EXISTS (SELECT FROM tenant.journal_entry v WHERE v.tenant_id = ${e}.tenant_id AND v.reverses_id = ${e}.id)`;

@Injectable()
export class AllocationRepository {
  /** How these persons stand on a day; one who is not there is left out. */
  standings(memberIds: readonly string[], day: CivilDate): Statement<Standing[]> {
    return statement<Standing, Standing[]>(
      `SELECT m.id AS "memberId",
              EXISTS (SELECT FROM tenant.membership_period p WHERE p.tenant_id = m.tenant_id AND p.member_id = m.id
                       AND $2::date BETWEEN p.starts_on AND coalesce(p.ends_on, 'infinity')) AS "isMember",
              f.trial_starts_on AS "trialStartsOn", f.decided_on AS "decidedOn", f.outcome, f.ended_on AS "endedOn",
              CASE WHEN s.id IS NOT NULL THEN json_build_object('parts', json_build_object(
                'startingCapital', s.starting_capital_basis_points, 'solidarityFund', s.solidarity_basis_points,
                'municipality', s.municipality_basis_points), 'policy', s.policy_version_id, 'decidedOn', s.decided_on) END AS "settledBy"
         FROM tenant.member_name m
         LEFT JOIN LATERAL (
           SELECT * FROM tenant.trajectory_facts f WHERE f.tenant_id = m.tenant_id AND f.member_id = m.id
              AND coalesce(f.trial_starts_on, f.referred_on) <= $2 ORDER BY f.referred_on DESC, f.id DESC LIMIT 1) f ON true
         LEFT JOIN tenant.exit_settlement s ON s.tenant_id = f.tenant_id AND s.trajectory_id = f.id
          AND s.ended_on = coalesce(f.ended_on, f.decided_on)
        WHERE m.tenant_id = tenant.current_tenant() AND m.id = ANY ($1::uuid[])`,
      [memberIds, day],
      (rows) => rows,
    );
  }

  /**
   * Makes whoever holds, releases or settles money of these persons wait for each other, so that a sale is not held
   * while its trial is being decided.
   */
  lock(memberIds: readonly string[]): Statement<void> {
    return statement(
      `SELECT pg_advisory_xact_lock(hashtextextended('money of ' || m, 0)) FROM unnest($1::text[]) m`,
      [[...memberIds].sort()],
      () => undefined,
    );
  }

  /** What the bookings that divided a sale gave; of a sale that was paid at once, by its receipt or one of them. */
  givenByEntry(entryId: string): Statement<GivenRow[]> {
    const parameters = new Parameters();
    const entry = parameters.add(entryId);
    return this.given(`(e.source_id = ${entry} OR e.id = ${entry})`, parameters);
  }

  /** The same of an invoice, over all its payments. */
  givenByInvoice(invoiceId: string): Statement<GivenRow[]> {
    const parameters = new Parameters();
    const invoice = parameters.add(invoiceId);
    return this.given(
      // a payment without a line of the bank was divided for the invoice itself
      `(e.source_id, e.reference) IN (SELECT coalesce(p.bank_entry_id, p.invoice_id), i.number FROM tenant.invoice_payment p
         JOIN tenant.invoice i ON i.tenant_id = p.tenant_id AND i.id = p.invoice_id
        WHERE p.tenant_id = tenant.current_tenant() AND p.invoice_id = ${invoice})`,
      parameters,
    );
  }

  /** What these bookings gave, also those of which nothing is left. */
  givenByBookings(bookingIds: readonly string[]): Statement<GivenRow[]> {
    const parameters = new Parameters();
    return this.given(`e.id = ANY (${parameters.add(bookingIds)}::uuid[])`, parameters, true);
  }

  /** What is held for a person, sale by sale, the oldest payment first. */
  async heldFor(run: <T>(statement: Statement<T>) => Promise<T>, memberId: string): Promise<GivenRow[]> {
    const parameters = new Parameters();
    const member = parameters.add(memberId);
    const held = this.given(
      `e.kind = 'HELD' AND e.id IN (SELECT p.entry_id FROM tenant.posting p
         JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
        WHERE p.tenant_id = tenant.current_tenant() AND a.role = 'HELD_FOR_TRIAL' AND a.sub_key = ${member})`,
      parameters,
    );
    return (await run(held)).filter((row) => row.kind === 'HELD' && row.settledBy === null);
  }

  /**
   * A booking is what divided or held money of a sale; a held one that was released has its allocation as another. Each
   * comes with the entries that changed it since. What has nothing left is left out, unless asked for.
   */
  private given(roots: string, parameters: Parameters, isEmptyToo = false): Statement<GivenRow[]> {
    const sum = (condition: string) => `coalesce(sum(p.cents) FILTER (WHERE ${condition}), 0)`;
    const of = (role: string) => `a.role = '${role}'`;
    const settledTo = (role: string) =>
      `coalesce(max(p.rate_basis_points) FILTER (WHERE p.rule = 'SETTLEMENT' AND ${of(role)}), 0)`;
    const earned = `(${of('THERMOMETER')} AND b.kind = 'ALLOCATION' OR ${of('HELD_FOR_TRIAL')} AND b.kind = 'HELD')`;
    const netRevenue = sum(
      `${earned} AND (b.kind = 'HELD' AND p.rule <> 'SETTLEMENT' OR p.rule IN ('SALE', 'LATE_COST', 'REFUND'))`,
    );
    return statement<GivenRow, GivenRow[]>(
      `WITH root AS (
         SELECT e.id, e.kind, e.entry_on, coalesce(e.policy_on, e.entry_on) AS policy_on, e.reference, e.sequence
           FROM tenant.journal_entry e
          WHERE e.tenant_id = tenant.current_tenant() AND e.kind IN ('ALLOCATION', 'HELD') AND ${roots} AND ${NOT_REVERSED('e')}
       ), booking AS (
         SELECT * FROM root
         UNION ALL
         SELECT e.id, e.kind, e.entry_on, coalesce(e.policy_on, e.entry_on), e.reference, e.sequence
           FROM root JOIN tenant.journal_entry e ON e.tenant_id = tenant.current_tenant() AND e.source_id = root.id
          WHERE root.kind = 'HELD' AND e.kind = 'ALLOCATION' AND ${NOT_REVERSED('e')}
       ), about AS (
         SELECT b.id AS booking_id, b.id, NULL::date AS decided_on FROM booking b
         UNION ALL
         SELECT b.id, e.id, CASE WHEN e.kind = 'SETTLEMENT' THEN e.policy_on END FROM booking b JOIN tenant.journal_entry e
             ON e.tenant_id = tenant.current_tenant() AND e.source_id = b.id AND e.kind IN ('CORRECTION', 'ALLOCATION', 'SETTLEMENT')
          WHERE ${NOT_REVERSED('e')}
       )
       SELECT b.id AS "entryId", b.kind, b.entry_on AS "on", b.policy_on AS "policyOn", b.reference,
              (array_agg(a.member_id) FILTER (WHERE ${earned}))[1] AS "memberId",
              (array_agg(p.policy_version_id) FILTER (WHERE b.kind = 'ALLOCATION' AND p.rule = 'SALE'))[1] AS "policyId",
              coalesce(sum(p.base_cents) FILTER (WHERE ${earned} AND p.rule IN ('SALE', 'HELD', 'REFUND')
                AND (p.rule <> 'SALE' OR b.kind = 'ALLOCATION')), 0)::bigint AS net,
              (-${netRevenue})::bigint AS "netRevenue",
              (-${sum(of('CONTRIBUTION'))})::bigint AS contribution,
              (-${sum(of('TRAINING_FUND'))})::bigint AS "trainingFund",
              (-${sum(`${of('SOLIDARITY_FUND')} AND p.rule = 'SOLIDARITY'`)})::bigint AS solidarity,
              (-${sum(`${earned} AND p.rule <> 'SETTLEMENT'`)})::bigint AS "toThermometer",
              (SELECT coalesce(json_object_agg(o.name, o.cents), '{}') FROM (
                 SELECT w.name, -sum(q.cents) AS cents FROM about x
                   JOIN tenant.posting q ON q.tenant_id = tenant.current_tenant() AND q.entry_id = x.id
                   JOIN tenant.contribution_pot w ON w.tenant_id = q.tenant_id AND w.account_id = q.account_id
                  WHERE x.booking_id = b.id GROUP BY w.name) o) AS pots,
              CASE WHEN b.kind = 'HELD' AND bool_or(p.rule = 'SETTLEMENT') THEN json_build_object(
                'parts', json_build_object(
                  'startingCapital', ${settledTo('STARTING_CAPITAL')},
                  'solidarityFund', ${settledTo('SOLIDARITY_FUND')},
                  'municipality', ${settledTo('MUNICIPAL_SETTLEMENT')}),
                'policy', (array_agg(p.policy_version_id) FILTER (WHERE p.rule = 'SETTLEMENT'))[1],
                'decidedOn', max(x.decided_on)) END AS "settledBy"
         FROM booking b
         JOIN about x ON x.booking_id = b.id
         JOIN tenant.posting p ON p.tenant_id = tenant.current_tenant() AND p.entry_id = x.id
         JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
        GROUP BY b.id, b.kind, b.entry_on, b.policy_on, b.reference, b.sequence
       ${isEmptyToo ? '' : `HAVING ${netRevenue} <> 0`}
        ORDER BY b.policy_on, b.sequence`,
      parameters.values,
      (rows) => rows,
    );
  }
}
