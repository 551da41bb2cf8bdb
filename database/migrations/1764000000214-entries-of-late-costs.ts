import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stamp, wall } from '../walls.js';

/** A late cost can be taken back by itself: it knows which entries it changed somebody's money with. */
export class EntriesOfLateCosts1764000000214 implements MigrationInterface {
  name = 'EntriesOfLateCosts1764000000214';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The corrections that a late cost made, and what went to or came from elsewhere because of them.
      CREATE TABLE tenant.late_cost_entry (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        entry_id uuid NOT NULL,
        late_cost_id uuid NOT NULL,
        ${stamp},
        PRIMARY KEY (tenant_id, entry_id),
        FOREIGN KEY (tenant_id, late_cost_id) REFERENCES tenant.late_cost (tenant_id, id),
        -- written before the entries that the unit ends with
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX late_cost_entry_of ON tenant.late_cost_entry (tenant_id, late_cost_id);
      CREATE INDEX late_cost_of_sale ON tenant.late_cost (tenant_id, sale_id);
      -- one entry is the debt of one cost
      CREATE UNIQUE INDEX late_cost_by_entry ON tenant.late_cost (tenant_id, entry_id);

      -- The owner fills it for all cooperatives at once. A late cost was written by a transaction that posted its entries
      -- and no others, and nobody can change when a row was recorded.
      ALTER TABLE tenant.late_cost NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.journal_entry NO FORCE ROW LEVEL SECURITY;
      INSERT INTO tenant.late_cost_entry (tenant_id, entry_id, late_cost_id, recorded_at, recorded_by, request_id)
      SELECT c.tenant_id, e.id, c.id, c.recorded_at, c.recorded_by, c.request_id
        FROM tenant.late_cost c
        JOIN tenant.journal_entry e ON e.tenant_id = c.tenant_id AND e.recorded_at = c.recorded_at
         AND e.request_id = c.request_id AND e.id <> c.entry_id;
      SET CONSTRAINTS ALL IMMEDIATE;
      DO $$ BEGIN
        IF EXISTS (SELECT FROM tenant.late_cost c WHERE NOT EXISTS (
             SELECT FROM tenant.late_cost_entry x WHERE x.tenant_id = c.tenant_id AND x.late_cost_id = c.id)) THEN
          RAISE EXCEPTION 'a late cost has no corrections beside it: find them before this migration';
        END IF;
      END $$;
      ALTER TABLE tenant.late_cost FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.journal_entry FORCE ROW LEVEL SECURITY;
      ${wall('tenant.late_cost_entry', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX tenant.late_cost_of_sale, tenant.late_cost_by_entry;
      DROP TABLE tenant.late_cost_entry;
    `);
  }
}
