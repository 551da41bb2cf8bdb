import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { Parameters, type Scope, statement, type Statement } from '#platform';
import { readableBy } from '../note-release/readable.js';
import type { Party } from '../session/coaching-session.js';

export interface AgreementRow {
  readonly id: string;
  readonly sessionId: string;
  readonly doneBy: Party;
  readonly dueOn: CivilDate | null;
  readonly doneOn: CivilDate | null;
  readonly ciphertext: Buffer;
}

const COLUMNS = `a.id, a.session_id AS "sessionId", a.done_by AS "doneBy", a.due_on AS "dueOn", a.done_on AS "doneOn",
  a.words_ciphertext AS ciphertext`;

@Injectable()
export class AgreementRepository {
  /** Those of some sessions, in their order. The caller has made sure that they may be read. */
  of(sessionIds: readonly string[]): Statement<AgreementRow[]> {
    return statement<AgreementRow, AgreementRow[]>(
      `SELECT ${COLUMNS} FROM tenant.agreement a
        WHERE a.tenant_id = tenant.current_tenant() AND a.session_id = ANY($1::uuid[]) ORDER BY a.session_id, a.place`,
      [sessionIds],
      (rows) => rows,
    );
  }

  /**
   * One of somebody within the scopes, held until the unit ends; null for every other.
   * @param coachId the coach who asks, to whom what may not be read is nothing; null for the member
   */
  lock(
    id: string,
    scopes: readonly Scope[],
    on: CivilDate,
    coachId: string | null,
  ): Statement<(AgreementRow & { readonly memberId: string }) | null> {
    const parameters = new Parameters();
    const agreement = parameters.add(id);
    const readable = coachId ? `AND ${readableBy(parameters.add(coachId))}` : '';
    return statement<AgreementRow & { memberId: string }, (AgreementRow & { memberId: string }) | null>(
      `SELECT ${COLUMNS}, a.member_id AS "memberId"
         FROM tenant.agreement a JOIN tenant.coaching_session s ON s.tenant_id = a.tenant_id AND s.id = a.session_id
        WHERE a.tenant_id = tenant.current_tenant() AND a.id = ${agreement} ${readable}
          AND ${memberInScope('a.member_id', scopes, on, parameters)} FOR UPDATE OF a`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }

  /** Takes away those of a session that are not among these. */
  keepOnly(sessionId: string, ids: readonly string[]): Statement<void> {
    return statement(
      'DELETE FROM tenant.agreement WHERE tenant_id = tenant.current_tenant() AND session_id = $1 AND id <> ALL($2::uuid[])',
      [sessionId, ids],
      () => undefined,
    );
  }

  confirm(sessionId: string, version: number, on: CivilDate): Statement<void> {
    return statement(
      'INSERT INTO tenant.agreement_confirmation (session_id, agreements_version, confirmed_on) VALUES ($1, $2, $3)',
      [sessionId, version, on],
      () => undefined,
    );
  }
}
