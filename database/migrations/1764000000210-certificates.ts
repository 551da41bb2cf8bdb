import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the certifier looks at: everything that a release was made of. */
const LOOKS_AT = [
  'atom_member',
  'block',
  'block_count',
  'choice',
  'cohort',
  'contribution',
  'cooperative',
  'draft',
  'fact',
  'money_cell',
  'part',
  'part_count',
  'publication',
  'run_off_cell',
];

/**
 * No release without its certificate. Who draws a release cannot certify it, and who certifies it cannot publish; the
 * publication's row names a certificate of exactly this text, and one that was passed. Figures of a release have rows of
 * their own beside it, so that one can be had without the rest.
 */
export class Certificates1764000000210 implements MigrationInterface {
  name = 'Certificates1764000000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'certifier') THEN
          CREATE ROLE certifier LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT;
        END IF;
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO certifier', current_database());
      END $$;
      ALTER ROLE certifier SET statement_timeout = '120s';
      ALTER ROLE certifier SET lock_timeout = '10s';
      ALTER ROLE certifier SET idle_in_transaction_session_timeout = '120s';
      GRANT USAGE ON SCHEMA published TO certifier;
      GRANT SELECT ON ${LOOKS_AT.map((table) => `published.${table}`).join(', ')} TO certifier;
    `);
    for (const table of ['choice', 'contribution', 'cooperative', 'fact'])
      await runner.query(
        `CREATE POLICY certifier_reads ON published.${table} FOR SELECT TO certifier USING (true)`,
      );
    await runner.query(`
      CREATE TABLE published.certificate (
        sha256 bytea PRIMARY KEY,
        quarter text NOT NULL CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'),
        -- a release that did not pass is kept, and may be judged again once the fault is mended
        attempt int NOT NULL CHECK (attempt > 0),
        publication_sha256 bytea NOT NULL CHECK (octet_length(publication_sha256) = 32),
        passed boolean NOT NULL,
        -- canonical JSON, byte for byte what was hashed
        body text NOT NULL,
        certified_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (quarter, attempt),
        UNIQUE (sha256, publication_sha256, passed),
        CONSTRAINT certificate_hashed CHECK (sha256 = pg_catalog.sha256(convert_to(body, 'UTF8')))
      );
      GRANT SELECT, INSERT ON published.certificate TO certifier;
      GRANT SELECT ON published.certificate TO builder, network_reader;
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.certificate
        FOR EACH ROW EXECUTE FUNCTION published.refuse_change();

      ALTER TABLE published.publication
        ADD COLUMN certificate_sha256 bytea,
        ADD COLUMN certified boolean NOT NULL DEFAULT true CHECK (certified),
        ADD CONSTRAINT publication_certificate FOREIGN KEY (certificate_sha256, sha256, certified)
          REFERENCES published.certificate (sha256, publication_sha256, passed),
        -- holds for every release from now on; those from before have none
        ADD CONSTRAINT publication_certified CHECK (certificate_sha256 IS NOT NULL) NOT VALID,
        -- so the text is the one that was certified
        ADD CONSTRAINT publication_hashed CHECK (sha256 = pg_catalog.sha256(convert_to('{"body":' || body || ',"prevSha256":'
          || coalesce('"' || encode(previous_sha256, 'hex') || '"', 'null') || '}', 'UTF8')));

      CREATE TABLE published.publication_figure (
        quarter text NOT NULL REFERENCES published.publication (quarter),
        -- such as outflow-12/<block>
        key text NOT NULL CHECK (octet_length(key) <= 200),
        -- canonical JSON, as it stands in the publication
        figure text NOT NULL,
        PRIMARY KEY (quarter, key)
      );
      GRANT SELECT, INSERT ON published.publication_figure TO builder;
      GRANT SELECT ON published.publication_figure TO network_reader;
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.publication_figure
        FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['choice', 'contribution', 'cooperative', 'fact'])
      await runner.query(`DROP POLICY certifier_reads ON published.${table}`);
    // the role stays: it belongs to the cluster, in which other databases may use it
    await runner.query(`
      DROP TABLE published.publication_figure;
      ALTER TABLE published.publication DROP CONSTRAINT publication_hashed, DROP COLUMN certificate_sha256, DROP COLUMN certified;
      DROP TABLE published.certificate;
      REVOKE ALL ON ALL TABLES IN SCHEMA published FROM certifier;
      REVOKE ALL ON SCHEMA published FROM certifier;
    `);
  }
}
