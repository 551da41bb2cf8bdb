import { newId } from '#kernel';
import { localId } from '#platform';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../fixtures/cooperative/a-treasury.js';
import type { TestApp, TestClient } from '../harness/test-app.js';
import type { Told } from './audit.js';
import type { Fact } from './facts.js';

/** A small cooperative with one member, whose treasurer writes down what is acknowledged. */
export interface Till extends Told {
  readonly facts: Map<string, Fact>;
  readonly books: TestCooperative;
  readonly memberUuid: string;
  /** Sells for so many cents without VAT; answers the code of a refusal, or null. @param by another API than the app's */
  sell(cents: number, key?: string, name?: string, by?: Pick<TestClient, 'gql'>): Promise<string | null>;
  /** Drafts an invoice of EUR 121 and makes it final; as `sell`. */
  invoice(on: string): Promise<string | null>;
}

export async function openTill(app: TestApp, slug = 'scope'): Promise<Till> {
  app.moveTo('2026-06-01');
  const books = await testCooperative(app, slug);
  const memberUuid = await books.member();
  const facts = new Map<string, Fact>();
  const on = '2026-03-05';
  let sales = 0;
  const customer = await app.ok(
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code } } }',
    { input: { name: 'De Zon', street: 'Markt', houseNumber: '1', postcode: '2611 GP', city: 'Delft' } },
    books.treasurer,
  );
  return {
    cooperative: books.id,
    treasurer: books.treasurer,
    members: [memberId(memberUuid)],
    agreements: [{ from: '2016-01-01', contribution: 3000, trainingFund: 0 }],
    facts,
    books,
    memberUuid,
    async sell(cents, key = newId(), document = `sale ${(sales += 1)}`, by = app) {
      const { data, errors } = await by.gql(
        POST_INCOME,
        {
          input: {
            memberId: memberId(memberUuid),
            amount: euro((cents / 100).toFixed(2)),
            vat: 'ZERO',
            directCosts: euro('0'),
            receivedOn: on,
            description: document,
          },
        },
        { ...books.treasurer, idempotencyKey: key },
      );
      const code = errors?.[0]?.extensions.code ?? data.postIncome.userErrors[0]?.code ?? null;
      const sale = { kind: 'INCOME', document, memberId: memberUuid, vat: 'ZERO', directCosts: 0 } as const;
      if (code === null) facts.set(document, { ...sale, amount: cents, on });
      return code;
    },
    async invoice(issuedOn) {
      const { invoice } = await app.ok(
        'mutation ($input: DraftInvoiceInput!) { draftInvoice(input: $input) { invoice { id } userErrors { code } } }',
        {
          input: {
            memberId: memberId(memberUuid),
            customerId: customer.customer.id,
            suppliedOn: on,
            directCosts: euro('0'),
            lines: [{ description: 'Ballonnenboog', quantity: '1', unitPrice: euro('100'), vat: 'HIGH' }],
          },
        },
        books.treasurer,
      );
      const { data } = await app.gql(
        'mutation ($input: FinaliseInvoiceInput!) { finaliseInvoice(input: $input) { userErrors { code } } }',
        { input: { invoiceId: invoice.id, issuedOn } },
        books.treasurer,
      );
      const code = data.finaliseInvoice.userErrors[0]?.code ?? null;
      const document = localId('Invoice', invoice.id);
      if (code === null)
        facts.set(document, {
          kind: 'INVOICE',
          document,
          memberId: memberUuid,
          lines: [{ thousandths: 1000, unitPrice: 10_000, vat: 'HIGH' }],
          directCosts: 0,
          suppliedOn: on,
          on: issuedOn,
        });
      return code;
    },
  };
}
