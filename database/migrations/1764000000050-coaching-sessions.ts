import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** Sessions that are planned, held, missed, moved or cancelled; what was agreed in them; and whom a member lets read back. */
export class CoachingSessions1764000000050 implements MigrationInterface {
  name = 'CoachingSessions1764000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.coaching_session
        ALTER COLUMN held_on DROP NOT NULL,
        ALTER COLUMN note_ciphertext DROP NOT NULL,
        ADD COLUMN state text NOT NULL DEFAULT 'HELD' CHECK (state IN ('PLANNED','HELD','MISSED','MOVED','CANCELLED')),
        ADD COLUMN planned_on date,
        -- the time in Europe/Amsterdam; NULL while only the day is agreed
        ADD COLUMN planned_at time,
        ADD COLUMN minutes int NOT NULL DEFAULT 60 CHECK (minutes BETWEEN 5 AND 480),
        ADD COLUMN channel text NOT NULL DEFAULT 'IN_PERSON' CHECK (channel IN ('IN_PERSON','PHONE','VIDEO')),
        ADD COLUMN place_ciphertext bytea,
        ADD COLUMN missed_by text CHECK (missed_by IN ('MEMBER','COACH')),
        ADD COLUMN moved_to_id uuid,
        -- every change of what was agreed counts on, so that a confirmation says what it confirms
        ADD COLUMN agreements_version int NOT NULL DEFAULT 0;

      -- what was only a day in the last session becomes a session of its own
      INSERT INTO tenant.coaching_session (tenant_id, member_id, coach_account_id, state, planned_on, recorded_at, recorded_by, request_id)
      SELECT s.tenant_id, s.member_id, s.coach_account_id, 'PLANNED', s.next_appointment_on, s.recorded_at, s.recorded_by, s.request_id
        FROM tenant.coaching_session s
       WHERE s.next_appointment_on IS NOT NULL AND NOT EXISTS (
             SELECT FROM tenant.coaching_session n WHERE n.tenant_id = s.tenant_id AND n.member_id = s.member_id
                AND n.held_on >= s.next_appointment_on);

      ALTER TABLE tenant.coaching_session
        DROP COLUMN next_appointment_on,
        ALTER COLUMN state DROP DEFAULT,
        ADD COLUMN day date NOT NULL GENERATED ALWAYS AS (coalesce(held_on, planned_on)) STORED,
        ADD FOREIGN KEY (tenant_id, moved_to_id) REFERENCES tenant.coaching_session (tenant_id, id),
        ADD CHECK ((state = 'HELD') = (held_on IS NOT NULL)),
        ADD CHECK ((state = 'HELD') = (note_ciphertext IS NOT NULL)),
        ADD CHECK ((state = 'MISSED') = (missed_by IS NOT NULL)),
        ADD CHECK ((state = 'MOVED') = (moved_to_id IS NOT NULL)),
        ADD CHECK (planned_at IS NULL OR planned_on IS NOT NULL);
      DROP INDEX tenant.coaching_session_of;
      CREATE INDEX coaching_session_of ON tenant.coaching_session (tenant_id, member_id, day DESC, id DESC);
      CREATE INDEX coaching_session_planned ON tenant.coaching_session (tenant_id, coach_account_id, planned_on) WHERE state = 'PLANNED';
      GRANT UPDATE ON tenant.coaching_session TO app;
      ${stampChanges('tenant.coaching_session')}

      CREATE TABLE tenant.agreement (
        ${key},
        session_id uuid NOT NULL,
        member_id uuid NOT NULL,
        place int NOT NULL CHECK (place > 0),
        words_ciphertext bytea NOT NULL,
        done_by text NOT NULL CHECK (done_by IN ('MEMBER','COACH')),
        due_on date,
        done_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, session_id) REFERENCES tenant.coaching_session (tenant_id, id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      CREATE INDEX agreement_of ON tenant.agreement (tenant_id, session_id, place);
      CREATE INDEX agreement_open ON tenant.agreement (tenant_id, member_id, due_on) WHERE done_on IS NULL;
      ${wall('tenant.agreement', 'SELECT, INSERT, UPDATE, DELETE')}
      ${stampChanges('tenant.agreement')}

      CREATE TABLE tenant.agreement_confirmation (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        session_id uuid NOT NULL,
        agreements_version int NOT NULL,
        confirmed_on date NOT NULL,
        ${stamp},
        PRIMARY KEY (tenant_id, session_id, agreements_version),
        FOREIGN KEY (tenant_id, session_id) REFERENCES tenant.coaching_session (tenant_id, id)
      );
      ${wall('tenant.agreement_confirmation', 'SELECT, INSERT')}

      -- The member's own act: this coach may read what earlier coaches noted, until it is taken back.
      CREATE TABLE tenant.note_release (
        ${key},
        member_id uuid NOT NULL,
        coach_account_id uuid NOT NULL REFERENCES registry.account (id),
        released_on date NOT NULL,
        revoked_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        CHECK (revoked_on >= released_on)
      );
      CREATE UNIQUE INDEX note_release_running ON tenant.note_release (tenant_id, member_id, coach_account_id) WHERE revoked_on IS NULL;
      ${wall('tenant.note_release', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.note_release')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE tenant.note_release, tenant.agreement_confirmation, tenant.agreement;
      DELETE FROM tenant.coaching_session WHERE state <> 'HELD';
      DROP TRIGGER stamp_change ON tenant.coaching_session;
      REVOKE UPDATE ON tenant.coaching_session FROM app;
      DROP INDEX tenant.coaching_session_planned;
      ALTER TABLE tenant.coaching_session
        DROP COLUMN day, DROP COLUMN state, DROP COLUMN planned_on, DROP COLUMN planned_at, DROP COLUMN minutes, DROP COLUMN channel,
        DROP COLUMN place_ciphertext, DROP COLUMN missed_by, DROP COLUMN moved_to_id, DROP COLUMN agreements_version,
        DROP COLUMN changed_at, DROP COLUMN changed_by, DROP COLUMN changed_request,
        ADD COLUMN next_appointment_on date CHECK (next_appointment_on >= held_on),
        ALTER COLUMN held_on SET NOT NULL,
        ALTER COLUMN note_ciphertext SET NOT NULL;
      CREATE INDEX coaching_session_of ON tenant.coaching_session (tenant_id, member_id, held_on DESC);
    `);
  }
}
