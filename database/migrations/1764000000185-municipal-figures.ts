import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/** Figures that a municipality enters itself, with source and period. */
export class MunicipalFigures1764000000185 implements MigrationInterface {
  name = 'MunicipalFigures1764000000185';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.municipal_figure (
        ${key},
        organisation_id uuid NOT NULL REFERENCES registry.organisation (id),
        kind text NOT NULL CHECK (kind IN ('CARE_COSTS','REFERENCE_OUTFLOW_12','REFERENCE_OUTFLOW_24')),
        cents bigint CHECK (cents >= 0),
        share_basis_points int CHECK (share_basis_points BETWEEN 0 AND 10000),
        -- of a smaller group a sum would say something about somebody
        group_size int NOT NULL CHECK (group_size >= 10),
        from_on date NOT NULL,
        until_on date NOT NULL,
        source text NOT NULL CHECK (length(source) BETWEEN 3 AND 300),
        ${stamp},
        CHECK (until_on >= from_on),
        CHECK ((kind = 'CARE_COSTS') = (cents IS NOT NULL)),
        CHECK ((kind <> 'CARE_COSTS') = (share_basis_points IS NOT NULL))
      );
      CREATE INDEX municipal_figure_of ON tenant.municipal_figure (tenant_id, organisation_id, id DESC);
      ${wall('tenant.municipal_figure', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tenant.municipal_figure');
  }
}
