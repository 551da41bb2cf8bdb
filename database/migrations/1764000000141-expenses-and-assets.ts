import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** What the cooperative itself buys, and the things that were bought for members and last. */
export class ExpensesAndAssets1764000000141 implements MigrationInterface {
  name = 'ExpensesAndAssets1764000000141';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.expense (
        ${key},
        supplier_name text NOT NULL CHECK (length(supplier_name) BETWEEN 1 AND 200),
        supplier_reference text NOT NULL CHECK (length(supplier_reference) <= 100),
        description text NOT NULL CHECK (length(description) BETWEEN 1 AND 500),
        -- the day on the supplier's invoice
        invoiced_on date NOT NULL,
        recorded_on date NOT NULL,
        cents bigint NOT NULL CHECK (cents > 0),
        vat_cents bigint NOT NULL CHECK (vat_cents >= 0 AND vat_cents < cents),
        account_id uuid NOT NULL,
        receipt_file_id uuid NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, account_id) REFERENCES tenant.ledger_account (tenant_id, id),
        FOREIGN KEY (tenant_id, receipt_file_id) REFERENCES tenant.file (tenant_id, id)
      );
      ${wall('tenant.expense', 'SELECT, INSERT')}

      CREATE TABLE tenant.expense_decision (
        ${key},
        expense_id uuid NOT NULL,
        is_approved boolean NOT NULL,
        reason text NOT NULL CHECK (is_approved OR length(reason) > 0),
        decided_on date NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, expense_id, recorded_by),
        FOREIGN KEY (tenant_id, expense_id) REFERENCES tenant.expense (tenant_id, id)
      );
      ${wall('tenant.expense_decision', 'SELECT, INSERT')}

      CREATE TABLE tenant.expense_withdrawal (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        expense_id uuid NOT NULL,
        withdrawn_on date NOT NULL,
        reason text NOT NULL CHECK (length(reason) <= 500),
        ${stamp},
        PRIMARY KEY (tenant_id, expense_id),
        FOREIGN KEY (tenant_id, expense_id) REFERENCES tenant.expense (tenant_id, id)
      );
      ${wall('tenant.expense_withdrawal', 'SELECT, INSERT')}

      CREATE TABLE tenant.expense_booking (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        expense_id uuid NOT NULL,
        booked_on date NOT NULL,
        entry_id uuid NOT NULL,
        ${stamp},
        PRIMARY KEY (tenant_id, expense_id),
        FOREIGN KEY (tenant_id, expense_id) REFERENCES tenant.expense (tenant_id, id),
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      ${wall('tenant.expense_booking', 'SELECT, INSERT')}

      CREATE TABLE tenant.expense_payment (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        expense_id uuid NOT NULL,
        paid_on date NOT NULL,
        entry_id uuid NOT NULL,
        ${stamp},
        PRIMARY KEY (tenant_id, expense_id),
        FOREIGN KEY (tenant_id, expense_id) REFERENCES tenant.expense_booking (tenant_id, expense_id),
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      -- taken back where the bank entry that paid it is unbooked
      ${wall('tenant.expense_payment', 'SELECT, INSERT, DELETE')}

      -- How far each is; the limit is that of the day on which it was recorded.
      CREATE VIEW tenant.expense_state WITH (security_invoker = true) AS
      SELECT e.tenant_id, e.id, n.needed AS approvals_needed,
             CASE WHEN w.expense_id IS NOT NULL THEN 'WITHDRAWN' WHEN p.expense_id IS NOT NULL THEN 'PAID'
                  WHEN b.expense_id IS NOT NULL THEN 'BOOKED' WHEN d.declined THEN 'DECLINED'
                  WHEN d.approvals >= n.needed THEN 'APPROVED'
                  WHEN d.approvals > 0 THEN 'PARTLY_APPROVED' ELSE 'REQUESTED' END AS state
        FROM tenant.expense e
        LEFT JOIN tenant.expense_withdrawal w ON w.tenant_id = e.tenant_id AND w.expense_id = e.id
        LEFT JOIN tenant.expense_booking b ON b.tenant_id = e.tenant_id AND b.expense_id = e.id
        LEFT JOIN tenant.expense_payment p ON p.tenant_id = e.tenant_id AND p.expense_id = e.id
        CROSS JOIN LATERAL (SELECT CASE WHEN e.cents > (
            SELECT (v.body->>'limitCents')::bigint FROM tenant.policy v
             WHERE v.tenant_id = e.tenant_id AND v.kind = 'approval' AND v.valid_from <= e.recorded_on
             ORDER BY v.valid_from DESC LIMIT 1) THEN 2 ELSE 1 END AS needed) n
        CROSS JOIN LATERAL (SELECT coalesce(bool_or(NOT x.is_approved), false) AS declined,
            count(*) FILTER (WHERE x.is_approved) AS approvals
           FROM tenant.expense_decision x WHERE x.tenant_id = e.tenant_id AND x.expense_id = e.id) d;
      GRANT SELECT ON tenant.expense_state TO app;
    `);

    await runner.query(`
      CREATE TABLE tenant.asset (
        ${key},
        investment_id uuid NOT NULL,
        member_id uuid NOT NULL,
        enterprise_id uuid,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
        category text NOT NULL,
        bought_on date NOT NULL,
        price_cents bigint NOT NULL CHECK (price_cents > 0),
        owner text NOT NULL CHECK (owner IN ('COOPERATIVE','MEMBER')),
        location text NOT NULL DEFAULT '' CHECK (length(location) <= 200),
        state text NOT NULL DEFAULT 'IN_USE' CHECK (state IN ('IN_USE','STORED','BROKEN','GONE')),
        ${stamp},
        FOREIGN KEY (tenant_id, investment_id) REFERENCES tenant.investment_request (tenant_id, id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, enterprise_id) REFERENCES tenant.enterprise (tenant_id, id)
      );
      CREATE INDEX asset_of_member ON tenant.asset (tenant_id, member_id);
      CREATE INDEX asset_of_investment ON tenant.asset (tenant_id, investment_id);
      ${wall('tenant.asset', 'SELECT, INSERT, DELETE, UPDATE (member_id, owner, location, state)')}
      ${stampChanges('tenant.asset')}

      -- What became of a thing when its user left; the latest one holds.
      CREATE TABLE tenant.asset_decision (
        ${key},
        asset_id uuid NOT NULL,
        member_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('GOES_WITH_MEMBER','STAYS','SOLD_TO_MEMBER','SOLD')),
        decided_on date NOT NULL,
        -- what it was worth, VAT included where it was sold
        value_cents bigint NOT NULL CHECK (value_cents >= 0),
        vat_cents bigint NOT NULL CHECK (vat_cents >= 0 AND vat_cents <= value_cents),
        reason text NOT NULL CHECK (length(reason) <= 500),
        entry_id uuid,
        ${stamp},
        FOREIGN KEY (tenant_id, asset_id) REFERENCES tenant.asset (tenant_id, id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
        -- what somebody else buys comes in by an invoice or the bank; only a thermometer is booked with the decision
        CHECK ((outcome = 'SOLD_TO_MEMBER') = (entry_id IS NOT NULL))
      );
      CREATE INDEX asset_decision_on ON tenant.asset_decision (tenant_id, asset_id);
      ${wall('tenant.asset_decision', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE tenant.asset_decision, tenant.asset;
      DROP VIEW tenant.expense_state;
      DROP TABLE tenant.expense_payment, tenant.expense_booking, tenant.expense_withdrawal, tenant.expense_decision,
        tenant.expense;
    `);
  }
}
