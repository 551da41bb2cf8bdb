import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The kinds that people contribute to, and the column with the block in which they do. */
const COLUMNS = [
  ['outflow-12', 'outflow_12'],
  ['outflow-24', 'outflow_24'],
  ['step-up-12', 'step_up_12'],
  ['cohort', 'cohort'],
] as const;

/**
 * One row for each person, with a column for each kind and what the person has spent, instead of a row for each
 * contribution and one for the budget: a fifth as many rows to write, nowhere to put a second contribution, and none
 * without its charge. A column once filled never changes. That a block which is named is there and of its kind is checked
 * for a statement as a whole, as it is for the counts of blocks from now on: blocks never go, so that check says what a
 * foreign key says.
 */
export class CountedPeople1764000000220 implements MigrationInterface {
  name = 'CountedPeople1764000000220';

  async up(runner: QueryRunner): Promise<void> {
    const columns = COLUMNS.map(([, column]) => column).join(', ');
    const contribution = COLUMNS.map(
      ([kind, column]) => `(array_agg(block_id) FILTER (WHERE kind = '${kind}'))[1] AS ${column}`,
    );
    const moved = COLUMNS.map(
      ([, column]) => `(OLD.${column} IS NOT NULL AND OLD.${column} IS DISTINCT FROM NEW.${column})`,
    );
    const of = (row: string) => COLUMNS.map(([, column]) => `${row}.${column}`).join(', ');
    const strange = COLUMNS.map(
      ([kind, column]) => `EXISTS (SELECT FROM added a WHERE a.${column} IS NOT NULL AND NOT EXISTS
                     (SELECT FROM published.block b WHERE b.id = a.${column} AND b.kind = '${kind}'))`,
    );
    await runner.query(`
      CREATE TABLE published.counted_person (
        person_hash bytea PRIMARY KEY CHECK (octet_length(person_hash) = 32),
        ${COLUMNS.map(([, column]) => `${column} uuid`).join(',\n        ')},
        spent numeric NOT NULL CHECK (spent > 0),
        -- the builder has no grant on this column: it cannot give a person more to lose
        cap numeric NOT NULL DEFAULT 4.0,
        CONSTRAINT privacy_budget_held CHECK (spent <= cap),
        CONSTRAINT counted_somewhere CHECK (num_nonnulls(${columns}) > 0)
      -- with room for the blocks that a person comes into later
      ) WITH (fillfactor = 80);
      INSERT INTO published.counted_person SELECT person_hash, ${contribution.join(', ')}, min(b.spent), min(b.cap)
        FROM published.atom_member JOIN published.privacy_budget b USING (person_hash) GROUP BY person_hash;
      DROP TABLE published.atom_member, published.privacy_budget;
      DROP FUNCTION published.refuse_refund();

      CREATE OR REPLACE FUNCTION published.require_blocks() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF ${strange.join('\n           OR ')} THEN
          RAISE EXCEPTION 'a contribution names no block of its kind' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER in_a_block AFTER INSERT ON published.counted_person REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION published.require_blocks();
      CREATE TRIGGER later_in_a_block AFTER UPDATE ON published.counted_person REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION published.require_blocks();
      CREATE TRIGGER never_move BEFORE UPDATE ON published.counted_person FOR EACH ROW
        WHEN (OLD.person_hash <> NEW.person_hash OR ${moved.join(' OR ')})
        EXECUTE FUNCTION published.refuse_change();
      CREATE TRIGGER never_for_nothing BEFORE UPDATE ON published.counted_person FOR EACH ROW
        WHEN (NEW.spent < OLD.spent OR (NEW.spent = OLD.spent AND num_nonnulls(${of('NEW')}) > num_nonnulls(${of('OLD')})))
        EXECUTE FUNCTION published.refuse_change();
      CREATE TRIGGER never_go BEFORE DELETE ON published.counted_person FOR EACH ROW
        EXECUTE FUNCTION published.refuse_change();
      GRANT SELECT, INSERT (person_hash, ${columns}, spent), UPDATE (${columns}, spent) ON published.counted_person TO builder;
      GRANT SELECT ON published.counted_person TO certifier;

      ALTER TABLE published.block_count DROP CONSTRAINT block_count_block_id_fkey;
      CREATE FUNCTION published.require_counted_blocks() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a WHERE NOT EXISTS (SELECT FROM published.block b WHERE b.id = a.block_id)) THEN
          RAISE EXCEPTION 'a count names no block' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION published.require_counted_blocks() FROM PUBLIC;
      CREATE TRIGGER of_a_block AFTER INSERT ON published.block_count REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION published.require_counted_blocks();

      -- a text of megabytes, four times a year: to compress it takes longer than to write it
      ALTER TABLE published.draft ALTER COLUMN body SET STORAGE EXTERNAL;
      ALTER TABLE published.publication ALTER COLUMN body SET STORAGE EXTERNAL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const contributions = COLUMNS.map(([kind, column]) => `('${kind}', p.${column})`);
    await runner.query(`
      ALTER TABLE published.draft ALTER COLUMN body SET STORAGE EXTENDED;
      ALTER TABLE published.publication ALTER COLUMN body SET STORAGE EXTENDED;
      DROP TRIGGER of_a_block ON published.block_count;
      DROP FUNCTION published.require_counted_blocks();
      ALTER TABLE published.block_count ADD CONSTRAINT block_count_block_id_fkey
        FOREIGN KEY (block_id) REFERENCES published.block (id);

      CREATE TABLE published.atom_member (
        kind text NOT NULL,
        person_hash bytea NOT NULL CHECK (octet_length(person_hash) = 32),
        block_id uuid NOT NULL,
        PRIMARY KEY (kind, person_hash)
      );
      INSERT INTO published.atom_member SELECT c.kind, p.person_hash, c.block_id FROM published.counted_person p
        CROSS JOIN LATERAL (VALUES ${contributions.join(', ')}) c (kind, block_id) WHERE c.block_id IS NOT NULL;
      CREATE TABLE published.privacy_budget (
        person_hash bytea PRIMARY KEY CHECK (octet_length(person_hash) = 32),
        spent numeric NOT NULL CHECK (spent > 0),
        cap numeric NOT NULL DEFAULT 4.0,
        CONSTRAINT privacy_budget_held CHECK (spent <= cap)
      );
      INSERT INTO published.privacy_budget SELECT person_hash, spent, cap FROM published.counted_person;
      DROP TABLE published.counted_person;
      CREATE FUNCTION published.refuse_refund() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR NEW.spent < OLD.spent THEN
          RAISE EXCEPTION 'PUBLISHED_NEVER_CHANGES' USING ERRCODE = 'OB001';
        END IF;
        RETURN NEW;
      END $$;
      REVOKE ALL ON FUNCTION published.refuse_refund() FROM PUBLIC;
      CREATE TRIGGER never_refunded BEFORE UPDATE OR DELETE ON published.privacy_budget FOR EACH ROW
        EXECUTE FUNCTION published.refuse_refund();
      GRANT SELECT, INSERT (person_hash, spent), UPDATE (spent) ON published.privacy_budget TO builder;
      CREATE OR REPLACE FUNCTION published.require_blocks() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a WHERE NOT EXISTS
                     (SELECT FROM published.block b WHERE b.id = a.block_id AND b.kind = a.kind)) THEN
          RAISE EXCEPTION 'a contribution names no block of its kind' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER in_a_block AFTER INSERT ON published.atom_member REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION published.require_blocks();
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.atom_member FOR EACH ROW
        EXECUTE FUNCTION published.refuse_change();
      GRANT SELECT, INSERT ON published.atom_member TO builder;
      GRANT SELECT ON published.atom_member TO certifier;
    `);
  }
}
