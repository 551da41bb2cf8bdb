import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../apps/embedded/src/free-port.js';
import { remembered } from '../../apps/embedded/src/postgres.js';
import { postmasterOf, worksIn } from '../../apps/embedded/src/postmaster.js';
import { startProcess, type TestProcess } from '../harness/processes.js';
import { until } from '../story/month.js';

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url));
/** The demo loads for half a minute, so a start to its end is no test for every day. */
const whole = process.env.OPBLOEI_FULL === '1' ? describe : describe.skip;

/** A built checkout of one's own that nothing was started in: what `npm start` runs once it has installed and built. */
class FreshCheckout {
  readonly folder = mkdtempSync(join(tmpdir(), 'opbloei-start-'));
  readonly home = join(this.folder, '.opbloei');
  readonly data = join(this.home, 'postgres');

  constructor() {
    // as root the server runs as somebody else, who must be able to enter
    chmodSync(this.folder, 0o755);
    for (const part of ['package.json', 'dist', 'libs/reports/src/templates'])
      cpSync(join(CHECKOUT, part), join(this.folder, part), { recursive: true });
    symlinkSync(join(CHECKOUT, 'node_modules'), join(this.folder, 'node_modules'));
  }

  start(settings: NodeJS.ProcessEnv = {}): TestProcess {
    return startProcess(process.execPath, [join(this.folder, 'dist/apps/embedded/src/main.js')], {
      PATH: process.env.PATH,
      ...settings,
    });
  }

  /** Whether a server or its watchdog still works here. */
  isBusy(): boolean {
    const watchdog = remembered(this.home)?.watchdog;
    return (
      postmasterOf(this.data) !== undefined ||
      (watchdog !== undefined && worksIn(watchdog, this.home, 'node'))
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Everything that it says when it ends by itself, having refused. */
async function refusal(process: TestProcess): Promise<string> {
  await process.ended;
  return process.said();
}

describe('npm start that cannot', () => {
  let checkout: FreshCheckout;
  beforeAll(() => {
    checkout = new FreshCheckout();
  });
  afterAll(() => checkout.remove());

  it('names a taken port and another one, and makes no database', async () => {
    const neighbour = createServer().listen(0, '127.0.0.1');
    await until(async () => neighbour.listening);
    const { port } = neighbour.address() as { port: number };
    expect(await refusal(checkout.start({ PORT: String(port) }))).toBe(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start\n`,
    );
    neighbour.close();
    expect(existsSync(checkout.data)).toBe(false);
  });

  it('names every setting that is missing in production, in one message', async () => {
    const said = await refusal(checkout.start({ NODE_ENV: 'production' }));
    expect(said.trim().split('\n')[0]).toBe('The settings are not right:');
    for (const name of ['DATABASE_URL', 'REDIS_URL', 'PUBLIC_URL', 'MASTER_KEY', 'FILES_DIR'])
      expect(said).toMatch(new RegExp(`^ {2}- ${name}: is missing`, 'm'));
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('names a damaged data folder and the way out, and removes nothing', async () => {
    mkdirSync(checkout.data, { recursive: true });
    writeFileSync(join(checkout.data, 'somebody'), 'kept this');
    const said = await refusal(checkout.start({ PORT: String(await freePort()) }));
    expect(said).toContain(`The data folder ${checkout.data} cannot be used`);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(checkout.data, 'somebody'))).toBe(true);
    rmSync(checkout.data, { recursive: true });
  });
});

describe('npm start that is broken off', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)(
    'leaves nothing running after %s in the first minute',
    async (signal) => {
      const checkout = new FreshCheckout();
      const launcher = checkout.start({ PORT: String(await freePort()) });
      await launcher.says('✓ Database up to date');
      expect(postmasterOf(checkout.data)).toBeDefined();
      const code = await launcher.end(signal);
      expect([code, launcher.said()]).toEqual([signal === 'SIGINT' ? 0 : null, expect.any(String)]);
      await until(async () => !launcher.leavesSomething() && !checkout.isBusy());
      checkout.remove();
    },
  );
});

whole('npm start', () => {
  let checkout: FreshCheckout;
  let launcher: TestProcess;
  let port: number;

  const start = async (): Promise<number> => {
    const from = Date.now();
    launcher = checkout.start({ PORT: String(port) });
    await launcher.says('Opbloei is ready');
    expect((await fetch(`http://localhost:${port}/health/ready`)).status).toBe(200);
    return (Date.now() - from) / 1_000;
  };
  const signIn = async () => {
    const query = `mutation { signIn(input: { email: "coordinator@scope.example", password: "opbloei-demo" }) { accessToken } }`;
    const answer = await fetch(`http://localhost:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await answer.json()) as { data: { signIn: { accessToken: string | null } } }).data.signIn
      .accessToken;
  };

  beforeAll(async () => {
    checkout = new FreshCheckout();
    port = await freePort();
  });
  afterAll(async () => {
    await launcher?.end('SIGKILL');
    await until(async () => !checkout.isBusy());
    checkout.remove();
  });

  it('loads the demo and serves it', async () => {
    const seconds = await start();
    process.stdout.write(`start: first ${seconds.toFixed(1)} s\n`);
    expect(await signIn()).toEqual(expect.any(String));
  });

  it('refuses a second one on the same folder, and says where the first is', async () => {
    const said = await refusal(checkout.start({ PORT: String(await freePort()) }));
    expect(said).toMatch(new RegExp(`^Already running at http://localhost:${port} `));
  });

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'leaves nothing after %s, and the next start keeps the data',
    async (signal) => {
      const code = await launcher.end(signal);
      expect([code, launcher.said()]).toEqual([signal === 'SIGINT' ? 0 : null, expect.any(String)]);
      await until(async () => !launcher.leavesSomething() && !checkout.isBusy());
      const seconds = await start();
      process.stdout.write(`start: after ${signal} ${seconds.toFixed(1)} s\n`);
      expect(launcher.said()).not.toContain('Demo network');
      expect(await signIn()).toEqual(expect.any(String));
    },
  );
});
