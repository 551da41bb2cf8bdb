import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What boards let each other and the network's staff know: how they arrange things, and what they did beside a figure.
 * No person stands in either. It is read by all and written by its own cooperative, which can take it back.
 */
export class ColleaguesAndNotes1764000000231 implements MigrationInterface {
  name = 'ColleaguesAndNotes1764000000231';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The settings of a cooperative whose board shares them; whoever no longer does has no row.
      CREATE TABLE registry.network_colleague (
        cooperative_id uuid PRIMARY KEY DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        label text NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
        programme text NOT NULL CHECK (programme IN ('OUTFLOW','PARTICIPATION')),
        -- code of a setting → number or code; nothing that anybody typed
        settings jsonb NOT NULL CHECK (jsonb_typeof(settings) = 'object'),
        shared_on date NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        changed_by uuid NOT NULL DEFAULT tenant.current_actor(),
        request_id text NOT NULL DEFAULT tenant.current_request()
      );
      ALTER TABLE registry.network_colleague ENABLE ROW LEVEL SECURITY;
      ALTER TABLE registry.network_colleague FORCE ROW LEVEL SECURITY;
      CREATE POLICY shared_settings ON registry.network_colleague FOR SELECT TO app USING (true);
      CREATE POLICY share ON registry.network_colleague FOR INSERT TO app
        WITH CHECK (cooperative_id = tenant.current_tenant());
      CREATE POLICY share_again ON registry.network_colleague FOR UPDATE TO app
        USING (cooperative_id = tenant.current_tenant()) WITH CHECK (cooperative_id = tenant.current_tenant());
      CREATE POLICY take_back ON registry.network_colleague FOR DELETE TO app
        USING (cooperative_id = tenant.current_tenant());
      GRANT SELECT (cooperative_id, label, programme, settings, shared_on),
        INSERT (label, programme, settings, shared_on),
        UPDATE (label, programme, settings, shared_on, changed_at, changed_by, request_id),
        DELETE ON registry.network_colleague TO app;

      -- What a board did, beside a figure of its own. Its words stay for itself once it takes them back.
      CREATE TABLE registry.network_note (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cooperative_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        label text NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
        quarter text NOT NULL,
        key text NOT NULL,
        words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
        written_on date NOT NULL,
        withdrawn_on date,
        written_at timestamptz NOT NULL DEFAULT now(),
        written_by uuid NOT NULL DEFAULT tenant.current_actor(),
        request_id text NOT NULL DEFAULT tenant.current_request(),
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        withdrawn_request text,
        FOREIGN KEY (quarter, key) REFERENCES published.publication_figure (quarter, key)
      );
      -- a figure is listed in every release from its first one on, under one key
      CREATE UNIQUE INDEX network_note_standing ON registry.network_note (key) WHERE withdrawn_on IS NULL;
      ALTER TABLE registry.network_note ENABLE ROW LEVEL SECURITY;
      ALTER TABLE registry.network_note FORCE ROW LEVEL SECURITY;
      CREATE POLICY standing_or_own ON registry.network_note FOR SELECT TO app
        USING (withdrawn_on IS NULL OR cooperative_id = tenant.current_tenant());
      CREATE POLICY write ON registry.network_note FOR INSERT TO app
        WITH CHECK (cooperative_id = tenant.current_tenant() AND withdrawn_on IS NULL);
      CREATE POLICY withdraw ON registry.network_note FOR UPDATE TO app
        USING (cooperative_id = tenant.current_tenant() AND withdrawn_on IS NULL)
        WITH CHECK (cooperative_id = tenant.current_tenant() AND withdrawn_on IS NOT NULL);
      GRANT SELECT, INSERT (id, label, quarter, key, words, written_on),
        UPDATE (withdrawn_on, withdrawn_at, withdrawn_by, withdrawn_request) ON registry.network_note TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registry.network_note, registry.network_colleague;');
  }
}
