import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/**
 * The books as a treasurer keeps them: memorial entries with what is behind them, periods that close, open again and are
 * locked for good, and one more way in which the books could be wrong: a share that is not its base times its rate.
 */
export class BooksKept1764000000110 implements MigrationInterface {
  name = 'BooksKept1764000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a treasurer booked by hand, and why; the journal entry names it as its source.
      CREATE TABLE tenant.memorial (
        ${key},
        entry_id uuid NOT NULL,
        description text NOT NULL CHECK (length(description) BETWEEN 1 AND 200),
        receipt_file_id uuid,
        ${stamp},
        UNIQUE (tenant_id, entry_id),
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (tenant_id, receipt_file_id) REFERENCES tenant.file (tenant_id, id)
      );
      ${wall('tenant.memorial', 'SELECT, INSERT')}

      -- What was done to a period: through which day the books are closed, or locked, from then on.
      CREATE TABLE tenant.period_act (
        ${key},
        act text NOT NULL CHECK (act IN ('CLOSED','REOPENED','LOCKED')),
        through_on date NOT NULL,
        reason text NOT NULL CHECK (act = 'CLOSED' OR length(reason) > 0),
        ${stamp}
      );
      ${wall('tenant.period_act', 'SELECT, INSERT')}

      -- Through this day the books are locked: they are never opened again.
      ALTER TABLE tenant.ledger_head ADD COLUMN locked_until date NOT NULL DEFAULT '1900-01-01';
      CREATE FUNCTION tenant.keep_locked() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF NEW.locked_until < OLD.locked_until OR NEW.closed_until < NEW.locked_until THEN
          RAISE EXCEPTION 'PERIOD_LOCKED' USING ERRCODE = 'OB001';
        END IF;
        RETURN NEW;
      END $$;
      -- not for a posting, which writes neither column
      CREATE TRIGGER stay_locked BEFORE UPDATE OF closed_until, locked_until ON tenant.ledger_head
        FOR EACH ROW EXECUTE FUNCTION tenant.keep_locked();

      ALTER TABLE tenant.ledger_account ADD CONSTRAINT ledger_account_number_form CHECK (number ~ '^[0-9]{3,8}$');
    `);

    await runner.query(`
      /* Lines whose amount is not their stored base times their stored rate, half away from zero: somebody computed them
         again, or by another rule. Only where a rule says so to the cent:
         - a contribution or training fund of an allocation, where the fund yields what the contribution leaves no room for;
         - VAT of an invoice, on the net; and of a sale paid at once, out of the gross. */
      CREATE FUNCTION tenant.shares_not_exact() RETURNS TABLE (subject uuid) LANGUAGE sql STABLE SET search_path = '' AS $$
        SELECT DISTINCT s.entry_id FROM (
          SELECT p.tenant_id, p.entry_id, p.rule, abs(p.cents) AS cents, p.base_cents, abs(p.base_cents) AS base,
                 p.rate_basis_points AS rate, round(abs(p.base_cents)::numeric * p.rate_basis_points / 10000) AS share
            FROM tenant.posting p
            JOIN tenant.journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
            LEFT JOIN tenant.journal_entry o ON o.tenant_id = e.tenant_id AND o.id = e.reverses_id
           WHERE p.tenant_id = tenant.current_tenant() AND p.base_cents IS NOT NULL AND p.rate_basis_points IS NOT NULL
             AND ((p.rule IN ('CONTRIBUTION','TRAINING_FUND') AND coalesce(o.kind, e.kind) = 'ALLOCATION')
               OR (p.rule = 'VAT' AND coalesce(o.kind, e.kind) IN ('INVOICE','INCOME')))) s
         WHERE CASE s.rule
           WHEN 'CONTRIBUTION' THEN s.cents <> s.share
           WHEN 'TRAINING_FUND' THEN s.cents <> least(s.share, s.base - coalesce((
             SELECT max(abs(c.cents)) FROM tenant.posting c
              WHERE c.tenant_id = s.tenant_id AND c.entry_id = s.entry_id AND c.rule = 'CONTRIBUTION'
                AND c.base_cents = s.base_cents), 0))
           ELSE s.cents <> s.share AND s.base <> round((s.base + s.cents)::numeric * 10000 / (10000 + s.rate)) END
      $$;
      ALTER FUNCTION tenant.verify_ledger() RENAME TO verify_chain_and_sums;
      /* Every way in which the books of this cooperative could be wrong, one row each; no row means sound. */
      CREATE FUNCTION tenant.verify_ledger() RETURNS TABLE (fault text, subject uuid) LANGUAGE sql STABLE SET search_path = '' AS $$
        SELECT v.fault, v.subject FROM tenant.verify_chain_and_sums() v
        UNION ALL
        SELECT 'SHARE_IS_NOT_BASE_TIMES_RATE', s.subject FROM tenant.shares_not_exact() s
      $$;
      REVOKE ALL ON FUNCTION tenant.keep_locked(), tenant.shares_not_exact(), tenant.verify_ledger() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenant.shares_not_exact(), tenant.verify_ledger() TO app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('A locked period is locked for good: restore a backup instead.');
  }
}
