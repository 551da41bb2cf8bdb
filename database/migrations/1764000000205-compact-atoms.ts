import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Hashes of people as 32 bytes instead of 64 digits, since millions of contributions are stored; and one check of a
 * whole batch of contributions instead of one for each. Blocks never go, so the check says what the foreign key said.
 */
export class CompactAtoms1764000000205 implements MigrationInterface {
  name = 'CompactAtoms1764000000205';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['fact', 'atom_member', 'privacy_budget'])
      await runner.query(`
        ALTER TABLE published.${table} DROP CONSTRAINT ${table}_person_hash_check;
        ALTER TABLE published.${table} ALTER COLUMN person_hash TYPE bytea USING decode(person_hash, 'hex');
        ALTER TABLE published.${table} ADD CONSTRAINT ${table}_person_hash_check CHECK (octet_length(person_hash) = 32);
      `);
    await runner.query(`
      CREATE INDEX fact_by_person ON published.fact (person_hash);
      ALTER TABLE published.atom_member DROP CONSTRAINT atom_member_block_id_kind_fkey;
      CREATE FUNCTION published.require_blocks() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a WHERE NOT EXISTS
                     (SELECT FROM published.block b WHERE b.id = a.block_id AND b.kind = a.kind)) THEN
          RAISE EXCEPTION 'a contribution names no block of its kind' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION published.require_blocks() FROM PUBLIC;
      CREATE TRIGGER in_a_block AFTER INSERT ON published.atom_member REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION published.require_blocks();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER in_a_block ON published.atom_member;
      DROP FUNCTION published.require_blocks();
      DROP INDEX published.fact_by_person;
    `);
    for (const table of ['fact', 'atom_member', 'privacy_budget'])
      await runner.query(`
        ALTER TABLE published.${table} DROP CONSTRAINT ${table}_person_hash_check;
        ALTER TABLE published.${table} ALTER COLUMN person_hash TYPE text USING encode(person_hash, 'hex');
        ALTER TABLE published.${table} ADD CONSTRAINT ${table}_person_hash_check CHECK (person_hash ~ '^[0-9a-f]{64}$');
      `);
    await runner.query(
      'ALTER TABLE published.atom_member ADD FOREIGN KEY (block_id, kind) REFERENCES published.block (id, kind)',
    );
  }
}
