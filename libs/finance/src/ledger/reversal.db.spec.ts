import { civilDate, newId } from '#kernel';
import { Db } from '#platform';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { entry } from './entry.js';
import { Ledger } from './ledger.service.js';

const ON = civilDate('2026-03-10');

describe('taking back what was posted', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let ledger: Ledger;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp();
    ledger = app.get(Ledger);
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
  });
  afterAll(() => app.stop());

  const post = (...args: Parameters<Ledger['post']>) =>
    scope.asTreasurer(() => app.get(Db).write(ledger.post(...args)));
  const reverse = (entryId: string, on = ON) =>
    scope.asTreasurer(() =>
      app.get(Db).write(ledger.reverse([{ reverses: entryId, on, reference: 'vergissing' }])),
    );
  const faults = () => scope.asTreasurer(() => ledger.verify());
  const income = async (amount: string): Promise<string[]> => {
    const input = {
      memberId: memberId(member),
      amount: euro(amount),
      vat: 'HIGH',
      directCosts: euro('0'),
      receivedOn: '2026-03-05',
      description: 'Taart',
    };
    const { journalEntryIds } = await app.ok(POST_INCOME, { input }, scope.treasurer);
    return journalEntryIds.map((id: string) =>
      id.slice(id.indexOf('_') + 1).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5'),
    );
  };
  const lines = (id: string) =>
    app.database.owner<{ account: string; cents: string; rule: string; rate: number | null }>(
      `SELECT a.role || coalesce(a.member_id::text, '') AS account, p.cents, p.rule, p.rate_basis_points AS rate
         FROM tenant.posting p JOIN tenant.ledger_account a USING (tenant_id) WHERE a.id = p.account_id AND p.entry_id = $1
        ORDER BY p.line_no`,
      [id],
    );

  it('mirrors each line with its rule and rate, and the chain covers what it takes back', async () => {
    const [receipt, allocation] = await income('121.00');
    const [mirror] = await reverse(allocation!);
    const negative = (await lines(allocation!)).map((line) => ({
      ...line,
      cents: String(-Number(line.cents)),
    }));
    expect(await lines(mirror!.id)).toEqual(negative);
    const [stored] = await app.database.owner(
      'SELECT kind, reverses_id AS of, reference FROM tenant.journal_entry WHERE id = $1',
      [mirror!.id],
    );
    expect(stored).toEqual({ kind: 'REVERSAL', of: allocation, reference: 'vergissing' });
    expect(await faults()).toEqual([]);
    await app.database.owner('ALTER TABLE tenant.journal_entry DISABLE TRIGGER never_change');
    await app.database.owner('UPDATE tenant.journal_entry SET reverses_id = $1 WHERE id = $2', [
      receipt,
      mirror!.id,
    ]);
    expect((await faults()).map(({ fault }) => fault).sort()).toEqual(['CHAIN_BROKEN', 'REVERSAL_NOT_EXACT']);
    await app.database.owner('UPDATE tenant.journal_entry SET reverses_id = $1 WHERE id = $2', [
      allocation,
      mirror!.id,
    ]);
    await app.database.owner('ALTER TABLE tenant.journal_entry ENABLE TRIGGER never_change');
    expect(await faults()).toEqual([]);
  });

  it('happens once for an entry, never to a reversal, and only to what is there', async () => {
    const [, allocation] = await income('12.10');
    const [mirror] = await reverse(allocation!);
    await expect(reverse(allocation!)).rejects.toMatchObject({ code: 'ENTRY_ALREADY_REVERSED' });
    await expect(reverse(mirror!.id)).rejects.toMatchObject({ code: 'ENTRY_IS_REVERSAL' });
    await expect(reverse(newId())).rejects.toMatchObject({ code: 'ENTRY_UNKNOWN' });
    const [other] = await income('24.20');
    const both = await Promise.allSettled([reverse(other!), reverse(other!)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: 'ENTRY_ALREADY_REVERSED' });
  });

  it('is refused in a closed period and below zero, as every posting is', async () => {
    const [, allocation] = await income('60.50');
    const spent = entry({
      journal: 'BANK',
      kind: 'INVESTMENT',
      on: ON,
      reference: 'oven',
      lines: [
        { account: 'THERMOMETER', memberId: member, cents: 3_500, rule: 'INVESTMENT' },
        { account: 'BANK', cents: -3_500, rule: 'INVESTMENT' },
      ],
    });
    await post([spent]);
    await expect(reverse(allocation!)).rejects.toMatchObject({ code: 'THERMOMETER_WOULD_BE_NEGATIVE' });
    const close =
      'mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) { closedThroughOn userErrors { code } } }';
    await app.ok(close, { input: { throughOn: '2026-03-31' } }, scope.treasurer);
    await expect(reverse(spent.id)).rejects.toMatchObject({ code: 'PERIOD_CLOSED' });
    await reverse(spent.id, civilDate('2026-04-01'));
    await reverse(allocation!, civilDate('2026-04-01'));
    expect(await faults()).toEqual([]);
  });

  it('keeps what is held for somebody, and what somebody was advanced, on its side of zero', async () => {
    const on = civilDate('2026-04-02');
    const open = (role: 'HELD_FOR_TRIAL' | 'ADVANCES_TO_MEMBERS') =>
      scope.asTreasurer(() => app.get(Db).write((unit) => ledger.openSubAccount(unit, role, member)));
    const move = (account: 'HELD_FOR_TRIAL' | 'ADVANCES_TO_MEMBERS', cents: number) =>
      post([
        entry({
          journal: 'MEMORIAL',
          kind: 'CORRECTION',
          on,
          reference: '',
          lines: [
            { account, memberId: member, cents, rule: 'CORRECTION' },
            { account: 'SUSPENSE', cents: -cents, rule: 'CORRECTION' },
          ],
        }),
      ]);
    await expect(move('HELD_FOR_TRIAL', -100)).rejects.toMatchObject({ code: 'LEDGER_ACCOUNT_UNKNOWN' });
    await open('HELD_FOR_TRIAL');
    await open('HELD_FOR_TRIAL');
    await open('ADVANCES_TO_MEMBERS');
    await move('HELD_FOR_TRIAL', -100);
    await expect(move('HELD_FOR_TRIAL', 101)).rejects.toMatchObject({
      code: 'THERMOMETER_WOULD_BE_NEGATIVE',
    });
    await expect(move('ADVANCES_TO_MEMBERS', -1)).rejects.toMatchObject({
      code: 'ADVANCE_WOULD_BE_NEGATIVE',
    });
    await move('ADVANCES_TO_MEMBERS', 50);
    expect(await faults()).toEqual([]);
  });
});
