import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/** What a member lives on and with, for saved benefit only; and how many hours a week a member has, in their own hand. */
export class HouseholdAndCapacity1764000000070 implements MigrationInterface {
  name = 'HouseholdAndCapacity1764000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Facts that are only added to: on a day the one with the highest sequence that covers it holds, so that a
      -- correction is a new row and no day has two households.
      CREATE TABLE tenant.household (
        ${key},
        member_id uuid NOT NULL,
        sequence int NOT NULL CHECK (sequence > 0),
        household_type text NOT NULL CHECK (household_type IN ('SINGLE','COUPLE','COST_SHARER','UNDER_21','IN_INSTITUTION')),
        benefit_kind text NOT NULL CHECK (benefit_kind IN ('PARTICIPATION_ACT','IOAW','IOAZ','BBZ','OTHER','NONE')),
        organisation_id uuid REFERENCES registry.organisation (id),
        starts_on date NOT NULL,
        ends_on date,
        ${stamp},
        UNIQUE (tenant_id, member_id, sequence),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        CHECK (ends_on IS NULL OR ends_on >= starts_on)
      );
      ${wall('tenant.household', 'SELECT, INSERT')}

      -- On a day the latest start before it holds; of one day the one set last.
      CREATE TABLE tenant.capacity (
        ${key},
        member_id uuid NOT NULL,
        sequence int NOT NULL CHECK (sequence > 0),
        hours_per_week int NOT NULL CHECK (hours_per_week BETWEEN 0 AND 60),
        starts_on date NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, member_id, sequence),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      ${wall('tenant.capacity', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tenant.capacity, tenant.household');
  }
}
