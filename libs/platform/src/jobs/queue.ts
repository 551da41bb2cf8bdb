import { createPostgresBackend, createRedisBackend, withBackend, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '../config/config.js';
import { roleUrl } from '../database/connections.js';

const QUEUE = 'work';
/** A worker that says nothing for so long is taken for dead, and its job goes to another. */
const LOCK_MS = 15_000;
export const MAX_ATTEMPTS = 5;
/** How long a process that stops waits for its jobs; what is not done by then, another worker does. */
const DEADLINE_MS = 20_000;
/** How long a store may take to say goodbye: one that is away never does, and a process must still end. */
const FAREWELL_MS = 2_000;

/** What travels through the queue: an id. Whose it is and what it asks stands in the outbox row. */
export interface QueuedJob {
  readonly id: string;
  report(percent: number): Promise<void>;
}

export type JobEvent = { readonly id: string; readonly kind: 'PROGRESS' | 'ENDED' };

/** The queue as the relay, the worker and the subscriptions see it: BullMQ on PostgreSQL, or on Redis. */
export interface JobQueue {
  /** Adding an id that is already in the queue changes nothing. */
  add(ids: readonly string[]): Promise<void>;
  work(concurrency: number, process: (job: QueuedJob) => Promise<void>): Promise<void>;
  listen(onEvent: (event: JobEvent) => void): Promise<void>;
  stopWorking(): Promise<void>;
  close(): Promise<void>;
}

export const JOB_QUEUE = Symbol('JOB_QUEUE');

type Classes = Pick<ReturnType<typeof withBackend>, 'Queue' | 'Worker' | 'QueueEvents'>;

/** One code path: only the backend and the connection differ. `onError` hears of a store that is away. */
export function openQueue(config: Config, onError: (error: Error) => void): JobQueue {
  if (config.redisUrl) {
    const url = config.redisUrl;
    // a worker waits for Redis as long as it takes; a producer must not hold its caller
    const patient = () => new Redis(url, { maxRetriesPerRequest: null });
    const hasty = () => new Redis(url, { maxRetriesPerRequest: 2, enableOfflineQueue: true });
    return new BullQueue(
      withBackend(createRedisBackend) as unknown as Classes,
      { producer: hasty, consumer: patient },
      '{opbloei}',
      onError,
    );
  }
  const postgres = () => ({
    connectionString: roleUrl(config, 'queue'),
    schema: 'bullmq',
    max: 3,
    skipMigrations: true,
  });
  return new BullQueue(
    withBackend(createPostgresBackend) as unknown as Classes,
    { producer: postgres, consumer: postgres },
    undefined,
    onError,
  );
}

class BullQueue implements JobQueue {
  private readonly queue;
  private worker: InstanceType<Classes['Worker']> | null = null;
  private events: InstanceType<Classes['QueueEvents']> | null = null;
  private readonly owned: Redis[] = [];
  private readonly inHand = new Set<Promise<void>>();

  constructor(
    private readonly classes: Classes,
    private readonly connections: { producer: () => unknown; consumer: () => unknown },
    private readonly prefix: string | undefined,
    private readonly onError: (error: Error) => void,
  ) {
    this.queue = new classes.Queue(QUEUE, this.options(this.connections.producer()));
    this.queue.on('error', onError);
  }

  async add(ids: readonly string[]): Promise<void> {
    await this.queue.addBulk(
      ids.map((id) => ({
        name: 'job',
        data: { id },
        opts: {
          jobId: id,
          attempts: MAX_ATTEMPTS,
          backoff: { type: 'exponential', delay: 500 },
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
  }

  async work(concurrency: number, process: (job: QueuedJob) => Promise<void>): Promise<void> {
    const run = async (job: Job<{ id: string }>) => {
      const work = process({ id: job.data.id, report: (percent) => job.updateProgress(percent) });
      this.inHand.add(work);
      await work.finally(() => this.inHand.delete(work));
    };
    this.worker = new this.classes.Worker(
      QUEUE,
      run as never,
      {
        ...(this.options(this.connections.consumer()) as object),
        concurrency,
        lockDuration: LOCK_MS,
        stalledInterval: LOCK_MS / 3,
        maxStalledCount: MAX_ATTEMPTS,
      } as never,
    );
    this.worker.on('error', this.onError);
    await this.worker.waitUntilReady();
  }

  async listen(onEvent: (event: JobEvent) => void): Promise<void> {
    this.events = new this.classes.QueueEvents(QUEUE, this.options(this.connections.consumer()));
    this.events.on('error', this.onError);
    this.events.on('progress', ({ jobId }) => onEvent({ id: jobId, kind: 'PROGRESS' }));
    this.events.on('completed', ({ jobId }) => onEvent({ id: jobId, kind: 'ENDED' }));
    this.events.on('failed', ({ jobId }) => onEvent({ id: jobId, kind: 'ENDED' }));
    await this.events.waitUntilReady();
  }

  async stopWorking(): Promise<void> {
    if (!this.worker) return;
    const closing = this.worker.close().catch(this.onError);
    await this.within(DEADLINE_MS, Promise.allSettled(this.inHand));
    await this.within(FAREWELL_MS, closing);
    this.worker = null;
  }

  async close(): Promise<void> {
    await this.stopWorking();
    await this.within(FAREWELL_MS, Promise.all([this.events?.close(), this.queue.close()]));
    for (const connection of this.owned) connection.disconnect();
  }

  private async within(milliseconds: number, work: Promise<unknown>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([work.catch(this.onError), deadline]);
    clearTimeout(timer);
  }

  private options(connection: unknown): never {
    if (connection instanceof Redis) {
      connection.on('error', this.onError);
      this.owned.push(connection);
    }
    return { connection, ...(this.prefix ? { prefix: this.prefix } : {}) } as never;
  }
}
