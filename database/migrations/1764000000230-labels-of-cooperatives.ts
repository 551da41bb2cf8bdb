import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters in one case and width, spaces as one: what makes two names one to a reader. */
const KEY = (label: string) => `lower(regexp_replace(btrim(normalize(${label}, NFKC)), '\\s+', ' ', 'g'))`;

/**
 * A board finds its own figures in a release by its label, so no two cooperatives have one label. A label is claimed as
 * it is decided on; a cooperative sees its own claims, and of another's that the row would not go in.
 */
export class LabelsOfCooperatives1764000000230 implements MigrationInterface {
  name = 'LabelsOfCooperatives1764000000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registry.network_label (
        label_key text PRIMARY KEY CHECK (label_key <> ''),
        cooperative_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        claimed_at timestamptz NOT NULL DEFAULT now(),
        claimed_by uuid NOT NULL DEFAULT tenant.current_actor(),
        request_id text NOT NULL DEFAULT tenant.current_request()
      );
      ALTER TABLE registry.network_label ENABLE ROW LEVEL SECURITY;
      ALTER TABLE registry.network_label FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_claims ON registry.network_label FOR SELECT TO app
        USING (cooperative_id = tenant.current_tenant());
      CREATE POLICY claim ON registry.network_label FOR INSERT TO app
        WITH CHECK (cooperative_id = tenant.current_tenant());
      GRANT SELECT (label_key, cooperative_id), INSERT (label_key) ON registry.network_label TO app;

      -- Whoever published a name later than another gets its short name behind it, until its board decides on another.
      ALTER TABLE published.cooperative NO FORCE ROW LEVEL SECURITY;
      UPDATE published.cooperative c SET label = c.label || ' · ' || o.slug
        FROM registry.organisation o
       WHERE o.id = c.tenant_id AND EXISTS (
         SELECT FROM published.cooperative e WHERE ${KEY('e.label')} = ${KEY('c.label')} AND e.tenant_id < c.tenant_id);
      CREATE UNIQUE INDEX cooperative_label ON published.cooperative ((${KEY('label')}));
      -- nobody asked for these: the cooperative itself stands for who claimed them
      ALTER TABLE registry.network_label NO FORCE ROW LEVEL SECURITY;
      INSERT INTO registry.network_label (label_key, cooperative_id, claimed_by, request_id)
      SELECT ${KEY('label')}, tenant_id, tenant_id, 'migration' FROM published.cooperative;
      ALTER TABLE registry.network_label FORCE ROW LEVEL SECURITY;
      ALTER TABLE published.cooperative FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX published.cooperative_label; DROP TABLE registry.network_label;');
  }
}
