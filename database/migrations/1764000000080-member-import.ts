import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** The sheet of members that a cooperative keeps: from the upload to the people in it. */
export class MemberImport1764000000080 implements MigrationInterface {
  name = 'MemberImport1764000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.member_import (
        ${key},
        -- NULL once it was done, cancelled or too old: the sheet is then let go of
        file_id uuid,
        file_name text NOT NULL CHECK (length(file_name) <= 255),
        header jsonb NOT NULL,
        -- by the place of the column: the field, or null
        columns jsonb NOT NULL,
        words jsonb NOT NULL DEFAULT '{}',
        -- rows that look like somebody who is there, and are somebody else
        as_new int[] NOT NULL DEFAULT '{}',
        job_id uuid,
        job_kind text CHECK (job_kind IN ('CHECK','RUN')),
        rows_total int,
        rows_done int NOT NULL DEFAULT 0,
        new_rows int,
        unchanged_rows int,
        different_rows int,
        duplicate_rows int,
        faulty_rows int,
        checked_at timestamptz,
        done_at timestamptz,
        cancelled_at timestamptz,
        expires_at timestamptz NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, file_id) REFERENCES tenant.file (tenant_id, id),
        CHECK ((job_id IS NULL) = (job_kind IS NULL))
      );
      ${wall('tenant.member_import', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.member_import')}

      CREATE TABLE tenant.member_import_issue (
        ${key},
        import_id uuid NOT NULL,
        row_number int NOT NULL,
        -- among the issues of its row
        place int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('ERROR','DUPLICATE','DIFFERENCE')),
        field text,
        code text NOT NULL,
        params jsonb NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, import_id, row_number, place),
        FOREIGN KEY (tenant_id, import_id) REFERENCES tenant.member_import (tenant_id, id)
      );
      ${wall('tenant.member_import_issue', 'SELECT, INSERT, DELETE')}

      -- The number that a person has in the cooperative's own sheet; by it a second import knows whom it has seen.
      CREATE TABLE tenant.member_external_number (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        external_number text NOT NULL CHECK (length(external_number) BETWEEN 1 AND 60),
        member_id uuid NOT NULL,
        import_id uuid NOT NULL,
        ${stamp},
        PRIMARY KEY (tenant_id, external_number),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, import_id) REFERENCES tenant.member_import (tenant_id, id)
      );
      CREATE INDEX member_external_number_of ON tenant.member_external_number (tenant_id, member_id);
      ${wall('tenant.member_external_number', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.member_external_number')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE tenant.member_external_number, tenant.member_import_issue, tenant.member_import',
    );
  }
}
