import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/**
 * Sales that are divided later than they were paid, pots of a cooperative's own, what the board decided of a thermometer
 * when its member left, and what was reported of private withdrawals.
 */
export class Thermometer1764000000150 implements MigrationInterface {
  name = 'Thermometer1764000000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The day whose policy an entry follows, where that is an earlier one: the payment of a sale that was held during a
      -- trial, or that is corrected. The chain covers the policy version itself, on each line.
      ALTER TABLE tenant.journal_entry ADD COLUMN policy_on date CHECK (policy_on <= entry_on);
      CREATE INDEX journal_entry_by_source ON tenant.journal_entry (tenant_id, source_id) WHERE source_id IS NOT NULL;
    `);

    await runner.query(`
      -- The account of a pot, by the name that the policy gives it; the account may be renamed, the pot stays.
      CREATE TABLE tenant.contribution_pot (
        ${key},
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        account_id uuid NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, name),
        FOREIGN KEY (tenant_id, account_id) REFERENCES tenant.ledger_account (tenant_id, id)
      );
      ${wall('tenant.contribution_pot', 'SELECT, INSERT')}

      -- Where the money of somebody who left went, as the board decided; later payments of old invoices follow the parts.
      CREATE TABLE tenant.exit_settlement (
        ${key},
        member_id uuid NOT NULL,
        trajectory_id uuid NOT NULL,
        ended_on date NOT NULL,
        decided_on date NOT NULL CHECK (decided_on >= ended_on),
        policy_version_id uuid NOT NULL,
        starting_capital_basis_points int NOT NULL CHECK (starting_capital_basis_points BETWEEN 0 AND 10000),
        solidarity_basis_points int NOT NULL CHECK (solidarity_basis_points BETWEEN 0 AND 10000),
        municipality_basis_points int NOT NULL CHECK (municipality_basis_points BETWEEN 0 AND 10000),
        -- what was divided, after advances were taken off
        settled_cents bigint NOT NULL CHECK (settled_cents >= 0),
        -- why the board departs from its own table; empty where it does not
        reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
        -- null where there was nothing to move
        entry_id uuid,
        ${stamp},
        UNIQUE (tenant_id, trajectory_id, ended_on),
        CHECK (starting_capital_basis_points + solidarity_basis_points + municipality_basis_points = 10000),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        FOREIGN KEY (tenant_id, policy_version_id) REFERENCES tenant.policy_version (tenant_id, id),
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      ${wall('tenant.exit_settlement', 'SELECT, INSERT')}

      -- A cost of a sale that arrived after the sale was divided; the entries say what it changed.
      CREATE TABLE tenant.late_cost (
        ${key},
        -- the invoice, or the entry of the receipt of a sale that was paid at once
        sale_id uuid NOT NULL,
        occurred_on date NOT NULL,
        cents bigint NOT NULL CHECK (cents > 0),
        description text NOT NULL CHECK (length(description) BETWEEN 1 AND 200),
        receipt_file_id uuid,
        entry_id uuid NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, receipt_file_id) REFERENCES tenant.file (tenant_id, id),
        -- written before the entry that the unit ends with
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      ${wall('tenant.late_cost', 'SELECT, INSERT')}

      -- What the municipality was told of a member's private withdrawals in a month; told again where more came.
      CREATE TABLE tenant.income_report (
        ${key},
        member_id uuid NOT NULL,
        month date NOT NULL CHECK (extract(day FROM month) = 1),
        cents bigint NOT NULL,
        reported_on date NOT NULL CHECK (reported_on >= month),
        reported_to text NOT NULL CHECK (length(reported_to) BETWEEN 1 AND 200),
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      CREATE INDEX income_report_of ON tenant.income_report (tenant_id, month, member_id);
      ${wall('tenant.income_report', 'SELECT, INSERT')}

      -- What became of the benefit, as it was last told: one row per trajectory of which something was told.
      CREATE VIEW tenant.benefit_known WITH (security_invoker = true) AS
      SELECT DISTINCT ON (b.tenant_id, b.trajectory_id) b.tenant_id, b.trajectory_id, b.outcome, b.changed_on
        FROM tenant.benefit_change b ORDER BY b.tenant_id, b.trajectory_id, b.changed_on DESC, b.id DESC;
      GRANT SELECT ON tenant.benefit_known TO app;
    `);
  }

  async down(): Promise<void> {
    throw new Error(
      'Entries that follow the policy of an earlier day cannot be kept without it: restore a backup.',
    );
  }
}
