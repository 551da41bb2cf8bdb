import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../apps/embedded/src/free-port.js';
import type { TestDatabase } from './test-database.js';

/** A program that a test starts, and everything that it starts itself. */
export interface TestProcess {
  /** What it wrote so far, both streams. */
  readonly said: () => string;
  /** Waits until it writes this; fails when it ends before. */
  says(text: string): Promise<void>;
  /** Settles when it has ended, by itself or not. */
  readonly ended: Promise<unknown>;
  /** Sends a signal and waits for the end; answers the exit code, null after a signal that it did not handle. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  send(signal: NodeJS.Signals): void;
  /** Whether anything that it started still runs. */
  leavesSomething(): boolean;
  /** Itself and what it started: the command and the most memory that it held, in bytes (Linux). */
  members(): { readonly command: string; readonly peakBytes: number }[];
}

/** Each stands in a process group of its own, by which what it leaves behind is found. */
export function startProcess(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): TestProcess {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  // a test that is given up must not leave its programs behind
  const sweep = () => signalGroup(child, 'SIGKILL');
  process.once('exit', sweep);
  void ended.then(() => process.off('exit', sweep));
  return {
    said: () => said,
    ended,
    async says(text) {
      while (!said.includes(text)) {
        const hasEnded = child.exitCode !== null || child.signalCode !== null;
        if (hasEnded) throw new Error(`${command} ended before it said "${text}":\n${said}`);
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended]);
      }
    },
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      return (await ended)[0];
    },
    send: (signal) => signalGroup(child, signal),
    leavesSomething: () => groupOf(child.pid!).length > 0,
    members: () => groupOf(child.pid!).flatMap(memberOf),
  };
}

export interface ApiProcess extends TestProcess {
  readonly url: string;
}

/** The API of the distributed profile as it is built, on its database; comes back when it is ready. */
export async function startApi(
  database: TestDatabase,
  settings: NodeJS.ProcessEnv = {},
  port?: number,
): Promise<ApiProcess> {
  const wanted = await freePort(port);
  const api = startBuilt('apps/api/src/main.js', database, { ...settings, PORT: String(wanted) });
  const url = `http://localhost:${wanted}`;
  await api.says(`Opbloei API: ${url}`);
  const ready = await fetch(`${url}/health/ready`);
  if (!ready.ok) throw new Error(`the API says that it serves, and is not ready: ${ready.status}`);
  return { ...api, url };
}

/** The worker of the distributed profile as it is built; comes back when it takes jobs. */
export async function startWorker(
  database: TestDatabase,
  settings: NodeJS.ProcessEnv = {},
): Promise<TestProcess> {
  const worker = startBuilt('apps/worker/src/main.js', database, settings);
  await worker.says('Opbloei worker: ready');
  return worker;
}

function startBuilt(file: string, { config }: TestDatabase, settings: NodeJS.ProcessEnv): TestProcess {
  return startProcess(process.execPath, [fileURLToPath(new URL(`../../dist/${file}`, import.meta.url))], {
    PATH: process.env.PATH,
    NODE_ENV: 'test',
    DATABASE_URL: config.databaseUrl,
    DATABASE_POOL: '4',
    MASTER_KEY: config.masterKey.toString('base64'),
    FILES_DIR: config.filesDir,
    OPBLOEI_DEMO: '1',
    LOG_LEVEL: 'warn',
    ...settings,
  });
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid!, signal);
  } catch {
    // nobody of the group is left
  }
}

/** The living of a process group. A zombie does nothing any more, though a signal finds it. */
function groupOf(group: number): number[] {
  if (process.platform !== 'linux') {
    try {
      process.kill(-group, 0);
      return [group];
    } catch {
      return [];
    }
  }
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .filter((pid) => {
      try {
        const [, state, ofGroup] = /\) (\S) \d+ (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return state !== 'Z' && Number(ofGroup) === group;
      } catch {
        return false;
      }
    });
}

/** Nothing for a process that ends while it is looked at. */
function memberOf(pid: number): { command: string; peakBytes: number }[] {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return [{ command, peakBytes: Number(kilobytes) * 1024 }];
  } catch {
    return [];
  }
}
