import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '../database/statement.js';
import type { Page } from '../graphql/connection.js';
import type { NoticeParams } from './notice-kind.js';

export interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly aboutId: string;
  readonly parameters: NoticeParams;
  readonly writtenAt: Date;
  readonly isRead: boolean;
}

/** Whose they are is asked in every statement: notices are for the acting account alone. */
const OWN = 'tenant_id = tenant.current_tenant() AND account_id = tenant.current_actor()';

@Injectable()
export class NoticeRepository {
  insert(
    accountIds: readonly string[],
    kind: string,
    aboutId: string,
    parameters: NoticeParams,
  ): Statement<void> {
    return statement(
      `INSERT INTO tenant.notice (account_id, kind, about_id, parameters)
       SELECT DISTINCT a, $2, $3::uuid, $4::jsonb FROM unnest($1::uuid[]) a`,
      [accountIds, kind, aboutId, JSON.stringify(parameters)],
      () => undefined,
    );
  }

  /** Newest first. */
  page({ limit, isBackward, from }: Page, isUnreadOnly: boolean): Statement<NoticeRow[]> {
    const [beyond, order] = isBackward ? ['>', 'ASC'] : ['<', 'DESC'];
    return statement<NoticeRow, NoticeRow[]>(
      `SELECT id, kind, about_id AS "aboutId", parameters, recorded_at AS "writtenAt", read_at IS NOT NULL AS "isRead"
         FROM tenant.notice WHERE ${OWN} AND ($1::uuid IS NULL OR id ${beyond} $1) AND (NOT $3 OR read_at IS NULL)
        ORDER BY id ${order} LIMIT $2`,
      [from?.[0] ?? null, limit + 1, isUnreadOnly],
      (rows) => rows,
    );
  }

  unread(): Statement<number> {
    return statement<{ unread: number }, number>(
      `SELECT count(*)::int AS unread FROM tenant.notice WHERE ${OWN} AND read_at IS NULL`,
      [],
      ([row]) => row!.unread,
    );
  }

  /** @returns how many of these there are, read before or not */
  markRead(ids: readonly string[]): Statement<number> {
    return statement<{ id: string }, number>(
      `UPDATE tenant.notice SET read_at = coalesce(read_at, now()) WHERE ${OWN} AND id = ANY($1) RETURNING id`,
      [ids],
      (rows) => rows.length,
    );
  }
}
