import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import { newestFirst } from '../newest-first/newest-first.js';

export interface GoalRow {
  readonly id: string;
  readonly setOn: CivilDate;
  readonly reviewOn: CivilDate;
  readonly coachId: string;
  readonly coachName: string;
  readonly ciphertext: Buffer;
}

const COLUMNS = `g.id, g.set_on AS "setOn", g.review_on AS "reviewOn", g.coach_account_id AS "coachId",
  c.display_name AS "coachName", g.words_ciphertext AS ciphertext`;
const FROM = 'tenant.goal g JOIN registry.account c ON c.id = g.coach_account_id';

@Injectable()
export class GoalRepository {
  /** A member's goals, newest first. The caller has made sure that the member is within its scope. */
  page(memberId: string, page: Page): Statement<GoalRow[]> {
    const parameters = new Parameters();
    const member = parameters.add(memberId);
    const { beyond, order } = newestFirst('g.set_on', 'g.id', page, parameters);
    return statement<GoalRow, GoalRow[]>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE g.tenant_id = tenant.current_tenant() AND g.member_id = ${member} ${beyond} ${order}`,
      parameters.values,
      (rows) => rows,
    );
  }

  get(id: string): Statement<GoalRow> {
    return statement<GoalRow, GoalRow>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE g.tenant_id = tenant.current_tenant() AND g.id = $1`,
      [id],
      ([row]) => row!,
    );
  }
}
