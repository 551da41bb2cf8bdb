import { readFileSync } from 'node:fs';
import { importBankFile } from '../fixtures/bank/import-bank-file.js';
import type { MonthStage } from './month-stage.js';

const MONTH = readFileSync(new URL('../fixtures/bank/own-month.xml', import.meta.url));
const UNBALANCED = readFileSync(new URL('../fixtures/bank/unbalanced.xml', import.meta.url));

/** A sale, and the bank statement on which it was paid. */
export async function tellSale(stage: MonthStage, memberId: string) {
  const { app, treasurer, today, does, refused } = stage;
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
  const unbalanced = await importBankFile(app, UNBALANCED, treasurer);
  expect(unbalanced).toMatchObject({ state: 'REFUSED', errorCode: 'BANK_STATEMENT_UNBALANCED' });
  expect(unbalanced.errorMessage).toMatch(/€/);
  expect(await importBankFile(app, MONTH, treasurer)).toMatchObject({ state: 'DONE', imported: 5 });
  expect(await importBankFile(app, MONTH, treasurer)).toMatchObject({ state: 'DONE', imported: 0 });

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
  return {
    invoice: draft.invoice.id as string,
    bankEntry: paying.id as string,
    customer: customer.id as string,
  };
}
