import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The books ask which version is in force where everybody asks: a version that was withdrawn before its day never is. */
export class WithdrawnPolicies1764000000187 implements MigrationInterface {
  name = 'WithdrawnPolicies1764000000187';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        EXECUTE replace(pg_get_functiondef('tenant.post_entries(jsonb)'::regprocedure), 'tenant.policy_version', 'tenant.policy');
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        EXECUTE replace(pg_get_functiondef('tenant.post_entries(jsonb)'::regprocedure), 'tenant.policy p', 'tenant.policy_version p');
        EXECUTE replace(pg_get_functiondef('tenant.post_entries(jsonb)'::regprocedure), 'tenant.policy q', 'tenant.policy_version q');
      END $$;
    `);
  }
}
