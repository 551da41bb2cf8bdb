import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/**
 * Asking for money: for a purchase that the cooperative pays, for an advance before there is a receipt, or for costs
 * that a member paid privately. Each request says whose thermometer it would take what of; what is promised and not yet
 * taken is reserved.
 */
export class Investments1764000000140 implements MigrationInterface {
  name = 'Investments1764000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.investment_request
        ADD COLUMN kind text NOT NULL DEFAULT 'PURCHASE' CHECK (kind IN ('PURCHASE','ADVANCE','REIMBURSEMENT')),
        ADD COLUMN supplier_name text NOT NULL DEFAULT '' CHECK (length(supplier_name) <= 200),
        ADD COLUMN is_durable boolean NOT NULL DEFAULT false,
        ADD COLUMN enterprise_id uuid,
        ADD COLUMN quote_file_id uuid,
        -- how often the member changed it: whoever decides says which of them was seen
        ADD COLUMN changes int NOT NULL DEFAULT 0 CHECK (changes >= 0),
        ALTER COLUMN receipt_file_id DROP NOT NULL,
        ADD FOREIGN KEY (tenant_id, enterprise_id) REFERENCES tenant.enterprise (tenant_id, id),
        ADD FOREIGN KEY (tenant_id, quote_file_id) REFERENCES tenant.file (tenant_id, id),
        -- what somebody paid already has a receipt; what is advanced has none yet, and no VAT that anybody knows
        ADD CONSTRAINT investment_request_has_receipt CHECK (kind <> 'REIMBURSEMENT' OR receipt_file_id IS NOT NULL),
        ADD CONSTRAINT investment_request_of_advance
          CHECK (kind <> 'ADVANCE' OR receipt_file_id IS NULL AND vat_cents = 0 AND cents > 0);
      GRANT UPDATE (purpose, category, cents, vat_cents, supplier_name, is_durable, receipt_file_id, quote_file_id, changes)
        ON tenant.investment_request TO app;

      CREATE TABLE tenant.investment_withdrawal (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        investment_id uuid NOT NULL,
        withdrawn_on date NOT NULL,
        reason text NOT NULL CHECK (length(reason) <= 500),
        ${stamp},
        PRIMARY KEY (tenant_id, investment_id),
        FOREIGN KEY (tenant_id, investment_id) REFERENCES tenant.investment_request (tenant_id, id)
      );
      ${wall('tenant.investment_withdrawal', 'SELECT, INSERT')}

      -- Whose thermometers it takes from, and what of each by the VAT scheme of the day on which it was asked.
      CREATE TABLE tenant.investment_share (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        investment_id uuid NOT NULL,
        member_id uuid NOT NULL,
        basis_points int NOT NULL CHECK (basis_points BETWEEN 1 AND 10000),
        promised_cents bigint NOT NULL CHECK (promised_cents >= 0),
        ${stamp},
        PRIMARY KEY (tenant_id, investment_id, member_id),
        FOREIGN KEY (tenant_id, investment_id) REFERENCES tenant.investment_request (tenant_id, id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      CREATE INDEX investment_share_of ON tenant.investment_share (tenant_id, member_id);
      ALTER TABLE tenant.investment_request NO FORCE ROW LEVEL SECURITY;
      UPDATE tenant.investment_request SET is_durable = category = 'EQUIPMENT';
      INSERT INTO tenant.investment_share
             (tenant_id, investment_id, member_id, basis_points, promised_cents, recorded_at, recorded_by, request_id)
      SELECT r.tenant_id, r.id, r.member_id, 10000, r.cents - r.vat_cents, r.recorded_at, r.recorded_by, r.request_id
        FROM tenant.investment_request r;
      ALTER TABLE tenant.investment_request FORCE ROW LEVEL SECURITY;
      ${wall('tenant.investment_share', 'SELECT, INSERT, UPDATE (promised_cents)')}
      ${stampChanges('tenant.investment_share')}

      ${stampChanges('tenant.investment_request')}

      ALTER TABLE tenant.investment_payment
        -- what the payment took from the thermometers together: of an advance nothing yet
        ADD COLUMN taken_cents bigint NOT NULL DEFAULT 0 CHECK (taken_cents >= 0),
        -- the day by which an advance is settled, by the policy of the day on which it was paid
        ADD COLUMN settle_by_on date;
      ALTER TABLE tenant.investment_payment NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.investment_request NO FORCE ROW LEVEL SECURITY;
      UPDATE tenant.investment_payment p SET taken_cents = r.cents - r.vat_cents
        FROM tenant.investment_request r WHERE r.tenant_id = p.tenant_id AND r.id = p.investment_id;
      ALTER TABLE tenant.investment_payment FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.investment_request FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.investment_payment ALTER COLUMN taken_cents DROP DEFAULT;
      -- a payment, as a repayment below, is taken back where the bank entry that paid it is unbooked; the reversal in the books keeps the trace
      GRANT DELETE ON tenant.investment_payment TO app;
    `);

    await runner.query(`
      CREATE TABLE tenant.advance_settlement (
        ${key},
        investment_id uuid NOT NULL,
        settled_on date NOT NULL,
        -- the receipts together, VAT included, and what of it the member still got because the advance was not enough
        cents bigint NOT NULL CHECK (cents > 0),
        extra_cents bigint NOT NULL CHECK (extra_cents BETWEEN 0 AND cents),
        taken_cents bigint NOT NULL CHECK (taken_cents >= 0),
        entry_id uuid NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, investment_id) REFERENCES tenant.investment_request (tenant_id, id),
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX advance_settlement_of ON tenant.advance_settlement (tenant_id, investment_id);
      ${wall('tenant.advance_settlement', 'SELECT, INSERT')}

      CREATE TABLE tenant.advance_receipt (
        ${key},
        investment_id uuid NOT NULL,
        description text NOT NULL CHECK (length(description) BETWEEN 1 AND 500),
        bought_on date NOT NULL,
        cents bigint NOT NULL CHECK (cents > 0),
        vat_cents bigint NOT NULL CHECK (vat_cents >= 0 AND vat_cents < cents),
        receipt_file_id uuid NOT NULL,
        settlement_id uuid,
        dropped_on date,
        dropped_reason text NOT NULL DEFAULT '' CHECK (length(dropped_reason) <= 500),
        ${stamp},
        FOREIGN KEY (tenant_id, investment_id) REFERENCES tenant.investment_request (tenant_id, id),
        FOREIGN KEY (tenant_id, receipt_file_id) REFERENCES tenant.file (tenant_id, id),
        FOREIGN KEY (tenant_id, settlement_id) REFERENCES tenant.advance_settlement (tenant_id, id),
        CHECK (settlement_id IS NULL OR dropped_on IS NULL)
      );
      CREATE INDEX advance_receipt_of ON tenant.advance_receipt (tenant_id, investment_id);
      ${wall('tenant.advance_receipt', 'SELECT, INSERT, UPDATE (settlement_id, dropped_on, dropped_reason)')}
      ${stampChanges('tenant.advance_receipt')}

      CREATE TABLE tenant.advance_repayment (
        ${key},
        investment_id uuid NOT NULL,
        repaid_on date NOT NULL,
        cents bigint NOT NULL CHECK (cents > 0),
        entry_id uuid NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, investment_id) REFERENCES tenant.investment_request (tenant_id, id),
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX advance_repayment_of ON tenant.advance_repayment (tenant_id, investment_id);
      ${wall('tenant.advance_repayment', 'SELECT, INSERT, DELETE')}
    `);

    await runner.query(`
      -- How far each request is, from what was decided, paid and settled: never stored, so never out of step.
      CREATE VIEW tenant.investment_state WITH (security_invoker = true) AS
      SELECT r.tenant_id, r.id, r.member_id, r.kind, n.needed AS approvals_needed,
             o.outstanding_cents,
             CASE WHEN w.investment_id IS NOT NULL THEN 'WITHDRAWN'
                  WHEN p.investment_id IS NOT NULL
                    THEN CASE WHEN r.kind = 'ADVANCE' AND o.outstanding_cents = 0 THEN 'SETTLED' ELSE 'PAID' END
                  WHEN d.declined THEN 'DECLINED' WHEN d.approvals >= n.needed THEN 'APPROVED'
                  WHEN d.approvals > 0 THEN 'PARTLY_APPROVED' ELSE 'REQUESTED' END AS state
        FROM tenant.investment_request r
        LEFT JOIN tenant.investment_withdrawal w ON w.tenant_id = r.tenant_id AND w.investment_id = r.id
        LEFT JOIN tenant.investment_payment p ON p.tenant_id = r.tenant_id AND p.investment_id = r.id
        CROSS JOIN LATERAL (SELECT CASE WHEN r.cents > (
            SELECT (v.body->>'limitCents')::bigint FROM tenant.policy v
             WHERE v.tenant_id = r.tenant_id AND v.kind = 'approval' AND v.valid_from <= r.requested_on
             ORDER BY v.valid_from DESC LIMIT 1) THEN 2 ELSE 1 END AS needed) n
        CROSS JOIN LATERAL (SELECT coalesce(bool_or(NOT x.is_approved), false) AS declined,
            count(*) FILTER (WHERE x.is_approved) AS approvals
           FROM tenant.investment_decision x WHERE x.tenant_id = r.tenant_id AND x.investment_id = r.id) d
        -- what a member holds of an advance that is neither spent with a receipt nor paid back
        CROSS JOIN LATERAL (SELECT CASE WHEN r.kind <> 'ADVANCE' OR p.investment_id IS NULL THEN 0 ELSE (r.cents
            - (SELECT coalesce(sum(s.cents - s.extra_cents), 0) FROM tenant.advance_settlement s
                WHERE s.tenant_id = r.tenant_id AND s.investment_id = r.id)
            - (SELECT coalesce(sum(b.cents), 0) FROM tenant.advance_repayment b
                WHERE b.tenant_id = r.tenant_id AND b.investment_id = r.id))::bigint END AS outstanding_cents) o;
      GRANT SELECT ON tenant.investment_state TO app;

      -- Money in a thermometer that is promised: to a request that was approved, or to an advance that is not settled.
      CREATE VIEW tenant.thermometer_reservation WITH (security_invoker = true) AS
      SELECT s.tenant_id, s.member_id, s.investment_id,
             CASE i.state WHEN 'APPROVED' THEN s.promised_cents
               ELSE ceil(i.outstanding_cents * s.basis_points / 10000.0)::bigint END AS cents,
             i.state = 'PAID' AS is_paid_out
        FROM tenant.investment_share s
        JOIN tenant.investment_state i ON i.tenant_id = s.tenant_id AND i.id = s.investment_id
       WHERE i.state = 'APPROVED' OR i.state = 'PAID' AND i.outstanding_cents > 0;
      GRANT SELECT ON tenant.thermometer_reservation TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW tenant.thermometer_reservation, tenant.investment_state;
      DROP TABLE tenant.advance_repayment, tenant.advance_receipt, tenant.advance_settlement,
        tenant.investment_share, tenant.investment_withdrawal;
      REVOKE DELETE ON tenant.investment_payment FROM app;
      ALTER TABLE tenant.investment_payment DROP COLUMN taken_cents, DROP COLUMN settle_by_on;
      DROP TRIGGER stamp_change ON tenant.investment_request;
      REVOKE UPDATE (purpose, category, cents, vat_cents, receipt_file_id) ON tenant.investment_request FROM app;
      ALTER TABLE tenant.investment_request
        DROP CONSTRAINT investment_request_has_receipt, DROP CONSTRAINT investment_request_of_advance,
        DROP COLUMN kind, DROP COLUMN supplier_name, DROP COLUMN is_durable, DROP COLUMN enterprise_id,
        DROP COLUMN quote_file_id, DROP COLUMN changes,
        DROP COLUMN changed_at, DROP COLUMN changed_by, DROP COLUMN changed_request;
    `);
  }
}
