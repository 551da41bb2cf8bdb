import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/**
 * A bank file on its way in. Its entries are written in batches under statements that nobody sees yet; one statement of
 * SQL makes them visible, all at once, so that a large file streams and a refused one leaves nothing.
 */
export class BankImport1764000000130 implements MigrationInterface {
  name = 'BankImport1764000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.bank_import (
        ${key},
        -- NULL once it was refused: a file of which nothing was taken is let go of
        file_id uuid,
        file_name text NOT NULL CHECK (length(file_name) <= 255),
        bytes_total bigint NOT NULL,
        job_id uuid NOT NULL,
        -- of the attempt that is at work: one that was overtaken by another writes nothing more
        attempt_id uuid,
        format text CHECK (format IN ('CAMT053','MT940')),
        statements int NOT NULL DEFAULT 0,
        entries_read int NOT NULL DEFAULT 0,
        entries_new int NOT NULL DEFAULT 0,
        bytes_read bigint NOT NULL DEFAULT 0,
        done_at timestamptz,
        refused_at timestamptz,
        error_code text,
        error_params jsonb,
        ${stamp},
        FOREIGN KEY (tenant_id, file_id) REFERENCES tenant.file (tenant_id, id),
        CHECK (num_nulls(done_at, refused_at) >= 1),
        CHECK (num_nulls(refused_at, error_code, error_params) IN (0, 3))
      );
      ${wall('tenant.bank_import', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.bank_import')}

      -- Statements from before were imported whole and are visible; of those that come, each begins unseen.
      ALTER TABLE tenant.bank_statement
        DROP CONSTRAINT bank_statement_tenant_id_bank_account_id_statement_referenc_key,
        DROP COLUMN content_sha256,
        ADD COLUMN import_id uuid,
        ADD COLUMN is_visible boolean NOT NULL DEFAULT true,
        ALTER COLUMN closing_cents DROP NOT NULL,
        ALTER COLUMN closing_on DROP NOT NULL,
        ADD CHECK (num_nulls(closing_cents, closing_on) = 0 OR NOT is_visible),
        ADD FOREIGN KEY (tenant_id, import_id) REFERENCES tenant.bank_import (tenant_id, id);
      ALTER TABLE tenant.bank_statement ALTER COLUMN is_visible SET DEFAULT false;
      CREATE UNIQUE INDEX bank_statement_once ON tenant.bank_statement (tenant_id, bank_account_id, statement_reference)
        WHERE is_visible;
      CREATE INDEX bank_statement_latest ON tenant.bank_statement (tenant_id, bank_account_id, closing_on DESC, id DESC)
        WHERE is_visible;
      CREATE INDEX bank_statement_of_import ON tenant.bank_statement (tenant_id, import_id);
      GRANT UPDATE (closing_cents, closing_on, is_visible), DELETE ON tenant.bank_statement TO app;
      ${stampChanges('tenant.bank_statement')}

      ALTER TABLE tenant.bank_entry
        DROP CONSTRAINT bank_entry_tenant_id_entry_key_key,
        ADD CONSTRAINT bank_entry_place UNIQUE (tenant_id, statement_id, ordinal),
        ADD CONSTRAINT bank_entry_once UNIQUE (tenant_id, statement_id, entry_key),
        ADD COLUMN bank_reference text,
        ADD COLUMN value_on date,
        ADD COLUMN is_reversal boolean NOT NULL DEFAULT false,
        ADD COLUMN transactions int NOT NULL DEFAULT 1;
      GRANT DELETE ON tenant.bank_entry TO app;

      -- What was made visible stays as the bank gave it; the sweep takes only what nobody ever saw.
      CREATE FUNCTION tenant.keep_statement() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        RAISE EXCEPTION 'IMPORTED_NEVER_CHANGES' USING ERRCODE = 'OB001';
      END $$;
      CREATE TRIGGER keep_statement BEFORE UPDATE OR DELETE ON tenant.bank_statement
        FOR EACH ROW WHEN (OLD.is_visible) EXECUTE FUNCTION tenant.keep_statement();
      CREATE FUNCTION tenant.keep_entries() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF EXISTS (SELECT FROM old_entries e JOIN tenant.bank_statement s ON s.tenant_id = e.tenant_id AND s.id = e.statement_id
                    WHERE s.is_visible) THEN
          RAISE EXCEPTION 'IMPORTED_NEVER_CHANGES' USING ERRCODE = 'OB001';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_entries AFTER DELETE ON tenant.bank_entry REFERENCING OLD TABLE AS old_entries
        FOR EACH STATEMENT EXECUTE FUNCTION tenant.keep_entries();
      REVOKE ALL ON FUNCTION tenant.keep_statement(), tenant.keep_entries() FROM PUBLIC;

      CREATE VIEW tenant.bank_movement WITH (security_invoker = true) AS
      SELECT e.tenant_id, e.id, e.statement_id, s.bank_account_id, s.import_id, e.ordinal, e.cents, e.booked_on, e.value_on,
             e.counterparty_name, e.counterparty_iban, e.remittance, e.end_to_end_id, e.bank_reference, e.is_reversal,
             e.transactions, e.state, e.state_reason
        FROM tenant.bank_entry e
        JOIN tenant.bank_statement s ON s.tenant_id = e.tenant_id AND s.id = e.statement_id
       WHERE s.is_visible;
      GRANT SELECT ON tenant.bank_movement TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW tenant.bank_movement;
      DROP TRIGGER keep_entries ON tenant.bank_entry;
      DROP TRIGGER keep_statement ON tenant.bank_statement;
      DROP FUNCTION tenant.keep_entries(), tenant.keep_statement();
      DELETE FROM tenant.bank_entry e USING tenant.bank_statement s
       WHERE s.tenant_id = e.tenant_id AND s.id = e.statement_id AND NOT s.is_visible;
      DELETE FROM tenant.bank_statement WHERE NOT is_visible;
      REVOKE DELETE ON tenant.bank_entry FROM app;
      ALTER TABLE tenant.bank_entry DROP CONSTRAINT bank_entry_place, DROP CONSTRAINT bank_entry_once,
        DROP COLUMN bank_reference, DROP COLUMN value_on, DROP COLUMN is_reversal, DROP COLUMN transactions,
        ADD UNIQUE (tenant_id, entry_key);
      REVOKE UPDATE (closing_cents, closing_on, is_visible), DELETE ON tenant.bank_statement FROM app;
      DROP TRIGGER stamp_change ON tenant.bank_statement;
      DROP INDEX tenant.bank_statement_once, tenant.bank_statement_latest, tenant.bank_statement_of_import;
      ALTER TABLE tenant.bank_statement DROP COLUMN import_id, DROP COLUMN is_visible,
        DROP COLUMN changed_at, DROP COLUMN changed_by, DROP COLUMN changed_request,
        ADD COLUMN content_sha256 bytea NOT NULL DEFAULT '\\x',
        ALTER COLUMN closing_cents SET NOT NULL, ALTER COLUMN closing_on SET NOT NULL,
        ADD UNIQUE (tenant_id, bank_account_id, statement_reference);
      DROP TABLE tenant.bank_import;
    `);
  }
}
