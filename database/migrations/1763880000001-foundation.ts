import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/**
 * Roles, schemas and what every room stands on: organisations, accounts, the outbox, files, keys and the access log.
 * The login roles get their passwords from the migrate command; here they get what they may touch, and no more.
 */
export class Foundation1763880000001 implements MigrationInterface {
  name = 'Foundation1763880000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      DECLARE role_name text;
      BEGIN
        FOREACH role_name IN ARRAY ARRAY['app','identity','relay','queue','publisher','builder','network_reader'] LOOP
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT', role_name);
          END IF;
        END LOOP;
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO app, identity, relay, queue, publisher, builder, network_reader', current_database());
        EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO queue', current_database());
      END $$;
      REVOKE ALL ON SCHEMA public FROM PUBLIC;

      ALTER ROLE app SET statement_timeout = '30s';
      ALTER ROLE app SET lock_timeout = '10s';
      ALTER ROLE app SET idle_in_transaction_session_timeout = '30s';
      ALTER ROLE identity SET statement_timeout = '10s';
      ALTER ROLE identity SET lock_timeout = '5s';
      ALTER ROLE identity SET idle_in_transaction_session_timeout = '10s';
      ALTER ROLE relay SET statement_timeout = '10s';
      ALTER ROLE relay SET lock_timeout = '5s';
      ALTER ROLE relay SET idle_in_transaction_session_timeout = '10s';
      ALTER ROLE queue SET idle_in_transaction_session_timeout = '60s';
      ALTER ROLE publisher SET statement_timeout = '60s';
      ALTER ROLE publisher SET lock_timeout = '10s';
      ALTER ROLE publisher SET idle_in_transaction_session_timeout = '60s';
      ALTER ROLE builder SET statement_timeout = '120s';
      ALTER ROLE builder SET lock_timeout = '10s';
      ALTER ROLE builder SET idle_in_transaction_session_timeout = '120s';
      ALTER ROLE network_reader SET statement_timeout = '10s';
      ALTER ROLE network_reader SET lock_timeout = '5s';
      ALTER ROLE network_reader SET idle_in_transaction_session_timeout = '10s';

      CREATE SCHEMA tenant;
      CREATE SCHEMA registry;
      CREATE SCHEMA outbox;
      CREATE SCHEMA published;
      GRANT USAGE ON SCHEMA tenant TO app, publisher;
      GRANT USAGE ON SCHEMA registry TO app, identity;
      GRANT USAGE ON SCHEMA outbox TO app, relay;
      GRANT USAGE ON SCHEMA published TO publisher, builder, network_reader;

      -- After a transaction a setting made in it reads '' and not NULL; nullif turns both into "no cooperative: no rows".
      CREATE FUNCTION tenant.current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$;
      CREATE FUNCTION tenant.current_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.actor_id', true), '')::uuid $$;
      CREATE FUNCTION tenant.current_request() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.request_id', true), '') $$;
      CREATE FUNCTION tenant.stamp_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        NEW.changed_at := now();
        NEW.changed_by := tenant.current_actor();
        NEW.changed_request := tenant.current_request();
        RETURN NEW;
      END $$;
      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tenant FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenant.current_tenant(), tenant.current_actor(), tenant.current_request() TO app, publisher;
    `);

    await runner.query(`
      CREATE TABLE registry.organisation (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('COOPERATIVE','MUNICIPALITY','REFERRER','NETWORK','PLATFORM')),
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{2,40}$'),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        is_demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE registry.account (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        email text NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) <= 254),
        display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 120),
        password_hash text NOT NULL,
        locale text NOT NULL DEFAULT 'nl' CHECK (locale IN ('nl','en')),
        created_at timestamptz NOT NULL DEFAULT now(),
        request_id text NOT NULL DEFAULT coalesce(nullif(current_setting('app.request_id', true), ''), 'system')
      );
      CREATE TABLE registry.role_grant (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL REFERENCES registry.account (id),
        organisation_id uuid NOT NULL REFERENCES registry.organisation (id),
        role text NOT NULL,
        -- the member whom a MEMBER grant is about: "own" is this row's subject, never a name or an e-mail address
        subject_id uuid CHECK ((role = 'MEMBER') = (subject_id IS NOT NULL)),
        granted_by uuid NOT NULL,
        granted_at timestamptz NOT NULL DEFAULT now(),
        revoked_by uuid,
        revoked_at timestamptz,
        revoked_request text,
        request_id text NOT NULL
      );
      CREATE UNIQUE INDEX role_grant_once ON registry.role_grant (account_id, organisation_id, role) WHERE revoked_at IS NULL;
      CREATE INDEX role_grant_by_organisation ON registry.role_grant (organisation_id, account_id);
      CREATE TABLE registry.session (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL REFERENCES registry.account (id),
        started_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        request_id text NOT NULL DEFAULT coalesce(nullif(current_setting('app.request_id', true), ''), 'system')
      );
      CREATE INDEX session_by_account ON registry.session (account_id);
      -- Each refresh token works once; the second use of one revokes its whole session.
      CREATE TABLE registry.refresh_token (
        token_hash bytea PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES registry.session (id),
        issued_at timestamptz NOT NULL DEFAULT now(),
        used_at timestamptz,
        request_id text NOT NULL DEFAULT coalesce(nullif(current_setting('app.request_id', true), ''), 'system')
      );
      CREATE INDEX refresh_token_by_session ON registry.refresh_token (session_id);
      CREATE TABLE registry.invitation (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organisation_id uuid NOT NULL REFERENCES registry.organisation (id),
        role text NOT NULL,
        subject_id uuid,
        email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
        token_hash bytea NOT NULL UNIQUE,
        invited_by uuid NOT NULL REFERENCES registry.account (id),
        invited_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        accepted_request text,
        request_id text NOT NULL
      );
      CREATE INDEX invitation_by_organisation ON registry.invitation (organisation_id);
      -- Failed sign-ins per account or address and quarter of an hour. Keys are hashes: the table names nobody.
      CREATE TABLE registry.sign_in_failure (
        key_hash bytea NOT NULL,
        window_start timestamptz NOT NULL,
        failures int NOT NULL,
        PRIMARY KEY (key_hash, window_start)
      );

      -- One row: by how many days the business date of a demo runs ahead. Security time never moves.
      CREATE TABLE registry.business_clock (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        shift_days int NOT NULL DEFAULT 0,
        moved_at timestamptz,
        moved_by uuid,
        moved_request text
      );
      INSERT INTO registry.business_clock DEFAULT VALUES;

      GRANT SELECT ON registry.organisation TO identity;
      GRANT SELECT, UPDATE ON registry.business_clock TO identity;
      GRANT SELECT, INSERT, UPDATE ON registry.account, registry.role_grant, registry.session,
        registry.refresh_token, registry.invitation TO identity;
      GRANT SELECT, INSERT, UPDATE, DELETE ON registry.sign_in_failure TO identity;

      -- A cooperative's own context sees the names of organisations, and of those accounts that hold or held a role in it.
      GRANT SELECT (id, kind, slug, name, is_demo) ON registry.organisation TO app;
      GRANT SELECT (id, display_name) ON registry.account TO app;
      GRANT SELECT (account_id, organisation_id, role, revoked_at) ON registry.role_grant TO app;
      ALTER TABLE registry.account ENABLE ROW LEVEL SECURITY;
      ALTER TABLE registry.account FORCE ROW LEVEL SECURITY;
      ALTER TABLE registry.role_grant ENABLE ROW LEVEL SECURITY;
      ALTER TABLE registry.role_grant FORCE ROW LEVEL SECURITY;
      CREATE POLICY all_accounts ON registry.account FOR ALL TO identity USING (true) WITH CHECK (true);
      CREATE POLICY all_grants ON registry.role_grant FOR ALL TO identity USING (true) WITH CHECK (true);
      CREATE POLICY grants_here ON registry.role_grant FOR SELECT TO app
        USING (organisation_id = tenant.current_tenant());
      CREATE POLICY colleagues ON registry.account FOR SELECT TO app
        USING (id IN (SELECT account_id FROM registry.role_grant WHERE organisation_id = tenant.current_tenant()));
    `);

    await runner.query(`
      CREATE TABLE outbox.request (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL,
        payload jsonb NOT NULL,
        state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING','RELEASED','DONE','FAILED')),
        attempts int NOT NULL DEFAULT 0,
        progress int NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
        error_code text,
        created_at timestamptz NOT NULL DEFAULT now(),
        released_at timestamptz,
        finished_at timestamptz,
        ${stamp},
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX request_open ON outbox.request (tenant_id, created_at) WHERE state IN ('WAITING','RELEASED');
      CREATE INDEX request_by_id ON outbox.request (id);
      ${wall('outbox.request', 'SELECT, INSERT, UPDATE')}
      -- The relay sees that there is work and whose, never what.
      CREATE POLICY relay_all ON outbox.request FOR ALL TO relay USING (true) WITH CHECK (true);
      GRANT SELECT (tenant_id, id, kind, state, created_at, released_at) ON outbox.request TO relay;
      GRANT UPDATE (state, released_at) ON outbox.request TO relay;

      CREATE TABLE tenant.file (
        ${key},
        media_type text NOT NULL,
        byte_size bigint NOT NULL CHECK (byte_size > 0),
        sha256 bytea NOT NULL,
        original_name text NOT NULL CHECK (length(original_name) <= 255),
        -- NULL until a mutation names the file; until then nobody but its uploader can use it
        attached_at timestamptz,
        ${stamp}
      );
      ${wall('tenant.file', 'SELECT, INSERT, UPDATE, DELETE')}
      ${stampChanges('tenant.file')}

      -- Keys of the vault: one per cooperative, wrapped by MASTER_KEY, and one per person, wrapped by the cooperative's.
      CREATE TABLE tenant.vault_key (
        ${key},
        subject_id uuid,
        wrapped bytea NOT NULL,
        version int NOT NULL DEFAULT 1,
        ${stamp}
      );
      CREATE UNIQUE INDEX vault_key_of ON tenant.vault_key (tenant_id, subject_id) NULLS NOT DISTINCT;
      ${wall('tenant.vault_key', 'SELECT, INSERT, UPDATE, DELETE')}

      CREATE TABLE tenant.access_log (
        ${key},
        subject_id uuid NOT NULL,
        purpose text NOT NULL,
        ${stamp}
      );
      CREATE INDEX access_log_by_subject ON tenant.access_log (tenant_id, subject_id, recorded_at);
      ${wall('tenant.access_log', 'SELECT, INSERT')}

      CREATE TABLE tenant.idempotency_key (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        principal_id uuid NOT NULL DEFAULT tenant.current_actor(),
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 128),
        request_hash bytea NOT NULL,
        response jsonb,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        request_id text NOT NULL DEFAULT tenant.current_request(),
        PRIMARY KEY (tenant_id, principal_id, key)
      );
      ${wall('tenant.idempotency_key', 'SELECT, INSERT, UPDATE, DELETE')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: drop the database instead.');
  }
}
