import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { Parameters, type Scope, statement, type Statement } from '#platform';
import { presentMembers } from '../present/present-members.js';
import type { Competence } from './matches.js';

/** The most that a member meets at once; a cooperative has a dozen members or two. */
const MOST_OTHERS = 500;

const COLUMNS = 'c.id, c.member_id AS "memberId", c.is_offered AS "isOffered", c.kind, c.words';

@Injectable()
export class CompetenceRepository {
  /** What a member offers and seeks, oldest first. The caller has made sure of the scope. */
  of(memberId: string): Statement<Competence[]> {
    return rows(
      `SELECT ${COLUMNS} FROM tenant.competence c
        WHERE c.tenant_id = tenant.current_tenant() AND c.member_id = $1 AND c.withdrawn_on IS NULL ORDER BY c.id`,
      [memberId],
    );
  }

  /** What others who are here today offer or seek, of the kinds that this member named. */
  others(memberId: string, today: CivilDate): Statement<Competence[]> {
    return rows(
      `SELECT ${COLUMNS} FROM tenant.competence c JOIN (${presentMembers('$2')}) p USING (member_id)
        WHERE c.tenant_id = tenant.current_tenant() AND c.member_id <> $1 AND c.withdrawn_on IS NULL
          AND EXISTS (SELECT FROM tenant.competence o WHERE o.tenant_id = tenant.current_tenant() AND o.member_id = $1
            AND o.withdrawn_on IS NULL AND o.kind = c.kind AND o.is_offered <> c.is_offered)
        ORDER BY c.id LIMIT ${MOST_OTHERS}`,
      [memberId, today],
    );
  }

  /** @returns false when there is none within the scopes that still holds */
  withdraw(id: string, scopes: readonly Scope[], today: CivilDate): Statement<boolean> {
    const parameters = new Parameters();
    return statement<{ id: string }, boolean>(
      `UPDATE tenant.competence c SET withdrawn_on = ${parameters.add(today)}
        WHERE c.tenant_id = tenant.current_tenant() AND c.id = ${parameters.add(id)} AND c.withdrawn_on IS NULL
          AND ${memberInScope('c.member_id', scopes, today, parameters)} RETURNING c.id`,
      parameters.values,
      (found) => found.length === 1,
    );
  }
}

function rows(text: string, values: readonly unknown[]): Statement<Competence[]> {
  return statement<Competence, Competence[]>(text, values, (found) => found);
}
