import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { RelayDb } from '../database/databases.js';
import { statement, type Statement } from '../database/statement.js';
import { LOGGER } from '../logging/logger.js';
import { Outbox } from './outbox.js';
import { JOB_QUEUE, type JobQueue } from './queue.js';

/** How many requests of one cooperative may be with the workers at a time: a flood of one does not delay another. */
const IN_FLIGHT_PER_COOPERATIVE = 4;
const RELEASE_AT_ONCE = 100;
const ROUND_MS = 1_000;
/** A released request that is not done after this long is put into the queue again: the store may have lost it. */
const SWEEP_AFTER_SECONDS = 10;

/** The next requests whose time has come, one of each cooperative in turn, oldest first; those within its share only. */
const release: Statement<string[]> = statement<{ id: string }, string[]>(
  `WITH lock AS (SELECT pg_try_advisory_xact_lock(hashtext('opbloei relay')) AS held),
   flying AS (SELECT tenant_id, count(*) AS n FROM outbox.request WHERE state = 'RELEASED' GROUP BY tenant_id),
   waiting AS (
     SELECT r.tenant_id, r.id, r.created_at,
            coalesce(f.n, 0) + row_number() OVER (PARTITION BY r.tenant_id ORDER BY r.created_at, r.id) AS place
       FROM outbox.request r LEFT JOIN flying f USING (tenant_id) WHERE r.state = 'WAITING' AND (r.not_before IS NULL OR r.not_before <= clock_timestamp())),
   next AS (SELECT tenant_id, id FROM waiting WHERE place <= $1 ORDER BY place, created_at LIMIT $2)
   UPDATE outbox.request r SET state = 'RELEASED', released_at = clock_timestamp()
     FROM next, lock WHERE lock.held AND r.tenant_id = next.tenant_id AND r.id = next.id AND r.state = 'WAITING'
   RETURNING r.id`,
  [IN_FLIGHT_PER_COOPERATIVE, RELEASE_AT_ONCE],
  (rows) => rows.map((row) => row.id),
);

const overdue: Statement<string[]> = statement<{ id: string }, string[]>(
  `SELECT id FROM outbox.request WHERE state = 'RELEASED' AND released_at < clock_timestamp() - make_interval(secs => $1)
    ORDER BY released_at LIMIT $2`,
  [SWEEP_AFTER_SECONDS, RELEASE_AT_ONCE],
  (rows) => rows.map((row) => row.id),
);

/** Moves requests from PostgreSQL to the queue, fairly, and puts back what the queue has lost. It sees no payload. */
@Injectable()
export class Relay {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> | null = null;
  private again = false;
  private isStopped = false;
  private stopListening: (() => void) | null = null;

  constructor(
    private readonly db: RelayDb,
    private readonly outbox: Outbox,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Looks every second, and at every nudge. */
  start(): void {
    this.timer = setInterval(() => void this.run(), ROUND_MS);
    this.stopListening = this.outbox.onNudge(() => void this.run());
    void this.run();
  }

  /** Comes back when the round in hand is done; there is no other after it. */
  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearInterval(this.timer);
    this.stopListening?.();
    await this.round;
  }

  /** One round at a time; a nudge during a round asks for one more. */
  private async run(): Promise<void> {
    if (this.round) {
      this.again = true;
      return;
    }
    this.round = this.once().catch((error: unknown) =>
      this.logger.warn({ err: error }, 'relay round failed'),
    );
    await this.round;
    this.round = null;
    if (this.again && !this.isStopped) {
      this.again = false;
      await this.run();
    }
  }

  private async once(): Promise<void> {
    const released = await this.db.write(release);
    const lost = await this.db.read(overdue);
    if (released.length + lost.length > 0) await this.queue.add([...released, ...lost]);
    if (released.length === RELEASE_AT_ONCE) this.again = true;
  }
}
