import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entrepreneurs in the region are found like members and enterprises are. */
export class SearchContacts1764000000082 implements MigrationInterface {
  name = 'SearchContacts1764000000082';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.search_gram DROP CONSTRAINT search_gram_field_check,
        ADD CONSTRAINT search_gram_field_check CHECK (field IN
          ('MEMBER_NAME','MEMBER_EMAIL','ENTERPRISE_NAME','ENTERPRISE_ACTIVITY','CONTACT_NAME'));

      CREATE FUNCTION tenant.index_contacts() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          DELETE FROM tenant.search_gram g USING touched t WHERE g.tenant_id = t.tenant_id AND g.subject_id = t.id;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          -- whoever was taken off the list is found no more
          INSERT INTO tenant.search_gram (tenant_id, gram, field, subject_id)
          SELECT t.tenant_id, gram, 'CONTACT_NAME', t.id FROM touched t
           CROSS JOIN LATERAL unnest(tenant.search_grams(t.name || ' ' || t.enterprise)) gram
           WHERE t.removed_on IS NULL;
        END IF;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION tenant.index_contacts() FROM PUBLIC;
      CREATE TRIGGER index_inserted AFTER INSERT ON tenant.contact REFERENCING NEW TABLE AS touched
        FOR EACH STATEMENT EXECUTE FUNCTION tenant.index_contacts();
      CREATE TRIGGER index_updated AFTER UPDATE ON tenant.contact REFERENCING NEW TABLE AS touched
        FOR EACH STATEMENT EXECUTE FUNCTION tenant.index_contacts();
      CREATE TRIGGER index_deleted AFTER DELETE ON tenant.contact REFERENCING OLD TABLE AS touched
        FOR EACH STATEMENT EXECUTE FUNCTION tenant.index_contacts();

      ALTER TABLE tenant.contact NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.search_gram NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.contact DISABLE TRIGGER stamp_change;
      UPDATE tenant.contact SET name = name;
      ALTER TABLE tenant.contact ENABLE TRIGGER stamp_change;
      ALTER TABLE tenant.contact FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.search_gram FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION tenant.index_contacts() CASCADE;
      DELETE FROM tenant.search_gram WHERE field = 'CONTACT_NAME';
      ALTER TABLE tenant.search_gram DROP CONSTRAINT search_gram_field_check,
        ADD CONSTRAINT search_gram_field_check CHECK (field IN
          ('MEMBER_NAME','MEMBER_EMAIL','ENTERPRISE_NAME','ENTERPRISE_ACTIVITY'));
    `);
  }
}
