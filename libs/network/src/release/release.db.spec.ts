import { BuilderDb, runInContext, statement } from '#platform';
import { CONTRIBUTIONS } from '../../../../test/harness/contributions.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import type { PublicationRow } from '../publication/publication-row.js';
import type { Json, JsonObject } from './canonical-json.js';
import { verifyChain } from './chain.js';
import { enrol, loginAs, systemContext, takePart } from './network.fixture.js';
import { ReleaseRound } from './release-round.service.js';
import { Releases } from './releases.service.js';

const ANALYST = 'analyst@network.example';
const ADMINISTRATOR = 'administrator@network.example';

describe('the release, from facts to the analyst', () => {
  let app: TestApp;
  const ids: string[] = [];

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-11-23');
    const network = await app.organisation('NETWORK', 'network');
    await app.account(ANALYST, 'ANALYST', network);
    await app.account(ADMINISTRATOR, 'NETWORK_ADMINISTRATOR', network);
    for (let i = 0; i < 11; i += 1) {
      const id = await app.organisation('COOPERATIVE', `coop-${i}`, `Coop ${i}`);
      ids.push(id);
      const programme = i === 10 ? 'PARTICIPATION' : 'OUTFLOW';
      const label = `Coop ${String(i).padStart(2, '0')}`;
      await takePart(app, id, '2018-01-01', { participation: 'NAMED', programme, label });
      await enrol(app, id, 11 + (i % 3), '2022-02-01');
    }
  });
  afterAll(() => app?.stop());

  it('publishes facts in each cooperative’s own context and builds one release of them', async () => {
    const [first] = await round(ids, ['2023Q4']);
    const { figures, comparisons, promise, policy } = await read('2023Q4');
    expect(comparisons).toMatchObject([
      { programmeType: 'OUTFLOW', cooperatives: 10, pooled: { n: 119, label: null }, code: null },
    ]);
    expect(figures).toHaveLength(11);
    expect(figures[0]).toMatchObject({
      label: 'Coop 00',
      n: 11,
      definition: 'outflow-12/3',
      period: '2022Q1/2022Q1',
      code: null,
    });
    expect(figures[10]).toMatchObject({
      label: 'Coop 10',
      n: null,
      rate: null,
      code: 'PARTICIPATION_NOT_COMPARED',
    });
    const [{ funnel, changes }] = comparisons as [{ funnel: Funnel; changes: unknown[] }];
    expect(funnel.points.map(({ label }) => label)).toEqual(
      figures.slice(0, 10).map(({ label }: { label: string }) => label),
    );
    expect(funnel.limits.map(({ n }) => n)).toEqual([11, 12, 13]);
    expect(funnel.limits[0]!.low998).toBeLessThan(funnel.limits[0]!.low95);
    expect(changes).toEqual([]);
    expect(promise).toContain('54.60');
    expect(policy.epsilons).toContainEqual({ kind: 'outflow-12', epsilon: '1.0' });
    expect(policy.epsilons).toContainEqual({ kind: 'run-off', epsilon: '0.6' });
    expect(first!.sequence).toBe(1);
  });

  it('redraws nothing: the same quarter again, with other facts, is the same to the byte', async () => {
    const before = await stored();
    await enrol(app, ids[0]!, 5, '2022-02-10');
    await round(ids, ['2023Q4']);
    const again = await app.ok(BUILD, { input: { quarter: '2023Q4' } }, { as: ADMINISTRATOR });
    expect(again.publication.sha256).toBe(before.publications[0]!.sha256);
    expect(await stored()).toEqual(before);
  });

  it('builds a quarter once, however many ask at the same time', async () => {
    const before = await stored();
    const releases = app.get(Releases);
    const other = await loginAs(app, 'builder');
    await other.query("SELECT pg_advisory_lock(hashtext('opbloei release'))");
    let isBuilt = false;
    const builds = Array.from({ length: 2 }, () =>
      runInContext(systemContext(null), () => releases.build('2024Q1')).finally(() => (isBuilt = true)),
    );
    let waiting = 0;
    while (!isBuilt && waiting < 2) {
      waiting = (await app.database.owner("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"))
        .length;
    }
    expect(isBuilt).toBe(false);
    await other.end();
    const [first, second] = await Promise.all(builds);
    expect(first).toEqual(second);
    const after = await stored();
    expect(after.publications).toHaveLength(before.publications.length + 1);
    expect(after.blocks.slice(0, before.blocks.length)).toEqual(before.blocks);
  });

  it('leaves closed blocks be when somebody comes to light late, changes or withdraws', async () => {
    const before = await stored();
    await app.database.owner(
      `INSERT INTO tenant.trajectory_exit (tenant_id, trajectory_id, ended_on, kind, destination, benefit_ended, recorded_by, request_id)
       SELECT t.tenant_id, t.trajectory_id, '2022-05-01', 'OUTFLOW', 'PAID_WORK', true, t.recorded_by, 'test' FROM tenant.trial t
        WHERE t.tenant_id = $1 AND NOT EXISTS (SELECT FROM tenant.trajectory_exit x WHERE x.trajectory_id = t.trajectory_id)`,
      [ids[1]],
    );
    await takePart(app, ids[2]!, '2026-11-01', {
      participation: 'NONE',
      programme: 'OUTFLOW',
      label: 'Coop 02',
    });
    await round(ids, ['2024Q2']);
    const [left] = await app.database.owner('SELECT count(*) FROM published.fact WHERE tenant_id = $1', [
      ids[2],
    ]);
    expect(left).toEqual({ count: '0' });
    const after = await stored();
    expect(after.blocks.slice(0, before.blocks.length)).toEqual(before.blocks);
    expect(after.publications.slice(0, before.publications.length)).toEqual(before.publications);
    const names = (await read('2024Q2')).figures.map((figure: { label: string }) => figure.label);
    expect(names).toContain('Coop 02');
  });

  it('chains the publications so that anyone can check them', async () => {
    const { publications } = await app
      .ok(
        '{ publications(first: 2) { edges { node { sequence body sha256 previousSha256 } } pageInfo { hasNextPage endCursor } } }',
        {},
        { as: ANALYST },
      )
      .then((value) => ({ publications: value }));
    expect(publications.pageInfo.hasNextPage).toBe(true);
    const rest = await app.ok(
      'query ($after: String) { publications(first: 2, after: $after) { edges { node { sequence body sha256 previousSha256 } } } }',
      { after: publications.pageInfo.endCursor },
      { as: ANALYST },
    );
    const chain = [...publications.edges, ...rest.edges]
      .map(({ node }: { node: PublicationRow }) => node)
      .reverse()
      .map((node) => ({
        body: JSON.parse(node.body) as JsonObject,
        prevSha256: node.previousSha256,
        sha256: node.sha256,
      }));
    expect(chain).toHaveLength(3);
    expect(verifyChain(chain)).toBeNull();
    const altered = chain.map((one, i) =>
      i === 1 ? { ...one, body: { ...one.body, definition: 'x' as Json } } : one,
    );
    expect(verifyChain(altered)).toBe(1);
  });

  it('refuses a quarter that is not over, has passed, or is none', async () => {
    const build = (quarter: string) => app.refused(BUILD, { input: { quarter } }, { as: ADMINISTRATOR });
    expect(await build('2026Q4')).toBe('QUARTER_NOT_OVER');
    expect(await build('2023Q3')).toBe('QUARTER_PASSED');
    expect(await build('last')).toBe('QUARTER_INVALID');
    // before the network had decided on anything
    expect(await build('2017Q4')).toBe('QUARTER_INVALID');
    expect(await app.refused('{ publication(quarter: "2023Q3") { sha256 } }', {}, { as: ANALYST })).toBe(
      'NOT_FOUND',
    );
  });

  it('holds each person’s budget in the database', async () => {
    const spent = await app.database.owner<{ spent: string }>(
      'SELECT DISTINCT spent FROM published.counted_person',
    );
    // who came to light late is in the 24-month block, which closed after that, and waits with the rest for company
    expect(spent.map((row) => row.spent).sort()).toEqual(['0.7', '4.0']);
    const charge = (epsilon: string) =>
      runInContext(systemContext(null), () =>
        app
          .get(BuilderDb)
          .write(
            statement('UPDATE published.counted_person SET spent = spent + $1::numeric', [epsilon], () => 0),
          ),
      );
    await expect(charge('0.1')).rejects.toThrow('PRIVACY_BUDGET_SPENT');
    await expect(charge('-0.1')).rejects.toThrow('PUBLISHED_NEVER_CHANGES');
    const builder = await loginAs(app, 'builder');
    await expect(builder.query('UPDATE published.counted_person SET cap = 99')).rejects.toThrow(
      'permission denied',
    );
    await expect(
      builder.query(
        `INSERT INTO published.counted_person (person_hash, cohort, spent, cap)
         SELECT sha256('x'), id, 5, 9 FROM published.block WHERE kind = 'cohort' LIMIT 1`,
      ),
    ).rejects.toThrow('permission denied');
    // nobody is counted beyond the cap, nor for nothing
    await expect(
      builder.query(
        `INSERT INTO published.counted_person (person_hash, cohort, spent)
         SELECT sha256('x'), id, 4.1 FROM published.block WHERE kind = 'cohort' LIMIT 1`,
      ),
    ).rejects.toThrow('privacy_budget_held');
    await expect(
      builder.query(
        `UPDATE published.counted_person SET cohort = (SELECT id FROM published.block WHERE kind = 'cohort' LIMIT 1)
          WHERE cohort IS NULL`,
      ),
    ).rejects.toThrow('PUBLISHED_NEVER_CHANGES');
    await builder.end();
  });

  it('lets a person count once per kind, and nobody change what is closed', async () => {
    const again = 'INSERT INTO published.counted_person SELECT * FROM published.counted_person LIMIT 1';
    await expect(app.database.owner(again)).rejects.toThrow('counted_person_pkey');
    for (const [column, kind] of [
      ['outflow_12', 'outflow-12'],
      ['outflow_24', 'outflow-24'],
      ['step_up_12', 'step-up-12'],
      ['cohort', 'cohort'],
    ]) {
      const moves = [
        'NULL',
        `(SELECT id FROM published.block WHERE kind = '${kind}' AND id <> p.${column} LIMIT 1)`,
      ];
      for (const to of moves)
        await expect(
          app.database.owner(
            `UPDATE published.counted_person p SET ${column} = ${to} WHERE ${column} IS NOT NULL`,
          ),
        ).rejects.toThrow('PUBLISHED_NEVER_CHANGES');
    }
    for (const table of [
      'block',
      'block_count',
      'counted_person',
      'cohort',
      'part',
      'draft',
      'publication',
    ]) {
      await expect(app.database.owner(`DELETE FROM published.${table}`)).rejects.toThrow(
        'PUBLISHED_NEVER_CHANGES',
      );
    }
  });

  const round = (cooperatives: readonly string[], quarters: readonly string[]) =>
    app.get(ReleaseRound).publishAndBuild(cooperatives, quarters);

  const read = (quarter: string) =>
    app.ok(
      `query ($quarter: String!) { publication(quarter: $quarter) {
        promise policy { epsilons { kind epsilon } }
        comparisons { programmeType cooperatives code pooled { label n rate } range { low high }
          funnel { centre spread points { label n share } limits { n low95 high95 low998 high998 } }
          changes { label earlierPeriod earlierN laterPeriod laterN difference low high isDiscovered } }
        figures { label n rate low high definition period code message } } }`,
      { quarter },
      { as: ANALYST },
    );

  /** Everything that was published and drawn so far, as the owner sees it. */
  const stored = async () => ({
    publications: await app.database.owner<{ sha256: string }>(
      `SELECT sequence, quarter, body, encode(sha256, 'hex') AS sha256 FROM published.publication ORDER BY sequence`,
    ),
    blocks: await app.database.owner(
      `SELECT b.*, (SELECT array_agg(m.person_hash ORDER BY m.person_hash) FROM ${CONTRIBUTIONS} m WHERE m.block_id = b.id) AS members
         FROM published.block b ORDER BY b.id`,
    ),
  });
});

interface Funnel {
  readonly points: readonly { readonly label: string }[];
  readonly limits: readonly { readonly n: number; readonly low95: number; readonly low998: number }[];
}

const BUILD =
  'mutation ($input: BuildPublicationInput!) { buildPublication(input: $input) { publication { quarter sha256 } userErrors { code } } }';
