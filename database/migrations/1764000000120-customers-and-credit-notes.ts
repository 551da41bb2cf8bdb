import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/** Customers of every kind, drafts that can be changed, credit notes and bad debts; and what of an invoice is open. */
export class CustomersAndCreditNotes1764000000120 implements MigrationInterface {
  name = 'CustomersAndCreditNotes1764000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.customer
        ADD COLUMN kind text NOT NULL DEFAULT 'COMPANY' CHECK (kind IN ('COMPANY','PUBLIC_BODY','CITIZEN')),
        ADD COLUMN country text NOT NULL DEFAULT 'NL' CHECK (country ~ '^[A-Z]{2}$'),
        ADD COLUMN oin text CHECK (oin ~ '^[0-9]{20}$'),
        ADD COLUMN email text CHECK (length(email) <= 254),
        ADD COLUMN locale text NOT NULL DEFAULT 'nl' CHECK (locale IN ('nl','en')),
        -- days to pay of its own; null: as the policy says
        ADD COLUMN term_days int CHECK (term_days BETWEEN 0 AND 120),
        ADD COLUMN archived_on date,
        ADD CONSTRAINT citizen_has_no_number
          CHECK (kind <> 'CITIZEN' OR num_nonnulls(kvk_number, oin, vat_id) = 0),
        ADD CONSTRAINT oin_of_public_body CHECK (oin IS NULL OR kind = 'PUBLIC_BODY');
      ALTER TABLE tenant.customer ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN country DROP DEFAULT, ALTER COLUMN locale DROP DEFAULT;
      CREATE INDEX customer_by_name ON tenant.customer (tenant_id, lower(name), id);

      ALTER TABLE tenant.invoice
        -- the enterprise that sold, where several members share one
        ADD COLUMN enterprise_id uuid,
        -- what the customer asks to see on its invoice, such as an order number
        ADD COLUMN customer_reference text NOT NULL DEFAULT '' CHECK (length(customer_reference) <= 100),
        ADD FOREIGN KEY (tenant_id, enterprise_id) REFERENCES tenant.enterprise (tenant_id, id);
      ALTER TABLE tenant.invoice ALTER COLUMN customer_reference DROP DEFAULT;
      CREATE INDEX invoice_by_customer ON tenant.invoice (tenant_id, customer_id);
      GRANT DELETE ON tenant.invoice, tenant.invoice_line TO app;

      -- A draft may be changed and thrown away; from its number on an invoice stays as it is, whatever statement tries.
      CREATE FUNCTION tenant.keep_final_invoice() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF OLD.number IS NOT NULL THEN
          RAISE EXCEPTION 'INVOICE_ALREADY_FINAL' USING ERRCODE = 'OB001';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER keep_final BEFORE UPDATE OR DELETE ON tenant.invoice
        FOR EACH ROW EXECUTE FUNCTION tenant.keep_final_invoice();

      CREATE FUNCTION tenant.keep_final_lines() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      DECLARE
        line tenant.invoice_line := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      BEGIN
        IF EXISTS (SELECT FROM tenant.invoice i WHERE i.tenant_id = line.tenant_id AND i.id = line.invoice_id
                    AND i.number IS NOT NULL) THEN
          RAISE EXCEPTION 'INVOICE_ALREADY_FINAL' USING ERRCODE = 'OB001';
        END IF;
        RETURN line;
      END $$;
      CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE OR DELETE ON tenant.invoice_line
        FOR EACH ROW EXECUTE FUNCTION tenant.keep_final_lines();
      REVOKE ALL ON FUNCTION tenant.keep_final_invoice(), tenant.keep_final_lines() FROM PUBLIC;

      -- What is taken back of an invoice, in amounts of the invoice: positive ones.
      CREATE TABLE tenant.credit_note (
        ${key},
        invoice_id uuid NOT NULL,
        number text NOT NULL,
        issued_on date NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        net_cents bigint NOT NULL CHECK (net_cents >= 0),
        vat_cents bigint NOT NULL CHECK (vat_cents >= 0),
        gross_cents bigint NOT NULL CHECK (gross_cents = net_cents + vat_cents AND gross_cents > 0),
        direct_costs_cents bigint NOT NULL CHECK (direct_costs_cents BETWEEN 0 AND net_cents),
        -- what it changed in the net and the direct costs of what was paid before
        paid_net_change_cents bigint NOT NULL,
        paid_direct_costs_change_cents bigint NOT NULL,
        entry_id uuid NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, number),
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES tenant.invoice (tenant_id, id),
        -- deferred: the posting comes last in a unit
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX credit_note_of ON tenant.credit_note (tenant_id, invoice_id);
      ${wall('tenant.credit_note', 'SELECT, INSERT')}

      CREATE TABLE tenant.credit_note_line (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        credit_note_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        line_no int NOT NULL,
        quantity_thousandths bigint NOT NULL CHECK (quantity_thousandths <> 0),
        net_cents bigint NOT NULL,
        PRIMARY KEY (tenant_id, credit_note_id, line_no),
        FOREIGN KEY (tenant_id, credit_note_id) REFERENCES tenant.credit_note (tenant_id, id),
        FOREIGN KEY (tenant_id, invoice_id, line_no) REFERENCES tenant.invoice_line (tenant_id, invoice_id, line_no)
      );
      CREATE INDEX credit_note_line_of ON tenant.credit_note_line (tenant_id, invoice_id);
      ${wall('tenant.credit_note_line', 'SELECT, INSERT')}

      -- What nobody expects to be paid any more: once, all that was open.
      CREATE TABLE tenant.invoice_write_off (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        invoice_id uuid NOT NULL,
        written_off_on date NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        net_cents bigint NOT NULL,
        vat_cents bigint NOT NULL,
        direct_costs_cents bigint NOT NULL,
        gross_cents bigint NOT NULL CHECK (gross_cents = net_cents + vat_cents AND gross_cents > 0),
        entry_id uuid NOT NULL,
        ${stamp},
        PRIMARY KEY (tenant_id, invoice_id),
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES tenant.invoice (tenant_id, id),
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      ${wall('tenant.invoice_write_off', 'SELECT, INSERT')}

      -- Of each final invoice: what still stands after credit notes and bad debts, what was paid of it, and what is open
      -- or must be paid back.
      CREATE VIEW tenant.invoice_balance WITH (security_invoker = true) AS
      SELECT i.tenant_id, i.id AS invoice_id,
             i.net_cents - c.net_cents - w.net_cents AS net_cents,
             i.vat_cents - c.vat_cents - w.vat_cents AS vat_cents,
             i.direct_costs_cents - c.direct_costs_cents - w.direct_costs_cents AS direct_costs_cents,
             c.gross_cents AS credited_cents, w.gross_cents AS written_off_cents, p.cents AS paid_cents,
             p.net_cents + c.paid_net_change_cents AS paid_net_cents,
             p.direct_costs_cents + c.paid_direct_costs_change_cents AS paid_direct_costs_cents,
             greatest(i.gross_cents - c.gross_cents - w.gross_cents - p.cents, 0) AS open_cents,
             greatest(p.cents - (i.gross_cents - c.gross_cents - w.gross_cents), 0) AS refund_due_cents
        FROM tenant.invoice i
        CROSS JOIN LATERAL (
          SELECT coalesce(sum(x.net_cents), 0)::bigint AS net_cents, coalesce(sum(x.vat_cents), 0)::bigint AS vat_cents,
                 coalesce(sum(x.gross_cents), 0)::bigint AS gross_cents,
                 coalesce(sum(x.direct_costs_cents), 0)::bigint AS direct_costs_cents,
                 coalesce(sum(x.paid_net_change_cents), 0)::bigint AS paid_net_change_cents,
                 coalesce(sum(x.paid_direct_costs_change_cents), 0)::bigint AS paid_direct_costs_change_cents
            FROM tenant.credit_note x WHERE x.tenant_id = i.tenant_id AND x.invoice_id = i.id) c
        CROSS JOIN LATERAL (
          SELECT coalesce(sum(x.net_cents), 0)::bigint AS net_cents, coalesce(sum(x.vat_cents), 0)::bigint AS vat_cents,
                 coalesce(sum(x.gross_cents), 0)::bigint AS gross_cents,
                 coalesce(sum(x.direct_costs_cents), 0)::bigint AS direct_costs_cents
            FROM tenant.invoice_write_off x WHERE x.tenant_id = i.tenant_id AND x.invoice_id = i.id) w
        CROSS JOIN LATERAL (
          SELECT coalesce(sum(x.cents), 0)::bigint AS cents, coalesce(sum(x.net_cents), 0)::bigint AS net_cents,
                 coalesce(sum(x.direct_costs_cents), 0)::bigint AS direct_costs_cents
            FROM tenant.invoice_payment x WHERE x.tenant_id = i.tenant_id AND x.invoice_id = i.id) p
       WHERE i.number IS NOT NULL;
      GRANT SELECT ON tenant.invoice_balance TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW tenant.invoice_balance;
      DROP TABLE tenant.invoice_write_off, tenant.credit_note_line, tenant.credit_note;
      DROP TRIGGER keep_final ON tenant.invoice_line;
      DROP TRIGGER keep_final ON tenant.invoice;
      DROP FUNCTION tenant.keep_final_lines(), tenant.keep_final_invoice();
      REVOKE DELETE ON tenant.invoice, tenant.invoice_line FROM app;
      DROP INDEX tenant.invoice_by_customer;
      ALTER TABLE tenant.invoice DROP COLUMN customer_reference, DROP COLUMN enterprise_id;
      DROP INDEX tenant.customer_by_name;
      ALTER TABLE tenant.customer DROP CONSTRAINT oin_of_public_body, DROP CONSTRAINT citizen_has_no_number,
        DROP COLUMN archived_on, DROP COLUMN term_days, DROP COLUMN locale, DROP COLUMN email, DROP COLUMN oin,
        DROP COLUMN country, DROP COLUMN kind;
    `);
  }
}
