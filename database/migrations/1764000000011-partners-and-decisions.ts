import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stamp, wall } from '../walls.js';

/** With whom a cooperative works, seen from the other side; invitations that end early; decisions that are taken back. */
export class PartnersAndDecisions1764000000011 implements MigrationInterface {
  name = 'PartnersAndDecisions1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which cooperatives work with which organisations, for who signs in from such an organisation and must choose one.
      -- A copy of four columns, kept in step by the trigger, so that it is never written by anything else.
      CREATE TABLE registry.collaboration (
        tenant_id uuid NOT NULL REFERENCES registry.organisation (id),
        id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES registry.organisation (id),
        starts_on date NOT NULL,
        ends_on date,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, id) REFERENCES tenant.collaboration (tenant_id, id)
      );
      CREATE INDEX collaboration_of_organisation ON registry.collaboration (organisation_id);
      ${wall('registry.collaboration', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY all_collaborations ON registry.collaboration FOR SELECT TO identity USING (true);
      GRANT SELECT ON registry.collaboration TO identity;

      CREATE FUNCTION tenant.copy_collaboration() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO registry.collaboration (tenant_id, id, organisation_id, starts_on, ends_on)
          VALUES (NEW.tenant_id, NEW.id, NEW.organisation_id, NEW.starts_on, NEW.ends_on);
        ELSE
          UPDATE registry.collaboration SET organisation_id = NEW.organisation_id, starts_on = NEW.starts_on, ends_on = NEW.ends_on
           WHERE tenant_id = NEW.tenant_id AND id = NEW.id;
        END IF;
        RETURN NEW;
      END $$;
      REVOKE ALL ON FUNCTION tenant.copy_collaboration() FROM PUBLIC;
      CREATE TRIGGER copy_collaboration AFTER INSERT OR UPDATE ON tenant.collaboration
        FOR EACH ROW EXECUTE FUNCTION tenant.copy_collaboration();
      -- those that are there already; an owner that is no superuser stands before the wall as well
      ALTER TABLE tenant.collaboration NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE registry.collaboration NO FORCE ROW LEVEL SECURITY;
      INSERT INTO registry.collaboration (tenant_id, id, organisation_id, starts_on, ends_on)
      SELECT tenant_id, id, organisation_id, starts_on, ends_on FROM tenant.collaboration;
      ALTER TABLE tenant.collaboration FORCE ROW LEVEL SECURITY;
      ALTER TABLE registry.collaboration FORCE ROW LEVEL SECURITY;

      -- The register may grow by municipalities and referrers; cooperatives are the owner's to open.
      ALTER TABLE registry.organisation ENABLE ROW LEVEL SECURITY;
      CREATE POLICY the_register_is_read ON registry.organisation FOR SELECT TO app, identity USING (true);
      CREATE POLICY partners_are_registered ON registry.organisation FOR INSERT TO identity
        WITH CHECK (kind IN ('MUNICIPALITY','REFERRER'));
      GRANT INSERT (id, kind, slug, name) ON registry.organisation TO identity;
    `);

    await runner.query(`
      ALTER TABLE registry.invitation ADD COLUMN declined_at timestamptz, ADD COLUMN declined_request text,
        ADD COLUMN revoked_at timestamptz, ADD COLUMN revoked_by uuid, ADD COLUMN revoked_request text,
        ADD CONSTRAINT invitation_ends_once CHECK (num_nonnulls(accepted_at, declined_at, revoked_at) <= 1);
    `);

    await runner.query(`
      -- A version that was taken back before it held. Another may then hold from the same day.
      CREATE TABLE tenant.policy_withdrawal (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        policy_version_id uuid NOT NULL,
        withdrawn_on date NOT NULL,
        reason text NOT NULL,
        ${stamp},
        PRIMARY KEY (tenant_id, policy_version_id),
        FOREIGN KEY (tenant_id, policy_version_id) REFERENCES tenant.policy_version (tenant_id, id)
      );
      ${wall('tenant.policy_withdrawal', 'SELECT, INSERT')}
      -- how many versions for this day were withdrawn before this one: two that stand never share a day
      ALTER TABLE tenant.policy_version ADD COLUMN attempt int NOT NULL DEFAULT 0;
      ALTER TABLE tenant.policy_version DROP CONSTRAINT policy_version_tenant_id_kind_valid_from_key;
      ALTER TABLE tenant.policy_version ADD CONSTRAINT policy_version_day UNIQUE (tenant_id, kind, valid_from, attempt);
      CREATE OR REPLACE VIEW tenant.policy WITH (security_invoker = true) AS
      SELECT p.tenant_id, p.id, p.kind, p.valid_from, p.body FROM tenant.policy_version p
       WHERE NOT EXISTS (SELECT FROM tenant.policy_withdrawal w WHERE w.tenant_id = p.tenant_id AND w.policy_version_id = p.id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was decided and taken back is not forgotten: restore a backup instead.');
  }
}
