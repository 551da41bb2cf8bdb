import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '../database/statement.js';

/** What was done under a key before. */
export interface EarlierAnswer {
  readonly requestHash: Buffer;
  readonly response: unknown;
}

/** Keys are the acting account's alone: two who choose the same one do not meet. */
const OWN = 'tenant_id = tenant.current_tenant() AND principal_id = tenant.current_actor()';

/** What makes a request happen at most once: its key, taken in the unit that does the work. */
@Injectable()
export class IdempotencyKeyRepository {
  /** True for the first who comes with this key; the second waits here until the first is done. */
  claim(key: string, requestHash: Buffer): Statement<boolean> {
    return statement<object, boolean>(
      `INSERT INTO tenant.idempotency_key (key, request_hash) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING key`,
      [key, requestHash],
      (rows) => rows.length === 1,
    );
  }

  earlier(key: string): Statement<EarlierAnswer> {
    return statement<EarlierAnswer, EarlierAnswer>(
      `SELECT request_hash AS "requestHash", response FROM tenant.idempotency_key WHERE ${OWN} AND key = $1`,
      [key],
      ([row]) => row!,
    );
  }

  remember(key: string, response: unknown): Statement<void> {
    return statement(
      `UPDATE tenant.idempotency_key SET response = $2 WHERE ${OWN} AND key = $1`,
      [key, JSON.stringify(response)],
      () => undefined,
    );
  }
}
