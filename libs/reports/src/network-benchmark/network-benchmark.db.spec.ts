import ExcelJS from '@protobi/exceljs';
import { Policies } from '#cooperative';
import { civilDate, newId } from '#kernel';
import { type Benchmark, networkParticipation } from '#network';
import { drawReleases } from '../../../../test/browser/drawn-network.js';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { plantTrajectories } from '../../../../test/fixtures/cooperative/planted-trajectories.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import {
  madeReport,
  READ_REPORT,
  registerCooperative,
  REQUEST_REPORT,
} from '../report/made-report.fixture.js';

const INPUT = { definition: 'NETWORK_BENCHMARK', locale: 'NL', formats: ['PDF', 'XLSX'] };
const PUBLICATION = `{ publication(quarter: "2025Q4") { sha256 sequence comparisons { cooperatives
  range { low high } pooled { n rate } figures { label n rate low high period } funnel { points { label n share } } } } }`;

describe('the comparison with the network', () => {
  let app: TestApp;
  let scope: ACooperative;
  let board: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-02-10');
    scope = await aCooperative(app, 'scope');
    board = await scope.person('board', 'BOARD');
    await registerCooperative(app, { as: scope.coordinator, in: scope.id });
    await decide(scope, 'Scope');
    await enrol(scope, 12, 4);
  }, 120_000);
  afterAll(() => app?.stop());

  const asBoard = () => ({ as: board, in: scope.id });

  it('is not made before the network published anything', async () => {
    expect(await app.refused(REQUEST_REPORT, { input: INPUT }, asBoard())).toBe('BENCHMARK_NO_RELEASE');
  });

  it('is what the release says of the cooperative, beside its own exact count', async () => {
    await drawReleases(app);
    const made = await madeReport(app, INPUT, asBoard());
    const { release, label, certificate, kinds } = made.data as Benchmark;
    const publication = await app.ok(PUBLICATION, {}, asBoard());
    const [comparison] = publication.comparisons;
    const published = comparison.figures.find((one: { label: string }) => one.label === 'Scope');
    expect({ label, sequence: release.sequence, sha256: release.sha256 }).toEqual({
      label: 'Scope',
      sequence: publication.sequence,
      sha256: publication.sha256,
    });
    const [outflow12] = kinds;
    expect(outflow12!.exact).toMatchObject({ n: 12, out: 4, from: '2023-01-01', until: '2023-03-31' });
    const { n, rate, low, high } = published;
    expect(outflow12!.published).toMatchObject({ n, rate, low, high });
    expect(outflow12!.range).toEqual(comparison.range);
    expect(outflow12!.pooled).toMatchObject(comparison.pooled);
    expect(outflow12!.cooperatives).toBe(comparison.cooperatives);
    const { points } = comparison.funnel;
    expect(outflow12!.funnel!.others).toHaveLength(points.length - 1);
    const own = points.find((one: { label: string }) => one.label === 'Scope');
    expect(outflow12!.funnel!.own).toMatchObject({ n: own.n, share: own.share });
    expect(certificate.checks.every(({ passed }) => passed)).toBe(true);
    expect(certificate.checks.length).toBeGreaterThan(8);
    // nobody else by name, neither frozen nor printed
    expect(JSON.stringify(made.data)).not.toContain('Verzonnen');
    expect((await made.bytes('PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await made.bytes('XLSX')) as never);
    expect(workbook.worksheets.map(({ name }) => name)).toContain('Uitgestroomd binnen 12 maanden');
  }, 120_000);

  it('is for coordinator and board, and for no other cooperative', async () => {
    const { id } = await madeReport(app, INPUT, { as: scope.coordinator, in: scope.id });
    const other = await aCooperative(app, 'pangea');
    expect(await app.refused(READ_REPORT, { id }, { as: other.coordinator, in: other.id })).toBe('NOT_FOUND');
    expect(await app.refused(READ_REPORT, { id }, { as: scope.coach, in: scope.id })).toBe('NOT_FOUND');
    const asCoach = { as: scope.coach, in: scope.id };
    expect(await app.refused(REQUEST_REPORT, { input: INPUT }, asCoach)).toBe('REPORT_NOT_ALLOWED');
    // who decided nothing has range and line, and nothing of anybody else
    const asOther = { as: other.coordinator, in: other.id };
    await registerCooperative(app, asOther);
    const made = await madeReport(app, INPUT, asOther);
    const [outflow12] = (made.data as Benchmark).kinds;
    expect(outflow12).toMatchObject({ code: 'NOT_DECIDED', exact: null, published: null });
    expect(outflow12!.range).not.toBeNull();
    expect(outflow12!.pooled).not.toBeNull();
  }, 60_000);

  it('finds the cooperative under the name with which the release was made', async () => {
    await decide(scope, 'Scope Nieuw', '2098-12-01');
    app.moveTo('2099-02-01');
    const made = await madeReport(app, INPUT, asBoard());
    const { label, kinds } = made.data as Benchmark;
    expect(label).toBe('Scope');
    expect(kinds[0]!.published).not.toBeNull();
  }, 60_000);

  async function decide(
    { id, coordinatorId }: ACooperative,
    label: string,
    from = '2018-01-01',
  ): Promise<void> {
    await app.within(id, coordinatorId, 'COORDINATOR', () =>
      app.get(Policies).record({
        kind: networkParticipation.kind,
        body: { participation: 'NAMED', programme: 'OUTFLOW', label },
        validFrom: civilDate(from),
        decidedOn: civilDate(from),
        decidedBy: 'ledenvergadering',
      }),
    );
  }

  /** People who began on one day; the first of them left for work half a year later. */
  async function enrol({ id }: ACooperative, count: number, out: number): Promise<void> {
    const [policy] = await app.database.owner<{ id: string }>(
      `SELECT id FROM tenant.policy_version WHERE tenant_id = $1 AND kind = 'trial'`,
      [id],
    );
    const planted = Array.from({ length: count }, () => ({
      id: newId(),
      memberId: newId(),
      referredOn: '2023-01-05',
      trialStartsOn: '2023-02-01',
    }));
    await plantTrajectories(app.database, id, policy!.id, planted);
    await app.database.owner(
      `INSERT INTO tenant.trajectory_exit (tenant_id, trajectory_id, ended_on, kind, destination, benefit_ended, recorded_by, request_id)
       SELECT $1, t, '2023-08-01', 'OUTFLOW', 'PAID_WORK', true, '00000000-0000-7000-8000-000000000000', 'test' FROM unnest($2::uuid[]) t`,
      [id, planted.slice(0, out).map((one) => one.id)],
    );
  }
});
