import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The kinds that people contribute to, and the column with the block in which they do. */
const COLUMNS = [
  ['outflow-12', 'outflow_12'],
  ['outflow-24', 'outflow_24'],
  ['step-up-12', 'step_up_12'],
  ['cohort', 'cohort'],
] as const;

/**
 * A first release writes fifty thousand blocks and places two hundred thousand people in one go. That the cooperative of
 * a block exists is checked for a statement, not for a row, and cooperatives never go from now on, so that check says
 * what the foreign key said. The blocks that people name are looked up once each: one look for all kinds, and people of
 * the same quarter name the same blocks. A cohort needs its block's kind looked up by the block alone, not by an index on
 * every block; the few blocks over several cooperatives have a small index of their own.
 */
export class BlocksInBulk1764000000240 implements MigrationInterface {
  name = 'BlocksInBulk1764000000240';

  async up(runner: QueryRunner): Promise<void> {
    const columns = COLUMNS.map(([, column]) => column).join(', ');
    const named = COLUMNS.map(([kind, column]) => `(a.${column}, '${kind}')`).join(', ');
    await runner.query(`
      ALTER TABLE published.block DROP CONSTRAINT block_tenant_id_fkey;
      CREATE FUNCTION published.require_cooperatives() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a WHERE a.tenant_id IS NOT NULL AND NOT EXISTS
                     (SELECT FROM published.cooperative c WHERE c.tenant_id = a.tenant_id)) THEN
          RAISE EXCEPTION 'a block names no cooperative' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION published.require_cooperatives() FROM PUBLIC;
      CREATE TRIGGER of_a_cooperative AFTER INSERT ON published.block REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION published.require_cooperatives();
      CREATE TRIGGER never_go BEFORE DELETE ON published.cooperative FOR EACH ROW
        EXECUTE FUNCTION published.refuse_change();
      CREATE TRIGGER never_another BEFORE UPDATE ON published.cooperative FOR EACH ROW
        WHEN (OLD.tenant_id <> NEW.tenant_id) EXECUTE FUNCTION published.refuse_change();

      ALTER TABLE published.cohort DROP CONSTRAINT cohort_block_id_kind_fkey;
      ALTER TABLE published.block DROP CONSTRAINT block_id_kind_key;
      CREATE INDEX block_over_several ON published.block (id) WHERE tenant_id IS NULL;
      CREATE FUNCTION published.require_cohort_blocks() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a WHERE NOT EXISTS
                     (SELECT FROM published.block b WHERE b.id = a.block_id AND b.kind = a.kind AND b.tenant_id IS NULL)) THEN
          RAISE EXCEPTION 'a cohort names no block of its kind' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION published.require_cohort_blocks() FROM PUBLIC;
      CREATE TRIGGER of_a_block AFTER INSERT ON published.cohort REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION published.require_cohort_blocks();

      CREATE OR REPLACE FUNCTION published.require_blocks() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM (
            SELECT DISTINCT n.id, n.kind FROM (SELECT ${columns} FROM added GROUP BY ${columns}) a
             CROSS JOIN LATERAL (VALUES ${named}) n (id, kind) WHERE n.id IS NOT NULL
          ) n WHERE NOT EXISTS (SELECT FROM published.block b WHERE b.id = n.id AND b.kind = n.kind)
        ) THEN
          RAISE EXCEPTION 'a contribution names no block of its kind' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const strange = COLUMNS.map(
      ([kind, column]) => `EXISTS (SELECT FROM added a WHERE a.${column} IS NOT NULL AND NOT EXISTS
                     (SELECT FROM published.block b WHERE b.id = a.${column} AND b.kind = '${kind}'))`,
    );
    await runner.query(`
      CREATE OR REPLACE FUNCTION published.require_blocks() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF ${strange.join('\n           OR ')} THEN
          RAISE EXCEPTION 'a contribution names no block of its kind' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;

      DROP TRIGGER of_a_block ON published.cohort;
      DROP FUNCTION published.require_cohort_blocks();
      DROP INDEX published.block_over_several;
      ALTER TABLE published.block ADD CONSTRAINT block_id_kind_key UNIQUE (id, kind);
      ALTER TABLE published.cohort ADD CONSTRAINT cohort_block_id_kind_fkey
        FOREIGN KEY (block_id, kind) REFERENCES published.block (id, kind);

      DROP TRIGGER never_another ON published.cooperative;
      DROP TRIGGER never_go ON published.cooperative;
      DROP TRIGGER of_a_cooperative ON published.block;
      DROP FUNCTION published.require_cooperatives();
      ALTER TABLE published.block ADD CONSTRAINT block_tenant_id_fkey
        FOREIGN KEY (tenant_id) REFERENCES published.cooperative (tenant_id);
    `);
  }
}
