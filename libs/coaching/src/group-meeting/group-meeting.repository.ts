import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import { newestFirst } from '../newest-first/newest-first.js';

export interface MeetingRow {
  readonly id: string;
  readonly meetsOn: CivilDate;
  /** `HH:MM` in Europe/Amsterdam. */
  readonly meetsAt: string | null;
  readonly subject: string;
  readonly place: string;
  readonly cancelledOn: CivilDate | null;
  /** Those within the reader's scopes. */
  readonly attendees: readonly { readonly id: string; readonly name: string }[];
}

/** Whose attendance a caller sees, on a day. */
export interface Reach {
  readonly scopes: readonly Scope[];
  readonly on: CivilDate;
}

@Injectable()
export class GroupMeetingRepository {
  /** Latest first. @param isMember shows what is planned and where somebody within reach was, and nothing else */
  page(reach: Reach, isMember: boolean, page: Page): Statement<MeetingRow[]> {
    const parameters = new Parameters();
    const select = selectFor(reach, parameters);
    const seen = isMember
      ? `AND (g.meets_on >= ${parameters.add(reach.on)}::date OR EXISTS (
           SELECT FROM tenant.group_attendance b WHERE b.tenant_id = g.tenant_id AND b.meeting_id = g.id
              AND ${memberInScope('b.member_id', reach.scopes, reach.on, parameters)}))`
      : '';
    const { beyond, order } = newestFirst('g.meets_on', 'g.id', page, parameters);
    return statement<MeetingRow, MeetingRow[]>(
      `${select} ${seen} ${beyond} ${order}`,
      parameters.values,
      (rows) => rows,
    );
  }

  get(id: string, reach: Reach): Statement<MeetingRow> {
    const parameters = new Parameters();
    const select = selectFor(reach, parameters);
    return statement<MeetingRow, MeetingRow>(
      `${select} AND g.id = ${parameters.add(id)}`,
      parameters.values,
      ([row]) => row!,
    );
  }

  /** Held until the unit ends; null for an unknown one. */
  lock(
    id: string,
  ): Statement<{ meetsOn: CivilDate; cancelledOn: CivilDate | null; isAttended: boolean } | null> {
    type Locked = { meetsOn: CivilDate; cancelledOn: CivilDate | null; isAttended: boolean };
    return statement<Locked, Locked | null>(
      `SELECT g.meets_on AS "meetsOn", g.cancelled_on AS "cancelledOn", EXISTS (SELECT FROM tenant.group_attendance b
          WHERE b.tenant_id = g.tenant_id AND b.meeting_id = g.id) AS "isAttended"
         FROM tenant.group_meeting g WHERE g.tenant_id = tenant.current_tenant() AND g.id = $1 FOR UPDATE OF g`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** How many of these are within the scopes. */
  reached(memberIds: readonly string[], { scopes, on }: Reach): Statement<number> {
    const parameters = new Parameters();
    const ids = parameters.add(memberIds);
    return statement<{ n: number }, number>(
      `SELECT count(*)::int AS n FROM tenant.member_name m WHERE m.tenant_id = tenant.current_tenant()
          AND m.id = ANY(${ids}::uuid[]) AND ${memberInScope('m.id', scopes, on, parameters)}`,
      parameters.values,
      ([row]) => row!.n,
    );
  }

  /** Takes away those within reach who are not among these. */
  keepOnly(meetingId: string, memberIds: readonly string[], { scopes, on }: Reach): Statement<void> {
    const parameters = new Parameters();
    const [meeting, ids] = [parameters.add(meetingId), parameters.add(memberIds)];
    return statement(
      `DELETE FROM tenant.group_attendance b WHERE b.tenant_id = tenant.current_tenant() AND b.meeting_id = ${meeting}
          AND b.member_id <> ALL(${ids}::uuid[]) AND ${memberInScope('b.member_id', scopes, on, parameters)}`,
      parameters.values,
      () => undefined,
    );
  }

  add(meetingId: string, memberIds: readonly string[]): Statement<void> {
    return statement(
      `INSERT INTO tenant.group_attendance (meeting_id, member_id) SELECT $1, m FROM unnest($2::uuid[]) m ON CONFLICT DO NOTHING`,
      [meetingId, memberIds],
      () => undefined,
    );
  }
}

function selectFor({ scopes, on }: Reach, parameters: Parameters): string {
  return `SELECT g.id, g.meets_on AS "meetsOn", to_char(g.meets_at, 'HH24:MI') AS "meetsAt", g.subject, g.place,
      g.cancelled_on AS "cancelledOn",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id)
         FROM tenant.group_attendance b JOIN tenant.member_name m ON m.tenant_id = b.tenant_id AND m.id = b.member_id
        WHERE b.tenant_id = g.tenant_id AND b.meeting_id = g.id
          AND ${memberInScope('b.member_id', scopes, on, parameters)}), '[]') AS attendees
    FROM tenant.group_meeting g WHERE g.tenant_id = tenant.current_tenant()`;
}
