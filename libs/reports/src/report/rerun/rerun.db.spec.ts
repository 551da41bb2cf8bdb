import { newId } from '#kernel';
import { Files, globalId, localId, Outbox } from '#platform';
import {
  euro,
  memberId as memberGlobalId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';
import { until } from '../../../../../test/story/until.js';
import { ReportExpiry } from '../expiry/report-expiry.service.js';

const FIELDS = 'id state errorCode fileLink retryReason files { format link expiresOn }';
const REQUEST = `mutation ($input: RequestReportInput!) { requestReport(input: $input) { report { ${FIELDS} } userErrors { code path } } }`;
const REMAKE = `mutation ($input: RemakeReportInput!) { remakeReport(input: $input) { report { ${FIELDS} } userErrors { code path } } }`;
const CANCEL = `mutation ($input: CancelReportInput!) { cancelReport(input: $input) { report { state } userErrors { code } } }`;
const RETRY = `mutation ($input: RetryReportInput!) { retryReport(input: $input) { report { state } userErrors { code } } }`;
const REPORT = `query ($id: ID!) { report(id: $id) { ${FIELDS} } }`;
const COMPARE =
  'query ($id: ID!) { reportDifferences(id: $id) { frozenAt isSame differences { path frozen now } } }';

describe('a report after it was made', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-06-30');
    scope = await testCooperative(app, 'scope');
    member = await scope.member('Samira de Vries');
    await sells('121.00', 'Ballonboog');
  });
  afterAll(() => app?.stop());

  const sells = (amount: string, description: string) =>
    app.ok(
      POST_INCOME,
      {
        input: {
          memberId: memberGlobalId(member),
          amount: euro(amount),
          vat: 'HIGH',
          directCosts: euro('0.00'),
          receivedOn: '2026-03-03',
          description,
        },
      },
      scope.treasurer,
    );
  const ready = async (id: string) => {
    await until(async () => {
      const { state, errorCode } = await app.ok(REPORT, { id }, scope.treasurer);
      if (state === 'FAILED') throw new Error(errorCode);
      return state === 'READY';
    });
    return app.ok(REPORT, { id }, scope.treasurer);
  };
  const ask = async () => {
    const input = {
      definition: 'THERMOMETER_STATEMENT',
      memberId: memberGlobalId(member),
      fromOn: '2026-01-01',
      untilOn: '2026-06-30',
      locale: 'NL',
    };
    const { report } = await app.ok(REQUEST, { input }, scope.treasurer);
    return (await ready(report.id)).id as string;
  };
  const bytesOf = (id: string) => scope.asTreasurer(() => app.get(Files).read(localId('Report', id)));
  const remake = async (id: string, options: object = scope.treasurer) => {
    const { report } = await app.ok(REMAKE, { input: { reportId: id } }, options);
    expect(report).toMatchObject({ state: 'WAITING', fileLink: null });
    await ready(id);
  };

  it('is made again with the same bytes, also when its data changed, and the differences are named', async () => {
    const id = await ask();
    const first = await bytesOf(id);
    expect(await app.ok(COMPARE, { id }, scope.treasurer)).toMatchObject({ isSame: true, differences: [] });
    await sells('60.50', 'Later geboekt');
    await remake(id);
    expect((await bytesOf(id)).equals(first)).toBe(true);
    expect((await bytesOf(await ask())).equals(first)).toBe(false);
    const { isSame, differences } = await app.ok(COMPARE, { id }, scope.treasurer);
    expect(isSame).toBe(false);
    expect(JSON.parse(JSON.stringify(differences).replaceAll('\u00a0', ' '))).toEqual(
      expect.arrayContaining([
        { path: ['thermometer', 'amount'], frozen: '€ 70,00', now: '€ 105,00' },
        {
          path: ['movements', 'rows', '3 maart 2026'],
          frozen: null,
          now: expect.stringContaining('Later geboekt'),
        },
      ]),
    );
  });

  it('tells who asked, with what the app opens and without a word of anybody', async () => {
    const id = await ask();
    const { edges } = await app.ok(
      '{ notices(first: 1) { edges { node { kind text aboutId } } } }',
      {},
      scope.treasurer,
    );
    expect(edges[0].node).toEqual({
      kind: 'report-ready',
      text: 'Thermometeroverzicht: het rapport dat u vroeg is klaar.',
      aboutId: id,
    });
  });

  it('tells in the language of who reads it that it was not made', async () => {
    // the second of two that were asked for: a snapshot of another version stands there before it is made
    const made = localId('Report', await ask());
    const id = newId();
    const { owner } = app.database;
    await owner(
      `INSERT INTO tenant.report (tenant_id, id, definition, about, subject_id, parameters, locale, requested_on, recorded_by, request_id)
       SELECT tenant_id, $2, definition, about, subject_id, parameters, locale, requested_on, recorded_by, 'test' FROM tenant.report WHERE id = $1`,
      [made, id],
    );
    await owner(
      `INSERT INTO tenant.report_snapshot (tenant_id, report_id, definition_version, snapshot, sha256, recorded_by, request_id)
       SELECT tenant_id, $2, 99, snapshot, sha256, recorded_by, 'test' FROM tenant.report_snapshot WHERE report_id = $1`,
      [made, id],
    );
    await owner(
      `INSERT INTO outbox.request (tenant_id, id, kind, payload, recorded_by, request_id)
       SELECT tenant_id, $2, kind, payload, recorded_by, 'test' FROM outbox.request WHERE id = $1`,
      [made, id],
    );
    app.get(Outbox).nudge();
    const notices = async (locale: 'nl' | 'en') =>
      (
        await app.ok(
          '{ notices(first: 1) { edges { node { kind text aboutId } } } }',
          {},
          { ...scope.treasurer, locale },
        )
      ).edges[0].node;
    await until(async () => (await notices('nl')).kind === 'report-failed');
    expect(await notices('en')).toEqual({
      kind: 'report-failed',
      text: 'Thermometer statement: the report that you asked for could not be made. Open it to see why.',
      aboutId: globalId('Report', id),
    });
  });

  it('loses its file on the day, keeps what was frozen, and is made again from it', async () => {
    const id = await ask();
    const first = await bytesOf(id);
    const { files, fileLink } = await app.ok(REPORT, { id }, scope.treasurer);
    expect(files).toEqual([{ format: 'PDF', link: fileLink, expiresOn: '2026-09-28' }]);
    app.moveTo('2026-09-27');
    await app.get(ReportExpiry).everywhere();
    expect(await app.ok(REPORT, { id }, scope.treasurer)).toMatchObject({ state: 'READY' });
    app.moveTo('2026-09-28');
    await app.get(ReportExpiry).everywhere();
    expect(await app.ok(REPORT, { id }, scope.treasurer)).toMatchObject({ state: 'EXPIRED', fileLink: null });
    await expect(bytesOf(id)).rejects.toThrow('ENOENT');
    expect(
      await app.database.owner('SELECT FROM tenant.file WHERE id = $1', [localId('Report', id)]),
    ).toEqual([]);
    await remake(id);
    expect((await bytesOf(id)).equals(first)).toBe(true);
    await app.get(ReportExpiry).everywhere();
    expect((await bytesOf(id)).equals(first)).toBe(true);
    app.moveTo('2026-06-30');
  });

  it('is no more for who could ask when the role is gone: no row, no link, no file', async () => {
    const email = 'leaves@scope.example';
    const account = await app.account(email, 'TREASURER', scope.id);
    await app.database.owner(
      `INSERT INTO registry.role_grant (account_id, organisation_id, role, granted_by, request_id) VALUES ($1, $2, 'COACH', $1, 'test')`,
      [account, scope.id],
    );
    const leaver = { as: email, in: scope.id };
    const id = await ask();
    const { fileLink } = await app.ok(REPORT, { id }, leaver);
    const fetched = async () =>
      (
        await fetch(`${app.url}${fileLink}`, {
          headers: { authorization: `Bearer ${await app.token(email)}` },
        })
      ).status;
    expect(await fetched()).toBe(200);
    await app.database.owner(
      `UPDATE registry.role_grant SET revoked_at = now(), revoked_by = $1 WHERE account_id = $1 AND role = 'TREASURER'`,
      [account],
    );
    await until(async () => (await fetched()) === 410);
    expect(await app.refused(REPORT, { id }, leaver)).toBe('NOT_FOUND');
    expect(await app.refused(REMAKE, { input: { reportId: id } }, leaver)).toBe('NOT_FOUND');
    expect(await app.refused(COMPARE, { id }, leaver)).toBe('NOT_FOUND');
    expect((await app.ok('{ reports(first: 10) { edges { node { id } } } }', {}, leaver)).edges).toEqual([]);
  });

  it('is only for who may ask to make again, to compare, to take back and to try again', async () => {
    const id = await ask();
    const own = await scope.memberOf(member);
    const input = { reportId: id };
    expect((await app.ok(REPORT, { id }, own)).state).toBe('READY');
    expect(await app.refused(REMAKE, { input }, own)).toBe('FORBIDDEN');
    expect(await app.refused(COMPARE, { id }, own)).toBe('FORBIDDEN');
    expect(await app.refused(CANCEL, { input }, own)).toBe('FORBIDDEN');
    expect(await app.refused(RETRY, { input: { ...input, reason: 'x' } }, own)).toBe('FORBIDDEN');
    expect(await app.refused(CANCEL, { input }, scope.treasurer)).toBe('REPORT_IS_OVER');
    expect(await app.refused(RETRY, { input: { ...input, reason: 'x' } }, scope.treasurer)).toBe(
      'REPORT_HAS_NOT_FAILED',
    );
    const formats = ['XLSX'];
    expect(await app.refused(REMAKE, { input: { ...input, formats } }, scope.treasurer)).toBe(
      'REPORT_FORMAT_NOT_OFFERED',
    );
    const absent = { reportId: globalId('Report', member) };
    expect(await app.refused(CANCEL, { input: absent }, scope.treasurer)).toBe('NOT_FOUND');
  });

  it('is refused when its snapshot is damaged or of another version', async () => {
    const id = await ask();
    const change = (set: string) =>
      app.database.owner(`UPDATE tenant.report_snapshot SET ${set} WHERE report_id = $1`, [
        localId('Report', id),
      ]);
    await change('definition_version = definition_version + 1');
    expect(await app.refused(REMAKE, { input: { reportId: id } }, scope.treasurer)).toBe(
      'REPORT_DEFINITION_CHANGED',
    );
    await change(`snapshot = snapshot || ' '`);
    expect(await app.refused(REMAKE, { input: { reportId: id } }, scope.treasurer)).toBe(
      'REPORT_SNAPSHOT_DAMAGED',
    );
  });
});
