import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a fact says beyond outflow within twelve months. A fact from before says nothing of it until its cooperative
 * publishes again, and till then its second window never passes.
 */
export class OutcomesOfFacts1764000000200 implements MigrationInterface {
  name = 'OutcomesOfFacts1764000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE published.fact
        ADD COLUMN horizon24_on date NOT NULL DEFAULT 'infinity',
        ADD COLUMN out24 boolean NOT NULL DEFAULT false,
        -- whole months from the first day, and why it ended: never a day
        ADD COLUMN end_month smallint CHECK (end_month BETWEEN 0 AND 23),
        ADD COLUMN end_cause text CHECK (end_cause IN ('OUTFLOW','PARTIAL','DROP_OUT','TRANSFERRED','PENSION_AGE','DECEASED')),
        ADD COLUMN trial_decision_on date,
        ADD COLUMN trial_success boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT fact_ended CHECK ((end_month IS NULL) = (end_cause IS NULL));
      ALTER TABLE published.fact
        ALTER COLUMN horizon24_on DROP DEFAULT, ALTER COLUMN out24 DROP DEFAULT, ALTER COLUMN trial_success DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE published.fact DROP COLUMN horizon24_on, DROP COLUMN out24, DROP COLUMN end_month,
        DROP COLUMN end_cause, DROP COLUMN trial_decision_on, DROP COLUMN trial_success;
    `);
  }
}
