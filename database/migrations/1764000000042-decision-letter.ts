import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second document: the letter that tells somebody what was decided on the trial. */
export class DecisionLetter1764000000042 implements MigrationInterface {
  name = 'DecisionLetter1764000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.report DROP CONSTRAINT report_definition_check,
        ADD CONSTRAINT report_definition_check CHECK (definition IN ('THERMOMETER_STATEMENT','DECISION_LETTER'));
      CREATE INDEX report_of ON tenant.report (tenant_id, subject_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX tenant.report_of;
      ALTER TABLE tenant.report DROP CONSTRAINT report_definition_check,
        ADD CONSTRAINT report_definition_check CHECK (definition IN ('THERMOMETER_STATEMENT'));
    `);
  }
}
