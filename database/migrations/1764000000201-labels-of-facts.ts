import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ladder, the thermometer, and the labels that people are grouped by. A label says what was so on the first day: one
 * that is filled in later would say something of who stayed.
 */
export class LabelsOfFacts1764000000201 implements MigrationInterface {
  name = 'LabelsOfFacts1764000000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE published.fact
        ADD COLUMN ladder_up12 boolean NOT NULL DEFAULT false,
        ADD COLUMN thermometer_units12 smallint NOT NULL DEFAULT 0 CHECK (thermometer_units12 BETWEEN -10 AND 10),
        -- a division of the SBI 2008
        ADD COLUMN sector text NOT NULL DEFAULT 'UNKNOWN' CHECK (sector ~ '^([0-9]{2}|UNKNOWN)$'),
        ADD COLUMN source text NOT NULL DEFAULT 'UNKNOWN'
          CHECK (source IN ('REFERRER','MUNICIPALITY','SELF','COOPERATIVE','UNKNOWN'));
      ALTER TABLE published.fact
        ALTER COLUMN ladder_up12 DROP DEFAULT, ALTER COLUMN thermometer_units12 DROP DEFAULT,
        ALTER COLUMN sector DROP DEFAULT, ALTER COLUMN source DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE published.fact DROP COLUMN ladder_up12, DROP COLUMN thermometer_units12, DROP COLUMN sector,
        DROP COLUMN source;
    `);
  }
}
