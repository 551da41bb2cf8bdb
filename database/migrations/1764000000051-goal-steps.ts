import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** Goals go on: small steps, looking back at them on a day, and an end. Whatever is in words is ciphertext here. */
export class GoalSteps1764000000051 implements MigrationInterface {
  name = 'GoalSteps1764000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.goal
        ADD COLUMN levels_ciphertext bytea,
        ADD COLUMN closed_on date,
        ADD CHECK (closed_on >= set_on);
      CREATE INDEX goal_open ON tenant.goal (tenant_id, member_id, review_on) WHERE closed_on IS NULL;
      GRANT UPDATE ON tenant.goal TO app;
      ${stampChanges('tenant.goal')}

      CREATE TABLE tenant.goal_step (
        ${key},
        goal_id uuid NOT NULL,
        words_ciphertext bytea NOT NULL,
        done_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, goal_id) REFERENCES tenant.goal (tenant_id, id)
      );
      CREATE INDEX goal_step_of ON tenant.goal_step (tenant_id, goal_id, id);
      ${wall('tenant.goal_step', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.goal_step')}

      CREATE TABLE tenant.goal_review (
        ${key},
        goal_id uuid NOT NULL,
        coach_account_id uuid NOT NULL REFERENCES registry.account (id),
        reviewed_on date NOT NULL,
        attainment int NOT NULL CHECK (attainment BETWEEN -2 AND 2),
        words_ciphertext bytea,
        next_review_on date CHECK (next_review_on > reviewed_on),
        ${stamp},
        FOREIGN KEY (tenant_id, goal_id) REFERENCES tenant.goal (tenant_id, id)
      );
      CREATE INDEX goal_review_of ON tenant.goal_review (tenant_id, goal_id, id);
      ${wall('tenant.goal_review', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE tenant.goal_review, tenant.goal_step;
      DROP TRIGGER stamp_change ON tenant.goal;
      REVOKE UPDATE ON tenant.goal FROM app;
      ALTER TABLE tenant.goal DROP COLUMN levels_ciphertext, DROP COLUMN closed_on, DROP COLUMN changed_at,
        DROP COLUMN changed_by, DROP COLUMN changed_request;
    `);
  }
}
