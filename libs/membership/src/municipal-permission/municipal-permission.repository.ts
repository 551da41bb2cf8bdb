import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import { organisationJson, type OrganisationRow } from '../trajectory/organisation-json.js';

export interface MunicipalPermissionRow {
  readonly id: string;
  readonly number: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly conditions: string;
  readonly fileId: string | null;
  readonly withdrawal: { withdrawnOn: CivilDate; reason: string } | null;
  readonly municipality: OrganisationRow;
}

export interface MunicipalRefusalRow {
  readonly number: string;
  readonly refusedOn: CivilDate;
  readonly reason: string;
  readonly fileId: string | null;
  readonly municipality: OrganisationRow;
}

/** What a withdrawal is checked against. */
interface PermissionToWithdraw {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly isWithdrawn: boolean;
}

/** Every permission of a trajectory, newest first, in one expression. @param trajectory column of the id */
export function permissionsJson(trajectory: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'startsOn', p.starts_on,
      'endsOn', p.ends_on, 'conditions', p.conditions, 'fileId', p.file_id,
      'withdrawal', (SELECT json_build_object('withdrawnOn', w.withdrawn_on, 'reason', w.reason)
          FROM tenant.permission_withdrawal w WHERE w.tenant_id = tenant.current_tenant() AND w.permission_id = p.id),
      'municipality', ${organisationJson('p.organisation_id')}) ORDER BY p.starts_on DESC, p.id DESC), '[]')
      FROM tenant.municipal_permission p WHERE p.tenant_id = tenant.current_tenant() AND p.trajectory_id = ${trajectory})`;
}

/** Every refusal, newest first, in one expression. @param trajectory column of the id */
export function refusalsJson(trajectory: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('number', r.number, 'refusedOn', r.refused_on, 'reason', r.reason,
      'fileId', r.file_id, 'municipality', ${organisationJson('r.organisation_id')}) ORDER BY r.refused_on DESC, r.id DESC), '[]')
      FROM tenant.municipal_refusal r WHERE r.tenant_id = tenant.current_tenant() AND r.trajectory_id = ${trajectory})`;
}

@Injectable()
export class MunicipalPermissionRepository {
  isInForce(trajectoryId: string, on: CivilDate): Statement<boolean> {
    return statement<{ isInForce: boolean }, boolean>(
      `SELECT EXISTS (SELECT FROM tenant.permission_period
         WHERE tenant_id = tenant.current_tenant() AND trajectory_id = $1
           AND $2::date BETWEEN starts_on AND coalesce(ends_on, 'infinity')) AS "isInForce"`,
      [trajectoryId, on],
      ([row]) => row!.isInForce,
    );
  }

  /** Null for one that is not of this trajectory. */
  toWithdraw(trajectoryId: string, permissionId: string): Statement<PermissionToWithdraw | null> {
    return statement<PermissionToWithdraw, PermissionToWithdraw | null>(
      `SELECT p.starts_on AS "startsOn", p.ends_on AS "endsOn", EXISTS (SELECT FROM tenant.permission_withdrawal w
                WHERE w.tenant_id = tenant.current_tenant() AND w.permission_id = p.id) AS "isWithdrawn"
         FROM tenant.municipal_permission p
        WHERE p.tenant_id = tenant.current_tenant() AND p.trajectory_id = $1 AND p.id = $2`,
      [trajectoryId, permissionId],
      ([row]) => row ?? null,
    );
  }

  /** From this day on the member is no client of the municipality's officers any more. */
  releaseFromOfficers(trajectoryId: string, organisationId: string, from: CivilDate): Statement<void> {
    return statement(
      `UPDATE tenant.client_of SET ends_on = $3
        WHERE tenant_id = tenant.current_tenant() AND trajectory_id = $1 AND organisation_id = $2
          AND account_id IS NOT NULL AND coalesce(ends_on, 'infinity') > $3::date`,
      [trajectoryId, organisationId, addDays(from, -1)],
      () => undefined,
    );
  }
}
