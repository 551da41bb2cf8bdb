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
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL,
        tenant_id uuid REFERENCES published.cooperative (tenant_id),
        first_quarter text NOT NULL,
        last_quarter text NOT NULL,
        entrants int NOT NULL CHECK (entrants > 0),
        noisy_out int NOT NULL,
        epsilon_thousandths int NOT NULL CHECK (epsilon_thousandths > 0),
        drawn_at timestamptz NOT NULL DEFAULT now(),
        rule_version text NOT NULL
      );
      -- One person counts once per kind: the primary key says so.
      CREATE TABLE published.atom_member (
        kind text NOT NULL,
        person_hash text NOT NULL,
        block_id uuid NOT NULL REFERENCES published.block (id),
        PRIMARY KEY (kind, person_hash)
      );
      CREATE TABLE published.privacy_budget (
        person_hash text PRIMARY KEY,
        spent_thousandths int NOT NULL,
        cap_thousandths int NOT NULL DEFAULT 4000,
        CONSTRAINT privacy_budget_held CHECK (spent_thousandths <= cap_thousandths)
      );
      CREATE TABLE published.publication (
        sequence int PRIMARY KEY CHECK (sequence > 0),
        quarter text NOT NULL UNIQUE,
        body text NOT NULL,
        previous_sha256 bytea NOT NULL,
        sha256 bytea NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now()
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
      GRANT SELECT, INSERT, UPDATE, DELETE ON published.cooperative, published.fact TO publisher;
      GRANT SELECT ON published.cooperative, published.fact TO builder;
      GRANT SELECT, INSERT ON published.block, published.atom_member, published.publication TO builder;
      GRANT SELECT, INSERT, UPDATE ON published.privacy_budget TO builder;
      GRANT SELECT ON published.publication TO network_reader;

      CREATE FUNCTION published.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        RAISE EXCEPTION 'PUBLISHED_NEVER_CHANGES' USING ERRCODE = 'OB001';
      END $$;
      REVOKE ALL ON FUNCTION published.refuse_change() FROM PUBLIC;
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.publication FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.block FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.atom_member FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA published CASCADE; CREATE SCHEMA published');
  }
}
