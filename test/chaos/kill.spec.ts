import { setTimeout as pause } from 'node:timers/promises';
import { localId } from '#platform';
import { bankImport, type ImportedBankFile, startBankImport } from '../fixtures/bank/import-bank-file.js';
import { ledgerFaults } from '../harness/ledger-faults.js';
import { createTestClient, type TestClient } from '../harness/test-client.js';
import { type Month, tellMonth, until } from '../story/month.js';
import { bankFile } from './bank-file.js';
import { createDurableDatabase, type DurableDatabase } from './durable-database.js';
import { chance } from './generator.js';
import { type House, openHouse } from './house.js';

/** Every round kills the API during an import, the worker during a report, both, and PostgreSQL, in this order. */
const ROUNDS = process.env.OPBLOEI_FULL === '1' ? 5 : 1;
const SEED = Number(process.env.OPBLOEI_SEED ?? 2026);
const ENTRIES_PER_FILE = 5_000;
const CLIENTS = 3;
/** What a caller may meet while something is down, and tries again. A rule's refusal is not among them. */
const TRANSIENT = ['INTERNAL', 'BUSY'];

const treasurer = { as: 'treasurer@scope.example' };
const coordinator = { as: 'coordinator@scope.example' };

describe('kill -9 of the API, the worker and PostgreSQL under load', () => {
  let database: DurableDatabase;
  let house: House;
  let app: TestClient;
  let month: Month;
  const random = chance(SEED);

  /** What the callers were told, and what they know of the calls that nobody answered. */
  const posted = new Map<string, string[]>();
  const askedReports: string[] = [];
  const importedFiles: number[] = [];
  let [isCalm, importing, cutImports, cutPosts] = [false, false, 0, 0];

  /** As often as it takes until there is an answer; `cut` is called for each call without one. */
  async function persist<T>(call: () => Promise<T | null>, cut: () => void): Promise<T> {
    for (;;) {
      const answer = await call().catch((error: unknown) => {
        // fetch itself failed: nobody is there, or somebody died in the middle; or an upload was refused for the moment
        const { name, message } = error as Error;
        const isTransient = TRANSIENT.some(
          (code) => message === `refused: ${code}` || message.includes(`"code":"${code}"`),
        );
        if (['TypeError', 'SyntaxError'].includes(name) || isTransient) return null;
        throw error;
      });
      if (answer !== null) return answer;
      cut();
      await pause(50);
    }
  }
  /** The value of the only field; null when the caller has to try again. */
  async function send(query: string, input: object, options: Parameters<TestClient['gql']>[2]): Promise<any> {
    const { data, errors } = await app.gql(query, { input }, options);
    const value = data && (Object.values(data)[0] as { userErrors: { code: string }[] } | null);
    const code = errors?.[0]?.extensions.code ?? value?.userErrors[0]?.code;
    if (code && !TRANSIENT.includes(code)) throw new Error(`refused: ${JSON.stringify(errors ?? value)}`);
    return code ? null : value;
  }

  const post = (key: string): Promise<string[]> =>
    persist(
      async () => {
        const input = {
          memberId: month.memberId,
          amount: { amount: '12.10' },
          directCosts: { amount: '0.00' },
          vat: 'HIGH',
          receivedOn: '2026-12-01',
          description: key,
        };
        const query =
          'mutation ($input: PostIncomeInput!) { postIncome(input: $input) { journalEntryIds userErrors { code } } }';
        return (await send(query, input, { ...treasurer, idempotencyKey: key }))?.journalEntryIds ?? null;
      },
      () => (cutPosts += 1),
    );
  const importFile = (place: number): Promise<ImportedBankFile> =>
    persist(
      async () => {
        importing = true;
        try {
          const id = await startBankImport(app, bankFile(place, ENTRIES_PER_FILE), treasurer);
          for (;;) {
            const found = await bankImport(app, id, treasurer);
            // a job that was killed too often gave up: the file is sent again
            if (found.state !== 'READING') return found.state === 'DONE' ? found : null;
            await pause(50);
          }
        } finally {
          importing = false;
        }
      },
      () => (cutImports += 1),
    );
  const askReport = (): Promise<string> =>
    persist(
      async () => {
        const input = {
          definition: 'THERMOMETER_STATEMENT',
          memberId: month.memberId,
          fromOn: '2026-10-01',
          untilOn: '2026-12-01',
        };
        const query =
          'mutation ($input: RequestReportInput!) { requestReport(input: $input) { report { id } userErrors { code } } }';
        return (await send(query, input, coordinator))?.report.id ?? null;
      },
      () => undefined,
    );

  async function postOnAndOn(client: number): Promise<void> {
    for (let n = 0; !isCalm; n += 1) {
      const key = `kill-${client}-${n}`;
      posted.set(key, await post(key));
    }
  }
  async function importOnAndOn(): Promise<void> {
    for (let place = 0; !isCalm; place += 1) {
      const { imported, alreadyKnown } = await importFile(place);
      // when the answer was lost after the commit, the second time everything is known
      expect([imported, alreadyKnown].sort()).toEqual([0, ENTRIES_PER_FILE]);
      importedFiles.push(place);
    }
  }
  async function reportOnAndOn(): Promise<void> {
    while (!isCalm) {
      askedReports.push(await askReport());
      await pause(500);
    }
  }

  const makingReport = async () =>
    (
      await database.owner(
        `SELECT 1 FROM outbox.request WHERE kind = 'report' AND state = 'RELEASED' AND progress BETWEEN 1 AND 99`,
      )
    ).length > 0;

  beforeAll(async () => {
    database = await createDurableDatabase();
    house = await openHouse(database);
    app = createTestClient(house.url, database);
    month = await tellMonth(app);
  });
  afterAll(async () => {
    isCalm = true;
    await house?.close();
    await database?.drop();
  });

  it(
    'loses nothing that was acknowledged, and does nothing twice',
    async () => {
      const kill = async () => {
        for (let round = 0; round < ROUNDS; round += 1) {
          await until(async () => importing);
          await pause(random() * 400);
          await house.killApi();
          await until(makingReport);
          await house.killWorker();
          await until(async () => importing);
          await pause(random() * 400);
          await Promise.all([house.killApi(), house.killWorker()]);
          await until(async () => importing);
          await pause(random() * 400);
          await house.killDatabase();
        }
        isCalm = true;
      };
      const callers = Array.from({ length: CLIENTS }, (_, client) => postOnAndOn(client));
      try {
        await Promise.all([kill(), ...callers, importOnAndOn(), reportOnAndOn()]);
      } finally {
        isCalm = true;
      }
      const calmSince = Date.now();
      const open = async () =>
        database.owner<{ state: string }>(
          "SELECT state FROM outbox.request WHERE state IN ('WAITING', 'RELEASED')",
        );
      await until(async () => (await open()).length === 0);
      process.stdout.write(
        `kill: ${posted.size} postings (${cutPosts} calls cut), ${importedFiles.length} imports (${cutImports} cut), ${askedReports.length} reports, last one ${Date.now() - calmSince} ms after calm\n`,
      );

      // the kills met what they were meant for
      expect(cutPosts).toBeGreaterThan(0);
      expect(cutImports).toBeGreaterThan(0);
      const [jobs] = await database.owner(
        `SELECT max(attempts) AS attempts, count(*) FILTER (WHERE state <> 'DONE')::int AS failed FROM outbox.request`,
      );
      expect(jobs).toMatchObject({ failed: 0 });
      expect(jobs!.attempts).toBeGreaterThan(1);

      // postings: what was acknowledged is there, once, and nothing else is
      const entries = await database.owner<{ reference: string; ids: string[] }>(
        `SELECT reference, array_agg(id::text ORDER BY sequence) AS ids FROM tenant.journal_entry
          WHERE tenant_id = $1 AND reference LIKE 'kill-%' GROUP BY 1`,
        [month.cooperative],
      );
      const acknowledged = [...posted].map(([reference, ids]) => ({
        reference,
        ids: ids.map((id) => localId('JournalEntry', id)),
      }));
      expect(entries.sort(byReference)).toEqual(acknowledged.sort(byReference));
      expect(await ledgerFaults(database, month.cooperative)).toEqual([]);
      const balance = await app.ok(
        'query ($id: ID!) { thermometer(memberId: $id) { balance { amount } } }',
        { id: month.memberId },
        treasurer,
      );
      expect(Math.round(Number(balance.balance.amount) * 100)).toBe(600 + posted.size * 700);
      for (const [key, ids] of [...posted].slice(-20)) expect(await post(key)).toEqual(ids);

      // imports: each whole, each once
      for (const place of importedFiles)
        expect(await importFile(place)).toMatchObject({ imported: 0, alreadyKnown: ENTRIES_PER_FILE });
      const [kept] = await database.owner(
        'SELECT count(*)::int AS n FROM tenant.bank_entry WHERE tenant_id = $1',
        [month.cooperative],
      );
      expect(kept).toEqual({ n: 5 + importedFiles.length * ENTRIES_PER_FILE });

      // reports: each is there
      for (const id of askedReports) {
        const report = await app.ok(
          'query ($id: ID!) { report(id: $id) { state fileLink } }',
          { id },
          coordinator,
        );
        expect(report).toEqual({ state: 'READY', fileLink: expect.any(String) });
      }
    },
    ROUNDS * 900_000,
  );
});

const byReference = (a: { reference: string }, b: { reference: string }) =>
  a.reference < b.reference ? -1 : 1;
