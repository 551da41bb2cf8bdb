import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Client, createClient } from 'graphql-ws';
import { ledgerText } from '#finance';
import { parseEuro } from '#kernel';
import { globalId } from '#platform';
import type { TestClient } from '../harness/test-client.js';

// under Jest the ES module of ws resolves to its browser stand-in
const { WebSocket } = createRequire(import.meta.url)('ws') as { WebSocket: typeof globalThis.WebSocket };

const RECEIPT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const MONTH = readFileSync(new URL('../fixtures/bank/own-month.xml', import.meta.url));
const UNBALANCED = readFileSync(new URL('../fixtures/bank/unbalanced.xml', import.meta.url));

const errors = 'userErrors { path code message }';

/** What the month left behind, for whoever looks at it afterwards. */
export interface Month {
  readonly cooperative: string;
  readonly other: string;
  readonly memberId: string;
  readonly ledger: string;
  readonly statement: Uint8Array;
  readonly ids: Readonly<
    Record<'invoice' | 'bankEntry' | 'investment' | 'report' | 'goal' | 'trajectory' | 'customer', string>
  >;
}

/**
 * One month of a cooperative from end to end, through the API only: referral → trial → member → sale → bank →
 * thermometer → investment → coaching → statement → network figure, while a second cooperative sees none of it. Each
 * step expects; the same story runs in one process and in several.
 */
export async function tellMonth(app: TestClient): Promise<Month> {
  const scope = await app.organisation('COOPERATIVE', 'scope', 'Scope');
  const pangea = await app.organisation('COOPERATIVE', 'pangea', 'Pangea');
  const werkse = await app.organisation('REFERRER', 'werkse', 'Werkse!');
  const delft = await app.organisation('MUNICIPALITY', 'delft', 'gemeente Delft');
  const network = await app.organisation('NETWORK', 'lansco', 'LaNSCO');
  for (const [email, role, where] of [
    ['coordinator@scope.example', 'COORDINATOR', scope],
    ['coach@scope.example', 'COACH', scope],
    ['treasurer@scope.example', 'TREASURER', scope],
    ['board@scope.example', 'BOARD', scope],
    ['coordinator@pangea.example', 'COORDINATOR', pangea],
    ['treasurer@pangea.example', 'TREASURER', pangea],
    ['officer@delft.example', 'OFFICER', delft],
    ['analyst@network.example', 'ANALYST', network],
    ['administrator@network.example', 'NETWORK_ADMINISTRATOR', network],
  ] as const) {
    await app.account(email, role, where);
  }
  const coordinator = { as: 'coordinator@scope.example' };
  const treasurer = { as: 'treasurer@scope.example' };
  const coach = { as: 'coach@scope.example' };
  const stranger = { as: 'coordinator@pangea.example' };

  const today = (date: string) =>
    app.ok(
      `mutation ($input: MoveBusinessDateInput!) { moveBusinessDate(input: $input) { instance { businessDate } ${errors} } }`,
      { input: { date } },
      coordinator,
    );
  const mutate = (name: string, input: object, fields: string, as: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return [
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${errors} } }`,
      { input },
      as,
    ] as const;
  };
  const does = (...call: Parameters<typeof mutate>) => app.ok(...mutate(...call));
  const refused = (...call: Parameters<typeof mutate>) => app.refused(...mutate(...call));

  // ── The cooperative: who it is, with whom it works, what it decided ──
  await today('2026-06-01');
  await app.database.owner(
    `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id) VALUES ($1, $2, '2026-01-01', $1, 'test'), ($1, $3, '2026-01-01', $1, 'test')`,
    [scope, werkse, delft],
  );
  const logoFileId = await app.upload(RECEIPT, 'logo.png', coordinator);
  const registration = {
    name: 'Sociale coöperatie Scope',
    street: 'Oude Delft',
    houseNumber: '12',
    postcode: '2611 CA',
    city: 'Delft',
    kvkNumber: '12345678',
    vatId: 'NL123456789B01',
    iban: 'NL83OPBL0123456789',
    logoFileId,
    logoDescription: 'Een boog in drie kleuren',
  };
  await does('changeCooperative', registration, 'cooperative { name iban }', coordinator);
  expect(
    await refused(
      'changeCooperative',
      { ...registration, iban: 'NL83OPBL0123456788' },
      'cooperative { name }',
      coordinator,
    ),
  ).toBe('IBAN_INVALID');
  for (const [kind, body] of [
    [
      'contribution',
      {
        rateBasisPoints: 3000,
        trainingFundBasisPoints: 0,
        base: 'NET_REVENUE',
        rounding: 'PER_BOOKING',
        creditOn: 'PAYMENT',
      },
    ],
    ['trial', { months: 3 }],
    ['term', { months: 24 }],
    ['admission', { needsPlan: true, needsPermission: true }],
    ['approval', { limitCents: 25000 }],
    ['invoicing', { series: '', termDays: 14 }],
    ['network-participation', { participation: 'NAMED', programme: 'OUTFLOW', label: 'Scope' }],
  ] as const) {
    await does(
      'decidePolicy',
      { kind, body, validFromOn: '2026-06-01', decidedBy: 'algemene ledenvergadering' },
      'policyVersion { id }',
      { as: 'board@scope.example' },
    );
  }

  // ── 1. From referral to member ──
  await today('2026-07-20');
  const { member } = await does(
    'registerReferral',
    {
      givenName: 'Noor',
      familyName: 'El Amrani',
      email: 'noor@example.org',
      source: 'REFERRER',
      organisationId: globalId('Organisation', werkse),
      referredOn: '2026-07-01',
      reason: 'Maakt ballonkunst',
    },
    'member { id phase number }',
    coordinator,
  );
  expect(member).toMatchObject({ phase: 'REFERRED', number: 1 });
  const memberId: string = member.id;
  expect(
    await refused('startTrial', { memberId, startsOn: '2026-07-20' }, 'member { id }', coordinator),
  ).toBe('PLAN_MISSING');
  await does(
    'submitBusinessPlan',
    {
      memberId,
      title: 'Ballonnen voor elk feest',
      summary: 'Decoraties voor feesten en winkels.',
      submittedOn: '2026-07-08',
    },
    'member { phase }',
    coordinator,
  );
  expect(
    await refused('startTrial', { memberId, startsOn: '2026-07-20' }, 'member { id }', coordinator),
  ).toBe('PERMISSION_MISSING');
  await does(
    'recordMunicipalDecision',
    {
      memberId,
      organisationId: globalId('Organisation', delft),
      number: 'D-2026-0417',
      startsOn: '2026-07-15',
      endsOn: '2028-07-14',
      officerEmail: 'officer@delft.example',
    },
    'member { permissionEndsOn }',
    coordinator,
  );
  const trial = await does(
    'startTrial',
    { memberId, startsOn: '2026-07-20' },
    'member { phase trialStartsOn trialEndsOn }',
    coordinator,
  );
  expect(trial.member).toEqual({ phase: 'TRIAL', trialStartsOn: '2026-07-20', trialEndsOn: '2026-10-20' });
  await does(
    'recordEnterprise',
    { memberId, name: 'Ballon & Co', activity: 'ballonkunstenaar', sector: '90', startsOn: '2026-07-20' },
    'member { enterprise { name } }',
    coordinator,
  );
  await does(
    'assignCoach',
    { memberId, coachEmail: 'coach@scope.example', startsOn: '2026-07-20' },
    'member { coach { name } }',
    coordinator,
  );

  await today('2026-10-19');
  const admit = (decidedOn: string) => ({ memberId, outcome: 'ADMITTED', decidedOn, reason: 'Goed bezig' });
  expect(await refused('decideTrial', admit('2026-10-19'), 'member { id }', coordinator)).toBe(
    'TRIAL_NOT_ENDED',
  );
  await today('2026-10-20');
  const admitted = await does(
    'decideTrial',
    admit('2026-10-20'),
    'member { phase admittedOn termEndsOn }',
    coordinator,
  );
  expect(admitted.member).toEqual({ phase: 'ACTIVE', admittedOn: '2026-10-20', termEndsOn: '2028-10-20' });
  expect(await refused('decideTrial', admit('2026-10-20'), 'member { id }', coordinator)).toBe(
    'TRIAL_ALREADY_DECIDED',
  );

  // somebody else stops early, with a reason: always possible
  const early = await does(
    'registerReferral',
    { givenName: 'Sam', familyName: 'de Wit', source: 'SELF', referredOn: '2026-10-01' },
    'member { id }',
    coordinator,
  );
  const earlyId: string = early.member.id;
  await does(
    'submitBusinessPlan',
    { memberId: earlyId, title: 'Fietsen', summary: 'Repareren', submittedOn: '2026-10-02' },
    'member { id }',
    coordinator,
  );
  await does(
    'recordMunicipalDecision',
    {
      memberId: earlyId,
      organisationId: globalId('Organisation', delft),
      number: 'D-2026-0500',
      startsOn: '2026-10-02',
    },
    'member { id }',
    coordinator,
  );
  await does('startTrial', { memberId: earlyId, startsOn: '2026-10-05' }, 'member { id }', coordinator);
  expect(
    await refused(
      'stopTrial',
      { memberId: earlyId, stoppedOn: '2026-10-19', reason: ' ' },
      'member { id }',
      coordinator,
    ),
  ).toBe('TEXT_REQUIRED');
  const stopped = await does(
    'stopTrial',
    { memberId: earlyId, stoppedOn: '2026-10-19', reason: 'Verhuisd' },
    'member { phase }',
    coordinator,
  );
  expect(stopped.member.phase).toBe('DROP_OUT');

  // the member joins by the link that the coordinator hands over
  const { link } = await does(
    'invite',
    { role: 'MEMBER', email: 'noor@example.org', memberId },
    'link',
    coordinator,
  );
  await does(
    'acceptInvitation',
    { token: link.split('#')[1], name: 'Noor', password: 'opbloei-demo' },
    'isAccepted',
    {},
  );
  const noor = { as: 'noor@example.org' };
  expect((await app.ok('{ viewer { member { id } } }', {}, noor)).member.id).toBe(memberId);
  // the worker opens the thermometer of who is admitted, in a moment of its own
  await until(
    async () =>
      !(
        await app.gql(
          'query ($memberId: ID!) { thermometer(memberId: $memberId) { balance { amount } } }',
          { memberId },
          noor,
        )
      ).errors,
  );

  // ── 3. Sale, bank, thermometer ──
  await today('2026-10-22');
  await does(
    'openBankAccount',
    { iban: 'NL83OPBL0123456789', name: 'Betaalrekening' },
    'bankAccount { iban }',
    treasurer,
  );
  const { customer } = await does(
    'createCustomer',
    {
      name: 'Bakkerij Het Zoute Brood B.V.',
      street: 'Markt',
      houseNumber: '3',
      postcode: '2611 GP',
      city: 'Delft',
      kvkNumber: '87654321',
    },
    'customer { id }',
    treasurer,
  );
  const draft = await does(
    'draftInvoice',
    {
      memberId,
      customerId: customer.id,
      suppliedOn: '2026-10-21',
      directCosts: { amount: '20.00' },
      lines: [{ description: 'Ballonboog', quantity: '2', unitPrice: { amount: '50.00' }, vat: 'HIGH' }],
    },
    'invoice { id state number gross { amount } }',
    treasurer,
  );
  expect(draft.invoice).toMatchObject({ state: 'DRAFT', number: null, gross: { amount: '121.00' } });
  const final = await does(
    'finaliseInvoice',
    { invoiceId: draft.invoice.id, issuedOn: '2026-10-22' },
    'invoice { number paymentReference dueOn state }',
    treasurer,
  );
  expect(final.invoice).toEqual({
    number: '2026-0001',
    paymentReference: 'RF3120260001',
    dueOn: '2026-11-05',
    state: 'OPEN',
  });

  await today('2026-12-01');
  const importFile = async (content: Uint8Array) => ({
    fileId: await app.upload(content, 'statement.xml', treasurer),
  });
  const counts = 'statements imported alreadyKnown';
  const unbalanced = await app.gql(
    ...mutate('importBankStatement', await importFile(UNBALANCED), counts, treasurer),
  );
  expect(unbalanced.data.importBankStatement.userErrors[0].code).toBe('BANK_STATEMENT_UNBALANCED');
  expect(unbalanced.data.importBankStatement.userErrors[0].message).toMatch(/€/);
  const first = await does('importBankStatement', await importFile(MONTH), counts, treasurer);
  expect(first).toMatchObject({ imported: 5 });
  const again = await does('importBankStatement', await importFile(MONTH), counts, treasurer);
  expect(again).toMatchObject({ imported: 0 });

  const inbox = await app.ok(
    '{ bankInbox(first: 20) { edges { node { id amount { amount } counterpartyName proposals { invoice { id number } reason reasonText } } } } }',
    {},
    treasurer,
  );
  expect(inbox.edges).toHaveLength(5);
  const paying = inbox.edges
    .map((edge: { node: any }) => edge.node)
    .find((node: { amount: { amount: string } }) => node.amount.amount === '121.00');
  expect(paying.proposals[0]).toMatchObject({
    invoice: { number: '2026-0001' },
    reason: 'REFERENCE_AND_AMOUNT',
  });
  expect(paying.proposals[0].reasonText.length).toBeGreaterThan(10);
  const match = { bankEntryId: paying.id, invoiceId: draft.invoice.id };
  await does('confirmMatch', match, 'bankEntry { state }', treasurer);
  expect(await refused('confirmMatch', match, 'bankEntry { id }', treasurer)).toBe(
    'BANK_ENTRY_ALREADY_BOOKED',
  );

  // ── 4. The member's thermometer, and an investment ──
  const thermometer = () =>
    app.ok(
      `query ($memberId: ID!) { thermometer(memberId: $memberId) { balance { amount } totals { earned { amount } contributed { amount } invested { amount } }
        entries(first: 20) { edges { node { on kind description amount { amount } balanceAfter { amount } explanation { rule rate base { amount } policyValidFromOn } } } } } }`,
      { memberId },
      noor,
    );
  const full = await thermometer();
  expect(full.balance.amount).toBe('56.00');
  expect(full.totals).toEqual({
    earned: { amount: '80.00' },
    contributed: { amount: '24.00' },
    invested: { amount: '0.00' },
  });
  const contribution = full.entries.edges
    .map((edge: { node: any }) => edge.node)
    .find((node: { kind: string }) => node.kind === 'CONTRIBUTION');
  expect(contribution).toMatchObject({
    on: '2026-11-03',
    amount: { amount: '-24.00' },
    explanation: {
      rule: expect.stringMatching(/30.*netto-omzet/),
      base: { amount: '80.00' },
      policyValidFromOn: '2026-06-01',
    },
  });

  const wish = async (amount: string, vatAmount: string) => ({
    memberId,
    purpose: 'Pomp voor ballonnen',
    category: 'EQUIPMENT',
    amount: { amount },
    vatAmount: { amount: vatAmount },
    receiptFileId: await app.upload(RECEIPT, 'bon.png', noor),
  });
  const request = await does(
    'requestInvestment',
    await wish('60.50', '10.50'),
    'investment { id state fromThermometer { amount } }',
    noor,
  );
  expect(request.investment).toMatchObject({ state: 'REQUESTED', fromThermometer: { amount: '50.00' } });
  const investmentId: string = request.investment.id;
  expect(await refused('approveInvestment', { investmentId }, 'investment { id }', noor)).toBe('FORBIDDEN');
  expect(
    await refused('payInvestment', { investmentId, paidOn: '2026-12-01' }, 'investment { id }', treasurer),
  ).toBe('INVESTMENT_NOT_APPROVED');
  await does('approveInvestment', { investmentId }, 'investment { state }', treasurer);
  const paid = await does(
    'payInvestment',
    { investmentId, paidOn: '2026-12-01' },
    'investment { state paidOn }',
    treasurer,
  );
  expect(paid.investment).toEqual({ state: 'PAID', paidOn: '2026-12-01' });
  expect((await thermometer()).balance.amount).toBe('6.00');
  const more = await does('requestInvestment', await wish('12.10', '2.10'), 'investment { id }', noor);
  await does('approveInvestment', { investmentId: more.investment.id }, 'investment { id }', treasurer);
  expect(
    await refused(
      'payInvestment',
      { investmentId: more.investment.id, paidOn: '2026-12-01' },
      'investment { id }',
      treasurer,
    ),
  ).toBe('THERMOMETER_WOULD_BE_NEGATIVE');
  expect((await thermometer()).balance.amount).toBe('6.00');

  // ── 5. Coaching, which the treasurer cannot read ──
  await does(
    'setGoal',
    { memberId, words: 'Elke week een nieuwe klant bellen', reviewOn: '2027-01-15' },
    'goal { id words }',
    coach,
  );
  await does(
    'recordCoachingSession',
    {
      memberId,
      heldOn: '2026-12-01',
      note: 'Ziet op tegen bellen; samen geoefend.',
      nextAppointmentOn: '2026-12-15',
    },
    'coachingSession { id }',
    coach,
  );
  const sessions =
    'query ($memberId: ID!) { coachingSessions(memberId: $memberId, first: 5) { edges { node { heldOn note } } } }';
  const goals =
    'query ($memberId: ID!) { goals(memberId: $memberId, first: 5) { edges { node { id words } } } }';
  // the newest is the next appointment, which holds no note yet
  expect((await app.ok(sessions, { memberId }, noor)).edges[1].node.note).toContain('bellen');
  const goalId: string = (await app.ok(goals, { memberId }, noor)).edges[0].node.id;
  for (const other of [treasurer, coordinator, { as: 'board@scope.example' }]) {
    expect(await app.refused(sessions, { memberId }, other)).toBe('FORBIDDEN');
    expect(await app.refused(goals, { memberId }, other)).toBe('FORBIDDEN');
  }

  // ── 6. The statement, followed over WebSocket ──
  const report = await does(
    'requestReport',
    {
      definition: 'THERMOMETER_STATEMENT',
      memberId,
      fromOn: '2026-10-01',
      untilOn: '2026-12-01',
      locale: 'NL',
    },
    'report { id state }',
    coordinator,
  );
  const reportId: string = report.report.id;
  const socket = createClient({
    url: `${app.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${await app.token(coordinator.as)}` },
    retryAttempts: 0,
  });
  const seen = await follow(socket, reportId);
  await socket.dispose();
  expect(seen.at(-1)).toMatchObject({ state: 'READY', progress: 100 });
  const { fileLink } = await app.ok(
    'query ($id: ID!) { report(id: $id) { fileLink } }',
    { id: reportId },
    coordinator,
  );
  const download = await fetch(`${app.url}${fileLink}`, {
    headers: { authorization: `Bearer ${await app.token(coordinator.as)}` },
  });
  expect(download.headers.get('content-type')).toBe('application/pdf');
  const statement = new Uint8Array(await download.arrayBuffer());
  expect(Buffer.from(statement.subarray(0, 5)).toString()).toBe('%PDF-');
  const foreign = await fetch(`${app.url}${fileLink}`, {
    headers: { authorization: `Bearer ${await app.token(treasurer.as)}` },
  });
  expect(foreign.status).toBe(410);

  // ── 7. The network: facts from the cooperative's own context, a release, and an analyst who reads it ──
  await app.ok(`mutation { publishFacts { ${errors} } }`, {}, coordinator);
  await until(
    async () =>
      (
        await app.database.owner(
          "SELECT 1 FROM outbox.request WHERE kind = 'publish-facts' AND state = 'DONE'",
        )
      ).length === 1,
  );
  await does('buildPublication', { quarter: '2026Q3' }, 'publication { quarter sha256 }', {
    as: 'administrator@network.example',
  });
  const publications =
    '{ publications(first: 5) { edges { node { quarter sha256 promise figures { n whyNotShown: code message } } } } }';
  const analyst = { as: 'analyst@network.example' };
  const [release] = (await app.ok(publications, {}, analyst)).edges;
  expect(release.node.quarter).toBe('2026Q3');
  expect(await app.refused('{ members(first: 1) { edges { node { id } } } }', {}, analyst)).toBe('FORBIDDEN');
  expect(
    await app.refused('{ members(first: 1) { edges { node { id } } } }', {}, { ...analyst, in: scope }),
  ).toBe('FORBIDDEN');
  expect(await app.refused(publications, {}, coordinator)).toBe('FORBIDDEN');

  // ── The second cooperative saw none of it ──
  expect((await app.ok('{ members(first: 50) { edges { node { id } } } }', {}, stranger)).edges).toEqual([]);
  expect(
    await app.refused('{ members(first: 50) { edges { node { id } } } }', {}, { ...stranger, in: scope }),
  ).toBe('FORBIDDEN');
  expect(await app.refused('query ($id: ID!) { member(id: $id) { name } }', { id: memberId }, stranger)).toBe(
    'NOT_FOUND',
  );
  expect(
    await app.refused('query ($id: ID!) { report(id: $id) { fileLink } }', { id: reportId }, stranger),
  ).toBe('NOT_FOUND');
  expect(
    (
      await app.ok(
        '{ bankInbox(first: 50) { edges { node { id } } } }',
        {},
        { as: 'treasurer@pangea.example' },
      )
    ).edges,
  ).toEqual([]);

  const entries = await app.ok(
    '{ journalEntries(first: 50) { edges { node { sequence on journal reference postings { accountRole accountNumber memberId debit { amount } credit { amount } } } } } }',
    {},
    treasurer,
  );
  const file = await app.ok(
    'query ($id: ID!) { member(id: $id) { trajectory { id } } }',
    { id: memberId },
    coordinator,
  );
  return {
    cooperative: scope,
    other: pangea,
    memberId,
    ledger: ledgerOf(entries.edges.map((edge: { node: ApiEntry }) => edge.node)),
    statement,
    ids: {
      invoice: draft.invoice.id,
      bankEntry: paying.id,
      investment: investmentId,
      report: reportId,
      goal: goalId,
      trajectory: file.trajectory.id,
      customer: customer.id,
    },
  };
}

/** Every state of a report as the subscription tells it, until it is ready. */
async function follow(socket: Client, id: string): Promise<{ state: string; progress: number }[]> {
  const seen: { state: string; progress: number }[] = [];
  const query = 'subscription ($id: ID!) { reportProgress(id: $id) { state progress errorCode } }';
  for await (const event of socket.iterate<{ reportProgress: { state: string; progress: number } }>({
    query,
    variables: { id },
  })) {
    if (event.errors) throw new Error(JSON.stringify(event.errors));
    seen.push(event.data!.reportProgress);
    if (['READY', 'FAILED'].includes(event.data!.reportProgress.state)) break;
  }
  return seen;
}

interface ApiEntry {
  sequence: number;
  on: string;
  journal: string;
  reference: string;
  postings: {
    accountRole: string;
    accountNumber: string;
    memberId: string | null;
    debit: { amount: string } | null;
    credit: { amount: string } | null;
  }[];
}

/** The ledger that the API shows, as the text table of `finance`; the only member of the story with money is number 1. */
function ledgerOf(entries: ApiEntry[]): string {
  const rows = [...entries]
    .sort((a, b) => a.sequence - b.sequence)
    .map((entry) => ({
      on: entry.on,
      journal: entry.journal,
      reference: entry.reference,
      postings: entry.postings.map((posting) => ({
        role: posting.accountRole,
        number: posting.accountNumber,
        memberNumber: posting.memberId ? 1 : null,
        cents: posting.debit ? parseEuro(posting.debit.amount) : -parseEuro(posting.credit!.amount),
      })),
    }));
  return ledgerText(rows as unknown as Parameters<typeof ledgerText>[0], 'nl');
}

/** Waits for work that another process does; gives up after 20 s. */
export async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isDone())) {
    if (Date.now() > end) throw new Error('it did not happen within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
