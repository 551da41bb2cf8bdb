import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/** What a municipality decided, what an admission rests on, the acquaintance of the trial, and what was signed. */
export class Admission1764000000041 implements MigrationInterface {
  name = 'Admission1764000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.municipal_permission
        ADD COLUMN conditions text NOT NULL DEFAULT '' CHECK (length(conditions) <= 2000),
        ADD COLUMN file_id uuid,
        ADD FOREIGN KEY (tenant_id, file_id) REFERENCES tenant.file (tenant_id, id);

      -- From the day of withdrawal on the permission is not in force. Once: the primary key says so.
      CREATE TABLE tenant.permission_withdrawal (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        permission_id uuid NOT NULL,
        withdrawn_on date NOT NULL,
        reason text NOT NULL CHECK (length(reason) <= 2000),
        ${stamp},
        PRIMARY KEY (tenant_id, permission_id),
        FOREIGN KEY (tenant_id, permission_id) REFERENCES tenant.municipal_permission (tenant_id, id)
      );
      ${wall('tenant.permission_withdrawal', 'SELECT, INSERT')}

      -- When each permission is in force, both days included; one that was withdrawn before it began ends before it starts.
      CREATE VIEW tenant.permission_period WITH (security_invoker = true) AS
      SELECT p.tenant_id, p.id, p.trajectory_id, p.organisation_id, p.starts_on,
             least(p.ends_on, w.withdrawn_on - 1) AS ends_on
        FROM tenant.municipal_permission p
        LEFT JOIN tenant.permission_withdrawal w ON w.tenant_id = p.tenant_id AND w.permission_id = p.id;
      GRANT SELECT ON tenant.permission_period TO app;

      CREATE TABLE tenant.municipal_refusal (
        ${key},
        trajectory_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES registry.organisation (id),
        number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
        refused_on date NOT NULL,
        reason text NOT NULL CHECK (length(reason) <= 2000),
        file_id uuid,
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        FOREIGN KEY (tenant_id, file_id) REFERENCES tenant.file (tenant_id, id)
      );
      CREATE INDEX municipal_refusal_of ON tenant.municipal_refusal (tenant_id, trajectory_id);
      ${wall('tenant.municipal_refusal', 'SELECT, INSERT')}

      -- What members or board decided on an admission: counts and a day, no names. A correction is a new row; the last counts.
      CREATE TABLE tenant.admission_record (
        ${key},
        trajectory_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('MEMBERS','BOARD')),
        decided_on date NOT NULL,
        is_admitted boolean NOT NULL,
        votes_for int CHECK (votes_for >= 0),
        votes_against int CHECK (votes_against >= 0),
        abstained int CHECK (abstained >= 0),
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        CHECK (num_nonnulls(votes_for, votes_against, abstained) = CASE kind WHEN 'MEMBERS' THEN 3 ELSE 0 END),
        CHECK (kind = 'BOARD' OR is_admitted = (votes_for > votes_against))
      );
      CREATE INDEX admission_record_of ON tenant.admission_record (tenant_id, trajectory_id);
      ${wall('tenant.admission_record', 'SELECT, INSERT')}

      -- A step of the acquaintance programme, done on a day; NULL takes an earlier tick back. The last row of a step counts.
      CREATE TABLE tenant.acquaintance_tick (
        ${key},
        trajectory_id uuid NOT NULL,
        step text NOT NULL CHECK (length(step) BETWEEN 1 AND 40),
        done_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id)
      );
      CREATE INDEX acquaintance_tick_of ON tenant.acquaintance_tick (tenant_id, trajectory_id);
      ${wall('tenant.acquaintance_tick', 'SELECT, INSERT')}

      CREATE TABLE tenant.membership_agreement (
        ${key},
        trajectory_id uuid NOT NULL,
        file_id uuid NOT NULL,
        signed_on date NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        FOREIGN KEY (tenant_id, file_id) REFERENCES tenant.file (tenant_id, id),
        CHECK (ends_on IS NULL OR ends_on >= starts_on)
      );
      CREATE INDEX membership_agreement_of ON tenant.membership_agreement (tenant_id, trajectory_id);
      ${wall('tenant.membership_agreement', 'SELECT, INSERT')}

      -- When each agreement is in force, both days included: the one that starts later takes the place of the one before, so
      -- two never are at once. One that was replaced from its first day ends before it starts. ends_on is a deadline.
      CREATE VIEW tenant.agreement_period WITH (security_invoker = true) AS
      SELECT a.tenant_id, a.id, a.trajectory_id, a.starts_on,
             least(a.ends_on, lead(a.starts_on) OVER (PARTITION BY a.tenant_id, a.trajectory_id ORDER BY a.starts_on, a.id) - 1) AS ends_on
        FROM tenant.membership_agreement a;
      GRANT SELECT ON tenant.agreement_period TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW tenant.agreement_period, tenant.permission_period;
      DROP TABLE tenant.membership_agreement, tenant.acquaintance_tick, tenant.admission_record,
        tenant.municipal_refusal, tenant.permission_withdrawal;
      ALTER TABLE tenant.municipal_permission DROP COLUMN conditions, DROP COLUMN file_id;
    `);
  }
}
