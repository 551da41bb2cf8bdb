import { BuilderDb, runInContext } from '#platform';
import { CONTRIBUTIONS } from '../../../../test/harness/contributions.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import type { Quarter } from '../block/quarter.js';
import { Draws } from './draws.service.js';
import type { JsonObject } from './canonical-json.js';
import { chooseForAll, systemContext } from './network.fixture.js';
import { ReleaseRepository } from './release.repository.js';
import { Releases } from './releases.service.js';

/** Some years apart and some one after another: each is certified, which takes its time. */
const QUARTERS = ['2018Q4', '2019Q4', '2020Q4', '2021Q2', '2021Q3', '2022Q4', '2024Q4'];
/** Farther than this from the exact count noise comes once in e^27 draws with ε 0.3, and hardly ever with more. */
const FAR = 90;

describe('the draws of a network, from facts to drafts', () => {
  let app: TestApp;
  const ids: string[] = [];

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-11-23');
    for (let i = 0; i < 25; i += 1) ids.push(await app.organisation('COOPERATIVE', `coop-${i}`, `Coop ${i}`));
    await app.database.owner(
      `INSERT INTO published.cooperative (tenant_id, label, programme, participation, region)
       SELECT id, 'Coop ' || place, 'OUTFLOW', CASE WHEN place % 5 = 0 THEN 'POOLED' ELSE 'NAMED' END,
              (ARRAY['LIMBURG', 'UTRECHT', 'GRONINGEN'])[place % 3 + 1]
         FROM unnest($1::uuid[]) WITH ORDINALITY o (id, place)`,
      [ids],
    );
    await chooseForAll(app);
    // two people of each cooperative in each quarter of 2018 to 2022
    await app.database.owner(
      `INSERT INTO published.fact (tenant_id, person_hash, entered_in, horizon12_on, horizon24_on, out12, out24, ladder_up12, end_month,
         end_cause, trial_success, thermometer_units12, sector, source, programme, region)
       SELECT c.tenant_id, sha256(convert_to(concat_ws(' ', c.tenant_id, year, quarter, who), 'UTF8')), year || 'Q' || quarter,
              make_date(year + 1, quarter * 3, 28), make_date(year + 2, quarter * 3, 28), who = 1, who = 1, quarter = 1,
              CASE WHEN who = 1 THEN 3 END, CASE WHEN who = 1 THEN 'OUTFLOW' END, who = 1, 2,
              (ARRAY['56', '81'])[who], (ARRAY['SELF', 'MUNICIPALITY'])[who], 'OUTFLOW', c.region
         FROM published.cooperative c, generate_series(2018, 2022) year, generate_series(1, 4) quarter, generate_series(1, 2) who`,
    );
    await app.database.owner(
      `INSERT INTO published.contribution (tenant_id, year, sector, cents)
       SELECT tenant_id, year, '56', 150000 FROM published.cooperative, generate_series(2019, 2020) year`,
    );
    for (const quarter of QUARTERS) await build(quarter);
  });
  afterAll(() => app?.stop());

  it('puts each person in one block of each kind, with exactly the people that it says', async () => {
    const blocks = await app.database.owner<{ kind: string; entrants: number; members: number }>(
      `SELECT b.kind, b.entrants, (SELECT count(*)::int FROM ${CONTRIBUTIONS} a WHERE a.block_id = b.id) AS members
         FROM published.block b`,
    );
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(
      new Set(['outflow-12', 'outflow-24', 'step-up-12', 'cohort']),
    );
    for (const { entrants, members } of blocks) expect(members).toBe(entrants);
    const cohort = blocks.filter(({ kind }) => kind === 'cohort');
    expect(cohort.reduce((sum, { entrants }) => sum + entrants, 0)).toBe(1_000);
  });

  it('charges each person what the kinds cost together, and never more than the cap', async () => {
    const spent = await app.database.owner<{ spent: string; people: number }>(
      'SELECT spent::text, count(*)::int AS people FROM published.counted_person GROUP BY 1 ORDER BY 2 DESC',
    );
    expect(spent[0]).toMatchObject({ spent: '4.0' });
    for (const one of spent) expect(Number(one.spent)).toBeLessThanOrEqual(4);
  });

  it('counts what the facts say, with noise', async () => {
    const far = await app.database.owner(
      `SELECT b.kind, b.entrants, c.noisy_out FROM published.block b JOIN published.block_count c ON c.block_id = b.id
        WHERE b.kind <> 'step-up-12' AND abs(c.noisy_out - b.entrants / 2) > $1`,
      [FAR],
    );
    expect(far).toEqual([]);
    const cells = await app.database.owner<{ bin: number; entrants: number; noisy: number }>(
      `SELECT r.bin, b.entrants, r.noisy_count AS noisy FROM published.run_off_cell r JOIN published.block b ON b.id = r.cohort_id
        WHERE r.cause = 'OUTFLOW'`,
    );
    expect(cells.length).toBeGreaterThan(5);
    for (const { bin, entrants, noisy } of cells)
      expect(Math.abs(noisy - (bin === 0 ? entrants / 2 : 0))).toBeLessThan(FAR);
  });

  it('counts the end of a person once, and remembers of whom but not when or why', async () => {
    const columns = await app.database.owner<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'run_off_event'`,
    );
    expect(columns).toEqual([{ name: 'person_hash' }]);
    const [events] = await app.database.owner<{ count: number }>(
      'SELECT count(*)::int AS count FROM published.run_off_event',
    );
    expect(events).toEqual({ count: 500 });
  });

  it('divides each year by label and by region once, everyone or nobody', async () => {
    const years = await app.database.owner<{ kind: string; n: number; people: number }>(
      `SELECT p.kind, p.last_quarter, sum(p.entrants)::int AS n, (SELECT sum(entrants)::int FROM published.block b WHERE b.id = ANY(p.cohorts)) AS people
         FROM published.part p GROUP BY p.kind, p.last_quarter, p.cohorts`,
    );
    expect(years).toHaveLength(5 * 5);
    for (const { n, people } of years) expect(n).toBe(people);
    const labels = await app.database.owner<{ label: string }>(
      `SELECT DISTINCT label FROM published.part WHERE kind = 'theme-sector' ORDER BY 1`,
    );
    expect(labels).toEqual([{ label: 'I' }, { label: 'N' }]);
  });

  it('prints money once, rounded, and only over several cooperatives', async () => {
    const cells = await app.database.owner<{ year: number; cooperatives: number }>(
      'SELECT year, sector, region, cents_rounded::int AS cents, cooperatives FROM published.money_cell ORDER BY year, region',
    );
    expect(cells.filter(({ year }) => year === 2019)).toEqual([
      { year: 2019, sector: '56', region: 'GRONINGEN', cents: 1_200_000, cooperatives: 8 },
      { year: 2019, sector: '56', region: 'LIMBURG', cents: 1_200_000, cooperatives: 8 },
      { year: 2019, sector: '56', region: 'UTRECHT', cents: 1_400_000, cooperatives: 9 },
    ]);
  });

  it('lists every cell for ever: what one release adds is exactly what closed in it', async () => {
    const bodies = await publications();
    for (const [i, body] of bodies.entries()) {
      const earlier = i === 0 ? [] : cellsOf(bodies[i - 1]!);
      const now = new Set(cellsOf(body));
      expect(earlier.filter((cell) => !now.has(cell))).toEqual([]);
      const added = [...now].filter((cell) => !earlier.includes(cell) && cell.includes('closedIn'));
      for (const cell of added) expect(cell).toContain(`"closedIn":"${body['release'] as string}"`);
    }
  });

  it('draws nothing again, however often it is asked, and whoever leaves, comes back or changes', async () => {
    const before = await drawn();
    const release = app.get(Draws);
    const repository = app.get(ReleaseRepository);
    await app.database.owner(
      `UPDATE published.fact SET out12 = NOT out12, sector = '96', end_month = 7, end_cause = 'DROP_OUT'`,
    );
    await app.database.owner('DELETE FROM published.fact WHERE tenant_id = $1', [ids[1]]);
    for (let again = 0; again < 50; again += 1)
      await runInContext(systemContext(null), () => release.draw(QUARTERS[again % QUARTERS.length]!));
    expect(await drawn()).toEqual(before);
    await build('2025Q1');
    const after = await drawn();
    for (const [table, rows] of Object.entries(before))
      expect(after[table]!.filter((row) => rows.includes(row))).toEqual(rows);
    // the ends that were corrected count in no other cell
    const [events] = await app.database.owner<{ count: number }>(
      'SELECT count(*)::int AS count FROM published.run_off_event',
    );
    expect(events!.count).toBeGreaterThanOrEqual(500);
    const last = await runInContext(systemContext(null), () => app.get(BuilderDb).read(repository.last()));
    expect(last!.quarter).toBe('2025Q1');
  });

  it('refuses a draft that changes once it is published', async () => {
    await expect(app.database.owner(`UPDATE published.draft SET body = '{}'`)).rejects.toThrow(
      'PUBLISHED_NEVER_CHANGES',
    );
  });

  const build = (quarter: Quarter) =>
    runInContext(systemContext(null), () => app.get(Releases).build(quarter));

  const publications = async (): Promise<JsonObject[]> =>
    (
      await app.database.owner<{ body: string }>('SELECT body FROM published.publication ORDER BY sequence')
    ).map(({ body }) => JSON.parse(body) as JsonObject);

  /** Each row of each table that is drawn, as text. */
  const drawn = async (): Promise<Record<string, string[]>> => {
    const tables: Record<string, string[]> = {};
    const rowsOf = async (table: string) =>
      (await app.database.owner<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`)).map(
        ({ row }) => row,
      );
    for (const table of [
      'block',
      'block_count',
      'cohort',
      'run_off_cell',
      'part',
      'part_count',
      'money_cell',
      'publication',
    ])
      tables[table] = await rowsOf(`published.${table}`);
    return { ...tables, contributions: await rowsOf(CONTRIBUTIONS) };
  };
});

/** Everything in a body that was drawn, cell by cell. */
function cellsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(cellsOf);
  if (value === null || typeof value !== 'object') return [];
  const { id, noisyOut, noisy, bin, cause, closedIn } = value as Record<string, unknown>;
  const inside = Object.values(value).flatMap(cellsOf);
  if (noisyOut !== undefined && id !== undefined) return [JSON.stringify({ id, noisyOut }), ...inside];
  if (noisy !== undefined) return [JSON.stringify({ bin, cause, noisy, closedIn }), ...inside];
  return inside;
}
