import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import { newestFirst } from '../newest-first/newest-first.js';

export interface MilestoneRow {
  readonly id: string;
  readonly words: string;
  readonly reachedOn: CivilDate;
  readonly memberName: string;
  readonly isOwn: boolean;
}

const SELECT = `SELECT s.id, s.words, s.reached_on AS "reachedOn", m.name AS "memberName",
    s.recorded_by = tenant.current_actor() AS "isOwn"
  FROM tenant.milestone s JOIN tenant.member_name m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
 WHERE s.tenant_id = tenant.current_tenant()`;

@Injectable()
export class MilestoneRepository {
  /** What is shown now, newest first. */
  page(page: Page): Statement<MilestoneRow[]> {
    const parameters = new Parameters();
    const { beyond, order } = newestFirst('s.reached_on', 's.id', page, parameters);
    return statement<MilestoneRow, MilestoneRow[]>(
      `${SELECT} ${beyond} ${order}`,
      parameters.values,
      (rows) => rows,
    );
  }

  get(id: string): Statement<MilestoneRow> {
    return statement<MilestoneRow, MilestoneRow>(`${SELECT} AND s.id = $1`, [id], ([row]) => row!);
  }

  /** Takes one of somebody within the scopes away. False for every other. */
  remove(id: string, scopes: readonly Scope[], on: CivilDate): Statement<boolean> {
    const parameters = new Parameters();
    const milestone = parameters.add(id);
    return statement<object, boolean>(
      `DELETE FROM tenant.milestone s WHERE s.tenant_id = tenant.current_tenant() AND s.id = ${milestone}
          AND ${memberInScope('s.member_id', scopes, on, parameters)} RETURNING s.id`,
      parameters.values,
      (rows) => rows.length > 0,
    );
  }
}
