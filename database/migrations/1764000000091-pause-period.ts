import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other rooms may know of a pause: whose, from when and until when. Nobody asked why. */
export class PausePeriod1764000000091 implements MigrationInterface {
  name = 'PausePeriod1764000000091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW tenant.pause_period WITH (security_invoker = true) AS
      SELECT p.tenant_id, t.member_id, p.starts_on, p.ends_on
        FROM tenant.pause p JOIN tenant.trajectory t ON t.tenant_id = p.tenant_id AND t.id = p.trajectory_id
       WHERE p.cancelled_at IS NULL;
      GRANT SELECT ON tenant.pause_period TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW tenant.pause_period');
  }
}
