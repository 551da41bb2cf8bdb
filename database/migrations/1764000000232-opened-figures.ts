import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Exact figures that one board opens to another: a copy, made in the context of the one that opens. The two see a row;
 * what it carries is gone when it is closed, or when its last day is over.
 */
export class OpenedFigures1764000000232 implements MigrationInterface {
  name = 'OpenedFigures1764000000232';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registry.figure_opening (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        from_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        to_id uuid NOT NULL REFERENCES registry.organisation (id),
        -- [{kind, from, to, n, out}]: groups of ten or more, closed long ago; no person and no date of one
        figures jsonb CHECK (jsonb_typeof(figures) = 'array'),
        opened_on date NOT NULL,
        until_on date NOT NULL CHECK (until_on >= opened_on),
        closed_on date,
        opened_at timestamptz NOT NULL DEFAULT now(),
        opened_by uuid NOT NULL DEFAULT tenant.current_actor(),
        request_id text NOT NULL DEFAULT tenant.current_request(),
        closed_at timestamptz,
        closed_by uuid,
        closed_request text,
        CHECK (from_id <> to_id),
        CHECK ((closed_on IS NULL) = (figures IS NOT NULL))
      );
      CREATE UNIQUE INDEX figure_opening_standing ON registry.figure_opening (from_id, to_id) WHERE closed_on IS NULL;
      CREATE INDEX figure_opening_from ON registry.figure_opening (from_id, id);
      CREATE INDEX figure_opening_to ON registry.figure_opening (to_id, id);
      ALTER TABLE registry.figure_opening ENABLE ROW LEVEL SECURITY;
      ALTER TABLE registry.figure_opening FORCE ROW LEVEL SECURITY;
      CREATE POLICY the_two ON registry.figure_opening FOR SELECT TO app
        USING (from_id = tenant.current_tenant() OR (to_id = tenant.current_tenant() AND closed_on IS NULL));
      CREATE POLICY open ON registry.figure_opening FOR INSERT TO app
        WITH CHECK (from_id = tenant.current_tenant() AND closed_on IS NULL
          AND EXISTS (SELECT FROM registry.network_colleague c WHERE c.cooperative_id = to_id));
      CREATE POLICY close_and_wipe ON registry.figure_opening FOR UPDATE TO app
        USING (from_id = tenant.current_tenant() AND closed_on IS NULL)
        WITH CHECK (from_id = tenant.current_tenant() AND closed_on IS NOT NULL AND figures IS NULL);
      GRANT SELECT, INSERT (id, to_id, figures, opened_on, until_on),
        UPDATE (figures, closed_on, closed_at, closed_by, closed_request) ON registry.figure_opening TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registry.figure_opening;');
  }
}
