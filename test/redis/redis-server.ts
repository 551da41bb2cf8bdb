import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../apps/embedded/src/free-port.js';
import { startProcess, type TestProcess } from '../harness/processes.js';

/** A real Redis of a test's own, set as production asks: an append-only file, and nothing thrown away when it is full. */
export interface RedisServer {
  readonly url: string;
  /** Ends it as a crash would; what it wrote to its file stays. */
  kill(): Promise<void>;
  /** Starts it again on the same port and file. */
  restart(): Promise<void>;
  /** Loses everything that it holds, while it runs. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'opbloei-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const start = async (): Promise<TestProcess> => {
    const settings = `--port ${port} --bind 127.0.0.1 --dir ${folder} --appendonly yes --maxmemory-policy noeviction`;
    const server = startProcess('redis-server', settings.split(' '));
    await server.says('Ready to accept connections');
    return server;
  };
  let server = await start();
  return {
    url,
    async kill() {
      await server.end('SIGKILL');
    },
    async restart() {
      server = await start();
    },
    async flush() {
      const client = new Redis(url);
      await client.flushall();
      client.disconnect();
    },
    async stop() {
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
