import fc from 'fast-check';
import { addDays, type Cents, civilDate, type CivilDate, DomainError } from '#kernel';
import { testCooperative, type TestCooperative } from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { Ledger } from './ledger.service.js';
import { Memorials } from './memorial/memorials.service.js';
import { Periods } from './period/periods.service.js';
import { Statements } from './statement/statements.service.js';

const RUNS = process.env.OPBLOEI_FULL === '1' ? 60 : 6;
const FIRST = civilDate('2026-01-01');
const DAYS = 180;
const NUMBERS = ['1100', '1300', '0500', '1600', '4800', '8900', '7000'] as const;

const day = fc.integer({ min: 0, max: DAYS - 1 }).map((days) => addDays(FIRST, days));
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('post' as const),
      on: day,
      cents: fc.integer({ min: 1, max: 10_000_000 }),
      debit: fc.constantFrom(...NUMBERS),
      credit: fc.constantFrom(...NUMBERS),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reverse' as const), on: day, which: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('close' as const, 'reopen' as const, 'lock' as const),
      on: day,
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

interface ModelEntry {
  readonly id: string;
  readonly on: CivilDate;
  readonly debit: string;
  readonly credit: string;
  readonly cents: Cents;
  isReversed: boolean;
}

/** What the books must be, told by the accepted acts alone. */
class Model {
  closed = civilDate('1900-01-01');
  locked = civilDate('1900-01-01');
  readonly entries: ModelEntry[] = [];
  readonly moves: { readonly on: CivilDate; readonly number: string; readonly cents: Cents }[] = [];

  /** What an act must be refused with; null when it must be done. */
  refusalOf(what: Act): string | null {
    if (what.do === 'post') return what.on <= this.closed ? 'PERIOD_CLOSED' : null;
    if (what.do === 'reverse') {
      if (this.entries[what.which % this.entries.length]!.isReversed) return 'ENTRY_ALREADY_REVERSED';
      return what.on <= this.closed ? 'PERIOD_CLOSED' : null;
    }
    if (what.do === 'close') return what.on <= this.closed ? 'PERIOD_CLOSED' : null;
    if (what.on <= this.locked) return 'PERIOD_LOCKED';
    return what.on > this.closed ? 'PERIOD_NOT_CLOSED' : null;
  }

  move(on: CivilDate, debit: string, credit: string, cents: Cents): void {
    this.moves.push({ on, number: debit, cents }, { on, number: credit, cents: -cents });
  }

  balances(on: CivilDate): Record<string, Cents> {
    const sums: Record<string, Cents> = {};
    for (const { number, cents, on: moved } of this.moves)
      if (moved <= on) sums[number] = (sums[number] ?? 0) + cents;
    return sums;
  }
}

describe('the books, whatever a treasurer does in whatever order', () => {
  let app: TestApp;
  let cooperatives = 0;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-02');
  });
  afterAll(() => app.stop());

  async function perform(what: Act, model: Model): Promise<void> {
    const [memorials, periods] = [app.get(Memorials), app.get(Periods)];
    if (what.do === 'post') {
      const { on, cents, debit, credit } = what;
      const nobody = { accountId: null, memberId: null };
      const { id } = await memorials.post({
        on,
        description: 'proef',
        receiptFileId: null,
        lines: [
          { ...nobody, accountNumber: debit, debit: cents, credit: null },
          { ...nobody, accountNumber: credit, debit: null, credit: cents },
        ],
      });
      model.entries.push({ id, on, debit, credit, cents, isReversed: false });
      model.move(on, debit, credit, cents);
    } else if (what.do === 'reverse') {
      const entry = model.entries[what.which % model.entries.length]!;
      await memorials.reverse(entry.id, what.on, 'proef');
      entry.isReversed = true;
      model.move(what.on, entry.credit, entry.debit, entry.cents);
    } else if (what.do === 'close') {
      await periods.close(what.on, 'proef');
      model.closed = what.on;
    } else if (what.do === 'reopen') {
      await periods.reopen(what.on, 'proef');
      model.closed = addDays(what.on, -1);
    } else {
      await periods.lock(what.on, 'proef');
      model.locked = what.on;
    }
  }

  async function checkAll(scope: TestCooperative, model: Model): Promise<void> {
    const [ledger, statements] = [app.get(Ledger), app.get(Statements)];
    const dates = [...new Set([...model.moves.map(({ on }) => on), FIRST, addDays(FIRST, DAYS)])];
    await scope.asTreasurer(async () => {
      expect(await ledger.verify()).toEqual([]);
      for (const on of dates) {
        const rows = await statements.trialBalance(on, null);
        const shown = Object.fromEntries(rows.map(({ number, sums }) => [number, sums[0]]));
        expect(shown).toEqual(model.balances(on));
        expect(rows.reduce((sum, { sums }) => sum + sums[0]!, 0)).toBe(0);
        const sheet = await statements.balanceSheet(on, null);
        expect(sheet.totalAssets).toBe(sheet.totalLiabilities);
      }
    });
  }

  it('balance at every date, are what the accepted acts say, and keep their chain', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
        const scope = await testCooperative(app, `books-${++cooperatives}`);
        const model = new Model();
        await scope.asTreasurer(async () => {
          for (const what of acts) {
            if (what.do === 'reverse' && model.entries.length === 0) continue;
            const expected = model.refusalOf(what);
            const outcome = await perform(what, model).then(
              () => null,
              (error: unknown) => (error instanceof DomainError ? error.code : error),
            );
            expect([what, outcome]).toEqual([what, expected]);
          }
        });
        await checkAll(scope, model);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 600_000);

  it('take no posting into what was just closed, when both come at once', async () => {
    const scope = await testCooperative(app, 'at-once');
    const line = { accountId: null, memberId: null };
    const post = () =>
      scope.asTreasurer(() =>
        app.get(Memorials).post({
          on: FIRST,
          description: 'proef',
          receiptFileId: null,
          lines: [
            { ...line, accountNumber: '4800', debit: 100, credit: null },
            { ...line, accountNumber: '1100', debit: null, credit: 100 },
          ],
        }),
      );
    const close = () => scope.asTreasurer(() => app.get(Periods).close(FIRST, ''));
    const done = await Promise.allSettled([post(), post(), close(), post(), post(), post()]);
    const [closing] = done.splice(2, 1);
    expect(closing!.status).toBe('fulfilled');
    const posted = done.filter(({ status }) => status === 'fulfilled').length;
    const refused = done
      .filter((one) => one.status === 'rejected')
      .map(({ reason }) => (reason as DomainError).code);
    expect(refused.every((code) => code === 'PERIOD_CLOSED')).toBe(true);
    const rows = await scope.asTreasurer(() => app.get(Statements).trialBalance(FIRST, null));
    expect(rows.find(({ number }) => number === '4800')?.sums[0] ?? 0).toBe(posted * 100);
    expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
  });
});
