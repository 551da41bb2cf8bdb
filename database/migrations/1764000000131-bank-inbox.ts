import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/**
 * What becomes of a bank entry: it waits, is put on hold, is booked on one or more targets, and its booking can be taken
 * back. Nothing of that is ever lost: a booking that was undone stays with its reason.
 */
export class BankInbox1764000000131 implements MigrationInterface {
  name = 'BankInbox1764000000131';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.bank_entry
        DROP CONSTRAINT bank_entry_state_check,
        ADD CONSTRAINT bank_entry_state_check CHECK (state IN ('NEW','BOOKED','IGNORED','ON_HOLD')),
        -- from this day on it waits in the inbox again
        ADD COLUMN hold_until date,
        ADD CHECK (hold_until IS NULL OR state = 'ON_HOLD');
      CREATE INDEX bank_entry_by_iban ON tenant.bank_entry (tenant_id, counterparty_iban, booked_on DESC)
        WHERE counterparty_iban IS NOT NULL;
      CREATE OR REPLACE VIEW tenant.bank_movement WITH (security_invoker = true) AS
      SELECT e.tenant_id, e.id, e.statement_id, s.bank_account_id, s.import_id, e.ordinal, e.cents, e.booked_on, e.value_on,
             e.counterparty_name, e.counterparty_iban, e.remittance, e.end_to_end_id, e.bank_reference, e.is_reversal,
             e.transactions, e.state, e.state_reason, e.hold_until
        FROM tenant.bank_entry e
        JOIN tenant.bank_statement s ON s.tenant_id = e.tenant_id AND s.id = e.statement_id
       WHERE s.is_visible;

      -- The payment references of invoices that the texts of an entry may name, whether such an invoice is there or not.
      CREATE TABLE tenant.bank_mention (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        bank_entry_id uuid NOT NULL,
        payment_reference text NOT NULL,
        PRIMARY KEY (tenant_id, bank_entry_id, payment_reference),
        FOREIGN KEY (tenant_id, bank_entry_id) REFERENCES tenant.bank_entry (tenant_id, id)
      );
      CREATE INDEX bank_mention_of ON tenant.bank_mention (tenant_id, payment_reference);
      ${wall('tenant.bank_mention', 'SELECT, INSERT, DELETE')}

      CREATE TABLE tenant.bank_rule (
        ${key},
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        iban text,
        name_contains text CHECK (length(name_contains) BETWEEN 3 AND 100),
        text_contains text CHECK (length(text_contains) BETWEEN 3 AND 100),
        direction text CHECK (direction IN ('IN','OUT')),
        -- what it proposes: to book on this account, or, where there is none, to ignore
        account_id uuid,
        vat text CHECK (vat IN ('HIGH','LOW','ZERO','EXEMPT','REVERSE_CHARGE')),
        is_automatic boolean NOT NULL,
        valid_from date NOT NULL,
        -- the first day on which it no longer holds
        ends_on date CHECK (ends_on >= valid_from),
        ${stamp},
        CHECK (num_nonnulls(iban, name_contains, text_contains) > 0),
        CHECK (vat IS NULL OR account_id IS NOT NULL),
        FOREIGN KEY (tenant_id, account_id) REFERENCES tenant.ledger_account (tenant_id, id)
      );
      ${wall('tenant.bank_rule', 'SELECT, INSERT, UPDATE (ends_on)')}
      ${stampChanges('tenant.bank_rule')}

      -- One act of booking an entry; of those that stand an entry has one.
      CREATE TABLE tenant.bank_booking (
        ${key},
        bank_entry_id uuid NOT NULL,
        booked_on date NOT NULL,
        rule_id uuid,
        undone_on date,
        undo_reason text CHECK (length(undo_reason) BETWEEN 1 AND 500),
        ${stamp},
        CHECK ((undone_on IS NULL) = (undo_reason IS NULL)),
        FOREIGN KEY (tenant_id, bank_entry_id) REFERENCES tenant.bank_entry (tenant_id, id),
        FOREIGN KEY (tenant_id, rule_id) REFERENCES tenant.bank_rule (tenant_id, id)
      );
      CREATE UNIQUE INDEX bank_booking_standing ON tenant.bank_booking (tenant_id, bank_entry_id) WHERE undone_on IS NULL;
      CREATE INDEX bank_booking_of ON tenant.bank_booking (tenant_id, bank_entry_id, id);
      ${wall('tenant.bank_booking', 'SELECT, INSERT, UPDATE (undone_on, undo_reason)')}
      ${stampChanges('tenant.bank_booking')}

      -- A target and its share; the parts of a booking sum to the entry.
      CREATE TABLE tenant.bank_booking_part (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        booking_id uuid NOT NULL,
        place int NOT NULL CHECK (place > 0),
        cents bigint NOT NULL CHECK (cents <> 0),
        invoice_id uuid,
        account_id uuid,
        vat text CHECK (vat IN ('HIGH','LOW','ZERO','EXEMPT','REVERSE_CHARGE')),
        vat_cents bigint NOT NULL DEFAULT 0,
        description text NOT NULL DEFAULT '' CHECK (length(description) <= 500),
        PRIMARY KEY (tenant_id, booking_id, place),
        CONSTRAINT bank_part_target CHECK (num_nonnulls(invoice_id, account_id) = 1),
        FOREIGN KEY (tenant_id, booking_id) REFERENCES tenant.bank_booking (tenant_id, id),
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES tenant.invoice (tenant_id, id),
        FOREIGN KEY (tenant_id, account_id) REFERENCES tenant.ledger_account (tenant_id, id)
      );
      ${wall('tenant.bank_booking_part', 'SELECT, INSERT')}

      -- The journal entries of a part: what an undo takes back.
      CREATE TABLE tenant.bank_booking_entry (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        entry_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        place int NOT NULL,
        PRIMARY KEY (tenant_id, entry_id),
        FOREIGN KEY (tenant_id, booking_id, place) REFERENCES tenant.bank_booking_part (tenant_id, booking_id, place),
        -- deferred: the posting comes last in a unit, since it holds up every other posting of the cooperative
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX bank_booking_entry_of ON tenant.bank_booking_entry (tenant_id, booking_id);
      ${wall('tenant.bank_booking_entry', 'SELECT, INSERT')}

      -- A payment belongs to a part of a booking. One that goes back is negative: a refund to the customer, or the mirror
      -- of a payment that was undone, so that the sum of an invoice's payments is always what was paid of it.
      ALTER TABLE tenant.invoice_payment
        DROP CONSTRAINT invoice_payment_tenant_id_bank_entry_id_key,
        DROP CONSTRAINT invoice_payment_cents_check,
        ADD CHECK (cents <> 0),
        ADD COLUMN booking_id uuid,
        ADD COLUMN place int,
        ADD COLUMN undoes_id uuid,
        ADD CHECK ((booking_id IS NULL) = (place IS NULL)),
        ADD CONSTRAINT invoice_payment_undone_once UNIQUE (tenant_id, undoes_id),
        ADD FOREIGN KEY (tenant_id, booking_id, place) REFERENCES tenant.bank_booking_part (tenant_id, booking_id, place),
        ADD FOREIGN KEY (tenant_id, undoes_id) REFERENCES tenant.invoice_payment (tenant_id, id);
      CREATE UNIQUE INDEX invoice_payment_of_part ON tenant.invoice_payment (tenant_id, booking_id, place)
        WHERE undoes_id IS NULL;
      CREATE INDEX invoice_payment_by_bank ON tenant.invoice_payment (tenant_id, bank_entry_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.invoice_payment DROP COLUMN booking_id, DROP COLUMN place, DROP COLUMN undoes_id,
        DROP CONSTRAINT invoice_payment_cents_check,
        ADD CONSTRAINT invoice_payment_cents_check CHECK (cents > 0),
        ADD UNIQUE (tenant_id, bank_entry_id);
      DROP INDEX tenant.invoice_payment_by_bank;
      DROP TABLE tenant.bank_booking_entry, tenant.bank_booking_part, tenant.bank_booking, tenant.bank_rule, tenant.bank_mention;
      DROP VIEW tenant.bank_movement;
      CREATE VIEW tenant.bank_movement WITH (security_invoker = true) AS
      SELECT e.tenant_id, e.id, e.statement_id, s.bank_account_id, s.import_id, e.ordinal, e.cents, e.booked_on, e.value_on,
             e.counterparty_name, e.counterparty_iban, e.remittance, e.end_to_end_id, e.bank_reference, e.is_reversal,
             e.transactions, e.state, e.state_reason
        FROM tenant.bank_entry e
        JOIN tenant.bank_statement s ON s.tenant_id = e.tenant_id AND s.id = e.statement_id
       WHERE s.is_visible;
      GRANT SELECT ON tenant.bank_movement TO app;
      DROP INDEX tenant.bank_entry_by_iban;
      ALTER TABLE tenant.bank_entry DROP COLUMN hold_until, DROP CONSTRAINT bank_entry_state_check,
        ADD CONSTRAINT bank_entry_state_check CHECK (state IN ('NEW','BOOKED','IGNORED'));
    `);
  }
}
