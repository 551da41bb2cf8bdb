import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** Invoices, credit notes, quotes and reminders as papers: frozen, made once, and sent as an attachment. */
export class SalesDocuments1764000000121 implements MigrationInterface {
  name = 'SalesDocuments1764000000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- what stands at the foot of papers to customers
      ALTER TABLE tenant.cooperative ADD COLUMN document_footer text CHECK (length(document_footer) <= 500);

      ALTER TABLE tenant.mail ADD COLUMN attachment_file_ids uuid[] NOT NULL DEFAULT '{}';
      -- For other rooms' lists: how a mail about something of theirs stands.
      CREATE VIEW tenant.mail_state WITH (security_invoker = true) AS
      SELECT m.tenant_id, m.id, m.subject_id, m.kind, m.state, m.error_code, m.settled_at FROM tenant.mail m;
      GRANT SELECT ON tenant.mail_state TO app;

      CREATE TABLE tenant.quote (
        ${key},
        member_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        enterprise_id uuid,
        customer_reference text NOT NULL CHECK (length(customer_reference) <= 100),
        -- by which day's rates it reckons, and the last day on which it can be accepted
        reckoned_on date NOT NULL,
        valid_until date NOT NULL CHECK (valid_until >= reckoned_on),
        direct_costs_cents bigint NOT NULL CHECK (direct_costs_cents BETWEEN 0 AND net_cents),
        net_cents bigint NOT NULL,
        vat_cents bigint NOT NULL,
        gross_cents bigint NOT NULL CHECK (gross_cents = net_cents + vat_cents AND gross_cents > 0),
        -- given when it is sent
        number text,
        sent_on date,
        -- what the customer said
        outcome text CHECK (outcome IN ('ACCEPTED','DECLINED')),
        answered_on date,
        reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
        -- the draft that an accepted one became, until that is thrown away
        invoice_id uuid,
        ${stamp},
        UNIQUE (tenant_id, number),
        UNIQUE (tenant_id, invoice_id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES tenant.customer (tenant_id, id),
        FOREIGN KEY (tenant_id, enterprise_id) REFERENCES tenant.enterprise (tenant_id, id),
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES tenant.invoice (tenant_id, id) ON DELETE SET NULL (invoice_id),
        CHECK ((number IS NULL) = (sent_on IS NULL)),
        CHECK ((outcome IS NULL) = (answered_on IS NULL)),
        CHECK (outcome IS NULL OR number IS NOT NULL),
        CHECK (invoice_id IS NULL OR outcome = 'ACCEPTED')
      );
      CREATE INDEX quote_by_member ON tenant.quote (tenant_id, member_id);
      CREATE INDEX quote_by_customer ON tenant.quote (tenant_id, customer_id);
      ${wall('tenant.quote', 'SELECT, INSERT, UPDATE, DELETE')}
      ${stampChanges('tenant.quote')}

      CREATE TABLE tenant.quote_line (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        quote_id uuid NOT NULL,
        line_no int NOT NULL,
        description text NOT NULL CHECK (length(description) BETWEEN 1 AND 500),
        quantity_thousandths bigint NOT NULL,
        unit_price_cents bigint NOT NULL,
        vat text NOT NULL CHECK (vat IN ('HIGH','LOW','ZERO','EXEMPT','REVERSE_CHARGE')),
        net_cents bigint NOT NULL,
        PRIMARY KEY (tenant_id, quote_id, line_no),
        FOREIGN KEY (tenant_id, quote_id) REFERENCES tenant.quote (tenant_id, id)
      );
      ${wall('tenant.quote_line', 'SELECT, INSERT, DELETE')}

      -- What was told of an open invoice, each step once.
      CREATE TABLE tenant.payment_reminder (
        ${key},
        invoice_id uuid NOT NULL,
        step int NOT NULL CHECK (step BETWEEN 1 AND 3),
        sent_on date NOT NULL,
        -- until when the reminder asks to pay
        pay_before date NOT NULL CHECK (pay_before >= sent_on),
        open_cents bigint NOT NULL CHECK (open_cents > 0),
        message text NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, invoice_id, step),
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES tenant.invoice (tenant_id, id)
      );
      ${wall('tenant.payment_reminder', 'SELECT, INSERT')}

      -- What was true when a paper was written. Its PDF is the file with the same id, made once.
      CREATE TABLE tenant.sales_document (
        ${key},
        kind text NOT NULL CHECK (kind IN ('INVOICE','CREDIT_NOTE','QUOTE','REMINDER')),
        -- the invoice, credit note, quote or reminder
        subject_id uuid NOT NULL,
        invoice_id uuid,
        quote_id uuid,
        locale text NOT NULL CHECK (locale IN ('nl','en')),
        definition_version int NOT NULL,
        snapshot text NOT NULL,
        sha256 bytea NOT NULL CHECK (sha256 = sha256(convert_to(snapshot, 'UTF8'))),
        made_at timestamptz,
        ${stamp},
        UNIQUE (tenant_id, kind, subject_id),
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES tenant.invoice (tenant_id, id),
        FOREIGN KEY (tenant_id, quote_id) REFERENCES tenant.quote (tenant_id, id),
        CHECK ((kind = 'QUOTE') = (quote_id IS NOT NULL)),
        CHECK ((kind = 'QUOTE') = (invoice_id IS NULL))
      );
      CREATE INDEX sales_document_of_invoice ON tenant.sales_document (tenant_id, invoice_id);
      CREATE INDEX sales_document_of_quote ON tenant.sales_document (tenant_id, quote_id);
      ${wall('tenant.sales_document', 'SELECT, INSERT')}
      GRANT UPDATE (made_at) ON tenant.sales_document TO app;
      ${stampChanges('tenant.sales_document')}

      -- Each time that a paper was sent. The request in the outbox has the same id, and the mail is about it.
      CREATE TABLE tenant.sales_dispatch (
        ${key},
        document_id uuid NOT NULL,
        recipient text NOT NULL CHECK (length(recipient) BETWEEN 3 AND 254),
        ${stamp},
        FOREIGN KEY (tenant_id, document_id) REFERENCES tenant.sales_document (tenant_id, id)
      );
      CREATE INDEX sales_dispatch_of ON tenant.sales_dispatch (tenant_id, document_id);
      ${wall('tenant.sales_dispatch', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE tenant.sales_dispatch, tenant.sales_document, tenant.payment_reminder, tenant.quote_line, tenant.quote;
      DROP VIEW tenant.mail_state;
      ALTER TABLE tenant.mail DROP COLUMN attachment_file_ids;
      ALTER TABLE tenant.cooperative DROP COLUMN document_footer;
    `);
  }
}
