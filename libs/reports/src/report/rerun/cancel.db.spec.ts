import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import {
  Db,
  Files,
  type JobQueue,
  JobWorker,
  localId,
  LOGGER,
  Metrics,
  OPEN_JOB,
  Outbox,
  type QueuedJob,
  RelayDb,
} from '#platform';
import {
  memberId as memberGlobalId,
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';

/** A queue that a test turns by hand, and that does something at a percentage. */
class HandQueue implements JobQueue {
  atPercent: (percent: number) => Promise<void> = async () => undefined;
  private process: (job: QueuedJob) => Promise<void> = async () => undefined;

  async add(): Promise<void> {}
  async work(_concurrency: number, process: (job: QueuedJob) => Promise<void>): Promise<void> {
    this.process = process;
  }
  async listen(): Promise<void> {}
  async stopWorking(): Promise<void> {}
  async close(): Promise<void> {}

  run(id: string): Promise<void> {
    return this.process({ id, report: (percent) => this.atPercent(percent) });
  }
}

const REQUEST = `mutation ($input: RequestReportInput!) { requestReport(input: $input) { report { id } userErrors { code } } }`;
const CANCEL = `mutation ($input: CancelReportInput!) { cancelReport(input: $input) { report { state } userErrors { code } } }`;
const RETRY = `mutation ($input: RetryReportInput!) { retryReport(input: $input) { report { state } userErrors { code path } } }`;
const REMAKE = `mutation ($input: RemakeReportInput!) { remakeReport(input: $input) { report { state } userErrors { code } } }`;
const REPORT = 'query ($id: ID!) { report(id: $id) { state step progress errorCode retryReason fileLink } }';

describe('a report that somebody takes back', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;
  const queue = new HandQueue();

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-06-30');
    scope = await testCooperative(app, 'scope');
    member = await scope.member('Samira de Vries');
    const worker = new JobWorker(
      app.get(DiscoveryService),
      new MetadataScanner(),
      new Reflector(),
      app.get(Db),
      app.get(RelayDb),
      app.get(Outbox),
      app.get(Metrics),
      queue,
      app.get(OPEN_JOB),
      app.get(LOGGER),
    );
    await worker.start(1);
  });
  afterAll(() => app?.stop());
  beforeEach(() => {
    queue.atPercent = async () => undefined;
  });

  const ask = async (): Promise<string> => {
    const input = {
      definition: 'THERMOMETER_STATEMENT',
      memberId: memberGlobalId(member),
      fromOn: '2026-01-01',
      untilOn: '2026-06-30',
    };
    return (await app.ok(REQUEST, { input }, scope.treasurer)).report.id;
  };
  const look = (id: string) => app.ok(REPORT, { id }, scope.treasurer);
  const cancel = async (id: string) =>
    (await app.ok(CANCEL, { input: { reportId: id } }, scope.treasurer)).report.state;
  const left = async (id: string) => {
    const [row] = await app.database.owner<{ snapshots: number; files: number }>(
      `SELECT (SELECT count(*)::int FROM tenant.report_snapshot WHERE report_id = $1) AS snapshots,
              (SELECT count(*)::int FROM tenant.file WHERE id = $1) AS files`,
      [localId('Report', id)],
    );
    const bytes = await scope.asTreasurer(() =>
      app
        .get(Files)
        .read(localId('Report', id))
        .then(() => 1)
        .catch(() => 0),
    );
    return { ...row, bytes };
  };
  /** Runs the last request of a report as a worker does; the queue may not have released it. */
  const run = async (id: string) => {
    const [row] = await app.database.owner<{ id: string }>(
      `UPDATE outbox.request SET state = 'RELEASED' WHERE kind = 'report' AND state = 'WAITING'
          AND (id = $1 OR payload->>'reportId' = $1::text) RETURNING id`,
      [localId('Report', id)],
    );
    await queue.run(row?.id ?? localId('Report', id));
  };

  it('is not made while it waits', async () => {
    const id = await ask();
    expect(await cancel(id)).toBe('CANCELLED');
    await run(id);
    expect(await look(id)).toMatchObject({ state: 'CANCELLED', fileLink: null });
    expect(await left(id)).toEqual({ snapshots: 0, files: 0, bytes: 0 });
    expect(await app.refused(CANCEL, { input: { reportId: id } }, scope.treasurer)).toBe('REPORT_IS_OVER');
  });

  it.each([
    ['FREEZING', 10],
    ['PRINTING', 40],
    ['KEEPING', 90],
  ])('leaves nothing behind while it is %s', async (step, at) => {
    const id = await ask();
    const seen: string[] = [];
    queue.atPercent = async (percent) => {
      if (percent !== at) return;
      seen.push((await look(id)).step);
      await cancel(id);
    };
    await run(id);
    expect(seen).toEqual([step]);
    expect(await look(id)).toMatchObject({ state: 'CANCELLED', errorCode: null, fileLink: null });
    expect(await left(id)).toEqual({ snapshots: 0, files: 0, bytes: 0 });
  });

  it('stays as it was when it was made before', async () => {
    const id = await ask();
    await run(id);
    await app.ok(REMAKE, { input: { reportId: id } }, scope.treasurer);
    expect(await look(id)).toMatchObject({ state: 'WAITING' });
    expect(await app.refused(REMAKE, { input: { reportId: id } }, scope.treasurer)).toBe('REPORT_NOT_READY');
    expect(await cancel(id)).toBe('READY');
    expect(await left(id)).toEqual({ snapshots: 1, files: 1, bytes: 1 });
  });

  it('stays frozen as it was when it failed, and one more attempt is taken back', async () => {
    const id = await ask();
    queue.atPercent = async (percent) => {
      if (percent === 40)
        await app.database.owner(
          `UPDATE outbox.request SET state = 'FAILED', error_code = 'JOB_GAVE_UP', finished_at = now() WHERE id = $1`,
          [localId('Report', id)],
        );
    };
    await run(id);
    queue.atPercent = async () => undefined;
    await app.ok(RETRY, { input: { reportId: id, reason: 'Nog een keer.' } }, scope.treasurer);
    expect(await cancel(id)).toBe('FAILED');
    expect(await left(id)).toMatchObject({ snapshots: 1, files: 0, bytes: 0 });
  });

  it('is of the day on which it was read, also when it waited past midnight', async () => {
    const id = await ask();
    app.moveTo('2026-07-01');
    await run(id);
    app.moveTo('2026-06-30');
    const [row] = await app.database.owner<{ asOf: string }>(
      `SELECT snapshot::json->'cover'->>'asOf' AS "asOf" FROM tenant.report_snapshot WHERE report_id = $1`,
      [localId('Report', id)],
    );
    expect(row!.asOf).toBe('2026-07-01');
  });

  it('is tried again when it failed, with a reason that stays', async () => {
    const id = await ask();
    await app.database.owner(
      `UPDATE outbox.request SET state = 'FAILED', error_code = 'JOB_GAVE_UP', finished_at = now() WHERE id = $1`,
      [localId('Report', id)],
    );
    const input = { reportId: id, reason: 'De schijf was vol.' };
    expect(await app.refused(RETRY, { input: { ...input, reason: ' ' } }, scope.treasurer)).toBe(
      'TEXT_REQUIRED',
    );
    await app.ok(RETRY, { input }, scope.treasurer);
    expect(await look(id)).toMatchObject({ state: 'WAITING', errorCode: null });
    await run(id);
    expect(await look(id)).toMatchObject({ state: 'READY', retryReason: 'De schijf was vol.' });
  });
});
