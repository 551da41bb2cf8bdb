import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries, program } from './binaries.js';

/** The main process of a PostgreSQL server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** No system gives out a process id this high. */
const NOBODY = 2_147_483_646;
/** Milliseconds that open transactions get before the server is stopped the hard way. */
const GRACE = 10_000;

/** The postmaster that serves a data folder now. */
export function postmasterOf(data: string): Postmaster | undefined {
  const lines = pidFile(data)?.split('\n');
  const pid = Number(lines?.[0]);
  if (!lines || !(pid > 0)) return undefined;
  return worksIn(pid, data, 'postgres') ? { pid, port: Number(lines[3]) } : undefined;
}

/**
 * Makes a pid file that names no living postmaster harmless. PostgreSQL does so itself, but not when the number has
 * gone to another process of the same user or to a zombie, both common in containers. Only the number is replaced:
 * the file's other lines let PostgreSQL check that no orphan still uses the shared memory.
 */
export function retireStalePid(data: string): void {
  const text = pidFile(data);
  if (text === undefined || postmasterOf(data)) return;
  writeFileSync(join(data, 'postmaster.pid'), text.replace(/^.*/, String(NOBODY)));
}

/** Stops the server of a data folder: open transactions are rolled back; after ten seconds, without ceremony. */
export async function stopPostmaster(data: string): Promise<void> {
  const postmaster = postmasterOf(data);
  if (!postmaster) return;
  signal(postmaster.pid, 'INT');
  const until = Date.now() + GRACE;
  let hard = false;
  while (worksIn(postmaster.pid, data, 'postgres')) {
    if (!hard && Date.now() > until) {
      hard = true;
      signal(postmaster.pid, 'QUIT');
    }
    await pause(20);
  }
}

/**
 * Whether a process is alive and works in a folder (as postmaster and watchdog do). A zombie works nowhere, though a
 * signal finds it. Where the system does not tell the folder, the program's name has to do.
 */
export function worksIn(pid: number, folder: string, name: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    } catch {
      return false;
    }
  }
  const [command, ...args] =
    process.platform === 'win32'
      ? ['tasklist', '/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']
      : ['ps', '-o', 'stat=,comm=', '-p', String(pid)];
  const { stdout } = spawnSync(command!, args, { encoding: 'utf8', windowsHide: true });
  return stdout.includes(name) && !stdout.trimStart().startsWith('Z');
}

function pidFile(data: string): string | undefined {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
}

function signal(pid: number, name: 'INT' | 'QUIT'): void {
  if (process.platform === 'win32') {
    // Windows knows no signals; PostgreSQL has its own, which only pg_ctl can send.
    spawnSync(program(findBinaries(), 'pg_ctl'), ['kill', name, String(pid)], { windowsHide: true });
    return;
  }
  try {
    process.kill(pid, `SIG${name}`);
  } catch {
    // It ended between the look and the signal, which is what was wanted.
  }
}
