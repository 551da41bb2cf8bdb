import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A release gathers who waits for a block once, in a table that goes with its transaction: decision 0241. */
export class PeopleAreGathered1764000000241 implements MigrationInterface {
  name = 'PeopleAreGathered1764000000241';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO builder', current_database()); END $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM builder', current_database()); END $$`,
    );
  }
}
