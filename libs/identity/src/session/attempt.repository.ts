import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

/** Guesses of a password, by the hash of what they are counted for, per minute. */
@Injectable()
export class AttemptRepository {
  /** Counts one guess for each key, in a fixed order, so that two that come together wait and do not lock each other. */
  count(keys: readonly Buffer[]): Statement<void> {
    return statement(
      `INSERT INTO registry.sign_in_failure (key_hash, window_start, failures)
       SELECT k, date_trunc('minute', now()), 1 FROM unnest($1::bytea[]) k ORDER BY k
       ON CONFLICT (key_hash, window_start) DO UPDATE SET failures = sign_in_failure.failures + 1`,
      [keys],
      () => undefined,
    );
  }

  /** Guesses in the last quarter of an hour, for one key. */
  recent(key: Buffer): Statement<number> {
    return statement<{ n: number }, number>(
      `SELECT coalesce(sum(failures), 0)::int AS n FROM registry.sign_in_failure
        WHERE key_hash = $1 AND window_start > now() - interval '15 minutes'`,
      [key],
      ([row]) => row?.n ?? 0,
    );
  }

  /** Takes back one guess, which turned out to be right. */
  forgive(key: Buffer): Statement<void> {
    return statement(
      `UPDATE registry.sign_in_failure SET failures = failures - 1
        WHERE key_hash = $1 AND failures > 0
          AND window_start = (SELECT max(window_start) FROM registry.sign_in_failure WHERE key_hash = $1 AND failures > 0)`,
      [key],
      () => undefined,
    );
  }

  forgetOld(): Statement<void> {
    return statement(
      `DELETE FROM registry.sign_in_failure WHERE window_start < now() - interval '1 day'`,
      [],
      () => undefined,
    );
  }
}
