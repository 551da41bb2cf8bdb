import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** Mail that is written with the work and sent after it, and notices that wait in the product for who they are for. */
export class OrganisationAndMail1764000000010 implements MigrationInterface {
  name = 'OrganisationAndMail1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A request may wait for its time, such as the next attempt to deliver a mail.
      ALTER TABLE outbox.request ADD COLUMN not_before timestamptz;
      GRANT SELECT (not_before) ON outbox.request TO relay;
    `);

    await runner.query(`
      CREATE TABLE tenant.mail (
        ${key},
        kind text NOT NULL,
        -- gone once it was sent: then it is known that something was sent, when and about what, and no more
        recipient text CHECK (length(recipient) <= 254),
        parameters jsonb,
        locale text NOT NULL CHECK (locale IN ('nl','en')),
        subject_id uuid NOT NULL,
        useful_until timestamptz,
        state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING','SENT','FAILED')),
        attempts int NOT NULL DEFAULT 0,
        error_code text,
        settled_at timestamptz,
        ${stamp},
        CHECK ((state = 'SENT') = (recipient IS NULL)),
        CHECK ((recipient IS NULL) = (parameters IS NULL)),
        CHECK ((state = 'WAITING') = (settled_at IS NULL))
      );
      CREATE INDEX mail_not_sent ON tenant.mail (tenant_id, id) WHERE state <> 'SENT';
      CREATE INDEX mail_by_subject ON tenant.mail (tenant_id, subject_id);
      ${wall('tenant.mail', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.mail')}

      -- To an account in this cooperative; only that account sees it.
      CREATE TABLE tenant.notice (
        ${key},
        account_id uuid NOT NULL REFERENCES registry.account (id),
        kind text NOT NULL,
        about_id uuid NOT NULL,
        parameters jsonb NOT NULL,
        read_at timestamptz,
        ${stamp}
      );
      CREATE INDEX notice_of_account ON tenant.notice (tenant_id, account_id, id);
      CREATE INDEX notice_unread ON tenant.notice (tenant_id, account_id) WHERE read_at IS NULL;
      ${wall('tenant.notice', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.notice')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE tenant.notice, tenant.mail; ALTER TABLE outbox.request DROP COLUMN not_before',
    );
  }
}
