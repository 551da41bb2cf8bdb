import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/** Where somebody went in full, what became of the benefit, and how it goes afterwards. */
export class Aftercare1764000000043 implements MigrationInterface {
  name = 'Aftercare1764000000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.trajectory_exit
        DROP CONSTRAINT trajectory_exit_destination_check, DROP CONSTRAINT trajectory_exit_check,
        DROP CONSTRAINT trajectory_exit_how_found_check,
        ADD CONSTRAINT trajectory_exit_destination_check CHECK (destination IN
          ('OWN_ENTERPRISE','PAID_WORK','EDUCATION','COMBINATION','OTHER_BENEFIT','MOVED','ILLNESS','PENSION_AGE','DECEASED','STOPPED','TRANSFER')),
        ADD CONSTRAINT trajectory_exit_kind_of_destination
          CHECK ((kind = 'OUTFLOW') = (destination IN ('OWN_ENTERPRISE','PAID_WORK','EDUCATION','COMBINATION'))),
        ADD CONSTRAINT trajectory_exit_how_found_check
          CHECK (how_found IN ('OWN_CUSTOMER','INTRODUCTION','MUNICIPALITY','OTHER','UNKNOWN')),
        ADD COLUMN hours_per_week int CHECK (hours_per_week BETWEEN 1 AND 60),
        ADD COLUMN employer_name text CHECK (length(employer_name) BETWEEN 1 AND 200),
        ADD CONSTRAINT trajectory_exit_work
          CHECK (destination IN ('PAID_WORK','COMBINATION') OR num_nonnulls(hours_per_week, employer_name) = 0);
      -- the same view as before, with the columns that came
      CREATE OR REPLACE VIEW tenant.current_trajectory_exit WITH (security_invoker = true) AS
      SELECT now.* FROM tenant.trajectory_exit now
       WHERE NOT now.is_withdrawn AND NOT EXISTS (
         SELECT FROM tenant.trajectory_exit later WHERE later.tenant_id = now.tenant_id AND later.corrects_id = now.id);

      -- What became of the benefit, each change a fact of its own; the last one of a day counts.
      CREATE TABLE tenant.benefit_change (
        ${key},
        trajectory_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('ENDED','REDUCED','UNCHANGED','RESUMED')),
        changed_on date NOT NULL,
        file_id uuid,
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        FOREIGN KEY (tenant_id, file_id) REFERENCES tenant.file (tenant_id, id)
      );
      CREATE INDEX benefit_change_of ON tenant.benefit_change (tenant_id, trajectory_id, changed_on);
      ${wall('tenant.benefit_change', 'SELECT, INSERT')}

      -- How it goes 6, 12 and 24 months after outflow. A correction is a new row; the last one of a moment counts.
      CREATE TABLE tenant.aftercare (
        ${key},
        trajectory_id uuid NOT NULL,
        months int NOT NULL CHECK (months IN (6, 12, 24)),
        outcome text NOT NULL CHECK (outcome IN ('LASTING','RETURNED','UNKNOWN')),
        known_on date NOT NULL,
        known_by text NOT NULL CHECK (length(known_by) BETWEEN 1 AND 500),
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id)
      );
      CREATE INDEX aftercare_of ON tenant.aftercare (tenant_id, trajectory_id, months, id DESC);
      ${wall('tenant.aftercare', 'SELECT, INSERT')}

      -- What is known now of each moment: at most one row per trajectory and moment.
      CREATE VIEW tenant.aftercare_known WITH (security_invoker = true) AS
      SELECT DISTINCT ON (a.tenant_id, a.trajectory_id, a.months)
             a.tenant_id, a.trajectory_id, a.months, a.outcome, a.known_on, a.known_by
        FROM tenant.aftercare a ORDER BY a.tenant_id, a.trajectory_id, a.months, a.id DESC;
      GRANT SELECT ON tenant.aftercare_known TO app;
    `);
  }

  async down(): Promise<void> {
    throw new Error(
      'A combination, and an unknown way to work, cannot be put back under rules that know neither.',
    );
  }
}
