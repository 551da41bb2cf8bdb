import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../walls.js';

/**
 * What people, enterprises and organisations are found by, whatever accents, capitals and small slips.
 *
 * A trigram index of pg_trgm cannot be used under row-level security: its operators are not leakproof, so PostgreSQL
 * tries them only on rows that the policies let through, one by one. Equality of texts is leakproof; so the trigrams
 * stand in a table of their own and are looked up by an ordinary key. Triggers keep it in step with what it is made of.
 */
export class Search1764000000081 implements MigrationInterface {
  name = 'Search1764000000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- both are trusted: who may create in this database may create them
      CREATE SCHEMA extension;
      CREATE EXTENSION pg_trgm SCHEMA extension;
      CREATE EXTENSION unaccent SCHEMA extension;
      GRANT USAGE ON SCHEMA extension TO app;

      -- Three signs each, of every word, without accents and capitals: {"  j"," ja","jan","an "}.
      CREATE FUNCTION tenant.search_grams(words text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path = ''
        AS $$ SELECT extension.show_trgm(extension.unaccent('extension.unaccent'::pg_catalog.regdictionary, words)) $$;

      CREATE TABLE tenant.search_gram (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        gram text NOT NULL,
        field text NOT NULL CHECK (field IN ('MEMBER_NAME','MEMBER_EMAIL','ENTERPRISE_NAME','ENTERPRISE_ACTIVITY')),
        -- the member or the enterprise
        subject_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, gram, field, subject_id)
      );
      CREATE INDEX search_gram_of ON tenant.search_gram (tenant_id, subject_id);
      ${wall('tenant.search_gram', 'SELECT, INSERT, DELETE')}

      CREATE FUNCTION tenant.index_members() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          DELETE FROM tenant.search_gram g USING touched t WHERE g.tenant_id = t.tenant_id AND g.subject_id = t.id;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          INSERT INTO tenant.search_gram (tenant_id, gram, field, subject_id)
          SELECT t.tenant_id, gram, f.field, t.id FROM touched t
           CROSS JOIN LATERAL (VALUES ('MEMBER_NAME', t.given_name || ' ' || t.family_name), ('MEMBER_EMAIL', t.email)) f (field, words)
           CROSS JOIN LATERAL unnest(tenant.search_grams(f.words)) gram;
        END IF;
        RETURN NULL;
      END $$;
      CREATE FUNCTION tenant.index_enterprises() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          DELETE FROM tenant.search_gram g USING touched t WHERE g.tenant_id = t.tenant_id AND g.subject_id = t.id;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          INSERT INTO tenant.search_gram (tenant_id, gram, field, subject_id)
          SELECT t.tenant_id, gram, f.field, t.id FROM touched t
           CROSS JOIN LATERAL (VALUES ('ENTERPRISE_NAME', t.name), ('ENTERPRISE_ACTIVITY', t.activity)) f (field, words)
           CROSS JOIN LATERAL unnest(tenant.search_grams(f.words)) gram;
        END IF;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION tenant.search_grams(text), tenant.index_members(), tenant.index_enterprises() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenant.search_grams(text) TO app;
      ${keptInStep('tenant.member', 'tenant.index_members()')}
      ${keptInStep('tenant.enterprise', 'tenant.index_enterprises()')}

      -- What is there already: the owner looks past its own walls for this one moment, and the updates change nothing.
      ALTER TABLE tenant.member NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.enterprise NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.search_gram NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.member DISABLE TRIGGER stamp_change;
      ALTER TABLE tenant.enterprise DISABLE TRIGGER stamp_change;
      UPDATE tenant.member SET email = email;
      UPDATE tenant.enterprise SET name = name;
      ALTER TABLE tenant.member ENABLE TRIGGER stamp_change;
      ALTER TABLE tenant.enterprise ENABLE TRIGGER stamp_change;
      ALTER TABLE tenant.member FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.enterprise FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.search_gram FORCE ROW LEVEL SECURITY;

      -- A row of the access log is the opening of one person's file, or a search with what was asked and how many it gave.
      ALTER TABLE tenant.access_log
        ALTER COLUMN subject_id DROP NOT NULL,
        ADD COLUMN filter text CHECK (length(filter) <= 200),
        ADD COLUMN hits int CHECK (hits >= 0),
        ADD CONSTRAINT access_log_file_or_search CHECK ((subject_id IS NULL) = (filter IS NOT NULL) AND (filter IS NULL) = (hits IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.access_log DROP CONSTRAINT access_log_file_or_search, DROP COLUMN hits, DROP COLUMN filter;
      DROP FUNCTION tenant.index_members() CASCADE;
      DROP FUNCTION tenant.index_enterprises() CASCADE;
      DROP TABLE tenant.search_gram;
      DROP FUNCTION tenant.search_grams(text);
      DROP SCHEMA extension CASCADE;
    `);
  }
}

/** One trigger per statement, so that ten thousand rows are indexed at once. */
function keptInStep(table: string, index: string): string {
  return `
    CREATE TRIGGER index_inserted AFTER INSERT ON ${table} REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION ${index};
    CREATE TRIGGER index_updated AFTER UPDATE ON ${table} REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION ${index};
    CREATE TRIGGER index_deleted AFTER DELETE ON ${table} REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION ${index};`;
}
