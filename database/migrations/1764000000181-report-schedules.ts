import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** Reports that are made each month, quarter or year: of each period one. */
export class ReportSchedules1764000000181 implements MigrationInterface {
  name = 'ReportSchedules1764000000181';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.report_schedule (
        ${key},
        definition text NOT NULL CHECK (definition ~ '^[A-Z][A-Z_]{2,39}$'),
        about text NOT NULL CHECK (about IN ('MEMBER','COOPERATIVE','MUNICIPALITY','COACH')),
        subject_id uuid NOT NULL,
        member_id uuid GENERATED ALWAYS AS (CASE WHEN about = 'MEMBER' THEN subject_id END) STORED,
        organisation_id uuid GENERATED ALWAYS AS (CASE WHEN about IN ('COOPERATIVE','MUNICIPALITY') THEN subject_id END) STORED
          REFERENCES registry.organisation (id),
        coach_account_id uuid GENERATED ALWAYS AS (CASE WHEN about = 'COACH' THEN subject_id END) STORED
          REFERENCES registry.account (id),
        every text NOT NULL CHECK (every IN ('MONTH','QUARTER','YEAR')),
        locale text CHECK (locale IN ('nl','en')),
        formats text[] NOT NULL CHECK (cardinality(formats) BETWEEN 1 AND 3),
        -- the first day of the first period of which a report is made
        starts_on date NOT NULL,
        ended_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        CHECK (about <> 'COOPERATIVE' OR subject_id = tenant_id)
      );
      -- the same report twice a period helps nobody
      CREATE UNIQUE INDEX report_schedule_once ON tenant.report_schedule (tenant_id, definition, subject_id, every, recorded_by)
        WHERE ended_on IS NULL;
      ${wall('tenant.report_schedule', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.report_schedule')}

      -- Of which period a report was asked for, or why it could not be.
      CREATE TABLE tenant.report_schedule_run (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        schedule_id uuid NOT NULL,
        period_on date NOT NULL,
        report_id uuid,
        error_code text,
        ${stamp},
        PRIMARY KEY (tenant_id, schedule_id, period_on),
        FOREIGN KEY (tenant_id, schedule_id) REFERENCES tenant.report_schedule (tenant_id, id),
        FOREIGN KEY (tenant_id, report_id) REFERENCES tenant.report (tenant_id, id),
        CHECK (num_nonnulls(report_id, error_code) = 1)
      );
      ${wall('tenant.report_schedule_run', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tenant.report_schedule_run, tenant.report_schedule');
  }
}
