import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

/** Days that a session lives without its owner signing in again. */
const SESSION_DAYS = 30;

export interface FoundToken {
  readonly sessionId: string;
  readonly accountId: string;
  readonly isUsed: boolean;
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

  issue(sessionId: string, hash: Buffer): Statement<void> {
    return statement(
      'INSERT INTO registry.refresh_token (token_hash, session_id) VALUES ($1, $2)',
      [hash, sessionId],
      () => undefined,
    );
  }

  /** Locks the token, so that of two uses at once one is the second. */
  find(hash: Buffer): Statement<FoundToken | null> {
    return statement<FoundToken, FoundToken | null>(
      `SELECT t.session_id AS "sessionId", s.account_id AS "accountId", t.used_at IS NOT NULL AS "isUsed",
              s.revoked_at IS NULL AND s.expires_at > now() AS stands
         FROM registry.refresh_token t JOIN registry.session s ON s.id = t.session_id
        WHERE t.token_hash = $1 FOR UPDATE OF t`,
      [hash],
      ([row]) => row ?? null,
    );
  }

  markUsed(hash: Buffer): Statement<void> {
    return statement(
      'UPDATE registry.refresh_token SET used_at = now() WHERE token_hash = $1',
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
