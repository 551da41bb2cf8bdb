import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A browser whose page was gone before the answer came asks again with the token that it still has; the one that it never
 * saw is withdrawn.
 */
export class WithdrawnRefreshToken1764000000196 implements MigrationInterface {
  name = 'WithdrawnRefreshToken1764000000196';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registry.refresh_token ADD COLUMN withdrawn_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registry.refresh_token DROP COLUMN withdrawn_at');
  }
}
