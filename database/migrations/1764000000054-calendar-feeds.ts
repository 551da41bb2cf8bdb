import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret links by which a calendar program reads somebody's appointments. The link itself is not kept, only its hash. */
export class CalendarFeeds1764000000054 implements MigrationInterface {
  name = 'CalendarFeeds1764000000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registry.calendar_feed (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL REFERENCES registry.account (id),
        organisation_id uuid NOT NULL REFERENCES registry.organisation (id),
        token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
        made_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz,
        revoked_request text,
        request_id text NOT NULL
      );
      CREATE INDEX calendar_feed_of ON registry.calendar_feed (account_id, organisation_id) WHERE revoked_at IS NULL;
      CREATE INDEX calendar_feed_by_organisation ON registry.calendar_feed (organisation_id);
      GRANT SELECT, INSERT, UPDATE ON registry.calendar_feed TO identity;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registry.calendar_feed');
  }
}
