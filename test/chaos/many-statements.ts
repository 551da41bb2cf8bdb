import { createRequire } from 'node:module';
import { createClient } from 'graphql-ws';
import { localId } from '#platform';
import { memberId, testCooperative } from '../fixtures/cooperative/a-treasury.js';
import { type ApiProcess, startApi, startWorker, type TestProcess } from '../harness/processes.js';
import { openTestApp } from '../harness/test-app.js';
import { createTestClient } from '../harness/test-client.js';
import type { TestDatabase } from '../harness/test-database.js';
import { until } from '../story/until.js';

// under Jest the ES module of ws resolves to its browser stand-in
const { WebSocket } = createRequire(import.meta.url)('ws') as { WebSocket: typeof globalThis.WebSocket };

/** How many ask at a time. */
const CALLERS = 8;

interface Trouble {
  /** What part of the statements is made when it comes, 0–1. */
  readonly at: number;
  come(): Promise<void>;
}

/** What became of them. */
interface Arrived {
  readonly seconds: number;
  /** The most that a worker and what it prints with held together, in bytes. */
  readonly peakBytes: number;
  /** What a subscriber on the other API process saw of one of them. */
  readonly followed: readonly { readonly state: string; readonly progress: number }[];
  readonly doubled: Record<string, number>;
  readonly lost: readonly string[];
  /** How often a job began; more than there are statements when workers were killed over them. */
  readonly attempts: number;
}

/**
 * Asks one API for many thermometer statements, lets two workers make them while both are killed and whatever else comes,
 * and looks at each in the end.
 */
export async function manyStatements(
  database: TestDatabase,
  count: number,
  settings: NodeJS.ProcessEnv,
  more: readonly Trouble[],
): Promise<Arrived> {
  const stage = await openTestApp(database, false);
  const scope = await testCooperative(stage, 'scope');
  const member = await scope.member('Noor de Wit');
  const coordinator = { as: 'coordinator@scope.example' };
  await stage.account(coordinator.as, 'COORDINATOR', scope.id);
  await stage.stop();

  const apis: ApiProcess[] = [await startApi(database, settings), await startApi(database, settings)];
  const workers: TestProcess[] = [
    await startWorker(database, settings),
    await startWorker(database, settings),
  ];
  try {
    const app = createTestClient(apis[0]!.url, database);
    const ids: string[] = [];
    const input = {
      definition: 'THERMOMETER_STATEMENT',
      memberId: memberId(member),
      fromOn: '2026-01-01',
      untilOn: '2026-06-30',
    };
    const from = performance.now();
    const ask = async () => {
      while (ids.length < count) {
        const place = ids.push('') - 1;
        const { report } = await app.ok(REQUEST, { input }, coordinator);
        ids[place] = report.id;
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, ask));
    const following = follow(apis[1]!.url, await app.token(coordinator.as), ids.at(-1)!);

    const made = async () =>
      Number(
        (
          await database.owner<{ n: string }>(`SELECT count(*) AS n FROM outbox.request WHERE state = 'DONE'`)
        )[0]!.n,
      );
    const inHand = async () =>
      (
        await database.owner<{ id: string }>(
          `SELECT id FROM outbox.request WHERE state = 'RELEASED' AND attempts > 0`,
        )
      ).map(({ id }) => id);
    /** With both stopped nothing goes on: what is in hand twice is half made. */
    const haveOne = async () => {
      for (const worker of workers) worker.send('SIGSTOP');
      const begun = await inHand();
      const still = await inHand();
      return begun.some((id) => still.includes(id));
    };
    const killBoth: Trouble = {
      at: 0.2,
      async come() {
        while (!(await haveOne())) {
          const before = await made();
          for (const worker of workers) worker.send('SIGCONT');
          if (before === count) throw new Error(`All ${count} were made before one was found in hand.`);
          await until(async () => (await made()) > before);
        }
        for (const [at, killed] of workers.entries()) {
          killed.send('SIGKILL');
          await until(async () => !killed.leavesSomething());
          workers[at] = await startWorker(database, settings);
        }
      },
    };
    for (const trouble of [killBoth, ...more]) {
      await until(async () => (await made()) >= count * trouble.at);
      await trouble.come();
    }
    let peakBytes = 0;
    await until(async () => {
      const held = workers.map((worker) => worker.members().reduce((sum, one) => sum + one.peakBytes, 0));
      peakBytes = Math.max(peakBytes, ...held);
      return (await made()) >= count;
    });
    const seconds = (performance.now() - from) / 1_000;

    const lost: string[] = [];
    for (const id of ids) {
      const { state, fileLink } = await app.ok(REPORT, { id }, coordinator);
      const headers = { authorization: `Bearer ${await app.token(coordinator.as)}` };
      const file = fileLink && (await (await fetch(`${app.url}${fileLink}`, { headers })).text());
      if (state !== 'READY' || !file?.startsWith('%PDF')) lost.push(`${id}: ${state}`);
    }
    const uuids = ids.map((id) => localId('Report', id));
    const [counted] = await database.owner<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM tenant.report) AS reports,
              (SELECT count(*)::int FROM tenant.report_snapshot WHERE report_id = ANY ($1)) AS snapshots,
              (SELECT count(*)::int FROM tenant.report_file WHERE report_id = ANY ($1) AND made_on IS NOT NULL) AS files,
              (SELECT count(*)::int FROM tenant.access_log WHERE purpose = 'report.thermometer-statement') AS "looksIntoTheFile",
              (SELECT sum(attempts)::int FROM outbox.request WHERE id = ANY ($1)) AS attempts`,
      [uuids],
    );
    const { attempts, ...each } = counted!;
    const doubled = Object.fromEntries(Object.entries(each).filter(([, n]) => n !== count));
    return {
      seconds,
      peakBytes,
      followed: await following,
      doubled,
      lost,
      attempts: attempts!,
    };
  } finally {
    for (const one of [...workers, ...apis]) await one.end('SIGKILL');
  }
}

const REQUEST =
  'mutation ($input: RequestReportInput!) { requestReport(input: $input) { report { id } userErrors { code } } }';
const REPORT = 'query ($id: ID!) { report(id: $id) { state fileLink } }';

/** Every state that a subscriber sees until the stream ends. */
async function follow(url: string, token: string, id: string): Promise<Arrived['followed']> {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const seen: { state: string; progress: number }[] = [];
  const query = 'subscription ($id: ID!) { reportProgress(id: $id) { state progress } }';
  for await (const { data, errors } of client.iterate<{ reportProgress: (typeof seen)[number] }>({
    query,
    variables: { id },
  })) {
    if (errors) throw new Error(JSON.stringify(errors));
    seen.push(data!.reportProgress);
  }
  await client.dispose();
  return seen;
}

/** Says and expects what holds of every run. */
export function expectAllArrived(arrived: Arrived, count: number, named: string): void {
  const { seconds, peakBytes, attempts, followed } = arrived;
  process.stderr.write(
    `statements ${named}: ${count} in ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(1)} per second, ` +
      `${attempts - count} begun again, at most ${Math.round(peakBytes / 1e6)} MB a worker with its printer\n`,
  );
  expect(arrived).toMatchObject({ lost: [], doubled: {} });
  // the kill met a statement in the making
  expect(attempts).toBeGreaterThan(count);
  expect(followed.at(-1)).toEqual({ state: 'READY', progress: 100 });
  expect(followed.length).toBeGreaterThan(1);
}
