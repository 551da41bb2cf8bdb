import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/**
 * Who moves from one cooperative to another stays one person for the network: the offer carries a number that says
 * nothing of them, and the cooperative that takes them keeps it.
 */
export class PersonToken1764000000203 implements MigrationInterface {
  name = 'PersonToken1764000000203';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE registry.handover
        ADD COLUMN person_token bytea CHECK (octet_length(person_token) = 32),
        -- wiped by the answer with the rest
        ADD CONSTRAINT handover_token_wiped CHECK (person_token IS NULL OR (kind = 'TRANSFER' AND state = 'OFFERED'));
      GRANT INSERT (person_token), UPDATE (person_token) ON registry.handover TO app;

      CREATE TABLE tenant.person_token (
        ${key},
        member_id uuid NOT NULL,
        token bytea NOT NULL CHECK (octet_length(token) = 32),
        ${stamp},
        UNIQUE (tenant_id, member_id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      ${wall('tenant.person_token', 'SELECT, INSERT, DELETE')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE tenant.person_token;
      ALTER TABLE registry.handover DROP COLUMN person_token;
    `);
  }
}
