import { once } from 'node:events';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { DomainError, newId } from '#kernel';
import { Db, RelayDb } from '../database/databases.js';
import { statement } from '../database/statement.js';
import { LOGGER } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { type Effect, JobGivenUp, JobHandler, type RunningJob } from './job.js';
import { Outbox } from './outbox.js';
import { JOB_QUEUE, type JobQueue, MAX_ATTEMPTS, type QueuedJob } from './queue.js';
import { Relay } from './relay.js';
import { JobWorker, OPEN_JOB } from './worker.js';

/** A queue that a test turns by hand. */
class HandQueue implements JobQueue {
  readonly added: string[] = [];
  private process: (job: QueuedJob) => Promise<void> = () => Promise.resolve();

  async add(ids: readonly string[]): Promise<void> {
    this.added.push(...ids);
  }
  async work(_concurrency: number, process: (job: QueuedJob) => Promise<void>): Promise<void> {
    this.process = process;
  }
  async listen(): Promise<void> {}
  async stopWorking(): Promise<void> {}
  async close(): Promise<void> {}

  run(id: string): Promise<void> {
    return this.process({ id, report: () => Promise.resolve() });
  }
}

class Handlers {
  handle: (job: RunningJob) => Promise<Effect> = () => Promise.reject(new Error('no work given'));
  givenUp: Effect = async () => undefined;

  @JobHandler('test-fact', { permission: null })
  fact(job: RunningJob): Promise<Effect> {
    return this.handle(job);
  }

  @JobGivenUp('test-fact')
  factGivenUp(): Promise<Effect> {
    return Promise.resolve(this.givenUp);
  }

  @JobHandler('test-wish', { permission: 'report.request' })
  wish(job: RunningJob): Promise<Effect> {
    return this.handle(job);
  }
}

describe('requests to the worker', () => {
  let app: TestApp;
  let [aa, bb, coordinator] = ['', '', ''];
  const queue = new HandQueue();
  const handlers = new Handlers();

  beforeAll(async () => {
    app = await startTestApp({}, false);
    aa = await app.organisation('COOPERATIVE', 'aa');
    bb = await app.organisation('COOPERATIVE', 'bb');
    coordinator = await app.account('coordinator@aa.example', 'COORDINATOR', aa);
    const known = app.get(DiscoveryService);
    const discovery = {
      getProviders: () => [...known.getProviders(), { instance: handlers }],
    } as unknown as DiscoveryService;
    const worker = new JobWorker(
      discovery,
      new MetadataScanner(),
      new Reflector(),
      app.get(Db),
      app.get(RelayDb),
      app.get(Outbox),
      app.get(Metrics),
      queue,
      app.get(OPEN_JOB),
      app.get(LOGGER),
    );
    await worker.start(4);
  });
  afterAll(() => app?.stop());
  beforeEach(() => app.database.owner('DELETE FROM outbox.request'));

  const ask = (cooperative: string, kind: string, account = coordinator) =>
    app.within(cooperative, account, 'COORDINATOR', () =>
      app.get(Db).write((unit) => app.get(Outbox).add(unit, kind, {})),
    );
  const row = async (id: string) =>
    (
      await app.database.owner<{ state: string; error_code: string | null; attempts: number }>(
        'SELECT state, error_code, attempts FROM outbox.request WHERE id = $1',
        [id],
      )
    )[0]!;
  /** An effect that can be counted: a line in the access log. */
  const effect: Effect = (unit) =>
    unit.run(
      statement(
        "INSERT INTO tenant.access_log (subject_id, purpose) VALUES (tenant.current_tenant(), 'effect')",
        [],
        () => undefined,
      ),
    );
  const effects = async () =>
    (
      await app.database.owner<{ n: number }>(
        "SELECT count(*)::int AS n FROM tenant.access_log WHERE purpose = 'effect'",
      )
    )[0]!.n;
  const flood = (cooperative: string, n: number) =>
    app.database.owner(
      `INSERT INTO outbox.request (tenant_id, kind, payload, recorded_by, request_id)
       SELECT $1, 'test-fact', '{}', $2, 'flood' FROM generate_series(1, $3)`,
      [cooperative, coordinator, n],
    );
  const flying = () =>
    app.database.owner(
      "SELECT tenant_id AS id, count(*)::int AS n FROM outbox.request WHERE state = 'RELEASED' GROUP BY 1 ORDER BY 1",
    );

  describe('relay', () => {
    const relays: Relay[] = [];
    const start = (hand: JobQueue = queue) => {
      const relay = new Relay(app.get(RelayDb), app.get(Outbox), hand, app.get(LOGGER));
      relays.push(relay);
      relay.start();
      return relay;
    };
    afterEach(async () => {
      await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    });

    it('lets the first request of one start at once behind a thousand of another, four in flight each', async () => {
      await flood(aa, 1_000);
      await flood(bb, 1);
      const relay = start();
      await relay.stop();
      expect(await flying()).toEqual(
        [
          { id: aa, n: 4 },
          { id: bb, n: 1 },
        ].sort((one, other) => one.id.localeCompare(other.id)),
      );
    });

    it('releases nothing twice and nothing beyond the share when several relays run at once', async () => {
      await flood(aa, 1_000);
      await flood(bb, 1_000);
      const hand = new HandQueue();
      await Promise.all(Array.from({ length: 6 }, () => start(hand).stop()));
      await Promise.all(Array.from({ length: 6 }, () => start(hand).stop()));
      expect(hand.added.length).toBe(8);
      expect(new Set(hand.added).size).toBe(8);
      expect((await flying()).map(({ n }) => n)).toEqual([4, 4]);
    });

    it('goes on as work is done, and puts back what a queue has lost', async () => {
      await flood(aa, 6);
      const hand = new HandQueue();
      await start(hand).stop();
      const lost = [...hand.added];
      await app.database.owner(
        "UPDATE outbox.request SET released_at = now() - interval '11 seconds' WHERE state = 'RELEASED'",
      );
      await start(hand).stop();
      expect(hand.added.slice(4).sort()).toEqual(lost.sort());
      await app.database.owner("UPDATE outbox.request SET state = 'DONE' WHERE state = 'RELEASED'");
      await start(hand).stop();
      expect(new Set(hand.added).size).toBe(6);
    });

    it('sees no payload', async () => {
      await flood(aa, 1);
      const peek = statement('SELECT payload FROM outbox.request', [], (rows) => rows);
      await expect(app.get(RelayDb).read(peek)).rejects.toMatchObject({ code: '42501' });
    });
  });

  describe('worker', () => {
    it('makes the effect once when two run the same request at the same time', async () => {
      const id = await ask(aa, 'test-fact');
      let arrived = 0;
      let open = (): void => undefined;
      const both = new Promise<void>((resolve) => (open = resolve));
      handlers.handle = async () => {
        arrived += 1;
        if (arrived === 2) open();
        await both;
        return effect;
      };
      const before = await effects();
      await Promise.all([queue.run(id), queue.run(id)]);
      expect(arrived).toBe(2);
      expect((await effects()) - before).toBe(1);
      expect(await row(id)).toMatchObject({ state: 'DONE' });
    });

    it('finds the effect done when the queue runs it again, as after a crash before the queue heard', async () => {
      const id = await ask(aa, 'test-fact');
      handlers.handle = () => Promise.resolve(effect);
      const before = await effects();
      await queue.run(id);
      await queue.run(id);
      expect((await effects()) - before).toBe(1);
    });

    it('keeps neither effect nor mark when the effect fails, and tries again', async () => {
      const id = await ask(aa, 'test-fact');
      handlers.handle = () =>
        Promise.resolve(async (unit) => {
          await effect(unit);
          throw new Error('the power went');
        });
      const before = await effects();
      await expect(queue.run(id)).rejects.toThrow('tried again');
      expect([(await effects()) - before, (await row(id)).state]).toEqual([0, 'WAITING']);
      handlers.handle = () => Promise.resolve(effect);
      await queue.run(id);
      expect([(await effects()) - before, (await row(id)).state]).toEqual([1, 'DONE']);
    });

    it('gives up after the last attempt, a killed process counted', async () => {
      handlers.handle = () => Promise.reject(new Error('always'));
      const id = await ask(aa, 'test-fact');
      for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1)
        await expect(queue.run(id)).rejects.toThrow('tried again');
      await queue.run(id);
      expect(await row(id)).toEqual({ state: 'FAILED', error_code: 'JOB_GAVE_UP', attempts: MAX_ATTEMPTS });
      const killed = await ask(aa, 'test-fact');
      await app.database.owner('UPDATE outbox.request SET attempts = $2 WHERE id = $1', [
        killed,
        MAX_ATTEMPTS,
      ]);
      handlers.handle = () => Promise.reject(new Error('must not run'));
      await queue.run(killed);
      expect(await row(killed)).toMatchObject({ state: 'FAILED', error_code: 'JOB_GAVE_UP' });
    });

    it('does once, with the last failure, what was to be done when it is given up', async () => {
      const id = await ask(aa, 'test-fact');
      handlers.handle = () => Promise.reject(new Error('always'));
      handlers.givenUp = effect;
      const before = await effects();
      for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1)
        await expect(queue.run(id)).rejects.toThrow('tried again');
      expect((await effects()) - before).toBe(0);
      await queue.run(id);
      expect([(await effects()) - before, (await row(id)).state]).toEqual([1, 'FAILED']);
      // a worker that died in the last attempt left nobody to do it
      const killed = await ask(aa, 'test-fact');
      await app.database.owner('UPDATE outbox.request SET attempts = $2 WHERE id = $1', [
        killed,
        MAX_ATTEMPTS,
      ]);
      await queue.run(killed);
      expect([(await effects()) - before, (await row(killed)).state]).toEqual([2, 'FAILED']);
      // what was taken back meanwhile has not failed
      const cancelled = await ask(aa, 'test-fact');
      handlers.handle = async () => {
        await app.within(aa, coordinator, 'COORDINATOR', () =>
          app.get(Db).write(app.get(Outbox).cancel(cancelled)),
        );
        throw new DomainError('POLICY_MISSING');
      };
      await queue.run(cancelled);
      expect([(await effects()) - before, (await row(cancelled)).state]).toEqual([2, 'CANCELLED']);
      handlers.givenUp = async () => undefined;
    });

    it("takes a rule's refusal for final, and a busy database not", async () => {
      const refused = await ask(aa, 'test-fact');
      handlers.handle = () => Promise.reject(new DomainError('POLICY_MISSING'));
      await queue.run(refused);
      expect(await row(refused)).toEqual({ state: 'FAILED', error_code: 'POLICY_MISSING', attempts: 1 });
      const busy = await ask(aa, 'test-fact');
      handlers.handle = () => Promise.reject(new DomainError('BUSY'));
      await expect(queue.run(busy)).rejects.toThrow('tried again');
    });

    it('asks again, when it runs, whether the one who asked may', async () => {
      const leaver = await app.account('leaver@aa.example', 'COORDINATOR', aa);
      handlers.handle = () => Promise.resolve(effect);
      const allowed = await ask(aa, 'test-wish', leaver);
      await queue.run(allowed);
      expect((await row(allowed)).state).toBe('DONE');
      await app.database.owner('UPDATE registry.role_grant SET revoked_at = now() WHERE account_id = $1', [
        leaver,
      ]);
      // what was known of the account before is remembered for a while, and not for good
      let late = allowed;
      while ((await row(late)).state === 'DONE') await queue.run((late = await ask(aa, 'test-wish', leaver)));
      expect(await row(late)).toMatchObject({ state: 'FAILED', error_code: 'FORBIDDEN' });
      const elsewhere = await ask(bb, 'test-wish');
      await queue.run(elsewhere);
      expect(await row(elsewhere)).toMatchObject({ state: 'FAILED', error_code: 'FORBIDDEN' });
    });

    it('stops what is cancelled, keeps nothing of it, and has it cleared up', async () => {
      const cleared: string[] = [];
      const cancel = (id: string) =>
        app.within(aa, coordinator, 'COORDINATOR', () => app.get(Db).write(app.get(Outbox).cancel(id)));
      const before = await effects();
      const waiting = await ask(aa, 'test-fact');
      handlers.handle = () => Promise.reject(new Error('must not run'));
      expect(await cancel(waiting)).toBe(true);
      await queue.run(waiting);
      // what takes long hears of it
      const long = await ask(aa, 'test-fact');
      handlers.handle = async ({ signal, ifCancelled }) => {
        ifCancelled(async () => void cleared.push('long'));
        await cancel(long);
        await once(signal, 'abort');
        signal.throwIfAborted();
        return effect;
      };
      await queue.run(long);
      // what is done before it hears of it makes no effect
      const quick = await ask(aa, 'test-fact');
      handlers.handle = async ({ ifCancelled }) => {
        ifCancelled(async () => void cleared.push('quick'));
        await cancel(quick);
        return effect;
      };
      await queue.run(quick);
      for (const id of [waiting, long, quick])
        expect(await row(id)).toMatchObject({ state: 'CANCELLED', error_code: null });
      expect([cleared, (await effects()) - before]).toEqual([['long', 'quick'], 0]);
      // what is done cannot be cancelled, and is not cleared up
      const done = await ask(aa, 'test-fact');
      handlers.handle = async ({ ifCancelled }) => {
        ifCancelled(async () => void cleared.push('done'));
        return effect;
      };
      await queue.run(done);
      expect([await cancel(done), cleared]).toEqual([false, ['long', 'quick']]);
    });

    it('shrugs at an id that is none, and at one that is not there', async () => {
      handlers.handle = () => Promise.reject(new Error('must not run'));
      await queue.run("'; DROP TABLE outbox.request");
      await queue.run(newId());
    });
  });

  it('passes the real queue once from end to end', async () => {
    const added: string[] = [];
    const real = app.get<JobQueue>(JOB_QUEUE);
    const id = newId();
    await real.add([id, id]);
    await real.add([id]);
    await new Promise<void>(
      (resolve) =>
        void real.work(1, async (job) => {
          added.push(job.id);
          resolve();
        }),
    );
    await real.stopWorking();
    expect(added).toEqual([id]);
  });
});
