import { importBankFile } from '../fixtures/bank/import-bank-file.js';
import { readFileSync } from 'node:fs';
import { addressOf, type House, TODAY } from './house.js';

const STATEMENT = readFileSync(new URL('../fixtures/bank/own-month.xml', import.meta.url), 'utf8');

/** Sales, a bank statement, income and investments. Answers the ids by kind, and the receipts. */
export async function furnishMoney(house: House, [first, second]: readonly [string, string]) {
  const { app, own, text, does, picture, callers } = house;
  const { treasurer, integrator, member } = callers;
  await does(
    'openBankAccount',
    { iban: own.iban, name: text('bank account') },
    'bankAccount { iban }',
    treasurer,
  );
  const buyer = {
    ...addressOf(house),
    name: text('customer'),
    houseNumber: text('number'),
    kvkNumber: own.kvkNumber,
    vatId: own.vatId,
    iban: own.counterpartyIban,
  };
  const customerId: string = (await does('createCustomer', buyer, 'customer { id }', treasurer)).customer.id;
  const invoices: string[] = [];
  for (const memberId of [first, first, second]) {
    const line = {
      description: text('invoice line'),
      quantity: '2',
      unitPrice: { amount: '50.00' },
      vat: 'HIGH',
    };
    const sale = {
      memberId,
      customerId,
      suppliedOn: '2026-10-21',
      directCosts: { amount: '20.00' },
      lines: [line],
    };
    invoices.push((await does('draftInvoice', sale, 'invoice { id }', treasurer)).invoice.id);
  }
  const { invoice } = await does(
    'finaliseInvoice',
    { invoiceId: invoices[0], issuedOn: '2026-10-22' },
    'invoice { paymentReference }',
    treasurer,
  );
  const file = STATEMENT.replace(/<Nm>[^<]*/g, `<Nm>${text('counterparty')}`)
    .replace(/<Ustrd>[^<]*/g, `<Ustrd>${text('remittance')}`)
    .replace(/<EndToEndId>(?!NOTPROVIDED)[^<]*/g, `<EndToEndId>${text('end to end')}`)
    .replace(/<AcctSvcrRef>/g, `<AcctSvcrRef>${text('reference')} `)
    .replace('<Id>OPBL-2026-11', `<Id>${text('statement')}`)
    .replace(/<IBAN>NL83OPBL0123456789/g, '<IBAN>ours')
    .replace(/<IBAN>NL[^<]*/g, `<IBAN>${own.counterpartyIban}`)
    .replace(/<IBAN>ours/g, `<IBAN>${own.iban}`)
    .replace('RF3120260001', invoice.paymentReference);
  const imported = await importBankFile(app, file, treasurer, `${text('bank file')}.xml`);
  const inbox = await app.ok(
    '{ bankInbox(first: 20) { edges { node { id amount { amount } } } } }',
    {},
    treasurer,
  );
  const entries: { id: string; amount: { amount: string } }[] = inbox.edges.map(
    (edge: { node: object }) => edge.node,
  );
  const paying = entries.find((entry) => entry.amount.amount === '121.00')!;
  const others = entries.filter((entry) => entry !== paying);
  await does(
    'confirmMatch',
    { bankEntryId: paying.id, invoiceId: invoices[0] },
    'bankEntry { id }',
    treasurer,
  );
  await does(
    'ignoreEntry',
    { bankEntryId: others[0]!.id, reason: text('ignored') },
    'bankEntry { id }',
    treasurer,
  );
  const income = {
    amount: { amount: '242.00' },
    vat: 'HIGH',
    directCosts: { amount: '0.00' },
    receivedOn: '2026-11-01',
    description: text('income'),
  };
  for (const memberId of [first, second]) {
    await does('postIncome', { memberId, ...income }, 'balance { amount }', {
      ...integrator,
      idempotencyKey: `${text('key')} ${memberId}`,
    });
  }

  const wishes: string[] = [];
  const receipts: string[] = [];
  for (const [memberId, as] of [
    [first, member],
    [first, member],
    [second, callers.other_member],
  ] as const) {
    receipts.push(await picture(as));
    const wish = {
      memberId,
      purpose: text('purpose'),
      category: 'EQUIPMENT',
      amount: { amount: '12.10' },
      vatAmount: { amount: '2.10' },
      receiptFileId: receipts.at(-1),
    };
    wishes.push((await does('requestInvestment', wish, 'investment { id }', as)).investment.id);
  }
  await does(
    'approveInvestment',
    { investmentId: wishes[0], seen: { changes: 0, decisions: 0 } },
    'investment { id }',
    treasurer,
  );
  await does('payInvestment', { investmentId: wishes[0], paidOn: TODAY }, 'investment { id }', treasurer);
  await does(
    'declineInvestment',
    { investmentId: wishes[2], seen: { changes: 0, decisions: 0 }, reason: text('declined') },
    'investment { id }',
    treasurer,
  );
  return {
    receipts,
    ids: {
      Invoice: invoices,
      InvestmentRequest: wishes,
      BankImport: [imported.id],
      BankEntry: [others[1]!.id, others[0]!.id, paying.id],
      Customer: [customerId],
    },
  };
}
