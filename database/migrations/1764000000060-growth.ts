import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/** Questionnaires that a cooperative loaded under a licence, and what was measured with any of them. */
export class Growth1764000000060 implements MigrationInterface {
  name = 'Growth1764000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One version of a licensed questionnaire; the free ones are shipped in code.
      CREATE TABLE tenant.instrument (
        ${key},
        code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
        version int NOT NULL CHECK (version > 0),
        body jsonb NOT NULL,
        ${stamp},
        CONSTRAINT instrument_version_once UNIQUE (tenant_id, code, version)
      );
      ${wall('tenant.instrument', 'SELECT, INSERT')}

      -- The licence under which it is used; the one recorded last holds.
      CREATE TABLE tenant.instrument_licence (
        ${key},
        instrument_id uuid NOT NULL,
        holder text NOT NULL CHECK (length(holder) BETWEEN 1 AND 200),
        number text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
        valid_until date NOT NULL,
        stated_by text NOT NULL CHECK (length(stated_by) BETWEEN 1 AND 200),
        ${stamp},
        FOREIGN KEY (tenant_id, instrument_id) REFERENCES tenant.instrument (tenant_id, id)
      );
      CREATE INDEX instrument_licence_of ON tenant.instrument_licence (tenant_id, instrument_id, id DESC);
      ${wall('tenant.instrument_licence', 'SELECT, INSERT')}

      -- That it was measured is plain; what was answered is ciphertext. A correction is a row that names another.
      CREATE TABLE tenant.measurement (
        ${key},
        member_id uuid NOT NULL,
        instrument text NOT NULL CHECK (instrument ~ '^[A-Z][A-Z0-9_]{0,39}$'),
        version int NOT NULL CHECK (version > 0),
        scored_by text NOT NULL CHECK (scored_by IN ('SELF','COACH')),
        measured_on date NOT NULL,
        answers_ciphertext bytea NOT NULL,
        corrects_id uuid,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, corrects_id) REFERENCES tenant.measurement (tenant_id, id),
        CONSTRAINT measurement_corrected_once UNIQUE (tenant_id, corrects_id)
      );
      CREATE INDEX measurement_of ON tenant.measurement (tenant_id, member_id, measured_on DESC, id DESC);
      ${wall('tenant.measurement', 'SELECT, INSERT')}

      -- The one score that indicators count, as a number: the step on the participation ladder, and nothing else.
      CREATE TABLE tenant.ladder_step (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        measurement_id uuid NOT NULL,
        step int NOT NULL CHECK (step BETWEEN 1 AND 6),
        ${stamp},
        PRIMARY KEY (tenant_id, measurement_id),
        FOREIGN KEY (tenant_id, measurement_id) REFERENCES tenant.measurement (tenant_id, id)
      );
      ${wall('tenant.ladder_step', 'SELECT, INSERT')}

      -- Measurements as they hold today: without those that were corrected. Without answers, so other rooms may read it.
      CREATE VIEW tenant.current_measurement WITH (security_invoker = true) AS
      SELECT m.tenant_id, m.id, m.member_id, m.instrument, m.version, m.scored_by, m.measured_on
        FROM tenant.measurement m
       WHERE NOT EXISTS (SELECT FROM tenant.measurement c WHERE c.tenant_id = m.tenant_id AND c.corrects_id = m.id);
      -- For indicators. Steps of two versions are not to be compared.
      CREATE VIEW tenant.participation_step WITH (security_invoker = true) AS
      SELECT m.tenant_id, m.id, m.member_id, m.version, m.scored_by, m.measured_on, s.step
        FROM tenant.current_measurement m
        JOIN tenant.ladder_step s ON s.tenant_id = m.tenant_id AND s.measurement_id = m.id;
      GRANT SELECT ON tenant.current_measurement, tenant.participation_step TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW tenant.participation_step, tenant.current_measurement;
      DROP TABLE tenant.ladder_step, tenant.measurement, tenant.instrument_licence, tenant.instrument;
    `);
  }
}
