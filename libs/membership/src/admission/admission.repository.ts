import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { AdmissionRecord } from './admission-rules.js';

/** Every record of a trajectory in the order of recording, in one expression. @param trajectory column of the id */
export function admissionJson(trajectory: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'decidedOn', r.decided_on, 'isAdmitted', r.is_admitted,
      'votesFor', r.votes_for, 'votesAgainst', r.votes_against, 'abstained', r.abstained) ORDER BY r.id), '[]')
      FROM tenant.admission_record r WHERE r.tenant_id = tenant.current_tenant() AND r.trajectory_id = ${trajectory})`;
}

@Injectable()
export class AdmissionRepository {
  /** In the order of recording. The caller has made sure that the member is within its scope. */
  recordsOf(trajectoryId: string): Statement<AdmissionRecord[]> {
    return statement<{ records: AdmissionRecord[] }, AdmissionRecord[]>(
      `SELECT ${admissionJson('$1')} AS records`,
      [trajectoryId],
      ([row]) => row!.records,
    );
  }
}
