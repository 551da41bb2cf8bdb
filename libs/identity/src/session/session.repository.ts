import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

/** Days that a session lives without its owner signing in again. */
const SESSION_DAYS = 30;
/** Seconds in which a browser that missed the answer may ask again. */
const LOST_ANSWER_SECONDS = 60;

export interface FoundToken {
  readonly sessionId: string;
  readonly accountId: string;
  /** Used before, or withdrawn. */
  readonly isSpent: boolean;
  readonly stands: boolean;
}

@Injectable()
export class SessionRepository {
  accountByEmail(email: string): Statement<{ id: string; passwordHash: string } | null> {
    return statement<{ id: string; passwordHash: string }, { id: string; passwordHash: string } | null>(
      'SELECT id, password_hash AS "passwordHash" FROM registry.account WHERE email = $1',
      [email],
      ([row]) => row ?? null,
    );
  }

  open(sessionId: string, accountId: string): Statement<void> {
    return statement(
      `INSERT INTO registry.session (id, account_id, expires_at) VALUES ($1, $2, now() + make_interval(days => $3))`,
      [sessionId, accountId, SESSION_DAYS],
      () => undefined,
    );
  }

  /** Times of tokens are of the moment and not of the transaction, so that they stand in the order in which the session was locked. */
  issue(sessionId: string, hash: Buffer): Statement<void> {
    return statement(
      'INSERT INTO registry.refresh_token (token_hash, session_id, issued_at) VALUES ($1, $2, clock_timestamp())',
      [hash, sessionId],
      () => undefined,
    );
  }

  /** Locks the session, so that of two uses at once one is the second. */
  find(hash: Buffer): Statement<FoundToken | null> {
    return statement<FoundToken, FoundToken | null>(
      `SELECT t.session_id AS "sessionId", s.account_id AS "accountId", coalesce(t.used_at, t.withdrawn_at) IS NOT NULL AS "isSpent",
              s.revoked_at IS NULL AND s.expires_at > now() AS stands
         FROM registry.refresh_token t JOIN registry.session s ON s.id = t.session_id
        WHERE t.token_hash = $1 FOR UPDATE OF t, s`,
      [hash],
      ([row]) => row ?? null,
    );
  }

  /**
   * Takes back what was given for this token within the last minute, when nobody has used any of it.
   * Answers whether there was anything to take back.
   */
  withdrawUnseen(hash: Buffer): Statement<boolean> {
    return statement<object, boolean>(
      `WITH spent AS (
         SELECT session_id, coalesce(used_at, withdrawn_at) AS at FROM registry.refresh_token WHERE token_hash = $1),
       given AS (
         SELECT n.token_hash, n.used_at, n.withdrawn_at FROM registry.refresh_token n JOIN spent USING (session_id)
          WHERE n.issued_at >= spent.at AND n.token_hash <> $1)
       UPDATE registry.refresh_token t SET withdrawn_at = clock_timestamp() FROM given, spent
        WHERE t.token_hash = given.token_hash AND given.withdrawn_at IS NULL
          AND spent.at > now() - make_interval(secs => $2)
          AND NOT EXISTS (SELECT FROM given WHERE used_at IS NOT NULL)
        RETURNING 1`,
      [hash, LOST_ANSWER_SECONDS],
      (rows) => rows.length > 0,
    );
  }

  markUsed(hash: Buffer): Statement<void> {
    return statement(
      'UPDATE registry.refresh_token SET used_at = coalesce(used_at, clock_timestamp()) WHERE token_hash = $1',
      [hash],
      () => undefined,
    );
  }

  revoke(sessionId: string): Statement<void> {
    return statement(
      'UPDATE registry.session SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL',
      [sessionId],
      () => undefined,
    );
  }
}
