import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** The cooperative itself: who it is on paper, with whom it works, and the rules it decided, each with its date. */
export class Cooperative1763880000002 implements MigrationInterface {
  name = 'Cooperative1763880000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.cooperative (
        tenant_id uuid PRIMARY KEY DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        name text NOT NULL,
        street text NOT NULL,
        house_number text NOT NULL,
        postcode text NOT NULL CHECK (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
        city text NOT NULL,
        kvk_number text NOT NULL CHECK (kvk_number ~ '^[0-9]{8}$'),
        vat_id text CHECK (vat_id ~ '^NL[0-9]{9}B[0-9]{2}$'),
        iban text NOT NULL CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
        logo_file_id uuid,
        logo_description text,
        ${stamp},
        FOREIGN KEY (tenant_id, logo_file_id) REFERENCES tenant.file (tenant_id, id)
      );
      ${wall('tenant.cooperative', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.cooperative')}

      CREATE TABLE tenant.collaboration (
        ${key},
        organisation_id uuid NOT NULL REFERENCES registry.organisation (id),
        starts_on date NOT NULL,
        ends_on date,
        ${stamp},
        CHECK (ends_on IS NULL OR ends_on >= starts_on)
      );
      CREATE INDEX collaboration_by_organisation ON tenant.collaboration (tenant_id, organisation_id);
      ${wall('tenant.collaboration', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.collaboration')}

      -- Immutable: what held on a date is the version with the latest valid_from on or before it.
      CREATE TABLE tenant.policy_version (
        ${key},
        kind text NOT NULL,
        valid_from date NOT NULL,
        body jsonb NOT NULL,
        decided_on date NOT NULL,
        decided_by text NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, kind, valid_from)
      );
      ${wall('tenant.policy_version', 'SELECT, INSERT')}

      -- For other rooms' statements: which rule held from when.
      CREATE VIEW tenant.policy WITH (security_invoker = true) AS
      SELECT p.tenant_id, p.id, p.kind, p.valid_from, p.body FROM tenant.policy_version p;
      GRANT SELECT ON tenant.policy TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW tenant.policy; DROP TABLE tenant.policy_version, tenant.collaboration, tenant.cooperative',
    );
  }
}
