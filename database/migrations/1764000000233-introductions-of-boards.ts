import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One board asks to get to know another. The two see a row; who they are is written into it by the answer yes. */
export class IntroductionsOfBoards1764000000233 implements MigrationInterface {
  name = 'IntroductionsOfBoards1764000000233';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registry.board_introduction (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        from_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        to_id uuid NOT NULL REFERENCES registry.organisation (id),
        theme text NOT NULL CHECK (theme ~ '^[A-Z_]{1,30}$'),
        words text NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
        state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','ACCEPTED','DECLINED','WITHDRAWN')),
        asked_on date NOT NULL,
        answered_on date,
        reason text CHECK (length(reason) BETWEEN 1 AND 500),
        -- {name, email} of who asked and of who accepted
        from_contact jsonb,
        to_contact jsonb,
        asked_at timestamptz NOT NULL DEFAULT now(),
        asked_by uuid NOT NULL DEFAULT tenant.current_actor(),
        request_id text NOT NULL DEFAULT tenant.current_request(),
        answered_at timestamptz,
        answered_by uuid,
        answered_request text,
        CHECK (from_id <> to_id),
        CHECK ((state = 'OPEN') = (answered_on IS NULL)),
        CHECK (reason IS NULL OR state = 'DECLINED'),
        CHECK ((state = 'ACCEPTED') = (from_contact IS NOT NULL) AND (state = 'ACCEPTED') = (to_contact IS NOT NULL))
      );
      -- one that waits between two, whoever asked
      CREATE UNIQUE INDEX board_introduction_open ON registry.board_introduction
        (least(from_id, to_id), greatest(from_id, to_id)) WHERE state = 'OPEN';
      CREATE INDEX board_introduction_from ON registry.board_introduction (from_id, id);
      CREATE INDEX board_introduction_to ON registry.board_introduction (to_id, id);
      ALTER TABLE registry.board_introduction ENABLE ROW LEVEL SECURITY;
      ALTER TABLE registry.board_introduction FORCE ROW LEVEL SECURITY;
      CREATE POLICY the_two ON registry.board_introduction FOR SELECT TO app
        USING (from_id = tenant.current_tenant() OR to_id = tenant.current_tenant());
      CREATE POLICY ask ON registry.board_introduction FOR INSERT TO app
        WITH CHECK (from_id = tenant.current_tenant() AND state = 'OPEN'
          AND EXISTS (SELECT FROM registry.network_colleague c WHERE c.cooperative_id = to_id));
      CREATE POLICY answer_or_withdraw ON registry.board_introduction FOR UPDATE TO app
        USING (state = 'OPEN' AND (from_id = tenant.current_tenant() OR to_id = tenant.current_tenant()))
        WITH CHECK ((from_id = tenant.current_tenant() AND state = 'WITHDRAWN')
          OR (to_id = tenant.current_tenant() AND state IN ('ACCEPTED','DECLINED')));
      GRANT SELECT, INSERT (id, to_id, theme, words, asked_on),
        UPDATE (state, answered_on, reason, from_contact, to_contact, answered_at, answered_by, answered_request)
        ON registry.board_introduction TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registry.board_introduction;');
  }
}
