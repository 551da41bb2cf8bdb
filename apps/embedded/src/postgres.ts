import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.js';
import {
  type ClusterOptions,
  createData,
  createDatabase,
  isAbsent,
  openServer,
  type Opened,
  OWNER,
} from './cluster.js';
import { choosePlace, type Place, reachableBinaries } from './place.js';
import { stopPostmaster, worksIn } from './postmaster.js';
import { newSecrets, type Secrets, secretsOf } from './secrets.js';
import { serverUser } from './server-user.js';
import { Steps } from './steps.js';
import { setWatch, type Watch } from './watch.js';

export interface RunningPostgres {
  /** Address of the database `opbloei` for its owner, password included: never log it. */
  readonly ownerUrl: string;
  readonly secrets: Secrets;
  /** Stops the server and waits until nothing of it remains. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly home: string;
  readonly steps: Steps;
  readonly signal?: AbortSignal;
  /** Called when the server is gone and cannot be started again. */
  readonly onLost?: (error: unknown) => void;
}

export interface ThrowAwayOptions {
  /** Survive a crash of the machine, as the product's own database does; slower. Default false. */
  readonly durable?: boolean;
  /** Server settings over the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** What is remembered of a home's server from one start to the next. */
export interface Remembered {
  readonly data: string;
  readonly port: number | undefined;
  readonly watchdog: number | undefined;
}

const FAST: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
};

/**
 * The embedded database of a home: made at the first start, joined when it runs already, guarded by a watchdog, and
 * started again on the same port when it falls over.
 *
 * @throws StartRefused
 */
export async function openPostgres({
  home,
  steps,
  signal,
  onLost,
}: EmbeddedOptions): Promise<RunningPostgres> {
  const place = choosePlace(home, serverUser());
  const absent = isAbsent(place);
  const secrets = secretsOf(place.home, !absent);
  const binaries = reachableBinaries(place, findBinaries());
  const options = { place, binaries, secrets, ...(signal && { signal }) };
  if (absent) await steps.run(`New database in ${place.data}`, () => createData(options));
  const before = remembered(place.home);
  if (before?.watchdog) await untilGone(before.watchdog, place);
  const watch = setWatch(place);
  // Before the server, so that whoever starts next waits for this watchdog even if we are killed in between.
  remember(place, { data: place.data, port: before?.port, watchdog: watch.pid });
  const opened = await steps
    .run('PostgreSQL 18', () => openServer(options, before?.port))
    .catch((error: unknown) => giveUp(place, watch, error));
  steps.say(
    `  ${opened.joined ? 'joined the server that still ran' : 'listening'} on 127.0.0.1:${opened.port}`,
  );
  remember(place, { data: place.data, port: opened.port, watchdog: watch.pid });
  await createDatabase(opened.connection);
  return guarded(options, opened, watch, onLost);
}

/**
 * A cluster for a test, in a temporary folder that goes with it, also when the test process is killed.
 *
 * @throws StartRefused
 */
export async function startPostgres(options: ThrowAwayOptions = {}): Promise<RunningPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'opbloei-postgres-'));
  const place = choosePlace(home, serverUser());
  const watch = setWatch(place, [home, place.folder]);
  const clear = () =>
    [home, place.folder].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  try {
    const binaries: Binaries = reachableBinaries(place, findBinaries());
    const settings = { ...(options.durable ? {} : FAST), ...options.settings };
    const cluster = { place, binaries, secrets: newSecrets(), settings };
    await createData(cluster);
    const opened = await openServer(cluster);
    await createDatabase(opened.connection);
    const running = guarded(cluster, opened, watch);
    return { ...running, stop: () => running.stop().finally(clear) };
  } catch (error) {
    return await giveUp(place, watch, error).finally(clear);
  }
}

/** What the last start of a home wrote down; undefined when there was none. */
export function remembered(home: string): Remembered | undefined {
  try {
    return JSON.parse(readFileSync(rememberedIn(home), 'utf8')) as Remembered;
  } catch {
    return undefined;
  }
}

export function ownerUrl(port: number, secrets: Secrets): string {
  return databaseUrl(port, OWNER, secrets.ownerPassword);
}

export function databaseUrl(port: number, role: string, password: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${OWNER}`;
}

/** Keeps an eye on the server through one idle connection. */
function guarded(
  options: ClusterOptions,
  opened: Opened,
  watch: Watch,
  onLost: (error: unknown) => void = () => undefined,
): RunningPostgres {
  let stopping = false;
  let current = opened;
  const keep = () =>
    current.connection.once('end', () => {
      if (stopping) return;
      openServer(options, opened.port, true).then((again) => {
        current = again;
        if (stopping) void again.connection.end();
        else keep();
      }, onLost);
    });
  keep();
  return {
    ownerUrl: ownerUrl(opened.port, options.secrets),
    secrets: options.secrets,
    async stop() {
      stopping = true;
      await current.connection.end().catch(() => undefined);
      await stopPostmaster(options.place.data);
      watch.release();
    },
  };
}

/** A start that failed leaves no server behind, and no watchdog that would bite the next one. */
async function giveUp(place: Place, watch: Watch, error: unknown): Promise<never> {
  await stopPostmaster(place.data);
  watch.release();
  throw error;
}

/** The watchdog of a killed start may be stopping the server this very moment: joining it then would be in vain. */
async function untilGone(watchdog: number, place: Place): Promise<void> {
  const until = Date.now() + 15_000;
  while (worksIn(watchdog, place.folder, 'node') && Date.now() < until) await pause(50);
}

function remember(place: Place, what: Remembered): void {
  writeFileSync(rememberedIn(place.home), `${JSON.stringify(what, undefined, 2)}\n`);
}

function rememberedIn(home: string): string {
  return join(home, 'postgres.json');
}
