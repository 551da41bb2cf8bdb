import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { compiled } from './checkout.js';
import { openPostgres, remembered, type RunningPostgres, startPostgres } from './postgres.js';
import { postmasterOf, worksIn } from './postmaster.js';
import { Steps } from './steps.js';

const steps = new Steps({ write: () => undefined });

/** Starts the launcher in a process of its own and waits until its server takes connections. */
async function launched(...args: string[]): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [compiled('launcher.fixture.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout!.setEncoding('utf8'), 'data')) as [string];
  return { process: child, url: line.trim() };
}

async function killed(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  return (await exit)[0];
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20);
}

describe('the embedded database', () => {
  let home: string;
  let data: string;
  let running: RunningPostgres | undefined;
  const open = async () => (running = await openPostgres({ home, steps }));
  const stop = async () => {
    await running?.stop();
    running = undefined;
  };

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'opbloei-home-'));
    await open();
    data = remembered(home)!.data;
    await ask(running!.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
  });
  afterEach(stop);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('is PostgreSQL 18 on loopback, in UTF-8 with checksums, and durable', async () => {
    const facts = `SELECT concat_ws(' ', current_setting('server_version_num')::int / 10000, current_setting('listen_addresses'),
      current_setting('server_encoding'), current_setting('data_checksums'), current_setting('fsync'), current_user) AS answer`;
    expect(await ask(running!.ownerUrl, facts)).toBe('18 127.0.0.1 UTF8 on on opbloei');
  });

  it('keeps data and secrets over a stop', async () => {
    const secrets = readFileSync(join(home, 'secrets.json'), 'utf8');
    await open();
    expect(await ask(running!.ownerUrl, 'SELECT answer FROM kept')).toBe(42);
    expect(readFileSync(join(home, 'secrets.json'), 'utf8')).toBe(secrets);
  });

  it('is joined when launcher and watchdog were killed', async () => {
    const first = await launched('home', home);
    const before = postmasterOf(data);
    process.kill(remembered(home)!.watchdog!, 'SIGKILL');
    await killed(first.process, 'SIGKILL');
    await open();
    expect(postmasterOf(data)).toEqual(before);
    expect(running!.ownerUrl).toBe(first.url);
  });

  it('is stopped by the watchdog when the launcher is killed', async () => {
    const first = await launched('home', home);
    await killed(first.process, 'SIGKILL');
    await until(() => !postmasterOf(data));
  });

  it('is started anew by a start that comes while the watchdog still stops it', async () => {
    const first = await launched('home', home);
    await killed(first.process, 'SIGKILL');
    await open();
    await pause(500);
    expect(await ask(running!.ownerUrl, 'SELECT answer FROM kept')).toBe(42);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('is gone after %s, and the launcher ends well', async (signal) => {
    const first = await launched('home', home);
    expect(await killed(first.process, signal)).toBe(0);
    expect(postmasterOf(data)).toBeUndefined();
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(false);
  });

  it('comes back on the same address when the server is killed', async () => {
    const { ownerUrl } = await open();
    const before = postmasterOf(data)!.pid;
    process.kill(before, 'SIGKILL');
    await until(() => ![undefined, before].includes(postmasterOf(data)?.pid));
    while (!(await ask(ownerUrl, 'SELECT answer FROM kept').catch(() => undefined))) await pause(100);
  });

  it('starts over a stale pid file, even when its number belongs to somebody else now', async () => {
    // Ours is the number of a process that lives, and that the server would take for its owner's.
    const lines = [process.pid, data, 1_700_000_000, 40_000, '', '127.0.0.1', '  1  1', 'ready', ''];
    writeFileSync(join(data, 'postmaster.pid'), lines.join('\n'));
    await open();
    expect(await ask(running!.ownerUrl, 'SELECT answer FROM kept')).toBe(42);
  });

  it.each(['PG_VERSION', 'global'])(
    'names the folder and the way out when %s is missing, and removes nothing',
    async (part) => {
      renameSync(join(data, part), join(home, 'taken'));
      const before = readdirSync(data).length;
      await expect(open()).rejects.toThrow(`The data folder ${data} cannot be used`);
      expect(readdirSync(data)).toHaveLength(before);
      renameSync(join(home, 'taken'), join(data, part));
      // The failed start's watchdog must not bite the next one.
      const watchdog = remembered(home)!.watchdog!;
      await open();
      expect(worksIn(watchdog, home, 'node')).toBe(false);
    },
  );

  it('asks for the secrets back rather than make new ones', async () => {
    const file = join(home, 'secrets.json');
    renameSync(file, join(home, 'taken'));
    await expect(open()).rejects.toThrow(/secrets\.json is missing/);
    expect(existsSync(file)).toBe(false);
    renameSync(join(home, 'taken'), file);
  });

  it('heals a first start that was interrupted', async () => {
    const other = mkdtempSync(join(tmpdir(), 'opbloei-home-'));
    mkdirSync(join(other, 'postgres-new-half', 'data', 'base'), { recursive: true });
    const postgres = await openPostgres({ home: other, steps });
    expect(await ask(postgres.ownerUrl, 'SELECT 1 AS answer')).toBe(1);
    expect(readdirSync(other).filter((name) => name.startsWith('postgres-new-'))).toEqual([]);
    await postgres.stop();
    rmSync(other, { recursive: true });
  });
});

describe('a throw-away cluster', () => {
  it('goes with its folder when it is stopped', async () => {
    const postgres = await startPostgres({ settings: { max_connections: '20' } });
    const folder = String(await ask(postgres.ownerUrl, `SELECT current_setting('data_directory') AS answer`));
    expect(await ask(postgres.ownerUrl, `SELECT current_setting('max_connections') AS answer`)).toBe('20');
    expect(statSync(folder).isDirectory()).toBe(true);
    await postgres.stop();
    expect(existsSync(join(folder, '..'))).toBe(false);
  });

  it('goes with its folder when its process is killed', async () => {
    const cluster = await launched('throw-away');
    const folder = String(await ask(cluster.url, `SELECT current_setting('data_directory') AS answer`));
    await killed(cluster.process, 'SIGKILL');
    await until(() => !existsSync(join(folder, '..')));
  });
});
