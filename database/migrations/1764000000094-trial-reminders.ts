import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stamp, wall } from '../walls.js';

/** Of which trial, and of which day before or after its end, who decides was reminded: of each once. */
export class TrialReminders1764000000094 implements MigrationInterface {
  name = 'TrialReminders1764000000094';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.trial_reminder (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        trajectory_id uuid NOT NULL,
        -- an extended trial has another end, and is reminded of anew
        trial_ends_on date NOT NULL,
        -- days from the end: -14, 0, or a number of weeks after it
        mark int NOT NULL CHECK (mark = -14 OR (mark >= 0 AND mark % 7 = 0)),
        ${stamp},
        PRIMARY KEY (tenant_id, trajectory_id, trial_ends_on, mark),
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id)
      );
      ${wall('tenant.trial_reminder', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tenant.trial_reminder');
  }
}
