import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A period keeps what was to be made of it: a draft that somebody was to look at stays a draft when later periods are to
 * be mailed. Of what was made before nobody knows more than what the template says now.
 */
export class ResultOfRecurringRun1764000000195 implements MigrationInterface {
  name = 'ResultOfRecurringRun1764000000195';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.recurring_run ADD COLUMN makes text CHECK (makes IN ('DRAFT','FINAL','SENT'));
      -- the owner fills it for all cooperatives at once, and nobody changed these rows
      ALTER TABLE tenant.recurring_run NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.recurring_invoice NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.recurring_run DISABLE TRIGGER stamp_change;
      UPDATE tenant.recurring_run r SET makes = t.makes FROM tenant.recurring_invoice t
       WHERE t.tenant_id = r.tenant_id AND t.id = r.recurring_invoice_id;
      ALTER TABLE tenant.recurring_run ENABLE TRIGGER stamp_change;
      ALTER TABLE tenant.recurring_run FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.recurring_invoice FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.recurring_run ALTER COLUMN makes SET NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tenant.recurring_run DROP COLUMN makes');
  }
}
