import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every table that a posting looks into is read by its key, so its plan is the same for one line and for a thousand. A
 * planner that may choose finds a plan for these very values a little cheaper each time, and never counts what planning costs:
 * a quarter of the posting.
 */
export class PostingIsPlannedOnce1764000000211 implements MigrationInterface {
  name = 'PostingIsPlannedOnce1764000000211';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER FUNCTION tenant.post_entries(jsonb) SET plan_cache_mode = force_generic_plan;
      ALTER FUNCTION tenant.post_once(text, bytea, jsonb, jsonb) SET plan_cache_mode = force_generic_plan;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER FUNCTION tenant.post_once(text, bytea, jsonb, jsonb) RESET plan_cache_mode;
      ALTER FUNCTION tenant.post_entries(jsonb) RESET plan_cache_mode;
    `);
  }
}
