import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/** Goals and sessions, whose words are ciphertext here; and the reports that were asked for. */
export class CoachingAndReports1763880000005 implements MigrationInterface {
  name = 'CoachingAndReports1763880000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.goal (
        ${key},
        member_id uuid NOT NULL,
        coach_account_id uuid NOT NULL REFERENCES registry.account (id),
        words_ciphertext bytea NOT NULL,
        set_on date NOT NULL,
        review_on date NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        CHECK (review_on > set_on)
      );
      CREATE INDEX goal_of ON tenant.goal (tenant_id, member_id, set_on DESC);
      ${wall('tenant.goal', 'SELECT, INSERT')}

      CREATE TABLE tenant.coaching_session (
        ${key},
        member_id uuid NOT NULL,
        coach_account_id uuid NOT NULL REFERENCES registry.account (id),
        held_on date NOT NULL,
        note_ciphertext bytea NOT NULL,
        next_appointment_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        CHECK (next_appointment_on >= held_on)
      );
      CREATE INDEX coaching_session_of ON tenant.coaching_session (tenant_id, member_id, held_on DESC);
      ${wall('tenant.coaching_session', 'SELECT, INSERT')}

      CREATE TABLE tenant.report (
        ${key},
        definition text NOT NULL CHECK (definition IN ('THERMOMETER_STATEMENT')),
        subject_id uuid NOT NULL,
        parameters jsonb NOT NULL,
        locale text NOT NULL CHECK (locale IN ('nl','en')),
        requested_on date NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, subject_id) REFERENCES tenant.member (tenant_id, id)
      );
      ${wall('tenant.report', 'SELECT, INSERT')}

      -- What was true when the report was made, frozen by the first attempt: whatever a worker goes through afterwards, it
      -- prints the same bytes. Text and not jsonb, so that the hash is that of the stored characters. The document itself
      -- is the file with the report's id.
      CREATE TABLE tenant.report_snapshot (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        report_id uuid NOT NULL,
        definition_version int NOT NULL CHECK (definition_version > 0),
        snapshot text NOT NULL,
        sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
        ${stamp},
        PRIMARY KEY (tenant_id, report_id),
        FOREIGN KEY (tenant_id, report_id) REFERENCES tenant.report (tenant_id, id)
      );
      ${wall('tenant.report_snapshot', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE tenant.report_snapshot, tenant.report, tenant.coaching_session, tenant.goal',
    );
  }
}
