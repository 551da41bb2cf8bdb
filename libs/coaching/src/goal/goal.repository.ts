import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import { newestFirst } from '../newest-first/newest-first.js';

export interface GoalRow {
  readonly id: string;
  readonly setOn: CivilDate;
  readonly reviewOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly coachId: string;
  readonly coachName: string;
  readonly ciphertext: Buffer;
  readonly levelsCiphertext: Buffer | null;
}

export interface StepRow {
  readonly id: string;
  readonly goalId: string;
  readonly doneOn: CivilDate | null;
  readonly ciphertext: Buffer;
}

export interface ReviewRow {
  readonly id: string;
  readonly goalId: string;
  readonly reviewedOn: CivilDate;
  readonly attainment: number;
  readonly nextReviewOn: CivilDate | null;
  readonly ciphertext: Buffer | null;
}

/** A goal that somebody is about to change. */
export interface LockedGoal {
  readonly id: string;
  readonly memberId: string;
  readonly closedOn: CivilDate | null;
}

const COLUMNS = `g.id, g.set_on AS "setOn", g.review_on AS "reviewOn", g.closed_on AS "closedOn",
  g.coach_account_id AS "coachId", c.display_name AS "coachName", g.words_ciphertext AS ciphertext,
  g.levels_ciphertext AS "levelsCiphertext"`;
const FROM = 'tenant.goal g JOIN registry.account c ON c.id = g.coach_account_id';
const LOCKED = 'g.id, g.member_id AS "memberId", g.closed_on AS "closedOn"';

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

  /** Steps of some goals, in the order in which they were set. */
  steps(goalIds: readonly string[]): Statement<StepRow[]> {
    return statement<StepRow, StepRow[]>(
      `SELECT s.id, s.goal_id AS "goalId", s.done_on AS "doneOn", s.words_ciphertext AS ciphertext FROM tenant.goal_step s
        WHERE s.tenant_id = tenant.current_tenant() AND s.goal_id = ANY($1::uuid[]) ORDER BY s.goal_id, s.id`,
      [goalIds],
      (rows) => rows,
    );
  }

  /** Reviews of some goals, the latest first. */
  reviews(goalIds: readonly string[]): Statement<ReviewRow[]> {
    return statement<ReviewRow, ReviewRow[]>(
      `SELECT r.id, r.goal_id AS "goalId", r.reviewed_on AS "reviewedOn", r.attainment, r.next_review_on AS "nextReviewOn",
              r.words_ciphertext AS ciphertext
         FROM tenant.goal_review r
        WHERE r.tenant_id = tenant.current_tenant() AND r.goal_id = ANY($1::uuid[]) ORDER BY r.goal_id, r.id DESC`,
      [goalIds],
      (rows) => rows,
    );
  }

  /** A goal of somebody within the scopes, held until the unit ends. Null for every other. */
  lock(id: string, scopes: readonly Scope[], on: CivilDate): Statement<LockedGoal | null> {
    return this.locked('', 'g.id', id, scopes, on);
  }

  /** The goal that a step belongs to, as `lock`. */
  lockByStep(stepId: string, scopes: readonly Scope[], on: CivilDate): Statement<LockedGoal | null> {
    const join = 'JOIN tenant.goal_step s ON s.tenant_id = g.tenant_id AND s.goal_id = g.id';
    return this.locked(join, 's.id', stepId, scopes, on);
  }

  private locked(
    join: string,
    column: string,
    id: string,
    scopes: readonly Scope[],
    on: CivilDate,
  ): Statement<LockedGoal | null> {
    const parameters = new Parameters();
    const wanted = parameters.add(id);
    return statement<LockedGoal, LockedGoal | null>(
      `SELECT ${LOCKED} FROM tenant.goal g ${join} WHERE g.tenant_id = tenant.current_tenant() AND ${column} = ${wanted}
          AND ${memberInScope('g.member_id', scopes, on, parameters)} FOR UPDATE OF g`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }
}
