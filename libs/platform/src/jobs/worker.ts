import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Logger } from 'pino';
import { DomainError, isId } from '#kernel';
import { demandOf } from '../access/access.guard.js';
import {
  currentContext,
  type RequestContext,
  runInContext,
  systemContext,
} from '../context/request-context.js';
import { Db, RelayDb } from '../database/databases.js';
import { statement } from '../database/statement.js';
import { LOGGER } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import {
  declaredJobs,
  JOB_GIVEN_UP,
  JOB_HANDLER,
  type JobDemand,
  type JobGivenUpMethod,
  type JobHandlerMethod,
} from './job.js';
import { type JobRow, Outbox } from './outbox.js';
import { JOB_QUEUE, type JobQueue, MAX_ATTEMPTS, type QueuedJob } from './queue.js';

/** How often a running job looks whether it was cancelled. */
const LOOK_MS = 500;

/** Makes the context in which a job runs: the account that asked for it, in the row's cooperative, as it is now. */
export type OpenJob = (row: JobRow) => Promise<RequestContext>;
export const OPEN_JOB = Symbol('OPEN_JOB');

/**
 * Runs requests of the outbox. At least once is all that a queue can promise, so the effect of a job commits together
 * with the mark that it is done, and the second of two workers finds it done.
 */
@Injectable()
export class JobWorker {
  private readonly handlers = new Map<string, { demand: JobDemand; handle: JobHandlerMethod }>();
  private readonly givenUp = new Map<string, JobGivenUpMethod>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly db: Db,
    private readonly relayDb: RelayDb,
    private readonly outbox: Outbox,
    private readonly metrics: Metrics,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    @Inject(OPEN_JOB) private readonly openJob: OpenJob,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws Error when a declared kind has no handler, or two */
  async start(concurrency: number): Promise<void> {
    this.findHandlers();
    await this.queue.work(concurrency, (job) => this.run(job));
  }

  private findHandlers(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const method = (instance as Record<string, unknown>)[name] as JobHandlerMethod & JobGivenUpMethod;
        const givenUp = this.reflector.get<string | undefined>(JOB_GIVEN_UP, method);
        if (givenUp) this.givenUp.set(givenUp, method.bind(instance));
        const demand = this.reflector.get<JobDemand | undefined>(JOB_HANDLER, method);
        if (!demand) continue;
        if (this.handlers.has(demand.kind)) throw new Error(`Two handlers for the job "${demand.kind}".`);
        this.handlers.set(demand.kind, { demand, handle: method.bind(instance) });
      }
    }
    const unheard = [...declaredJobs()].filter((kind) => !this.handlers.has(kind));
    if (unheard.length > 0) throw new Error(`No handler for: ${unheard.join(', ')}.`);
  }

  private async run(job: QueuedJob): Promise<void> {
    if (!isId(job.id)) return;
    const tenantId = await this.relayDb.read(tenantOf(job.id));
    if (!tenantId) return;
    await runInContext(systemContext(tenantId, `job-${job.id}`), () => this.runIn(job));
    // a place of this cooperative is free again: its next request need not wait for the relay's round
    this.outbox.nudge();
  }

  private async runIn(job: QueuedJob): Promise<void> {
    const row = await this.db.write(this.outbox.begin(job.id));
    if (!row) return;
    if (row.attempts > MAX_ATTEMPTS) {
      await this.giveUp(row, 'JOB_GAVE_UP');
      return;
    }
    const stop = this.metrics.jobs.startTimer({ kind: row.kind });
    try {
      const handler = this.handlers.get(row.kind);
      if (!handler) throw new DomainError('JOB_GAVE_UP');
      await runInContext(await this.openJob(row), () => this.attempt(job, row, handler));
      stop({ outcome: 'done' });
    } catch (error) {
      stop({ outcome: 'failed' });
      await this.settleFailure(row, error);
    }
  }

  private async attempt(
    job: QueuedJob,
    row: JobRow,
    { demand, handle }: { demand: JobDemand; handle: JobHandlerMethod },
  ): Promise<void> {
    // what somebody asked may have been taken from them between asking and now
    if (demand.permission) demandOf(currentContext(), { kind: 'PERMISSION', permission: demand.permission });
    const undo: (() => Promise<void>)[] = [];
    const watch = this.watch(row.id);
    try {
      const effect = await handle({
        row,
        get signal() {
          return watch.signal();
        },
        ifCancelled: (step) => undo.push(step),
        progress: async (percent) => {
          await this.db.write(this.outbox.progress(row.id, percent));
          await job.report(percent);
          watch.throwIfCancelled();
        },
      });
      await this.db.write(async (unit) => {
        if (await unit.run(this.outbox.finish(row.id))) await effect(unit);
      });
    } catch (error) {
      // whatever it was: what was taken back has not failed
      if (!(await this.isCancelled(row.id).catch(() => false))) throw error;
    } finally {
      watch.stop();
    }
    if (undo.length > 0 && (await this.isCancelled(row.id))) for (const step of undo) await step();
    await job.report(100);
  }

  /**
   * A signal that aborts when the request is cancelled, whichever process cancelled it. Nobody looks for a job that never
   * takes the signal: it is of a kind that cannot be cancelled.
   */
  private watch(id: string) {
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const look = () =>
      this.isCancelled(id).then(
        (isCancelled) => isCancelled && controller.abort(new DomainError('JOB_CANCELLED')),
        // a database that is away tells the job itself
        () => undefined,
      );
    return {
      signal: () => {
        timer ??= setInterval(() => void look(), LOOK_MS);
        return controller.signal;
      },
      throwIfCancelled: () => controller.signal.throwIfAborted(),
      stop: () => clearInterval(timer),
    };
  }

  private async isCancelled(id: string): Promise<boolean> {
    return (await this.db.read(this.outbox.get(id)))?.state === 'CANCELLED';
  }

  /** A rule's refusal is final; anything else is tried again, and given up after the last attempt. */
  private async settleFailure(row: JobRow, error: unknown): Promise<void> {
    const isFinal = error instanceof DomainError && error.code !== 'BUSY';
    this.logger.warn({ err: error, job: row.kind, attempt: row.attempts, isFinal }, 'job failed');
    if (isFinal || row.attempts >= MAX_ATTEMPTS) {
      await this.giveUp(row, isFinal ? error.code : 'JOB_GAVE_UP');
      return;
    }
    throw new Error(`job ${row.id} is tried again`);
  }

  private async giveUp(row: JobRow, code: string): Promise<void> {
    const effect = await this.givenUp.get(row.kind)?.(row);
    await this.db.write(async (unit) => {
      if (await unit.run(this.outbox.fail(row.id, code))) await effect?.(unit);
    });
  }
}

const tenantOf = (id: string) =>
  statement<{ tenant_id: string }, string | null>(
    'SELECT tenant_id FROM outbox.request WHERE id = $1',
    [id],
    ([row]) => row?.tenant_id ?? null,
  );
