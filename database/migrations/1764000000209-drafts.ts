import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A release is drawn first and published after: what is drawn stays drawn, so a release that is refused is never drawn
 * again. Only the printed form may be made anew, and only until it is published.
 */
export class Drafts1764000000209 implements MigrationInterface {
  name = 'Drafts1764000000209';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published.draft (
        quarter text PRIMARY KEY CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'),
        -- canonical JSON, byte for byte what was hashed
        body text NOT NULL,
        previous_sha256 bytea REFERENCES published.publication (sha256),
        sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
        drawn_at timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT, INSERT, UPDATE (body, previous_sha256, sha256) ON published.draft TO builder;
      CREATE FUNCTION published.refuse_published() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR EXISTS (SELECT FROM published.publication p WHERE p.quarter = OLD.quarter) THEN
          RAISE EXCEPTION 'PUBLISHED_NEVER_CHANGES' USING ERRCODE = 'OB001';
        END IF;
        RETURN NEW;
      END $$;
      REVOKE ALL ON FUNCTION published.refuse_published() FROM PUBLIC;
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.draft
        FOR EACH ROW EXECUTE FUNCTION published.refuse_published();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE published.draft; DROP FUNCTION published.refuse_published()');
  }
}
