import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Beside each other, so that no table of facts is without its wall: a cooperative writes its own, the builder reads. */
const factWall = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_rows ON ${table} FOR ALL TO publisher
    USING (tenant_id = tenant.current_tenant()) WITH CHECK (tenant_id = tenant.current_tenant());
  CREATE POLICY builder_reads ON ${table} FOR SELECT TO builder USING (true);
  GRANT SELECT, INSERT, DELETE ON ${table} TO publisher;
  GRANT SELECT ON ${table} TO builder;
`;

/**
 * What a board decides, for each kind of figure and from which quarter; the region and programme of facts; and turnover
 * of whole years.
 */
export class ChoicesOfBoards1764000000202 implements MigrationInterface {
  name = 'ChoicesOfBoards1764000000202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE published.cooperative ADD COLUMN region text NOT NULL DEFAULT 'UNKNOWN' CHECK (region ~ '^[A-Z_]{1,20}$');
      ALTER TABLE published.cooperative ALTER COLUMN region DROP DEFAULT;
      -- of the first day; NULL in a fact from before, until its cooperative publishes again
      ALTER TABLE published.fact
        ADD COLUMN programme text CHECK (programme IN ('OUTFLOW','PARTICIPATION')),
        ADD COLUMN region text CHECK (region ~ '^[A-Z_]{1,20}$');

      -- A release takes the latest choice from its own quarter or an earlier one. A kind without one takes no part.
      CREATE TABLE published.choice (
        tenant_id uuid NOT NULL REFERENCES published.cooperative (tenant_id),
        effective_quarter text NOT NULL CHECK (effective_quarter ~ '^[0-9]{4}Q[1-4]$'),
        kind text NOT NULL CHECK (kind IN ('outflow-12','outflow-24','step-up-12','cohort','money')),
        participation text NOT NULL CHECK (participation IN ('NONE','POOLED','NAMED')),
        PRIMARY KEY (tenant_id, effective_quarter, kind),
        -- what is counted over the whole network has no figure of one cooperative
        CHECK (participation <> 'NAMED' OR kind NOT IN ('cohort','money'))
      );
      ${factWall('published.choice')}

      -- What customers paid in a year that is over, without VAT.
      CREATE TABLE published.contribution (
        tenant_id uuid NOT NULL REFERENCES published.cooperative (tenant_id),
        year int NOT NULL CHECK (year BETWEEN 2000 AND 2200),
        sector text NOT NULL CHECK (sector ~ '^([0-9]{2}|UNKNOWN)$'),
        cents bigint NOT NULL CHECK (cents >= 0),
        PRIMARY KEY (tenant_id, year, sector)
      );
      ${factWall('published.contribution')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE published.contribution, published.choice;
      ALTER TABLE published.fact DROP COLUMN programme, DROP COLUMN region;
      ALTER TABLE published.cooperative DROP COLUMN region;
    `);
  }
}
