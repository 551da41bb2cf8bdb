import { importBankFile } from '../../../../test/fixtures/bank/import-bank-file.js';
import { testCooperative, type TestCooperative } from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/until.js';

const ADD =
  'mutation ($input: AddBankRuleInput!) { addBankRule(input: $input) { bankRule { id name account { number } isAutomatic validFromOn endsOn } userErrors { code path } } }';
const END =
  'mutation ($input: EndBankRuleInput!) { endBankRule(input: $input) { bankRule { endsOn } userErrors { code } } }';
const INBOX =
  'query ($state: BankEntryState) { bankInbox(state: $state, first: 50) { edges { node { id state stateReason remittance proposals { ruleId ruleName account { number } reason isCertain } bookings { ruleName } } } } }';
const CONFIRM =
  'mutation ($input: ConfirmProposalsInput!) { confirmProposals(input: $input) { results { isDone error { code } } userErrors { code } } }';

interface Node {
  readonly id: string;
  readonly state: string;
  readonly stateReason: string;
  readonly remittance: string;
  readonly proposals: readonly Record<string, unknown>[];
  readonly bookings: readonly { readonly ruleName: string | null }[];
}

describe('rules for bank entries', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let rules: Record<'proposing' | 'automatic' | 'ignoring', string>;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-01');
    scope = await testCooperative(app, 'scope');
    await app.ok(
      'mutation ($input: OpenBankAccountInput!) { openBankAccount(input: $input) { userErrors { code } } }',
      { input: { iban: 'NL83OPBL0123456789', name: 'Betaalrekening' } },
      scope.treasurer,
    );
  });
  afterAll(() => app.stop());

  const add = (input: object) => app.ok(ADD, { input }, scope.treasurer);
  const statementOf = (name: string, day: string, opening: string, closing: string, ...entries: string[]) =>
    importBankFile(
      app,
      [
        ':20:X',
        ':25:NL83OPBL0123456789',
        `:28C:${name}`,
        `:60F:C261130EUR${opening}`,
        ...entries.flatMap((text, i) => [`:61:26${day}${day}D1,00NTRFNONREF//${name}-${i}`, `:86:${text}`]),
        `:62F:C261201EUR${closing}`,
        '-',
      ].join('\n'),
      scope.treasurer,
      'x.940',
    );
  const nodes = async (state: string | null = null): Promise<Node[]> =>
    (await app.ok(INBOX, { state }, scope.treasurer)).edges.map((edge: { node: Node }) => edge.node);

  it('are refused without a condition, with too short a piece, and for accounts that nobody books on by hand', async () => {
    const refused = (input: object) =>
      app.refused(ADD, { input: { name: 'Regel', accountRole: 'BANK_COSTS', ...input } }, scope.treasurer);
    expect(await refused({})).toBe('BANK_RULE_EMPTY');
    expect(await refused({ textContains: 'ab' })).toBe('BANK_RULE_TOO_SHORT');
    expect(await refused({ iban: 'NL84OPBL0123456789' })).toBe('IBAN_INVALID');
    expect(await refused({ textContains: 'kosten', accountRole: 'DEBTORS' })).toBe('BANK_TARGET_NOT_BY_HAND');
    expect(await refused({ textContains: 'kosten', accountRole: 'CREDITORS', vat: 'HIGH' })).toBe(
      'VAT_NOT_HERE',
    );
    expect(await refused({ textContains: 'kosten', accountRole: 'OTHER', accountNumber: '1' })).toBe(
      'LEDGER_ACCOUNT_UNKNOWN',
    );
    expect(await refused({ textContains: 'kosten', name: ' ' })).toBe('TEXT_REQUIRED');
  });

  it('propose, and book by themselves only where the treasurer said so', async () => {
    const proposing = await add({
      name: 'Pakket',
      textContains: 'PAKKET',
      direction: 'OUT',
      accountRole: 'BANK_COSTS',
    });
    const automatic = await add({
      name: 'Telefoon',
      textContains: 'telefoon',
      accountNumber: '4800',
      vat: 'HIGH',
      isAutomatic: true,
    });
    const ignoring = await add({ name: 'Spaarrekening', textContains: 'eigen spaar', isAutomatic: true });
    rules = {
      proposing: proposing.bankRule.id,
      automatic: automatic.bankRule.id,
      ignoring: ignoring.bankRule.id,
    };
    expect(automatic.bankRule).toMatchObject({
      account: { number: '4800' },
      validFromOn: '2026-12-01',
      endsOn: null,
    });
    await statementOf(
      '1',
      '1201',
      '100,00',
      '96,00',
      'Kosten pakket',
      'Telefoon december',
      'naar eigen spaarrekening',
      'Telefoon pakket',
    );
    await until(async () => (await nodes('BOOKED')).length === 1 && (await nodes('IGNORED')).length === 1);
    expect(await nodes('BOOKED')).toMatchObject([
      { remittance: 'Telefoon december', bookings: [{ ruleName: 'Telefoon' }] },
    ]);
    expect(await nodes('IGNORED')).toMatchObject([{ stateReason: 'Spaarrekening' }]);
    // where an older rule only proposes, a person decides
    const proposed = await nodes('PROPOSED');
    expect(proposed.map(({ remittance }) => remittance).sort()).toEqual(['Kosten pakket', 'Telefoon pakket']);
    expect(proposed[0]!.proposals[0]).toMatchObject({
      ruleName: 'Pakket',
      account: { number: '4600' },
      reason: 'RULE',
      isCertain: true,
    });
  });

  it('are confirmed together, each for what it holds for', async () => {
    const waiting = await nodes('PROPOSED');
    const saying = (text: string) => waiting.find(({ remittance }) => remittance === text)!;
    const [first, second] = [saying('Telefoon pakket'), saying('Kosten pakket')];
    const proposals = [
      { bankEntryId: first.id, ruleId: rules.proposing },
      { bankEntryId: second.id, ruleId: rules.ignoring },
    ];
    const { results } = await app.ok(CONFIRM, { input: { proposals } }, scope.treasurer);
    expect(results).toEqual([
      { isDone: true, error: null },
      { isDone: false, error: { code: 'NOT_FOUND' } },
    ]);
    expect(await nodes('BOOKED')).toHaveLength(2);
  });

  it('say nothing of days before they begin or after they end, and leave what a closed period refuses', async () => {
    const end = (ruleId: string, endsOn: string) =>
      app.ok(END, { input: { ruleId, endsOn } }, scope.treasurer);
    await end(rules.automatic, '2026-12-02');
    const late = { input: { ruleId: rules.automatic, endsOn: '2026-12-03' } };
    expect(await app.refused(END, late, scope.treasurer)).toBe('BANK_RULE_OVER');
    await statementOf('2', '1202', '96,00', '95,00', 'Telefoon januari');
    await statementOf('3', '1130', '95,00', '94,00', 'Telefoon november');
    await app.ok(
      'mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) { userErrors { code } } }',
      { input: { throughOn: '2026-12-01' } },
      scope.treasurer,
    );
    await add({
      name: 'Verzekering',
      textContains: 'verzekering',
      accountRole: 'OTHER_COSTS',
      isAutomatic: true,
    });
    await statementOf('4', '1201', '94,00', '93,00', 'Verzekering');
    const done = `SELECT FROM outbox.request WHERE kind = 'bank-rules' AND state = 'DONE'`;
    await until(async () => (await app.database.owner(done)).length === 4);
    const waiting = await nodes();
    expect(waiting.map(({ remittance, state }) => `${remittance} ${state}`).sort()).toEqual([
      'Kosten pakket PROPOSED',
      'Telefoon januari NEW',
      'Telefoon november NEW',
      'Verzekering PROPOSED',
    ]);
    const list = await app.ok(
      '{ bankRules(first: 10) { edges { node { name endsOn } } } }',
      {},
      scope.treasurer,
    );
    expect(list.edges.map((edge: { node: { name: string } }) => edge.node.name)).toEqual([
      'Verzekering',
      'Spaarrekening',
      'Telefoon',
      'Pakket',
    ]);
  });
});
