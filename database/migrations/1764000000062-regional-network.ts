import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** Entrepreneurs in the region, whom they were introduced to, and what came of it. */
export class RegionalNetwork1764000000062 implements MigrationInterface {
  name = 'RegionalNetwork1764000000062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Somebody outside, who agreed to be in this list. Who no longer does keeps the enterprise's name here and no more.
      CREATE TABLE tenant.contact (
        ${key},
        name text CHECK (length(name) BETWEEN 1 AND 200),
        enterprise text NOT NULL CHECK (length(enterprise) BETWEEN 1 AND 200),
        sector text NOT NULL CHECK (sector ~ '^[0-9]{2}$'),
        town text NOT NULL CHECK (length(town) BETWEEN 1 AND 100),
        email text CHECK (length(email) <= 254),
        phone text CHECK (length(phone) <= 30),
        consented_on date NOT NULL,
        consent_words text NOT NULL CHECK (length(consent_words) BETWEEN 1 AND 500),
        removed_on date,
        ${stamp},
        CHECK ((name IS NULL) = (removed_on IS NOT NULL)),
        CHECK ((email IS NULL AND phone IS NULL) = (removed_on IS NOT NULL))
      );
      CREATE INDEX contact_by_enterprise ON tenant.contact (tenant_id, enterprise, id);
      ${wall('tenant.contact', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.contact')}

      CREATE TABLE tenant.introduction (
        ${key},
        member_id uuid NOT NULL,
        contact_id uuid NOT NULL,
        introduced_on date NOT NULL,
        purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 500),
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, contact_id) REFERENCES tenant.contact (tenant_id, id)
      );
      CREATE INDEX introduction_of ON tenant.introduction (tenant_id, member_id, introduced_on DESC, id DESC);
      CREATE INDEX introduction_to ON tenant.introduction (tenant_id, contact_id, introduced_on DESC, id DESC);
      ${wall('tenant.introduction', 'SELECT, INSERT')}

      CREATE TABLE tenant.introduction_outcome (
        ${key},
        introduction_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('MET','FIRST_CLIENT','JOB','NOTHING')),
        happened_on date NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, introduction_id) REFERENCES tenant.introduction (tenant_id, id),
        CONSTRAINT introduction_outcome_once UNIQUE (tenant_id, introduction_id, outcome)
      );
      ${wall('tenant.introduction_outcome', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tenant.introduction_outcome, tenant.introduction, tenant.contact;');
  }
}
