import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { program, type Binaries } from './binaries.js';
import { freePort } from './free-port.js';
import { type Place } from './place.js';
import { postmasterOf, retireStalePid } from './postmaster.js';
import { type Secrets } from './secrets.js';
import { as } from './server-user.js';
import { StartRefused } from './start-refused.js';

export const OWNER = 'opbloei';
const MAJOR = '18';
/** Milliseconds in which a living server must take a connection; recovery after a crash may take minutes. */
const PATIENCE = 300_000;

/** Every server listens on loopback only, and leaves no socket file behind. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '2GB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // the details of a refusal hold what somebody typed
  log_error_verbosity: 'terse',
};

export interface ClusterOptions {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly secrets: Secrets;
  /** Server settings over the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A server that takes connections, and one to it: when that one ends, the server has. */
export interface Opened {
  readonly port: number;
  readonly joined: boolean;
  readonly connection: pg.Client;
}

/**
 * Whether a data folder must still be made.
 *
 * @throws StartRefused when there is one that holds no data of this PostgreSQL
 */
export function isAbsent({ data }: Place): boolean {
  if (!existsSync(data) || readdirSync(data).length === 0) return true;
  const file = join(data, 'PG_VERSION');
  if (!existsSync(file)) throw unusable(data, 'it holds files, but no PG_VERSION');
  const version = readFileSync(file, 'utf8').trim();
  if (version === MAJOR) return false;
  throw unusable(data, `it is of PostgreSQL ${version}, and this is PostgreSQL ${MAJOR}`);
}

/** Makes the data folder, aside and then renamed, so that an interrupted first start leaves none that is half done. */
export async function createData({ place, binaries, secrets, settings }: ClusterOptions): Promise<void> {
  for (const left of readdirSync(place.folder).filter((name) => name.startsWith('postgres-new-'))) {
    rmSync(join(place.folder, left), { recursive: true, force: true });
  }
  const aside = mkdtempSync(join(place.folder, 'postgres-new-'));
  try {
    const password = join(aside, 'password');
    writeFileSync(password, secrets.ownerPassword, { mode: 0o600 });
    if (place.user) for (const path of [aside, password]) chownSync(path, place.user.uid, place.user.gid);
    const how = `--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --auth=scram-sha-256 -U ${OWNER}`;
    const args = [...how.split(' '), `--pwfile=${password}`, '-D', join(aside, 'data')];
    if (settings?.['fsync'] === 'off') args.push('--no-sync');
    await initdb(place, binaries, args);
    rmSync(place.data, { recursive: true, force: true });
    renameSync(join(aside, 'data'), place.data);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * Joins the server that runs on the data folder, or starts one.
 *
 * @param port the one to prefer, or with `exactly` the only one that will do
 * @throws StartRefused when PostgreSQL refuses to start or does not know the password
 */
export async function openServer(options: ClusterOptions, port?: number, exactly = false): Promise<Opened> {
  const { data, log } = options.place;
  for (let attempt = 1; ; attempt++) {
    const running = postmasterOf(data);
    if (running) {
      const connection = await connect(options, running.port, () => postmasterOf(data) !== undefined);
      if (connection) return { port: running.port, joined: true, connection };
      continue;
    }
    retireStalePid(data);
    const chosen = exactly && port ? port : await freePort(port);
    const connection = await connect(options, chosen, launch(options, chosen));
    if (connection) return { port: chosen, joined: false, connection };
    options.signal?.throwIfAborted();
    const reason = lastComplaint(log);
    // A port taken in between, or the last server's children still on their way out: both pass.
    if (attempt < 20 && /address already in use|could not bind|shared memory block|lock file/i.test(reason)) {
      await pause(attempt * 25);
      continue;
    }
    throw unusable(data, `PostgreSQL refuses to start on it (${reason}; all of it stands in ${log})`);
  }
}

/** Connects as the owner to the server on a port; undefined when it does not answer for this data folder. */
export async function connectOwner(
  data: string,
  port: number,
  secrets: Secrets,
): Promise<{ connection: pg.Client } | { refused: string }> {
  const connection = new pg.Client({
    host: '127.0.0.1',
    port,
    user: OWNER,
    password: secrets.ownerPassword,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
    application_name: 'opbloei launcher',
  });
  // Its end is what we listen to; without a listener an error would end this process.
  connection.on('error', () => undefined);
  try {
    await connection.connect();
    const { rows } = await connection.query<{ folder: string }>(
      `SELECT current_setting('data_directory') AS folder`,
    );
    if (realpathSync(rows[0]!.folder) === realpathSync(data)) return { connection };
    await connection.end();
    return { refused: 'another database answers there' };
  } catch (error) {
    await connection.end().catch(() => undefined);
    return { refused: (error as { code?: string }).code ?? (error as Error).message };
  }
}

export async function createDatabase(connection: pg.Client): Promise<void> {
  const { rowCount } = await connection.query('SELECT FROM pg_database WHERE datname = $1', [OWNER]);
  if (!rowCount) await connection.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`);
}

async function connect(
  options: ClusterOptions,
  port: number,
  alive: () => boolean,
): Promise<pg.Client | undefined> {
  const { place, secrets, signal } = options;
  const until = Date.now() + PATIENCE;
  for (let wait = 10; alive(); wait = Math.min(wait * 1.5, 200)) {
    signal?.throwIfAborted();
    const answer = await connectOwner(place.data, port, secrets);
    if ('connection' in answer) return answer.connection;
    if (answer.refused === '28P01') {
      throw new StartRefused(
        `The database in ${place.data} does not know the password in ${join(place.home, 'secrets.json')}. Put the secrets.json back that belongs to these data.`,
      );
    }
    if (Date.now() > until) {
      throw new StartRefused(
        `PostgreSQL runs on ${place.data} but takes no connection (${answer.refused}). See ${place.log}.`,
      );
    }
    await pause(wait);
  }
  return undefined;
}

/** Starts the server; the answer tells whether it still runs. In a session of its own, so that Ctrl-C is not for it. */
function launch({ place, binaries, settings }: ClusterOptions, port: number): () => boolean {
  if (existsSync(place.log)) renameSync(place.log, `${place.log}.previous`);
  const log = openSync(place.log, 'w', 0o600);
  const all = { ...SETTINGS, ...settings, port: String(port) };
  const child = spawn(
    program(binaries, 'postgres'),
    ['-D', place.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...as(place.user),
      cwd: place.folder,
      env: plainEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
      windowsHide: true,
    },
  );
  closeSync(log);
  let running = true;
  child.once('exit', () => (running = false)).once('error', () => (running = false));
  child.unref();
  return () => running;
}

function initdb(place: Place, binaries: Binaries, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program(binaries, 'initdb'), args, {
      ...as(place.user),
      cwd: place.folder,
      env: plainEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject).once('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new StartRefused(
            `The database could not be made in ${place.folder}: ${said.trim() || `initdb ended by ${signal}`}`,
          ),
        );
    });
  });
}

/** Nothing of the caller's PostgreSQL settings or language may reach the server. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function lastComplaint(log: string): string {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  const complaint = lines
    .filter((line) => !line.includes('is starting up') && /FATAL|PANIC|could not|lock file/.test(line))
    .slice(-2)
    .join(' / ');
  return complaint || lines.at(-1) || 'it says nothing';
}

function unusable(data: string, why: string): StartRefused {
  return new StartRefused(
    `The data folder ${data} cannot be used: ${why}. Nothing was removed. Put a backup back in its place, or move it away to begin with empty data: mv '${data}' '${data}.aside'`,
  );
}
