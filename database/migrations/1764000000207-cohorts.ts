import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The network-wide figures: cohorts whose ends are counted bin by bin, and their people divided by label or region. */
export class Cohorts1764000000207 implements MigrationInterface {
  name = 'Cohorts1764000000207';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How the ends of a cohort's people are counted: chosen from its size when it closed, and kept.
      CREATE TABLE published.cohort (
        block_id uuid PRIMARY KEY,
        kind text NOT NULL DEFAULT 'cohort' CHECK (kind = 'cohort'),
        -- NULL for the whole network
        region text CHECK (region IN ('NORTH','EAST','WEST','SOUTH')),
        grid text NOT NULL CHECK (grid IN ('quarter-quarter','half-quarter','year-quarter','year-half','network-year')),
        noise_p95_basis_points int NOT NULL CHECK (noise_p95_basis_points >= 0),
        cell_epsilon numeric NOT NULL CHECK (cell_epsilon > 0),
        FOREIGN KEY (block_id, kind) REFERENCES published.block (id, kind)
      );
      CREATE TABLE published.run_off_cell (
        cohort_id uuid NOT NULL REFERENCES published.cohort (block_id),
        bin smallint NOT NULL CHECK (bin BETWEEN 0 AND 7),
        cause text NOT NULL CHECK (cause IN ('OUTFLOW','PARTIAL','DROP_OUT','OTHER')),
        noisy_count int NOT NULL,
        closed_in text NOT NULL CHECK (closed_in ~ '^[0-9]{4}Q[1-4]$'),
        drawn_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (cohort_id, bin, cause)
      );
      -- Whose end was counted, so that a corrected one is not counted again. Not when, nor why.
      CREATE TABLE published.run_off_event (
        person_hash bytea PRIMARY KEY CHECK (octet_length(person_hash) = 32)
      );
      -- Some of the people of these cohorts: those with one of these labels. Divided by sizes, when the year closed.
      CREATE TABLE published.part (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('theme-programme','theme-sector','theme-source','trial-success','thermometer-12')),
        label text NOT NULL,
        labels text[] NOT NULL CHECK (cardinality(labels) > 0),
        cohorts uuid[] NOT NULL CHECK (cardinality(cohorts) > 0),
        first_quarter text NOT NULL CHECK (first_quarter ~ '^[0-9]{4}Q[1-4]$'),
        last_quarter text NOT NULL CHECK (last_quarter ~ '^[0-9]{4}Q4$' AND last_quarter >= first_quarter),
        entrants int NOT NULL CHECK (entrants > 0),
        cooperatives int NOT NULL CHECK (cooperatives > 0),
        rule_version text NOT NULL,
        UNIQUE (kind, last_quarter, label)
      );
      CREATE TABLE published.part_count (
        part_id uuid PRIMARY KEY REFERENCES published.part (id),
        noisy_count int NOT NULL,
        epsilon numeric NOT NULL CHECK (epsilon > 0),
        drawn_at timestamptz NOT NULL DEFAULT now()
      );
    `);
    for (const table of ['cohort', 'run_off_cell', 'run_off_event', 'part', 'part_count'])
      await runner.query(`
        GRANT SELECT, INSERT ON published.${table} TO builder;
        CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.${table}
          FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE published.part_count, published.part, published.run_off_event,
      published.run_off_cell, published.cohort`);
  }
}
