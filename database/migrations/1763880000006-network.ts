import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the network sees. A cooperative publishes narrow facts in its own context; the builder makes closed blocks with
 * noise drawn once; the reader sees publications and nothing else.
 */
export class Network1763880000006 implements MigrationInterface {
  name = 'Network1763880000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published.cooperative (
        tenant_id uuid PRIMARY KEY REFERENCES registry.organisation (id),
        label text NOT NULL,
        programme text NOT NULL CHECK (programme IN ('OUTFLOW','PARTICIPATION')),
        participation text NOT NULL CHECK (participation IN ('NONE','POOLED','NAMED')),
        published_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE published.fact (
        tenant_id uuid NOT NULL REFERENCES published.cooperative (tenant_id),
        person_hash text NOT NULL CHECK (person_hash ~ '^[0-9a-f]{64}$'),
        entered_in text NOT NULL CHECK (entered_in ~ '^[0-9]{4}Q[1-4]$'),
        horizon12_on date NOT NULL,
        out12 boolean NOT NULL,
        PRIMARY KEY (tenant_id, person_hash)
      );
      -- A block is closed once and never changes: it holds the noisy count, never the true one.
      CREATE TABLE published.block (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        programme text NOT NULL CHECK (programme IN ('OUTFLOW','PARTICIPATION')),
        -- whose own figure it is; NULL for a block over several cooperatives
        tenant_id uuid REFERENCES published.cooperative (tenant_id),
        cooperatives int NOT NULL CHECK (cooperatives > 0),
        first_quarter text NOT NULL CHECK (first_quarter ~ '^[0-9]{4}Q[1-4]$'),
        last_quarter text NOT NULL CHECK (last_quarter ~ '^[0-9]{4}Q[1-4]$' AND last_quarter >= first_quarter),
        entrants int NOT NULL CHECK (entrants > 0),
        noisy_out int NOT NULL,
        epsilon numeric NOT NULL CHECK (epsilon > 0),
        drawn_at timestamptz NOT NULL DEFAULT now(),
        rule_version text NOT NULL,
        UNIQUE (id, kind),
        CHECK (tenant_id IS NULL OR cooperatives = 1)
      );
      -- One person counts once per kind: the primary key says so.
      CREATE TABLE published.atom_member (
        kind text NOT NULL,
        person_hash text NOT NULL CHECK (person_hash ~ '^[0-9a-f]{64}$'),
        block_id uuid NOT NULL,
        PRIMARY KEY (kind, person_hash),
        FOREIGN KEY (block_id, kind) REFERENCES published.block (id, kind)
      );
      CREATE TABLE published.privacy_budget (
        person_hash text PRIMARY KEY CHECK (person_hash ~ '^[0-9a-f]{64}$'),
        spent numeric NOT NULL CHECK (spent > 0),
        -- the builder has no grant on this column: it cannot give a person more to lose
        cap numeric NOT NULL DEFAULT 4.0,
        CONSTRAINT privacy_budget_held CHECK (spent <= cap)
      );
      -- One chain: each publication names the one before it, and no two name the same.
      CREATE TABLE published.publication (
        sequence int PRIMARY KEY CHECK (sequence > 0),
        quarter text NOT NULL UNIQUE CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'),
        -- canonical JSON, byte for byte what was hashed
        body text NOT NULL,
        previous_sha256 bytea UNIQUE REFERENCES published.publication (sha256),
        sha256 bytea NOT NULL UNIQUE CHECK (octet_length(sha256) = 32),
        published_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((sequence = 1) = (previous_sha256 IS NULL))
      );

      ALTER TABLE published.cooperative ENABLE ROW LEVEL SECURITY;
      ALTER TABLE published.cooperative FORCE ROW LEVEL SECURITY;
      ALTER TABLE published.fact ENABLE ROW LEVEL SECURITY;
      ALTER TABLE published.fact FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_cooperative ON published.cooperative FOR ALL TO publisher
        USING (tenant_id = tenant.current_tenant()) WITH CHECK (tenant_id = tenant.current_tenant());
      CREATE POLICY own_facts ON published.fact FOR ALL TO publisher
        USING (tenant_id = tenant.current_tenant()) WITH CHECK (tenant_id = tenant.current_tenant());
      CREATE POLICY builder_reads ON published.cooperative FOR SELECT TO builder USING (true);
      CREATE POLICY builder_reads ON published.fact FOR SELECT TO builder USING (true);
      GRANT SELECT, INSERT, UPDATE ON published.cooperative TO publisher;
      GRANT SELECT, INSERT, UPDATE, DELETE ON published.fact TO publisher;
      GRANT SELECT ON published.cooperative, published.fact TO builder;
      GRANT SELECT, INSERT ON published.block, published.atom_member, published.publication TO builder;
      GRANT SELECT, INSERT (person_hash, spent), UPDATE (spent) ON published.privacy_budget TO builder;
      GRANT SELECT ON published.publication TO network_reader;

      CREATE FUNCTION published.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        RAISE EXCEPTION 'PUBLISHED_NEVER_CHANGES' USING ERRCODE = 'OB001';
      END $$;
      CREATE FUNCTION published.refuse_refund() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR NEW.spent < OLD.spent THEN
          RAISE EXCEPTION 'PUBLISHED_NEVER_CHANGES' USING ERRCODE = 'OB001';
        END IF;
        RETURN NEW;
      END $$;
      REVOKE ALL ON FUNCTION published.refuse_change(), published.refuse_refund() FROM PUBLIC;
      -- What a person has lost is lost: nobody can take it back.
      CREATE TRIGGER never_refunded BEFORE UPDATE OR DELETE ON published.privacy_budget FOR EACH ROW EXECUTE FUNCTION published.refuse_refund();
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.publication FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.block FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.atom_member FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA published CASCADE; CREATE SCHEMA published');
  }
}
