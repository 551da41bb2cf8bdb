import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** Invoices that come again every month, quarter or year: of each period one. */
export class RecurringInvoices1764000000122 implements MigrationInterface {
  name = 'RecurringInvoices1764000000122';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.recurring_invoice (
        ${key},
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        member_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        enterprise_id uuid,
        customer_reference text NOT NULL CHECK (length(customer_reference) <= 100),
        direct_costs_cents bigint NOT NULL CHECK (direct_costs_cents >= 0),
        every text NOT NULL CHECK (every IN ('MONTH','QUARTER','YEAR')),
        -- the day of the first invoice; every later one is counted from it
        starts_on date NOT NULL,
        ends_on date CHECK (ends_on >= starts_on),
        -- the number of the period that comes next, from 0
        next_period int NOT NULL DEFAULT 0 CHECK (next_period >= 0),
        next_on date NOT NULL,
        makes text NOT NULL CHECK (makes IN ('DRAFT','FINAL','SENT')),
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES tenant.customer (tenant_id, id),
        FOREIGN KEY (tenant_id, enterprise_id) REFERENCES tenant.enterprise (tenant_id, id)
      );
      CREATE INDEX recurring_invoice_due ON tenant.recurring_invoice (tenant_id, next_on);
      ${wall('tenant.recurring_invoice', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.recurring_invoice')}

      CREATE TABLE tenant.recurring_invoice_line (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        recurring_invoice_id uuid NOT NULL,
        line_no int NOT NULL,
        description text NOT NULL CHECK (length(description) BETWEEN 1 AND 500),
        quantity_thousandths bigint NOT NULL,
        unit_price_cents bigint NOT NULL,
        vat text NOT NULL CHECK (vat IN ('HIGH','LOW','ZERO','EXEMPT','REVERSE_CHARGE')),
        PRIMARY KEY (tenant_id, recurring_invoice_id, line_no),
        FOREIGN KEY (tenant_id, recurring_invoice_id) REFERENCES tenant.recurring_invoice (tenant_id, id)
      );
      ${wall('tenant.recurring_invoice_line', 'SELECT, INSERT, DELETE')}

      -- What was made of a period, once; or why nothing could be made.
      CREATE TABLE tenant.recurring_run (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        recurring_invoice_id uuid NOT NULL,
        period int NOT NULL CHECK (period >= 0),
        period_on date NOT NULL,
        invoice_id uuid,
        -- why it is not what was asked for: no invoice, or a draft instead of a final one
        error_code text,
        ${stamp},
        PRIMARY KEY (tenant_id, recurring_invoice_id, period),
        FOREIGN KEY (tenant_id, recurring_invoice_id) REFERENCES tenant.recurring_invoice (tenant_id, id),
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES tenant.invoice (tenant_id, id) ON DELETE SET NULL (invoice_id)
      );
      CREATE INDEX recurring_run_of_invoice ON tenant.recurring_run (tenant_id, invoice_id);
      ${wall('tenant.recurring_run', 'SELECT, INSERT')}
      GRANT UPDATE (invoice_id, error_code) ON tenant.recurring_run TO app;
      ${stampChanges('tenant.recurring_run')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE tenant.recurring_run, tenant.recurring_invoice_line, tenant.recurring_invoice',
    );
  }
}
