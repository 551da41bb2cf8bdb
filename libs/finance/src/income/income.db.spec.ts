import { Db, statement } from '#platform';
import { type Cents, civilDate, euroText, newId, parseEuro } from '#kernel';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import { entry } from '../ledger/entry.js';
import { ledgerText } from '../ledger/ledger-text.js';
import { Ledger } from '../ledger/ledger.service.js';
import { bookingsOf2016 } from '../thermometer/oracle.fixture.js';
import { Thermometers } from '../thermometer/thermometer.service.js';

describe('posting an income', () => {
  let app: TestApp;
  let scope: TestCooperative;

  beforeAll(async () => {
    app = await startTestApp();
    scope = await testCooperative(app, 'scope');
  });
  afterAll(() => app.stop());

  const income = (id: string, amount: string, more: object = {}) => ({
    input: {
      memberId: memberId(id),
      amount: euro(amount),
      vat: 'HIGH',
      directCosts: euro('0'),
      receivedOn: '2026-03-02',
      description: 'Ballonnenboog',
      ...more,
    },
  });
  const faults = () => scope.asTreasurer(() => app.get(Ledger).verify());
  const entriesOf = async (count: number) => {
    const page = { limit: count, isBackward: false, from: null };
    const rows = await scope.asTreasurer(() => app.get(Ledger).journalEntries(page));
    return rows.slice(0, count).reverse();
  };

  it('books a paid sale of EUR 121 to the account', async () => {
    const id = await scope.member();
    const posted = await app.ok(POST_INCOME, income(id, '121.00'), scope.treasurer);
    expect(posted).toMatchObject({
      net: { amount: '100.00' },
      vat: { amount: '21.00' },
      contribution: { amount: '30.00' },
      toThermometer: { amount: '70.00' },
      balance: { amount: '70.00' },
    });
    expect(posted.journalEntryIds).toHaveLength(2);
    expect(ledgerText(await entriesOf(2), 'nl')).toMatchSnapshot();
  });

  it('lowers net revenue by the direct costs, which the cooperative then owes', async () => {
    const id = await scope.member();
    const posted = await app.ok(
      POST_INCOME,
      income(id, '121.00', { directCosts: euro('20.00') }),
      scope.treasurer,
    );
    expect(posted).toMatchObject({
      net: { amount: '100.00' },
      contribution: { amount: '24.00' },
      balance: { amount: '56.00' },
    });
    expect(ledgerText(await entriesOf(2), 'en')).toMatchSnapshot();
  });

  it('stores contributions that sum to the published 1,680.84', async () => {
    const id = await scope.member();
    for (const { on, sale, net, directCosts } of bookingsOf2016) {
      await app.ok(
        POST_INCOME,
        income(id, euroText(net), {
          vat: 'ZERO',
          directCosts: euro(euroText(directCosts)),
          receivedOn: on,
          description: sale,
        }),
        scope.treasurer,
      );
    }
    const statementOf = () =>
      app.get(Thermometers).statementOf(id, civilDate('2016-01-01'), civilDate('2016-12-31'));
    const { movements, closing, privatelyPaid } = await scope.asTreasurer(statementOf);
    const total = (kind: string): Cents =>
      movements.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.amount, 0);
    expect(total('SALE')).toBe(parseEuro('5602.78'));
    expect(total('CONTRIBUTION')).toBe(-parseEuro('1680.84'));
    expect(closing).toBe(parseEuro('3921.94'));
    expect(movements.at(-1)!.balance).toBe(closing);
    expect(privatelyPaid).toBe(0);
  });

  it('is one statement in one unit', async () => {
    const id = await scope.member();
    await app.ok(POST_INCOME, income(id, '10.00'), scope.treasurer);
    const { statements, units } = await app.counting('app', () =>
      app.ok(POST_INCOME, income(id, '10.00'), scope.treasurer),
    );
    expect({ statements, units }).toEqual({ statements: 1, units: 1 });
  });

  it('is divided for who was a member on the day or became one after the trial, and not after the exit', async () => {
    const id = await scope.member('Wim de Boer', '2026-02-01');
    const on = (receivedOn: string) => ({ input: { ...income(id, '12.10').input, receivedOn } });
    // the trial began 90 days before the admission
    expect(await app.refused(POST_INCOME, on('2025-11-02'), scope.treasurer)).toBe('THERMOMETER_NOT_OPEN');
    await app.ok(POST_INCOME, on('2026-01-31'), scope.treasurer);
    await app.ok(POST_INCOME, on('2026-02-01'), scope.treasurer);
    await salesOf(app, scope).left(id, '2026-03-01', 'PAID_WORK');
    await app.ok(POST_INCOME, on('2026-03-01'), scope.treasurer);
    expect(await app.refused(POST_INCOME, on('2026-03-02'), scope.treasurer)).toBe('THERMOMETER_NOT_OPEN');
  });

  it('posts once for one key a hundred times in parallel, with one answer', async () => {
    const id = await scope.member();
    const options = { ...scope.treasurer, idempotencyKey: newId() };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => app.gql(POST_INCOME, income(id, '12.10'), options)),
    );
    expect(answers.filter((answer) => answer.headers.get('idempotent-replayed') !== 'true')).toHaveLength(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
    expect(answers[0]!.data.postIncome).toMatchObject({ balance: { amount: '7.00' }, userErrors: [] });
    expect(await app.refused(POST_INCOME, income(id, '12.11'), options)).toBe('IDEMPOTENCY_KEY_REUSED');
    const other = await testCooperative(app, 'pangea');
    expect(
      await app.refused(POST_INCOME, income(id, '12.10'), {
        ...other.treasurer,
        idempotencyKey: options.idempotencyKey,
      }),
    ).toBe('THERMOMETER_NOT_OPEN');
  });

  it('goes with others that came meanwhile, each by its own treasurer, in its own request and under its own key', async () => {
    const id = await scope.member();
    const second = { as: 'second@scope.example', in: scope.id };
    const secondId = await app.account(second.as, 'TREASURER', scope.id);
    const places = Array.from({ length: 10 }, (_none, place) => place);
    const post = () =>
      Promise.all(
        places.map((place) =>
          app.gql(POST_INCOME, income(id, '10.00', { vat: 'ZERO', description: `sale ${place}` }), {
            ...(place % 2 ? second : scope.treasurer),
            idempotencyKey: `together ${place}`,
          }),
        ),
      );
    for (const treasurer of [scope.treasurer, second])
      await app.ok(POST_INCOME, income(id, '1.00'), treasurer);

    const { result: posted, units } = await app.counting('app', post);
    expect(units).toBeLessThan(places.length);
    const entries = await app.database.owner<{ by: string; request: string; entries: number }>(
      `SELECT recorded_by AS by, request_id AS request, count(*)::int AS entries FROM tenant.journal_entry e
        WHERE reference LIKE 'sale %' GROUP BY reference, 1, 2 ORDER BY reference`,
    );
    expect(entries).toEqual(
      places.map((place) => ({
        by: place % 2 ? secondId : scope.treasurerId,
        request: posted[place]!.headers.get('x-request-id'),
        entries: 2,
      })),
    );
    const balances = posted.map(({ data }) => Number(data.postIncome.balance.amount));
    expect(balances.sort((a, b) => a - b)).toEqual(places.map((place) => 7 * (place + 1) + 1.16));

    const again = await post();
    for (const [place, answer] of again.entries()) {
      expect(answer.headers.get('idempotent-replayed')).toBe('true');
      expect(answer.data).toEqual(posted[place]!.data);
    }
    expect(await faults()).toEqual([]);
  });

  it('is refused for its own reason among others, which are posted', async () => {
    const id = await scope.member();
    const asked: [more: object, key: string, code: string | null][] = [
      [{}, 'one', null],
      [{}, 'two', null],
      [{ memberId: 'mem_00000000000070008000000000000000' }, 'three', 'THERMOMETER_NOT_OPEN'],
      [{}, 'two', null],
      [{ amount: euro('11.00') }, 'two', 'IDEMPOTENCY_KEY_REUSED'],
      [{ receivedOn: '2015-12-31' }, 'four', 'POLICY_MISSING'],
      [{}, 'five', null],
    ];
    const codes = await Promise.all(
      asked.map(async ([more, key]) => {
        const options = { ...scope.treasurer, idempotencyKey: `own reason ${key}` };
        const { data } = await app.gql(POST_INCOME, income(id, '10.00', more), options);
        return data.postIncome.userErrors[0]?.code ?? null;
      }),
    );
    expect(codes).toEqual(asked.map(([, , code]) => code));
    const [row] = await app.database.owner<{ lines: number }>(
      `SELECT count(*)::int AS lines FROM tenant.posting p JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
        WHERE a.member_id = $1 AND p.rule = 'SALE'`,
      [id],
    );
    expect(row!.lines).toBe(3);
    expect(await faults()).toEqual([]);
  });

  it('ends 200 parallel postings, some of them too large, with balance = sum of lines and never below zero', async () => {
    const id = await scope.member();
    const ledger = app.get(Ledger);
    const withdrawal = (cents: Cents) =>
      entry({
        journal: 'BANK',
        kind: 'INVESTMENT',
        on: civilDate('2026-03-03'),
        reference: 'test',
        lines: [
          { account: 'THERMOMETER', memberId: id, cents, rule: 'INVESTMENT' },
          { account: 'BANK', cents: -cents, rule: 'INVESTMENT' },
        ],
      });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_none, i) =>
        i % 2 === 0
          ? app.ok(POST_INCOME, income(id, '10.00', { vat: 'ZERO' }), scope.treasurer)
          : scope.asTreasurer(() =>
              app.get(Db).write(ledger.post([withdrawal(i % 10 === 1 ? 100_000 : 900)])),
            ),
      ),
    );
    const refused = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    );
    expect(refused.length).toBeGreaterThanOrEqual(20);
    expect(new Set(refused)).toEqual(new Set(['THERMOMETER_WOULD_BE_NEGATIVE']));
    const [row] = await app.database.owner<{ balance: string; lines: string; lowest: string }>(
      `SELECT -b.balance_cents AS balance, -sum(p.cents) AS lines, min(-p.balance_after_cents) AS lowest
         FROM tenant.ledger_account a
         JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
         JOIN tenant.posting p ON p.tenant_id = a.tenant_id AND p.account_id = a.id
        WHERE a.member_id = $1 GROUP BY b.balance_cents`,
      [id],
    );
    expect(row!.balance).toBe(row!.lines);
    expect(Number(row!.lowest)).toBeGreaterThanOrEqual(0);
    expect(await faults()).toEqual([]);
  });

  it.each([
    [{ amount: euro('0') }, 'AMOUNT_NOT_POSITIVE'],
    [{ amount: euro('12.345') }, 'AMOUNT_INVALID'],
    [{ directCosts: euro('100.00') }, 'DIRECT_COSTS_EXCEED_NET'],
    [{ directCosts: euro('-1') }, 'DIRECT_COSTS_EXCEED_NET'],
    [{ receivedOn: '2199-01-01' }, 'DATE_IN_FUTURE'],
    [{ receivedOn: '2015-12-31' }, 'POLICY_MISSING'],
    [{ description: ' ' }, 'TEXT_REQUIRED'],
    [{ description: 'x'.repeat(201) }, 'TEXT_TOO_LONG'],
    [{ description: 'voor 123456782' }, 'TEXT_HAS_BSN'],
    [{ memberId: 'mem_00000000000070008000000000000000' }, 'THERMOMETER_NOT_OPEN'],
    [{ memberId: 'inv_00000000000070008000000000000000' }, 'NOT_FOUND'],
  ])('refuses %j with %s', async (more, code) => {
    const id = await scope.member();
    expect(await app.refused(POST_INCOME, income(id, '121.00', more), scope.treasurer)).toBe(code);
  });

  it('refuses a policy version that was not in force on the day', async () => {
    const id = await scope.member();
    const later = newId();
    await app.database.owner(
      `INSERT INTO tenant.policy_version (tenant_id, id, kind, valid_from, body, decided_on, decided_by, recorded_by, request_id)
       VALUES ($1, $2, 'contribution', '2026-06-01', '{}', '2026-06-01', 'test', $3, 'test')`,
      [scope.id, later, scope.treasurerId],
    );
    const lines = [
      { account: 'PAYMENTS_TO_MEMBERS', cents: 100, rule: 'SALE', policy: later },
      { account: 'THERMOMETER', memberId: id, cents: -100, rule: 'SALE', policy: later },
    ] as const;
    const early = entry({
      journal: 'THERMOMETER',
      kind: 'ALLOCATION',
      on: civilDate('2026-05-31'),
      reference: '',
      lines,
    });
    const post = scope.asTreasurer(() => app.get(Db).write(app.get(Ledger).post([early])));
    await expect(post).rejects.toMatchObject({ code: 'POLICY_NOT_IN_FORCE' });
  });

  it('is for nobody without the permission', async () => {
    const id = await scope.member();
    expect(await app.refused(POST_INCOME, income(id, '10.00'), await scope.memberOf(id))).toBe('FORBIDDEN');
    const nothing = statement<{ n: number }, number>(
      'SELECT count(*) AS n FROM tenant.posting',
      [],
      ([row]) => row!.n,
    );
    expect(await app.within(newId(), scope.treasurerId, 'TREASURER', () => app.get(Db).read(nothing))).toBe(
      0,
    );
  });
});
