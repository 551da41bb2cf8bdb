import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/** Enterprises of several members, each with a share from a day on; and what became of an enterprise, told on dates. */
export class EnterpriseShares1764000000071 implements MigrationInterface {
  name = 'EnterpriseShares1764000000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.enterprise DROP CONSTRAINT enterprise_sector_check;
      ALTER TABLE tenant.enterprise ADD CONSTRAINT enterprise_sector_check CHECK (sector ~ '^[0-9]{2,3}$');

      -- All owners from a day on. Until the first set an enterprise is wholly of the member it was recorded for; of two
      -- sets of one day the later one holds.
      CREATE TABLE tenant.enterprise_share_set (
        ${key},
        enterprise_id uuid NOT NULL,
        sequence int NOT NULL CHECK (sequence > 0),
        starts_on date NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, enterprise_id, sequence),
        FOREIGN KEY (tenant_id, enterprise_id) REFERENCES tenant.enterprise (tenant_id, id)
      );
      ${wall('tenant.enterprise_share_set', 'SELECT, INSERT')}

      CREATE TABLE tenant.enterprise_share (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        share_set_id uuid NOT NULL,
        member_id uuid NOT NULL,
        basis_points int NOT NULL CHECK (basis_points BETWEEN 1 AND 10000),
        ${stamp},
        PRIMARY KEY (tenant_id, share_set_id, member_id),
        FOREIGN KEY (tenant_id, share_set_id) REFERENCES tenant.enterprise_share_set (tenant_id, id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      CREATE INDEX enterprise_share_of ON tenant.enterprise_share (tenant_id, member_id);
      ${wall('tenant.enterprise_share', 'SELECT, INSERT')}

      -- At commit: the shares of a set make a whole, whichever of its rows was written.
      CREATE FUNCTION tenant.check_shares() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      DECLARE
        total int := (SELECT sum(s.basis_points) FROM tenant.enterprise_share s
          WHERE s.tenant_id = NEW.tenant_id AND s.share_set_id = (to_jsonb(NEW)->>TG_ARGV[0])::uuid);
      BEGIN
        IF total IS DISTINCT FROM 10000 THEN
          RAISE EXCEPTION 'SHARES_NOT_WHOLE' USING ERRCODE = 'OB001',
            DETAIL = jsonb_build_object('percent', coalesce(total, 0) / 100.0)::text;
        END IF;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION tenant.check_shares() FROM PUBLIC;
      CREATE CONSTRAINT TRIGGER set_is_whole AFTER INSERT ON tenant.enterprise_share_set DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION tenant.check_shares('id');
      CREATE CONSTRAINT TRIGGER shares_are_whole AFTER INSERT ON tenant.enterprise_share DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION tenant.check_shares('share_set_id');

      CREATE TABLE tenant.enterprise_note (
        ${key},
        enterprise_id uuid NOT NULL,
        sequence int NOT NULL CHECK (sequence > 0),
        state text NOT NULL CHECK (state IN ('RUNNING','STOPPED','TAKEN_OVER')),
        noted_on date NOT NULL,
        note text NOT NULL CHECK (length(note) <= 500),
        ${stamp},
        UNIQUE (tenant_id, enterprise_id, sequence),
        FOREIGN KEY (tenant_id, enterprise_id) REFERENCES tenant.enterprise (tenant_id, id)
      );
      ${wall('tenant.enterprise_note', 'SELECT, INSERT')}

      -- Who owned which part from when until when, both days included.
      CREATE VIEW tenant.enterprise_owner WITH (security_invoker = true) AS
      SELECT e.tenant_id, e.id AS enterprise_id, s.member_id, s.basis_points, o.starts_on,
             least(e.ends_on, (SELECT min(n.starts_on) - 1 FROM tenant.enterprise_share_set n
                                WHERE n.tenant_id = o.tenant_id AND n.enterprise_id = o.enterprise_id
                                  AND n.starts_on > o.starts_on)) AS ends_on
        FROM tenant.enterprise_share s
        JOIN tenant.enterprise_share_set o ON o.tenant_id = s.tenant_id AND o.id = s.share_set_id
        JOIN tenant.enterprise e ON e.tenant_id = o.tenant_id AND e.id = o.enterprise_id
       WHERE NOT EXISTS (SELECT FROM tenant.enterprise_share_set l WHERE l.tenant_id = o.tenant_id
               AND l.enterprise_id = o.enterprise_id AND l.starts_on = o.starts_on AND l.sequence > o.sequence)
      UNION ALL
      SELECT e.tenant_id, e.id, e.member_id, 10000, e.starts_on,
             least(e.ends_on, (SELECT min(n.starts_on) - 1 FROM tenant.enterprise_share_set n
                                WHERE n.tenant_id = e.tenant_id AND n.enterprise_id = e.id))
        FROM tenant.enterprise e
       WHERE NOT EXISTS (SELECT FROM tenant.enterprise_share_set f WHERE f.tenant_id = e.tenant_id
               AND f.enterprise_id = e.id AND f.starts_on <= e.starts_on);
      GRANT SELECT ON tenant.enterprise_owner TO app;

      -- As before: the enterprises of a member by their dates; a co-owner is an owner.
      CREATE OR REPLACE VIEW tenant.enterprise_name WITH (security_invoker = true) AS
      SELECT o.tenant_id, o.enterprise_id AS id, o.member_id, e.name, o.starts_on, o.ends_on
        FROM tenant.enterprise_owner o JOIN tenant.enterprise e ON e.tenant_id = o.tenant_id AND e.id = o.enterprise_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW tenant.enterprise_name WITH (security_invoker = true) AS
      SELECT e.tenant_id, e.id, e.member_id, e.name, e.starts_on, e.ends_on FROM tenant.enterprise e;
      DROP VIEW tenant.enterprise_owner;
      DROP TABLE tenant.enterprise_note, tenant.enterprise_share, tenant.enterprise_share_set;
      DROP FUNCTION tenant.check_shares();
      ALTER TABLE tenant.enterprise DROP CONSTRAINT enterprise_sector_check;
      UPDATE tenant.enterprise SET sector = left(sector, 2) WHERE length(sector) > 2;
      ALTER TABLE tenant.enterprise ADD CONSTRAINT enterprise_sector_check CHECK (sector ~ '^[0-9]{2}$');
    `);
  }
}
