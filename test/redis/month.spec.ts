import { readFileSync } from 'node:fs';
import { createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { localId } from '#platform';
import { type ApiProcess, startApi, startWorker, type TestProcess } from '../harness/processes.js';
import { createTestClient, type TestClient } from '../harness/test-client.js';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';
import { type Month, tellMonth, until } from '../story/month.js';
import { type RedisServer, startRedis } from './redis-server.js';

/** The ledger that the story in one process left, quoted as Jest keeps it. */
const SNAPSHOT = readFileSync(new URL('../story/__snapshots__/month.spec.ts.snap', import.meta.url), 'utf8');
const coordinator = { as: 'coordinator@scope.example' };

describe('the month with Redis, the API and the worker in processes of their own', () => {
  let redis: RedisServer;
  let database: TestDatabase;
  let api: ApiProcess;
  let app: TestClient;
  let month: Month;
  const workers: TestProcess[] = [];

  const settings = () => ({ REDIS_URL: redis.url });
  const request = async () => {
    const input = {
      definition: 'THERMOMETER_STATEMENT',
      memberId: month.memberId,
      fromOn: '2026-10-01',
      untilOn: '2026-12-01',
    };
    const mutation =
      'mutation ($input: RequestReportInput!) { requestReport(input: $input) { report { id } userErrors { code } } }';
    return (await app.ok(mutation, { input }, coordinator)).report.id as string;
  };
  const report = (id: string) =>
    app.ok('query ($id: ID!) { report(id: $id) { state fileLink } }', { id }, coordinator) as Promise<{
      state: string;
      fileLink: string | null;
    }>;
  const arrives = (id: string) => until(async () => (await report(id)).state === 'READY');

  beforeAll(async () => {
    redis = await startRedis();
    database = await createTestDatabase();
    api = await startApi(database, settings());
    workers.push(await startWorker(database, settings()));
    app = createTestClient(api.url, database);
    month = await tellMonth(app);
  });
  afterAll(async () => {
    for (const worker of workers) await worker.end('SIGKILL');
    await api?.end('SIGKILL');
    await database?.drop();
    await redis?.stop();
  });

  it('is the same month to the cent', () => {
    expect(SNAPSHOT).toContain(month.ledger);
    expect(month.ledger).toContain('426.50');
  });

  it('makes a report whose job Redis lost while it waited', async () => {
    const connection = new Redis(redis.url);
    const { Queue } = withBackend(createRedisBackend);
    const queue = new Queue('work', { connection, prefix: '{opbloei}' } as never);
    await queue.pause();
    const id = await request();
    await until(async () => (await queue.getJob(uuidOf(id))) !== undefined);
    await redis.flush();
    expect(await queue.getJob(uuidOf(id))).toBeUndefined();
    await queue.close();
    connection.disconnect();
    await arrives(id);
  });

  it('answers while Redis is away for 15 s, and makes the report that was asked meanwhile', async () => {
    await redis.kill();
    const back = Date.now() + 15_000;
    const id = await request();
    // an answer that waited for Redis would not come before it is back
    for (let asked = 0; asked < 100 || Date.now() < back; asked += 1) {
      expect((await report(id)).state).not.toBe('READY');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
    await redis.restart();
    await arrives(id);
  });

  it('makes each of 20 reports once, by two workers', async () => {
    workers.push(await startWorker(database, settings()));
    const ids = await Promise.all(Array.from({ length: 20 }, request));
    for (const id of ids) await arrives(id);
    const attempts = await database.owner<{ n: number; attempts: number; done: number }>(
      `SELECT count(*)::int AS n, sum(attempts)::int AS attempts, count(*) FILTER (WHERE state = 'DONE')::int AS done
         FROM outbox.request WHERE id = ANY($1)`,
      [ids.map(uuidOf)],
    );
    expect(attempts).toEqual([{ n: 20, attempts: 20, done: 20 }]);
  });

  it('makes the reports that their workers were killed over', async () => {
    const ids: string[] = [];
    const those = (condition: string) =>
      database.owner<{ id: string }>(`SELECT id FROM outbox.request WHERE id = ANY($1) AND ${condition}`, [
        ids.map(uuidOf),
      ]);
    const beingMade = () => those(`state = 'RELEASED' AND progress BETWEEN 1 AND 99`);
    const signal = (name: NodeJS.Signals) => workers.forEach((worker) => worker.send(name));
    // one report takes less time than a look and a kill: workers that are held cannot finish it in between
    do {
      signal('SIGCONT');
      if ((await those(`state <> 'DONE'`)).length === 0)
        ids.push(...(await Promise.all(Array.from({ length: 20 }, request))));
      await new Promise((resolve) => setTimeout(resolve, 20));
      signal('SIGSTOP');
    } while ((await beingMade()).length === 0);
    await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
    expect(await beingMade()).not.toEqual([]);
    signal('SIGCONT');
    // what a killed worker was printing with dies with it
    await until(async () => !workers.some((worker) => worker.leavesSomething()));
    workers.splice(0, workers.length, await startWorker(database, settings()));
    for (const id of ids) await arrives(id);
  });

  const stop = async (processes: TestProcess[]) => {
    expect(await Promise.all(processes.map((one) => one.end('SIGTERM')))).toEqual(processes.map(() => 0));
    await until(async () => !processes.some((one) => one.leavesSomething()));
  };

  it('stops when it is asked, and leaves nothing running', () => stop([api, ...workers]));

  it('stops as well while Redis is away', async () => {
    const processes = [await startApi(database, settings()), await startWorker(database, settings())];
    await redis.kill();
    await stop(processes);
    await redis.restart();
  });
});

const uuidOf = (id: string) => localId('Report', id);
