import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A settled advance can be taken back, and what was bought with it leaves the register: a thing knows its settlement. */
export class BoughtInSettlement1764000000197 implements MigrationInterface {
  name = 'BoughtInSettlement1764000000197';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.asset ADD COLUMN settlement_id uuid;
      -- the owner fills it for all cooperatives at once; both rows were written by one transaction, and nobody changed them
      ALTER TABLE tenant.asset NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.advance_settlement NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.asset DISABLE TRIGGER stamp_change;
      UPDATE tenant.asset a SET settlement_id = s.id FROM tenant.advance_settlement s
       WHERE s.tenant_id = a.tenant_id AND s.investment_id = a.investment_id AND s.recorded_at = a.recorded_at;
      ALTER TABLE tenant.asset ENABLE TRIGGER stamp_change;
      ALTER TABLE tenant.asset FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.advance_settlement FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.asset
        ADD FOREIGN KEY (tenant_id, settlement_id) REFERENCES tenant.advance_settlement (tenant_id, id);
      CREATE INDEX asset_of_settlement ON tenant.asset (tenant_id, settlement_id) WHERE settlement_id IS NOT NULL;
      GRANT DELETE ON tenant.advance_settlement TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON tenant.advance_settlement FROM app;
      ALTER TABLE tenant.asset DROP COLUMN settlement_id;
    `);
  }
}
