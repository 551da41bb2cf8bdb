import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** What stands beside the notes: concerns for somebody's safety, meetings of a group, milestones that members show. */
export class GroupAndSignals1764000000053 implements MigrationInterface {
  name = 'GroupAndSignals1764000000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.safety_concern (
        ${key},
        member_id uuid NOT NULL,
        category text NOT NULL CHECK (category IN ('SELF_HARM','VIOLENCE','ABUSE','CHILDREN','EXPLOITATION','HEALTH','OTHER')),
        words_ciphertext bytea NOT NULL,
        raised_on date NOT NULL,
        is_shown_to_member boolean NOT NULL,
        closed_on date CHECK (closed_on >= raised_on),
        outcome_ciphertext bytea,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        CHECK ((closed_on IS NULL) = (outcome_ciphertext IS NULL))
      );
      CREATE INDEX safety_concern_of ON tenant.safety_concern (tenant_id, member_id, raised_on DESC, id DESC);
      CREATE INDEX safety_concern_open ON tenant.safety_concern (tenant_id, raised_on) WHERE closed_on IS NULL;
      ${wall('tenant.safety_concern', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.safety_concern')}

      CREATE TABLE tenant.group_meeting (
        ${key},
        meets_on date NOT NULL,
        -- the time in Europe/Amsterdam
        meets_at time,
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
        place text NOT NULL DEFAULT '' CHECK (length(place) <= 200),
        cancelled_on date,
        ${stamp}
      );
      CREATE INDEX group_meeting_by_day ON tenant.group_meeting (tenant_id, meets_on DESC, id DESC);
      ${wall('tenant.group_meeting', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.group_meeting')}

      CREATE TABLE tenant.group_attendance (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        meeting_id uuid NOT NULL,
        member_id uuid NOT NULL,
        ${stamp},
        PRIMARY KEY (tenant_id, meeting_id, member_id),
        FOREIGN KEY (tenant_id, meeting_id) REFERENCES tenant.group_meeting (tenant_id, id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      CREATE INDEX group_attendance_by_member ON tenant.group_attendance (tenant_id, member_id);
      ${wall('tenant.group_attendance', 'SELECT, INSERT, DELETE')}

      -- Words that a member shows to the others; taken back, the row is gone.
      CREATE TABLE tenant.milestone (
        ${key},
        member_id uuid NOT NULL,
        words text NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
        reached_on date NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      CREATE INDEX milestone_by_day ON tenant.milestone (tenant_id, reached_on DESC, id DESC);
      CREATE INDEX milestone_of ON tenant.milestone (tenant_id, member_id);
      ${wall('tenant.milestone', 'SELECT, INSERT, DELETE')}

      -- What other rooms may say of somebody's coaching in their own lists: days and counts, no word of it.
      CREATE VIEW tenant.coaching_facts WITH (security_invoker = true) AS
      SELECT m.tenant_id, m.id AS member_id,
             (SELECT max(s.held_on) FROM tenant.coaching_session s
               WHERE s.tenant_id = m.tenant_id AND s.member_id = m.id AND s.state = 'HELD') AS last_held_on,
             (SELECT min(s.planned_on) FROM tenant.coaching_session s
               WHERE s.tenant_id = m.tenant_id AND s.member_id = m.id AND s.state = 'PLANNED') AS first_planned_on,
             (SELECT min(a.due_on) FROM tenant.agreement a
               WHERE a.tenant_id = m.tenant_id AND a.member_id = m.id AND a.done_on IS NULL) AS first_agreement_due_on,
             (SELECT min(g.review_on) FROM tenant.goal g
               WHERE g.tenant_id = m.tenant_id AND g.member_id = m.id AND g.closed_on IS NULL) AS first_review_on,
             (SELECT count(*) FROM tenant.coaching_session s
               WHERE s.tenant_id = m.tenant_id AND s.member_id = m.id AND s.state = 'HELD' AND s.agreements_version > 0
                 AND NOT EXISTS (SELECT FROM tenant.agreement_confirmation f WHERE f.tenant_id = s.tenant_id
                   AND f.session_id = s.id AND f.agreements_version = s.agreements_version))::int AS unconfirmed_sessions,
             (SELECT min(c.raised_on) FROM tenant.safety_concern c
               WHERE c.tenant_id = m.tenant_id AND c.member_id = m.id AND c.closed_on IS NULL) AS first_open_concern_on
        FROM tenant.member m;
      GRANT SELECT ON tenant.coaching_facts TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW tenant.coaching_facts;
      DROP TABLE tenant.milestone, tenant.group_attendance, tenant.group_meeting, tenant.safety_concern;
    `);
  }
}
