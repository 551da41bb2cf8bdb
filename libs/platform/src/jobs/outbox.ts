import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { statement, type Statement } from '../database/statement.js';
import type { Unit } from '../database/unit-of-work.js';

export type JobState = 'WAITING' | 'RELEASED' | 'DONE' | 'FAILED' | 'CANCELLED';

/** A request to the worker as its row has it. The row is the truth; a queue only carries its id. */
export interface JobRow {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: string;
  readonly payload: Record<string, unknown>;
  readonly state: JobState;
  readonly attempts: number;
  readonly progress: number;
  readonly errorCode: string | null;
  readonly requestedBy: string;
  readonly requestId: string;
}

const COLUMNS = `id, tenant_id AS "tenantId", kind, payload, state, attempts, progress, error_code AS "errorCode",
  recorded_by AS "requestedBy", request_id AS "requestId"`;

/** Told after a commit that there is new work, so that nobody waits for the relay's next round. */
export type Nudge = () => void;

/**
 * Requests to the worker, written in the same unit as the work that they belong to: both stand or neither does. Named
 * after the fact (`trial-decided`) or the wish (`report`).
 */
@Injectable()
export class Outbox {
  private readonly nudges = new Set<Nudge>();

  /** Appends a request; call `nudge()` after the unit. @returns the id of the row */
  async add(unit: Unit, kind: string, payload: object, id: string = newId()): Promise<string> {
    await unit.run(
      statement(
        'INSERT INTO outbox.request (id, kind, payload) VALUES ($1, $2, $3)',
        [id, kind, JSON.stringify(payload)],
        () => undefined,
      ),
    );
    return id;
  }

  /** As `add`, for what is released only after so many seconds. */
  async addLater(unit: Unit, kind: string, payload: object, afterSeconds: number): Promise<string> {
    const id = newId();
    await unit.run(
      statement(
        `INSERT INTO outbox.request (id, kind, payload, not_before)
         VALUES ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))`,
        [id, kind, JSON.stringify(payload), afterSeconds],
        () => undefined,
      ),
    );
    return id;
  }

  /** As `add`, for many of one kind at once. */
  addMany(kind: string, payloads: readonly object[]): Statement<void> {
    return statement(
      'INSERT INTO outbox.request (kind, payload) SELECT $1, p FROM jsonb_array_elements($2::jsonb) p',
      [kind, JSON.stringify(payloads)],
      () => undefined,
    );
  }

  /** After the commit. A nudge may be lost: the relay looks by itself as well. */
  nudge(): void {
    for (const nudge of this.nudges) nudge();
  }

  onNudge(nudge: Nudge): () => void {
    this.nudges.add(nudge);
    return () => this.nudges.delete(nudge);
  }

  get(id: string): Statement<JobRow | null> {
    return statement<JobRow, JobRow | null>(
      `SELECT ${COLUMNS} FROM outbox.request WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Counts an attempt. @returns the row, or null when the request is already done or given up */
  begin(id: string): Statement<JobRow | null> {
    return statement<JobRow, JobRow | null>(
      `UPDATE outbox.request SET attempts = attempts + 1
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND state IN ('WAITING','RELEASED') RETURNING ${COLUMNS}`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** @param progress percent, 0–100; it never runs back */
  progress(id: string, progress: number): Statement<void> {
    return statement(
      `UPDATE outbox.request SET progress = greatest(progress, $2)
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND state = 'RELEASED'`,
      [id, progress],
      () => undefined,
    );
  }

  /** The fence: true for exactly one worker, whose effect then commits with it. */
  finish(id: string): Statement<boolean> {
    return statement<{ id: string }, boolean>(
      `UPDATE outbox.request SET state = 'DONE', progress = 100, finished_at = now()
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND state IN ('WAITING','RELEASED') RETURNING id`,
      [id],
      (rows) => rows.length === 1,
    );
  }

  /** Takes a request back that is not over. @returns whether it was not over yet; its effect then never happens */
  cancel(id: string): Statement<boolean> {
    return statement<{ id: string }, boolean>(
      `UPDATE outbox.request SET state = 'CANCELLED', finished_at = now()
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND state IN ('WAITING','RELEASED') RETURNING id`,
      [id],
      (rows) => rows.length === 1,
    );
  }

  fail(id: string, code: string): Statement<boolean> {
    return statement<{ id: string }, boolean>(
      `UPDATE outbox.request SET state = 'FAILED', error_code = $2, finished_at = now()
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND state IN ('WAITING','RELEASED') RETURNING id`,
      [id, code],
      (rows) => rows.length === 1,
    );
  }
}
