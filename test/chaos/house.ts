import { type ApiProcess, startApi, startWorker, type TestProcess } from '../harness/processes.js';
import { until } from '../story/until.js';
import type { DurableDatabase } from './durable-database.js';

/** API and worker in processes of their own beside their PostgreSQL, and how each dies. */
export interface House {
  readonly url: string;
  /** Each kills as `kill -9` does, and comes back when its successor is ready on the same port. */
  killApi(): Promise<void>;
  killWorker(): Promise<void>;
  killDatabase(): Promise<void>;
  close(): Promise<void>;
}

export async function openHouse(database: DurableDatabase, settings: NodeJS.ProcessEnv = {}): Promise<House> {
  let api: ApiProcess = await startApi(database, settings);
  let worker: TestProcess = await startWorker(database);
  const { url } = api;
  return {
    url,
    async killApi() {
      await api.end('SIGKILL');
      await until(async () => !api.leavesSomething());
      api = await persist(() => startApi(database, settings, Number(new URL(url).port)));
    },
    async killWorker() {
      await worker.end('SIGKILL');
      await until(async () => !worker.leavesSomething());
      worker = await persist(() => startWorker(database));
    },
    killDatabase: () => database.killServer(),
    async close() {
      await worker.end('SIGKILL');
      await api.end('SIGKILL');
    },
  };
}

/** A start that meets the database while it is away is done again, as an orchestrator would. */
async function persist<T>(start: () => Promise<T>): Promise<T> {
  for (let again = 0; ; again += 1) {
    try {
      return await start();
    } catch (error) {
      if (again === 4) throw error;
    }
  }
}
