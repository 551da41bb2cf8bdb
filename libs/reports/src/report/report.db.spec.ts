import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { createClient } from 'graphql-ws';
import { newId } from '#kernel';
import { Files, globalId, JobWorker, Outbox, text } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import {
  euro,
  memberId as memberGlobalId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { ReportJob } from './report.job.js';

// Node 20 has no WebSocket of its own
const WebSocketClass = createRequire(import.meta.url)('ws') as unknown;

const REQUEST = `mutation ($input: RequestReportInput!) { requestReport(input: $input) {
  report { id state progress fileLink } userErrors { code path } } }`;
const REPORT =
  'query ($id: ID!) { report(id: $id) { id state progress errorCode errorMessage fileLink readyAt memberId } }';

describe('a thermometer statement, from request to file', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let pangea: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-06-30');
    scope = await testCooperative(app, 'scope');
    pangea = await testCooperative(app, 'pangea');
    member = await scope.member('Samira de Vries');
    await app.ok(
      POST_INCOME,
      {
        input: {
          memberId: memberGlobalId(member),
          amount: euro('121.00'),
          vat: 'HIGH',
          directCosts: euro('0.00'),
          receivedOn: '2026-03-03',
          description: 'Ballonboog',
        },
      },
      scope.treasurer,
    );
  });
  afterAll(() => app?.stop());

  it('arrives, is followed over a socket, and downloads as a PDF for the one who asked', async () => {
    const { report } = await app.ok(REQUEST, { input: inputOf() }, scope.treasurer);
    expect(report).toMatchObject({ state: 'WAITING', progress: 0, fileLink: null });
    const seen = await follow(report.id);
    expect(seen.at(-1)).toMatchObject({ state: 'READY', progress: 100, errorCode: null });
    expect(seen.map(({ progress }) => progress)).toEqual(
      seen.map(({ progress }) => progress).toSorted((a, b) => a - b),
    );
    const { fileLink } = await app.ok(REPORT, { id: report.id }, scope.treasurer);
    const authorization = `Bearer ${await app.token(scope.treasurer.as!)}`;
    const response = await fetch(`${app.url}${fileLink}`, { headers: { authorization } });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF');
    const log = await app.database.owner<{ purpose: string }>(
      `SELECT purpose FROM tenant.access_log WHERE subject_id = $1 ORDER BY id`,
      [member],
    );
    expect(log.map(({ purpose }) => purpose)).toEqual(['report.thermometer-statement', 'report.download']);
  });

  it('is made once, with the same bytes, however often the job runs', async () => {
    const { report } = await app.ok(REQUEST, { input: inputOf() }, scope.treasurer);
    await follow(report.id);
    const id = uuidOf(report.id);
    const first = await bytesOf(id);
    const progress = async () => undefined;
    await scope.asTreasurer(async () => {
      await app.get(ReportJob).make({
        row: { id, payload: {} } as never,
        progress,
        signal: new AbortController().signal,
        ifCancelled: () => undefined,
      });
    });
    const worker = app.get(JobWorker) as unknown as { run(job: object): Promise<void> };
    await worker.run({ id, report: progress });
    expect((await bytesOf(id)).equals(first)).toBe(true);
    const [file] = await app.database.owner<{ sha256: Buffer; files: number }>(
      'SELECT sha256, count(*) OVER ()::int AS files FROM tenant.file WHERE id = $1',
      [id],
    );
    expect(file).toEqual({ sha256: createHash('sha256').update(first).digest(), files: 1 });
    const snapshots = await app.database.owner<{ sha256: Buffer; snapshot: string }>(
      'SELECT sha256, snapshot FROM tenant.report_snapshot WHERE report_id = $1',
      [id],
    );
    expect(snapshots).toHaveLength(1);
    expect(snapshots[0]!.sha256).toEqual(createHash('sha256').update(snapshots[0]!.snapshot).digest());
    expect(JSON.parse(snapshots[0]!.snapshot)).toMatchObject({
      cover: { role: 'TREASURER', isDemo: true },
      data: {
        member: { name: 'Samira de Vries', memberNumber: '1' },
        closing: 70_00,
        privatelyPaid: 0,
      },
    });
  });

  it('fails without a file when the role went between asking and making', async () => {
    const email = 'second@scope.example';
    const account = await app.account(email, 'TREASURER', scope.id);
    const id = newId();
    // the row as the mutation writes it, by an account whose role is gone by the time the relay sees it
    await app.database.owner(
      `UPDATE registry.role_grant SET revoked_at = now(), revoked_by = $1 WHERE account_id = $1`,
      [account],
    );
    await app.database.owner(
      `INSERT INTO tenant.report (tenant_id, id, definition, about, subject_id, parameters, locale, requested_on, recorded_by, request_id)
       VALUES ($1, $2, 'THERMOMETER_STATEMENT', 'MEMBER', $3, '{"from":"2026-01-01","until":"2026-06-30"}', 'nl', '2026-06-30', $4, 'test')`,
      [scope.id, id, member, account],
    );
    await app.database.owner(
      `INSERT INTO tenant.report_file (tenant_id, id, report_id, format, recorded_by, request_id) VALUES ($1, $2, $2, 'PDF', $3, 'test')`,
      [scope.id, id, account],
    );
    await app.database.owner(
      `INSERT INTO outbox.request (tenant_id, id, kind, payload, recorded_by, request_id)
       VALUES ($1, $2, 'report', '{}', $3, 'test')`,
      [scope.id, id, account],
    );
    app.get(Outbox).nudge();
    const seen = await follow(globalId('Report', id));
    expect(seen.at(-1)).toMatchObject({ state: 'FAILED', errorCode: 'FORBIDDEN' });
    const { errorMessage, fileLink } = await app.ok(REPORT, { id: globalId('Report', id) }, scope.treasurer);
    expect(errorMessage).toBe(text('FORBIDDEN', 'nl'));
    expect(fileLink).toBeNull();
    await expect(scope.asTreasurer(() => app.get(Files).read(id))).rejects.toThrow('ENOENT');
    expect(await app.database.owner('SELECT FROM tenant.report_snapshot WHERE report_id = $1', [id])).toEqual(
      [],
    );
  });

  it('is absent for another cooperative, another member and a stranger’s subscription, like an id that never was', async () => {
    const { report } = await app.ok(REQUEST, { input: inputOf() }, scope.treasurer);
    const other = await scope.memberOf(await scope.member('Noor de Wit'));
    const own = await scope.memberOf(member);
    for (const id of [report.id, globalId('Report', newId())]) {
      expect(await app.refused(REPORT, { id }, pangea.treasurer)).toBe('NOT_FOUND');
      expect(await app.refused(REPORT, { id }, other)).toBe('NOT_FOUND');
      await expect(follow(id, pangea.treasurer.as!)).rejects.toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    }
    expect(await app.ok(REPORT, { id: report.id }, own)).toMatchObject({ memberId: memberGlobalId(member) });
    const page = (options: object) =>
      app.ok('{ reports(first: 100) { edges { node { id } } } }', {}, options);
    expect((await page(other)).edges).toEqual([]);
    expect((await page(pangea.treasurer)).edges).toEqual([]);
    expect((await page(own)).edges[0].node.id).toBe(report.id);
    expect(await app.refused(REQUEST, { input: inputOf() }, pangea.treasurer)).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST, { input: inputOf() }, other)).toBe('NOT_FOUND');
  });

  it('is refused at once of somebody who never had a thermometer', async () => {
    const [trial] = await app.database.owner<{ id: string }>(
      `INSERT INTO tenant.member (tenant_id, id, given_name, family_name, number, recorded_by, request_id)
       VALUES ($1, $2, 'Ada', 'Bakker', 99, $3, 'test') RETURNING id`,
      [scope.id, newId(), scope.treasurerId],
    );
    const input = { ...inputOf(), memberId: memberGlobalId(trial!.id) };
    expect(await app.refused(REQUEST, { input }, scope.treasurer)).toBe('THERMOMETER_NOT_OPEN');
    expect(await app.database.owner('SELECT FROM tenant.report WHERE subject_id = $1', [trial!.id])).toEqual(
      [],
    );
  });

  it('refuses a period that is turned round, runs past today, or has no end', async () => {
    const code = (fromOn: string, untilOn: string) =>
      app.refused(REQUEST, { input: { ...inputOf(), fromOn, untilOn } }, scope.treasurer);
    expect(await code('2026-03-02', '2026-03-01')).toBe('REPORT_PERIOD_TURNED');
    expect(await code('2026-03-01', '2026-07-01')).toBe('REPORT_PERIOD_IN_FUTURE');
    expect(await code('2016-01-01', '2026-06-30')).toBe('REPORT_PERIOD_TOO_LONG');
  });

  it('of a second cooperative is made before thousands that the first asked for', async () => {
    const theirs = await pangea.member('Noor de Wit');
    // each a report that is not there: they fail, one after another, in their turn
    await app.database.owner(
      `INSERT INTO outbox.request (tenant_id, kind, payload, recorded_by, request_id)
       SELECT $1, 'report', '{}', $2, 'flood' FROM generate_series(1, 3000)`,
      [scope.id, scope.treasurerId],
    );
    const input = { ...inputOf(), memberId: memberGlobalId(theirs) };
    const { report } = await app.ok(REQUEST, { input }, pangea.treasurer);
    expect((await follow(report.id, pangea.treasurer.as!)).at(-1)).toMatchObject({ state: 'READY' });
    const [left] = await app.database.owner<{ n: number }>(
      `SELECT count(*)::int AS n FROM outbox.request WHERE request_id = 'flood' AND state = 'WAITING'`,
    );
    expect(left!.n).toBeGreaterThan(2_000);
    await app.database.owner(`DELETE FROM outbox.request WHERE request_id = 'flood' AND state = 'WAITING'`);
  });

  const inputOf = () => ({
    definition: 'THERMOMETER_STATEMENT',
    memberId: memberGlobalId(member),
    fromOn: '2026-01-01',
    untilOn: '2026-06-30',
    locale: 'NL',
  });

  const bytesOf = (id: string) => scope.asTreasurer(() => app.get(Files).read(id));

  /** Every state that a subscriber sees until the stream ends. */
  async function follow(
    id: string,
    email = scope.treasurer.as!,
  ): Promise<{ state: string; progress: number }[]> {
    const client = createClient({
      url: `${app.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocketClass,
      connectionParams: { authorization: `Bearer ${await app.token(email)}` },
    });
    const seen: { state: string; progress: number }[] = [];
    await new Promise<void>((resolve, reject) =>
      client.subscribe(
        {
          query: 'subscription ($id: ID!) { reportProgress(id: $id) { state progress errorCode } }',
          variables: { id },
        },
        {
          next: ({ data, errors }) => {
            if (errors) reject(errors);
            else seen.push((data as { reportProgress: (typeof seen)[number] }).reportProgress);
          },
          error: reject,
          complete: resolve,
        },
      ),
    );
    await client.dispose();
    return seen;
  }
});

function uuidOf(id: string): string {
  return id.replace('rep_', '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
