import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { LearningModuleKey } from './modules.js';

export interface MarkRow {
  readonly id: string;
  readonly module: LearningModuleKey;
  readonly state: 'STARTED' | 'DONE';
  readonly markedOn: CivilDate;
  readonly fileId: string | null;
  readonly ciphertext: Buffer | null;
}

export interface CommentRow {
  readonly id: string;
  readonly module: LearningModuleKey;
  readonly commentedOn: CivilDate;
  readonly coachId: string;
  readonly coachName: string;
  readonly ciphertext: Buffer;
}

@Injectable()
export class LearningRepository {
  /** Oldest first. The caller has made sure of the scope. */
  marks(memberId: string): Statement<MarkRow[]> {
    return statement<MarkRow, MarkRow[]>(
      `SELECT id, module, state, marked_on AS "markedOn", file_id AS "fileId", evidence_ciphertext AS ciphertext
         FROM tenant.learning_mark WHERE tenant_id = tenant.current_tenant() AND member_id = $1 ORDER BY id`,
      [memberId],
      (rows) => rows,
    );
  }

  /** Oldest first. The caller has made sure of the scope. */
  comments(memberId: string): Statement<CommentRow[]> {
    return statement<CommentRow, CommentRow[]>(
      `SELECT c.id, c.module, c.commented_on AS "commentedOn", c.coach_account_id AS "coachId",
              a.display_name AS "coachName", c.words_ciphertext AS ciphertext
         FROM tenant.learning_comment c JOIN registry.account a ON a.id = c.coach_account_id
        WHERE c.tenant_id = tenant.current_tenant() AND c.member_id = $1 ORDER BY c.id`,
      [memberId],
      (rows) => rows,
    );
  }

  /** The last mark of a module; null before the first. */
  stateOf(memberId: string, module: LearningModuleKey): Statement<'STARTED' | 'DONE' | null> {
    return statement<Pick<MarkRow, 'state'>, 'STARTED' | 'DONE' | null>(
      `SELECT state FROM tenant.learning_mark
        WHERE tenant_id = tenant.current_tenant() AND member_id = $1 AND module = $2 ORDER BY id DESC LIMIT 1`,
      [memberId, module],
      ([row]) => row?.state ?? null,
    );
  }
}
