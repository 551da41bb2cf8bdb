import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { Profile } from './checked-profile.js';

export interface ProfileRow {
  readonly version: number;
  readonly profile: Profile;
  readonly changedAt: Date;
  readonly changedBy: string;
}

const wasDone = (rows: object[]): boolean => rows.length === 1;

@Injectable()
export class TalentProfileRepository {
  /** The caller has made sure that the member is within its scope. */
  get(memberId: string): Statement<ProfileRow | null> {
    return statement<ProfileRow, ProfileRow | null>(
      `SELECT p.version, p.profile, coalesce(p.changed_at, p.recorded_at) AS "changedAt", a.display_name AS "changedBy"
         FROM tenant.talent_profile p JOIN registry.account a ON a.id = coalesce(p.changed_by, p.recorded_by)
        WHERE p.tenant_id = tenant.current_tenant() AND p.member_id = $1`,
      [memberId],
      ([row]) => row ?? null,
    );
  }

  /** @returns false when there is one already */
  insert(memberId: string, profile: Profile): Statement<boolean> {
    return statement(
      `INSERT INTO tenant.talent_profile (member_id, profile) VALUES ($1, $2)
       ON CONFLICT (tenant_id, member_id) DO NOTHING RETURNING version`,
      [memberId, JSON.stringify(profile)],
      wasDone,
    );
  }

  /** @returns false when it has another version by now */
  replace(memberId: string, version: number, profile: Profile): Statement<boolean> {
    return statement(
      `UPDATE tenant.talent_profile SET version = version + 1, profile = $3
        WHERE tenant_id = tenant.current_tenant() AND member_id = $1 AND version = $2 RETURNING version`,
      [memberId, version, JSON.stringify(profile)],
      wasDone,
    );
  }
}
