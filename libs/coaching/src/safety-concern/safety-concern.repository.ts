import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import { newestFirst } from '../newest-first/newest-first.js';
import type { ConcernCategory } from './concern-category.js';

export interface ConcernRow {
  readonly id: string;
  readonly category: ConcernCategory;
  readonly raisedOn: CivilDate;
  readonly raisedBy: string;
  readonly isShownToMember: boolean;
  readonly closedOn: CivilDate | null;
  readonly ciphertext: Buffer;
  readonly outcomeCiphertext: Buffer | null;
}

const SELECT = `SELECT c.id, c.category, c.raised_on AS "raisedOn", a.display_name AS "raisedBy",
    c.is_shown_to_member AS "isShownToMember", c.closed_on AS "closedOn", c.words_ciphertext AS ciphertext,
    c.outcome_ciphertext AS "outcomeCiphertext"
  FROM tenant.safety_concern c JOIN registry.account a ON a.id = c.recorded_by WHERE c.tenant_id = tenant.current_tenant()`;

@Injectable()
export class SafetyConcernRepository {
  /** About one member, newest first. The caller has made sure that the member is within its scope. */
  page(memberId: string, isMember: boolean, page: Page): Statement<ConcernRow[]> {
    const parameters = new Parameters();
    const member = parameters.add(memberId);
    const shown = isMember ? 'AND c.is_shown_to_member' : '';
    const { beyond, order } = newestFirst('c.raised_on', 'c.id', page, parameters);
    return statement<ConcernRow, ConcernRow[]>(
      `${SELECT} AND c.member_id = ${member} ${shown} ${beyond} ${order}`,
      parameters.values,
      (rows) => rows,
    );
  }

  get(id: string): Statement<ConcernRow> {
    return statement<ConcernRow, ConcernRow>(`${SELECT} AND c.id = $1`, [id], ([row]) => row!);
  }

  /** One about somebody within the scopes, held until the unit ends. Null for every other. */
  lock(
    id: string,
    scopes: readonly Scope[],
    on: CivilDate,
  ): Statement<{ memberId: string; closedOn: CivilDate | null } | null> {
    const parameters = new Parameters();
    const concern = parameters.add(id);
    return statement<
      { memberId: string; closedOn: CivilDate | null },
      { memberId: string; closedOn: CivilDate | null } | null
    >(
      `SELECT c.member_id AS "memberId", c.closed_on AS "closedOn" FROM tenant.safety_concern c
        WHERE c.tenant_id = tenant.current_tenant() AND c.id = ${concern}
          AND ${memberInScope('c.member_id', scopes, on, parameters)} FOR UPDATE`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }
}
