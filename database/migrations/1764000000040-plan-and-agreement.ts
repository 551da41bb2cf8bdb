import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** What a member brings, and what becomes of a business plan: its versions, what is said of them, and the decision. */
export class PlanAndAgreement1764000000040 implements MigrationInterface {
  name = 'PlanAndAgreement1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One profile per member, in the member's words. A document and not five tables: it is read and written whole.
      CREATE TABLE tenant.talent_profile (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        member_id uuid NOT NULL,
        version int NOT NULL DEFAULT 1 CHECK (version > 0),
        profile jsonb NOT NULL CHECK (octet_length(profile::text) <= 262144),
        ${stamp},
        PRIMARY KEY (tenant_id, member_id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      ${wall('tenant.talent_profile', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.talent_profile')}

      ALTER TABLE tenant.business_plan ADD COLUMN file_id uuid,
        ADD FOREIGN KEY (tenant_id, file_id) REFERENCES tenant.file (tenant_id, id);

      CREATE TABLE tenant.plan_feedback (
        ${key},
        business_plan_id uuid NOT NULL,
        given_on date NOT NULL,
        words text NOT NULL CHECK (length(words) BETWEEN 1 AND 5000),
        ${stamp},
        FOREIGN KEY (tenant_id, business_plan_id) REFERENCES tenant.business_plan (tenant_id, id)
      );
      CREATE INDEX plan_feedback_of ON tenant.plan_feedback (tenant_id, business_plan_id);
      ${wall('tenant.plan_feedback', 'SELECT, INSERT')}

      -- The primary key is the rule: a version is decided once. Who changes their mind asks for a new version.
      CREATE TABLE tenant.plan_decision (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        business_plan_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('APPROVED','NEEDS_WORK','REJECTED')),
        decided_on date NOT NULL,
        words text NOT NULL CHECK (outcome = 'APPROVED' OR length(words) > 0),
        ${stamp},
        PRIMARY KEY (tenant_id, business_plan_id),
        FOREIGN KEY (tenant_id, business_plan_id) REFERENCES tenant.business_plan (tenant_id, id)
      );
      ${wall('tenant.plan_decision', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE tenant.plan_decision, tenant.plan_feedback, tenant.talent_profile;
      ALTER TABLE tenant.business_plan DROP COLUMN file_id;
    `);
  }
}
