import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

/** A link that works, without its secret. */
export interface FeedRow {
  readonly id: string;
  readonly madeAt: Date;
}

export interface FeedHolder {
  readonly accountId: string;
  readonly organisationId: string;
}

@Injectable()
export class FeedTokenRepository {
  /** Keeps others who make one for this account waiting until the unit ends; what they did is seen after it. */
  lockAccount({ accountId }: FeedHolder): Statement<void> {
    return statement(
      'SELECT id FROM registry.account WHERE id = $1 FOR UPDATE',
      [accountId],
      () => undefined,
    );
  }

  of({ accountId, organisationId }: FeedHolder): Statement<FeedRow[]> {
    return statement<FeedRow, FeedRow[]>(
      `SELECT id, made_at AS "madeAt" FROM registry.calendar_feed
        WHERE account_id = $1 AND organisation_id = $2 AND revoked_at IS NULL ORDER BY made_at, id`,
      [accountId, organisationId],
      (rows) => rows,
    );
  }

  insert(
    { accountId, organisationId }: FeedHolder,
    tokenHash: Buffer,
    requestId: string,
  ): Statement<FeedRow> {
    return statement<FeedRow, FeedRow>(
      `INSERT INTO registry.calendar_feed (account_id, organisation_id, token_hash, request_id) VALUES ($1, $2, $3, $4)
       RETURNING id, made_at AS "madeAt"`,
      [accountId, organisationId, tokenHash, requestId],
      ([row]) => row!,
    );
  }

  /** False for another's, an unknown one, and one that was revoked before. */
  revoke(id: string, { accountId, organisationId }: FeedHolder): Statement<boolean> {
    return statement<object, boolean>(
      `UPDATE registry.calendar_feed SET revoked_at = now(), revoked_request = nullif(current_setting('app.request_id', true), '')
        WHERE id = $1 AND account_id = $2 AND organisation_id = $3 AND revoked_at IS NULL RETURNING id`,
      [id, accountId, organisationId],
      (rows) => rows.length > 0,
    );
  }

  holder(tokenHash: Buffer): Statement<FeedHolder | null> {
    return statement<FeedHolder, FeedHolder | null>(
      `SELECT account_id AS "accountId", organisation_id AS "organisationId" FROM registry.calendar_feed
        WHERE token_hash = $1 AND revoked_at IS NULL`,
      [tokenHash],
      ([row]) => row ?? null,
    );
  }
}
