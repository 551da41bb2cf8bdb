import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { Parameters, type Scope, statement, type Statement } from '#platform';
import { memberInScope } from '../member/member-scope.js';
import { latestTrajectorySql } from '../trajectory/trajectory-sql.js';
import type { EnterpriseState } from './enterprise.input.js';
import type { Share, ShareSet } from './shares.js';

/** An enterprise with its whole story. */
export interface EnterpriseRow {
  readonly id: string;
  readonly name: string;
  readonly activity: string;
  readonly sector: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly continuesAfterOutflow: boolean;
  /** Earliest first. Who is outside the caller's scope has no id and no name. */
  readonly owners: readonly {
    memberId: string | null;
    name: string | null;
    basisPoints: number;
    startsOn: CivilDate;
    endsOn: CivilDate | null;
  }[];
  /** Latest first. */
  readonly notes: readonly { id: string; state: `${EnterpriseState}`; notedOn: CivilDate; note: string }[];
}

@Injectable()
export class EnterpriseRepository {
  /** Every enterprise that was ever partly of a member within the scopes, newest first. */
  of(memberId: string, scopes: readonly Scope[], today: CivilDate): Statement<EnterpriseRow[]> {
    const parameters = new Parameters();
    const member = parameters.add(memberId);
    return statement<EnterpriseRow, EnterpriseRow[]>(
      `${this.story(scopes, today, parameters)}
         AND e.id IN (SELECT w.enterprise_id FROM tenant.enterprise_owner w
                       WHERE w.tenant_id = tenant.current_tenant() AND w.member_id = ${member})
         AND ${memberInScope(`${member}::uuid`, scopes, today, parameters)}
       ORDER BY e.starts_on DESC, e.id DESC`,
      parameters.values,
      (rows) => rows,
    );
  }

  one(id: string, scopes: readonly Scope[], today: CivilDate): Statement<EnterpriseRow | null> {
    const parameters = new Parameters();
    return statement<EnterpriseRow, EnterpriseRow | null>(
      `${this.story(scopes, today, parameters)} AND e.id = ${parameters.add(id)}`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }

  /** Keeps others who change this enterprise waiting until the unit ends; null where it is not within the scopes. */
  lock(id: string, scopes: readonly Scope[], today: CivilDate): Statement<{ startsOn: CivilDate } | null> {
    const parameters = new Parameters();
    return statement<{ startsOn: CivilDate }, { startsOn: CivilDate } | null>(
      `SELECT e.starts_on AS "startsOn" FROM tenant.enterprise e
        WHERE e.tenant_id = tenant.current_tenant() AND e.id = ${parameters.add(id)}
          AND ${memberInScope('e.member_id', scopes, today, parameters)} FOR NO KEY UPDATE OF e`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }

  /** The set and its shares at once. The caller holds the enterprise's lock, or has just made it. */
  addShares(enterpriseId: string, setId: string, { startsOn, shares }: ShareSet): Statement<void> {
    return statement(
      `WITH made AS (
         INSERT INTO tenant.enterprise_share_set (id, enterprise_id, sequence, starts_on)
         SELECT $1::uuid, $2::uuid, coalesce(max(s.sequence), 0) + 1, $3::date FROM tenant.enterprise_share_set s
          WHERE s.tenant_id = tenant.current_tenant() AND s.enterprise_id = $2::uuid RETURNING id)
       INSERT INTO tenant.enterprise_share (share_set_id, member_id, basis_points)
       SELECT made.id, x.member_id, x.basis_points FROM made, unnest($4::uuid[], $5::int[]) AS x (member_id, basis_points)`,
      [
        setId,
        enterpriseId,
        startsOn,
        shares.map(({ memberId }) => memberId),
        shares.map(({ basisPoints }) => basisPoints),
      ],
      () => undefined,
    );
  }

  /** The caller holds the enterprise's lock. */
  addNote(
    enterpriseId: string,
    { id, state, notedOn, note }: EnterpriseRow['notes'][number],
  ): Statement<void> {
    return statement(
      `INSERT INTO tenant.enterprise_note (id, enterprise_id, sequence, state, noted_on, note)
       SELECT $1, $2, coalesce(max(n.sequence), 0) + 1, $3, $4::date, $5 FROM tenant.enterprise_note n
        WHERE n.tenant_id = tenant.current_tenant() AND n.enterprise_id = $2`,
      [id, enterpriseId, state, notedOn, note],
      () => undefined,
    );
  }

  /** The last day follows from the latest note: of one that runs there is none. */
  endByNotes(enterpriseId: string): Statement<void> {
    return statement(
      `UPDATE tenant.enterprise e SET ends_on = (
         SELECT CASE WHEN n.state <> 'RUNNING' THEN n.noted_on END FROM tenant.enterprise_note n
          WHERE n.tenant_id = e.tenant_id AND n.enterprise_id = e.id ORDER BY n.noted_on DESC, n.sequence DESC LIMIT 1)
        WHERE e.tenant_id = tenant.current_tenant() AND e.id = $1`,
      [enterpriseId],
      () => undefined,
    );
  }

  /** Who owned which part on a day; nobody before its first day and after its last. */
  sharesOn(enterpriseId: string, day: CivilDate): Statement<Share[]> {
    return statement<Share, Share[]>(
      `SELECT w.member_id AS "memberId", w.basis_points AS "basisPoints" FROM tenant.enterprise_owner w
        WHERE w.tenant_id = tenant.current_tenant() AND w.enterprise_id = $1
          AND $2::date BETWEEN w.starts_on AND coalesce(w.ends_on, 'infinity') ORDER BY w.member_id`,
      [enterpriseId, day],
      (rows) => rows,
    );
  }

  /** The division of what was most a member's own on a day; of equal ones the oldest. */
  sectorsOn(moments: readonly { readonly memberId: string; readonly on: CivilDate }[]): Statement<string[]> {
    return statement<{ sector: string }, string[]>(
      `SELECT coalesce((SELECT left(e.sector, 2) FROM tenant.enterprise_owner w
                 JOIN tenant.enterprise e ON e.tenant_id = w.tenant_id AND e.id = w.enterprise_id
                WHERE w.tenant_id = tenant.current_tenant() AND e.tenant_id = tenant.current_tenant()
                  AND w.member_id = m.member_id AND m.day BETWEEN w.starts_on AND coalesce(w.ends_on, 'infinity')
                ORDER BY w.basis_points DESC, e.starts_on, e.id LIMIT 1), 'UNKNOWN') AS sector
         FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY m (member_id, day, place) ORDER BY m.place`,
      [moments.map(({ memberId }) => memberId), moments.map(({ on }) => on)],
      (rows) => rows.map(({ sector }) => sector),
    );
  }

  private story(scopes: readonly Scope[], today: CivilDate, parameters: Parameters): string {
    return `SELECT e.id, e.name, e.activity, e.sector, e.starts_on AS "startsOn", e.ends_on AS "endsOn",
        EXISTS (SELECT FROM tenant.enterprise_owner w
                 CROSS JOIN LATERAL ${latestTrajectorySql('w.member_id')} f
                 WHERE w.tenant_id = tenant.current_tenant() AND w.enterprise_id = e.id
                   AND f.exit_kind = 'OUTFLOW' AND f.ended_on <= ${parameters.add(today)}::date
                   AND f.ended_on BETWEEN w.starts_on AND coalesce(w.ends_on - 1, 'infinity')) AS "continuesAfterOutflow",
        (SELECT json_agg(json_build_object('memberId', m.id, 'name', m.name, 'basisPoints', w.basis_points,
                  'startsOn', w.starts_on, 'endsOn', w.ends_on) ORDER BY w.starts_on, m.name, w.member_id)
           FROM tenant.enterprise_owner w
           LEFT JOIN tenant.member_name m ON m.tenant_id = w.tenant_id AND m.id = w.member_id
            AND ${memberInScope('w.member_id', scopes, today, parameters)}
          WHERE w.tenant_id = tenant.current_tenant() AND w.enterprise_id = e.id) AS owners,
        (SELECT coalesce(json_agg(json_build_object('id', n.id, 'state', n.state, 'notedOn', n.noted_on, 'note', n.note)
                  ORDER BY n.noted_on DESC, n.sequence DESC), '[]')
           FROM tenant.enterprise_note n WHERE n.tenant_id = tenant.current_tenant() AND n.enterprise_id = e.id) AS notes
      FROM tenant.enterprise e WHERE e.tenant_id = tenant.current_tenant()`;
  }
}
