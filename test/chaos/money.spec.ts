import { setTimeout as pause } from 'node:timers/promises';
import { openTestApp } from '../harness/test-app.js';
import { createTestClient, type TestClient } from '../harness/test-client.js';
import { audit, type Finding } from '../money/audit.js';
import { Caller } from './caller.js';
import { Deeds } from './deeds.js';
import { createDurableDatabase, type DurableDatabase } from './durable-database.js';
import { chance, type Chance } from './generator.js';
import { type House, openHouse } from './house.js';
import { mischief } from './mischief.js';
import { openVillage, type Village } from './village.js';

const IS_FULL = process.env.OPBLOEI_FULL === '1';
const SEED = Number(process.env.OPBLOEI_SEED ?? 2026);
/** One to a document, since the header `Idempotency-Key` is the document's. OPBLOEI_MUTATIONS asks for another number by hand. */
const MUTATIONS = Number(process.env.OPBLOEI_MUTATIONS ?? (IS_FULL ? 100_000 : 10_000));
/** How long the worker may take over what is left when the callers are done, such as documents of invoices. */
const MOST_WORK_LEFT_MS = IS_FULL ? 1_200_000 : 280_000;
const FAULTS = IS_FULL ? 50 : 5;
/** Ten times the work is that of more people: nobody has thousands of requests. */
const STREETS = IS_FULL ? 5 : 1;
/** Of each cooperative. Together with those of the other they are twenty. */
const CALLERS = { treasurers: 7, board: 1, members: 2 };

/** What a treasurer does, by weight; the member's and the board's are one thing each. */
const WORK: readonly (readonly [weight: number, deed: keyof Deeds & string])[] = [
  [48, 'postIncome'],
  [10, 'draftInvoice'],
  [10, 'finaliseInvoice'],
  [14, 'confirmMatch'],
  [2, 'decideInvestment'],
  [7, 'payInvestment'],
  [0.3, 'closePeriod'],
];
const MISCHIEF = 0.09;

describe('two cooperatives and twenty callers, while everything dies now and then', () => {
  let database: DurableDatabase;
  let house: House;
  let app: TestClient;
  let villages: Village[];
  let caller: Caller;
  let isOver = false;

  beforeAll(async () => {
    database = await createDurableDatabase();
    const stage = await openTestApp(database, false);
    villages = [
      await openVillage(stage, 'scope', '', STREETS),
      await openVillage(stage, 'pangea', 'F', STREETS),
    ];
    for (const { slug, cooperative } of villages)
      await stage.account(`coordinator@${slug}.example`, 'COORDINATOR', cooperative);
    await stage.stop();
    house = await openHouse(database, { DATABASE_POOL: '8' });
    app = createTestClient(house.url, database);
    caller = new Caller(app);
  }, 120_000);
  afterAll(async () => {
    isOver = true;
    await house?.close();
    await database?.drop();
  });

  const progress = () => Math.min(1, caller.tally.mutations / MUTATIONS);
  const isDone = () => isOver || caller.tally.mutations >= MUTATIONS;

  async function onAndOn(act: () => Promise<unknown>): Promise<void> {
    try {
      while (!isDone()) await act();
    } catch (error) {
      isOver = true;
      throw error;
    }
  }

  function callersOf(village: Village, neighbour: Village, seed: number): Promise<void>[] {
    let next = seed;
    const deeds = () => new Deeds(caller, village, chance((next += 1)), progress);
    const treasurer = (own: Deeds) =>
      onAndOn(() =>
        own.chance() < MISCHIEF ? mischief(own, neighbour) : own[pick(WORK, own.chance) as 'postIncome'](),
      );
    const many = (count: number, work: (own: Deeds) => Promise<void>) =>
      Array.from({ length: count }, () => work(deeds()));
    return [
      ...many(CALLERS.treasurers, treasurer),
      ...many(CALLERS.board, (own) => onAndOn(() => own.decideInvestment())),
      ...many(CALLERS.members, (own) => onAndOn(() => own.requestInvestment())),
    ];
  }

  /** Kills at moments that are spread over the run, each by chance within its share of it. */
  async function kills(random: Chance): Promise<Record<string, number>> {
    const counts = { api: 0, worker: 0, database: 0 };
    const order: (keyof typeof counts)[] = [];
    for (let n = 0; n < FAULTS; n += 1) {
      if (order.length === 0) order.push('api', 'worker', 'database');
      const victim = random.takeFrom(order)!;
      const moment = ((n + random()) / FAULTS) * MUTATIONS * 0.98;
      while (caller.tally.mutations < moment && !isOver) await pause(10);
      if (isOver) break;
      if (victim === 'api') await house.killApi();
      if (victim === 'database') await house.killDatabase();
      if (victim === 'worker') {
        await askReport(random.oneOf(villages));
        await pause(random() * 300);
        await house.killWorker();
      }
      counts[victim] += 1;
    }
    return counts;
  }

  async function askReport({ slug, people }: Village): Promise<void> {
    await caller.ask(
      'mutation ($input: RequestReportInput!) { requestReport(input: $input) { report { id } userErrors { code } } }',
      {
        input: {
          definition: 'THERMOMETER_STATEMENT',
          memberId: people[0]!.id,
          fromOn: '2025-06-01',
          untilOn: '2025-06-30',
        },
      },
      { as: `coordinator@${slug}.example` },
    );
  }

  it(
    'keeps every cent where it belongs',
    async () => {
      const from = Date.now();
      const [one, other] = villages as [Village, Village];
      const [counts] = await Promise.all([
        kills(chance(SEED)),
        ...callersOf(one, other, SEED * 1000),
        ...callersOf(other, one, SEED * 1000 + 500),
      ]);
      const seconds = (Date.now() - from) / 1000;
      const { tally } = caller;
      process.stderr.write(
        `money: seed ${SEED}, ${tally.mutations} mutations (${tally.accepted} accepted, ${tally.mutations - tally.accepted} refused), ` +
          `${tally.replays} replays, ${Object.values(counts).reduce((sum, count) => sum + count)} faults ${JSON.stringify(counts)}, ` +
          `${tally.cuts} calls cut, ${seconds.toFixed(0)} s, ${(tally.mutations / seconds).toFixed(0)} per second\n` +
          `       ${listed(tally.byField)}; refused: ${listed(tally.refused)}\n`,
      );
      expect(tally.mutations).toBeGreaterThanOrEqual(MUTATIONS);
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(FAULTS);
      expect(tally.cuts).toBeGreaterThan(0);

      const undone = await settled(database);
      const findings: Record<string, Finding[]> = {};
      for (const village of villages) {
        const { slug, wrong } = village;
        findings[slug] = [
          ...wrong.map((about): Finding => ['CALLER_SAW', about]),
          ...(await audit(app, village)),
          ...(await papers(database, village)),
        ];
      }
      expect({ ...findings, undone }).toEqual({ scope: [], pangea: [], undone: [] });
      process.stderr.write(`money: checked in ${((Date.now() - from) / 1000 - seconds).toFixed(0)} s\n`);
    },
    IS_FULL ? 4 * 3_600_000 : 3_600_000,
  );
});

/** What is stored beside the ledger: each accepted paper is there, a refused one is not, and only a call without an answer may have left one more. */
async function papers(database: DurableDatabase, { cooperative, papers }: Village): Promise<Finding[]> {
  const rows = await database.owner<{ name: string; count: number }>(
    `SELECT name, count(*)::int AS count FROM (
       SELECT DISTINCT description AS name, invoice_id FROM tenant.invoice_line WHERE tenant_id = $1
       UNION ALL SELECT purpose, id FROM tenant.investment_request WHERE tenant_id = $1) p GROUP BY 1`,
    [cooperative],
  );
  const stored = new Map(rows.map(({ name, count }) => [name, count]));
  const findings: Finding[] = [];
  for (const [name, { accepted, cut }] of papers) {
    const count = stored.get(name) ?? 0;
    stored.delete(name);
    if (count < accepted) findings.push(['PAPER_LOST', name]);
    if (count > accepted && cut === 0) findings.push(['PAPER_TOO_MANY', name]);
  }
  for (const name of stored.keys()) findings.push(['PAPER_OF_NOBODY', name]);
  return findings;
}

/** Waits until the worker has done what it was asked for, whoever was killed meanwhile. Answers what it gave up, and why. */
async function settled(database: DurableDatabase): Promise<object[]> {
  const end = Date.now() + MOST_WORK_LEFT_MS;
  for (;;) {
    const [open] = await database.owner<{ count: number }>(
      "SELECT count(*)::int AS count FROM outbox.request WHERE state IN ('WAITING', 'RELEASED')",
    );
    if (open!.count === 0) break;
    if (Date.now() > end) throw new Error(`${open!.count} jobs were not done`);
    await pause(100);
  }
  return database.owner("SELECT kind, state, error_code FROM outbox.request WHERE state <> 'DONE'");
}

function pick<T>(weighted: readonly (readonly [number, T])[], random: Chance): T {
  let left = random() * weighted.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, one] of weighted) if ((left -= weight) < 0) return one;
  return weighted[0]![1];
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
