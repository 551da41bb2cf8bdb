import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** What members learn at their own pace, and what they can do for each other. */
export class LearningAndExchange1764000000061 implements MigrationInterface {
  name = 'LearningAndExchange1764000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- That a member began or finished a module; the last mark holds. What shows it is ciphertext.
      CREATE TABLE tenant.learning_mark (
        ${key},
        member_id uuid NOT NULL,
        module text NOT NULL CHECK (length(module) BETWEEN 1 AND 40),
        state text NOT NULL CHECK (state IN ('STARTED','DONE')),
        marked_on date NOT NULL,
        evidence_ciphertext bytea,
        file_id uuid,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, file_id) REFERENCES tenant.file (tenant_id, id)
      );
      CREATE INDEX learning_mark_of ON tenant.learning_mark (tenant_id, member_id, id);
      ${wall('tenant.learning_mark', 'SELECT, INSERT')}

      CREATE TABLE tenant.learning_comment (
        ${key},
        member_id uuid NOT NULL,
        module text NOT NULL CHECK (length(module) BETWEEN 1 AND 40),
        coach_account_id uuid NOT NULL REFERENCES registry.account (id),
        words_ciphertext bytea NOT NULL,
        commented_on date NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      CREATE INDEX learning_comment_of ON tenant.learning_comment (tenant_id, member_id, id);
      ${wall('tenant.learning_comment', 'SELECT, INSERT')}

      -- What a member offers or seeks. Other members read kind and words, and not whose they are.
      CREATE TABLE tenant.competence (
        ${key},
        member_id uuid NOT NULL,
        is_offered boolean NOT NULL,
        kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
        words text NOT NULL CHECK (length(words) BETWEEN 1 AND 300),
        withdrawn_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      CREATE INDEX competence_of ON tenant.competence (tenant_id, member_id);
      CREATE INDEX competence_offered ON tenant.competence (tenant_id, kind, is_offered) WHERE withdrawn_on IS NULL;
      ${wall('tenant.competence', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.competence')}

      -- One member proposes to another, of whom a competence is known and no name. What each lets the other know stands
      -- beside it; it is opened as far as both agree, after acceptance and until one of them withdraws.
      CREATE TABLE tenant.exchange (
        ${key},
        from_member_id uuid NOT NULL,
        to_member_id uuid NOT NULL,
        competence_id uuid NOT NULL,
        from_shares text[] NOT NULL CHECK (from_shares <@ ARRAY['NAME','EMAIL','PHONE']),
        to_shares text[] NOT NULL DEFAULT '{}' CHECK (to_shares <@ ARRAY['NAME','EMAIL','PHONE']),
        proposed_on date NOT NULL,
        is_accepted boolean,
        answered_on date,
        withdrawn_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, from_member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, to_member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, competence_id) REFERENCES tenant.competence (tenant_id, id),
        CHECK (from_member_id <> to_member_id),
        CHECK ((is_accepted IS NULL) = (answered_on IS NULL))
      );
      -- two members have one running exchange, whoever proposed it
      CREATE UNIQUE INDEX exchange_running ON tenant.exchange
        (tenant_id, least(from_member_id, to_member_id), greatest(from_member_id, to_member_id))
        WHERE withdrawn_on IS NULL AND is_accepted IS DISTINCT FROM false;
      CREATE INDEX exchange_from ON tenant.exchange (tenant_id, from_member_id);
      CREATE INDEX exchange_to ON tenant.exchange (tenant_id, to_member_id);
      ${wall('tenant.exchange', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.exchange')}

      -- How to reach a member: for a room that has made sure that the member agreed.
      CREATE VIEW tenant.member_contact WITH (security_invoker = true) AS
      SELECT m.tenant_id, m.id, m.given_name || ' ' || m.family_name AS name, m.email, m.phone FROM tenant.member m;
      GRANT SELECT ON tenant.member_contact TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW tenant.member_contact;
      DROP TABLE tenant.exchange, tenant.competence, tenant.learning_comment, tenant.learning_mark;
    `);
  }
}
