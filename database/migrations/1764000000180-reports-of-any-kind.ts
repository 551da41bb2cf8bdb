import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** Reports of any kind, about whom or what, in several formats; made again, tried again, or taken back. */
export class ReportsOfAnyKind1764000000180 implements MigrationInterface {
  name = 'ReportsOfAnyKind1764000000180';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The program knows which kinds there are, so that a new one needs no migration.
      ALTER TABLE tenant.report DROP CONSTRAINT report_definition_check,
        ADD CONSTRAINT report_definition_check CHECK (definition ~ '^[A-Z][A-Z_]{2,39}$'),
        DROP CONSTRAINT report_tenant_id_subject_id_fkey,
        ADD COLUMN about text NOT NULL DEFAULT 'MEMBER' CHECK (about IN ('MEMBER','COOPERATIVE','MUNICIPALITY','COACH')),
        -- whom the subject names follows from what it is
        ADD COLUMN member_id uuid GENERATED ALWAYS AS (CASE WHEN about = 'MEMBER' THEN subject_id END) STORED,
        ADD COLUMN organisation_id uuid GENERATED ALWAYS AS (CASE WHEN about IN ('COOPERATIVE','MUNICIPALITY') THEN subject_id END) STORED
          REFERENCES registry.organisation (id),
        ADD COLUMN coach_account_id uuid GENERATED ALWAYS AS (CASE WHEN about = 'COACH' THEN subject_id END) STORED
          REFERENCES registry.account (id),
        ADD CONSTRAINT report_member FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        ADD CONSTRAINT report_own_cooperative CHECK (about <> 'COOPERATIVE' OR subject_id = tenant_id);
      ALTER TABLE tenant.report ALTER COLUMN about DROP DEFAULT;

      -- What a report is to be made as. The id is that of the file, known before there are bytes, so that an attempt which
      -- was cut off leaves nothing that nobody knows of; the PDF has the report's own.
      CREATE TABLE tenant.report_file (
        ${key},
        report_id uuid NOT NULL,
        format text NOT NULL CHECK (format IN ('PDF','XLSX','CSV')),
        -- when it was made last; it goes on the second day, and its row stays
        made_on date,
        expires_on date,
        gone_on date,
        ${stamp},
        UNIQUE (tenant_id, report_id, format),
        FOREIGN KEY (tenant_id, report_id) REFERENCES tenant.report (tenant_id, id),
        CHECK (made_on IS NOT NULL OR num_nonnulls(expires_on, gone_on) = 0),
        CHECK (expires_on > made_on)
      );
      CREATE INDEX report_file_expiring ON tenant.report_file (tenant_id, expires_on) WHERE gone_on IS NULL;
      ${wall('tenant.report_file', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.report_file')}

      -- What was asked of a report after the first time: to try it again, or to make its files again from what is frozen. It
      -- has the id of its request in the outbox; the first request has that of the report. The last one says how it stands.
      CREATE TABLE tenant.report_rerun (
        ${key},
        report_id uuid NOT NULL,
        cause text NOT NULL CHECK (cause IN ('RETRIED','REMADE')),
        reason text CHECK (length(reason) BETWEEN 1 AND 500),
        ${stamp},
        FOREIGN KEY (tenant_id, report_id) REFERENCES tenant.report (tenant_id, id),
        CHECK (cause <> 'RETRIED' OR reason IS NOT NULL)
      );
      CREATE INDEX report_rerun_of ON tenant.report_rerun (tenant_id, report_id, id DESC);
      ${wall('tenant.report_rerun', 'SELECT, INSERT')}

      -- Somebody may take back what they asked for.
      ALTER TABLE outbox.request DROP CONSTRAINT request_state_check,
        ADD CONSTRAINT request_state_check CHECK (state IN ('WAITING','RELEASED','DONE','FAILED','CANCELLED'));
      -- what was true is forgotten with a report that was taken back before it was made
      GRANT DELETE ON tenant.report_snapshot TO app;

      -- those that are there already; an owner that is no superuser stands before the wall as well
      ALTER TABLE tenant.report NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.report_file NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.file NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE outbox.request NO FORCE ROW LEVEL SECURITY;
      INSERT INTO tenant.report_file (tenant_id, id, report_id, format, made_on, recorded_at, recorded_by, request_id)
      SELECT r.tenant_id, r.id, r.id, 'PDF', (SELECT r.requested_on FROM tenant.file f WHERE f.tenant_id = r.tenant_id AND f.id = r.id),
             r.recorded_at, r.recorded_by, r.request_id
        FROM tenant.report r;
      UPDATE outbox.request SET kind = 'report' WHERE kind IN ('thermometer-statement','decision-letter');
      ALTER TABLE tenant.report FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.report_file FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.file FORCE ROW LEVEL SECURITY;
      ALTER TABLE outbox.request FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE outbox.request q SET kind = CASE r.definition WHEN 'DECISION_LETTER' THEN 'decision-letter' ELSE 'thermometer-statement' END
        FROM tenant.report r WHERE q.kind = 'report' AND r.tenant_id = q.tenant_id AND r.id = q.id;
      REVOKE DELETE ON tenant.report_snapshot FROM app;
      ALTER TABLE outbox.request DROP CONSTRAINT request_state_check,
        ADD CONSTRAINT request_state_check CHECK (state IN ('WAITING','RELEASED','DONE','FAILED'));
      DROP TABLE tenant.report_rerun, tenant.report_file;
      ALTER TABLE tenant.report DROP CONSTRAINT report_own_cooperative, DROP COLUMN member_id, DROP COLUMN organisation_id,
        DROP COLUMN coach_account_id, DROP COLUMN about, DROP CONSTRAINT report_definition_check,
        ADD CONSTRAINT report_definition_check CHECK (definition IN ('THERMOMETER_STATEMENT','DECISION_LETTER')),
        ADD FOREIGN KEY (tenant_id, subject_id) REFERENCES tenant.member (tenant_id, id);
    `);
  }
}
