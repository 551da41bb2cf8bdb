import { Policies } from '#cooperative';
import { civilDate } from '#kernel';
import { runInContext, systemContext } from '#platform';
import {
  euro,
  memberId,
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';
import { Reminders } from '../reminder/reminders.service.js';
import { RecurringRounds } from './recurring-rounds.service.js';

const RECURRING = 'id nextOn runs { periodOn invoiceId errorText }';
const mutation = (name: string, fields: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { path code } } }`;

describe('what of invoices comes by the calendar', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;
  let customerId: string;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2028-01-01');
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
    customerId = await customer({});
  });
  afterAll(() => app.stop());

  const does = (name: string, input: object, fields: string) =>
    app.ok(mutation(name, fields), { input }, scope.treasurer);
  const customer = async (more: object): Promise<string> =>
    (
      await does(
        'createCustomer',
        {
          name: 'Bakkerij',
          street: 'Markt',
          houseNumber: '1',
          postcode: '2611 GW',
          city: 'Delft',
          email: 'inkoop@bakkerij.example',
          ...more,
        },
        'customer { id }',
      )
    ).customer.id;
  const sale = (more: object = {}) => ({
    memberId: memberId(member),
    customerId,
    directCosts: euro('0'),
    lines: [{ description: 'Schoonmaak', quantity: '1', unitPrice: euro('100'), vat: 'HIGH' }],
    ...more,
  });
  const recurring = async (more: object) =>
    (
      await does(
        'createRecurringInvoice',
        { name: 'Schoonmaak', every: 'MONTH', makes: 'DRAFT', startsOn: '2028-01-31', ...sale(), ...more },
        `recurringInvoice { ${RECURRING} }`,
      )
    ).recurringInvoice;
  const find = async (id: string) => {
    const list = await app.ok(
      `{ recurringInvoices(first: 50) { edges { node { ${RECURRING} } } } }`,
      {},
      scope.treasurer,
    );
    return list.edges
      .map(({ node }: { node: { id: string } }) => node)
      .find((node: { id: string }) => node.id === id);
  };
  /** A round as the system goes it, twice at a time and once more. */
  const round = async (work: () => Promise<void>) => {
    const go = () => runInContext(systemContext(scope.id, 'test-round'), work);
    await Promise.all([go(), go()]);
    await go();
  };
  const recur = () => round(() => app.get(RecurringRounds).go());
  const remind = () => round(() => app.get(Reminders).sendDue());
  const daysOf = (one: { runs: { periodOn: string }[] }) =>
    one.runs.map(({ periodOn }) => periodOn).toReversed();

  it('is one draft for each period, over a leap day and late as well', async () => {
    const { id, nextOn } = await recurring({ endsOn: '2028-04-29' });
    expect(nextOn).toBe('2028-01-31');
    await recur();
    expect(daysOf(await find(id))).toEqual([]);
    app.moveTo('2028-02-29');
    await recur();
    expect(daysOf(await find(id))).toEqual(['2028-01-31', '2028-02-29']);
    app.moveTo('2028-06-15');
    await recur();
    const done = await find(id);
    expect(daysOf(done)).toEqual(['2028-01-31', '2028-02-29', '2028-03-31']);
    expect(done.nextOn).toBeNull();
    const invoices = await app.ok(
      '{ invoices(first: 50) { edges { node { state suppliedOn } } } }',
      {},
      scope.treasurer,
    );
    expect(invoices.edges.map(({ node }: { node: object }) => node)).toEqual(
      ['2028-03-31', '2028-02-29', '2028-01-31'].map((suppliedOn) => ({ state: 'DRAFT', suppliedOn })),
    );
  });

  it('is final and mailed where that was asked, and says why where it cannot be', async () => {
    app.moveTo('2028-07-01');
    const mailed = await recurring({ startsOn: '2028-07-01', makes: 'SENT', every: 'YEAR' });
    const archived = await customer({ name: 'Later weg' });
    const lost = await recurring({ startsOn: '2028-07-01', customerId: archived });
    const mute = await recurring({
      startsOn: '2028-07-01',
      makes: 'SENT',
      customerId: await customer({ name: 'Zonder adres', email: null }),
    });
    await does('archiveCustomer', { customerId: archived, isArchived: true }, 'customer { id }');
    await recur();
    const [run] = (await find(mailed.id)).runs;
    expect(run.errorText).toBeNull();
    const invoice = await app.ok(
      'query ($id: ID!) { invoice(id: $id) { state number document { dispatches { recipient } } } }',
      { id: run.invoiceId },
      scope.treasurer,
    );
    expect(invoice).toMatchObject({
      state: 'OPEN',
      number: '2028-0001',
      document: { dispatches: [{ recipient: 'inkoop@bakkerij.example' }] },
    });
    expect((await find(lost.id)).runs).toEqual([
      {
        periodOn: '2028-07-01',
        invoiceId: null,
        errorText: 'Deze klant staat in het archief. Haal hem er eerst uit.',
      },
    ]);
    expect((await find(mute.id)).runs).toEqual([
      {
        periodOn: '2028-07-01',
        invoiceId: expect.any(String),
        errorText: 'Van deze klant is geen e-mailadres bekend. Vul het eerst in.',
      },
    ]);
    const changed = await does(
      'changeRecurringInvoice',
      { recurringInvoiceId: mailed.id, name: 'Klaar', makes: 'DRAFT', endsOn: '2028-12-31', ...sale() },
      `recurringInvoice { ${RECURRING} }`,
    );
    expect(changed.recurringInvoice.nextOn).toBeNull();
  });

  it('is a reminder in three steps, each once, until it is paid; by itself only where that was decided', async () => {
    const open = (
      await app.ok(
        '{ invoices(first: 50, filter: { states: [OPEN] }) { edges { node { id dueOn } } } }',
        {},
        scope.treasurer,
      )
    ).edges[0].node;
    expect(open.dueOn).toBe('2028-07-15');
    const send = { invoiceId: open.id };
    const refusal = () =>
      app.refused(mutation('sendReminder', '__typename'), { input: send }, scope.treasurer);
    const due = async () =>
      (
        await app.ok(
          '{ remindersDue(first: 10) { edges { node { step reminderOn open { amount } } } } }',
          {},
          scope.treasurer,
        )
      ).edges.map(({ node }: { node: object }) => node);
    app.moveTo('2028-07-21');
    expect(await due()).toEqual([]);
    expect(await refusal()).toBe('REMINDER_NOT_DUE');
    app.moveTo('2028-07-22');
    expect(await due()).toEqual([{ step: 1, reminderOn: '2028-07-22', open: euro('121.00') }]);
    await remind();
    expect(await due()).toHaveLength(1);
    const { invoice } = await does('sendReminder', send, 'invoice { reminders { step sentOn text } }');
    expect(invoice.reminders).toEqual([
      { step: 1, sentOn: '2028-07-22', text: expect.stringContaining('€\u00a0121,00') },
    ]);
    expect(await refusal()).toBe('REMINDER_NOT_DUE');
    await scope.asTreasurer(() =>
      app.get(Policies).record({
        kind: 'reminders',
        body: { firstAfterDays: 7, secondAfterDays: 7, thirdAfterDays: 7, payDays: 7, isAutomatic: true },
        validFrom: civilDate('2028-07-23'),
        decidedOn: civilDate('2028-07-22'),
        decidedBy: 'bestuur',
      }),
    );
    for (const day of ['2028-07-29', '2028-08-05', '2028-08-12']) {
      app.moveTo(day);
      await remind();
    }
    const reminded = await app.ok(
      'query ($id: ID!) { invoice(id: $id) { reminders { step sentOn text document { dispatches { recipient } } } } }',
      { id: open.id },
      scope.treasurer,
    );
    expect(reminded.reminders).toMatchObject([
      { step: 1, sentOn: '2028-07-22' },
      { step: 2, sentOn: '2028-07-29' },
      { step: 3, sentOn: '2028-08-05', text: expect.stringContaining('€\u00a040,00') },
    ]);
    expect(await refusal()).toBe('REMINDERS_ALL_SENT');
    await does(
      'creditInvoice',
      { invoiceId: open.id, issuedOn: '2028-08-12', reason: 'Coulance' },
      'invoice { state }',
    );
    expect(await refusal()).toBe('INVOICE_NOT_OPEN');
  });

  it('stays the draft that it was when later ones are to be final or mailed', async () => {
    app.moveTo('2029-01-02');
    const { id } = await recurring({ startsOn: '2029-01-02', endsOn: '2029-02-02' });
    await recur();
    await does(
      'changeRecurringInvoice',
      { recurringInvoiceId: id, name: 'Schoonmaak', makes: 'FINAL', endsOn: '2029-02-02', ...sale() },
      'recurringInvoice { id }',
    );
    app.moveTo('2029-02-02');
    await recur();
    const stateOf = (invoiceId: string) =>
      app.ok('query ($id: ID!) { invoice(id: $id) { state } }', { id: invoiceId }, scope.treasurer);
    const [later, first] = (await find(id)).runs;
    expect(await stateOf(first.invoiceId)).toEqual({ state: 'DRAFT' });
    expect(await stateOf(later.invoiceId)).toEqual({ state: 'OPEN' });
  });
});
