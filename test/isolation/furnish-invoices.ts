import { until } from '../story/until.js';
import { addressOf, type House, TODAY, uuidOf } from './house.js';

/** A customer who is written to, quotes, a credit note, a bad debt, a reminder and an invoice that comes again. */
export async function furnishInvoices(
  house: House,
  [first, second]: readonly [string, string],
  firstCustomerId: string,
) {
  const { app, id, text, email, does, callers } = house;
  const { treasurer } = callers;
  const body = { ...addressOf(house), kind: 'PUBLIC_BODY', name: text('buyer'), email: email('buyer') };
  const customerId: string = (
    await does('createCustomer', { ...body, oin: '00000001234567890000' }, 'customer { id }', treasurer)
  ).customer.id;
  const sale = (memberId: string) => ({
    memberId,
    customerId,
    customerReference: text('order'),
    directCosts: { amount: '0.00' },
    lines: [{ description: text('sold'), quantity: '2', unitPrice: { amount: '50.00' }, vat: 'HIGH' }],
  });

  const quotes: string[] = [];
  for (const memberId of [first, second]) {
    const { quote } = await does('draftQuote', sale(memberId), 'quote { id }', treasurer);
    await does('sendQuote', { quoteId: quote.id, email: email('elsewhere') }, 'quote { id }', treasurer);
    quotes.push(quote.id);
  }
  const declined = { quoteId: quotes[1], answeredOn: TODAY, reason: text('too dear') };
  await does('declineQuote', declined, 'quote { id }', treasurer);

  const finals: string[] = [];
  for (const memberId of [first, first, second]) {
    const drafted = { ...sale(memberId), suppliedOn: '2026-10-21' };
    const { invoice } = await does('draftInvoice', drafted, 'invoice { id }', treasurer);
    const final = { invoiceId: invoice.id, issuedOn: '2026-10-22' };
    await does('finaliseInvoice', final, 'invoice { id }', treasurer);
    finals.push(invoice.id);
  }
  // the last one waits for a reminder
  const [reminded, lost] = finals as [string, string];
  await does('sendReminder', { invoiceId: reminded }, 'invoice { id }', treasurer);
  const credit = {
    invoiceId: reminded,
    issuedOn: TODAY,
    reason: text('credit'),
    lines: [{ line: 1, quantity: '1' }],
  };
  const { invoice } = await does('creditInvoice', credit, 'invoice { creditNotes { id } }', treasurer);
  const debt = { invoiceId: lost, writtenOffOn: TODAY, reason: text('bad debt'), isVatReclaimed: false };
  await does('writeOffInvoice', debt, 'invoice { id }', treasurer);

  const rent = { ...sale(first), name: text('rent'), every: 'MONTH', startsOn: TODAY, makes: 'DRAFT' };
  const { recurringInvoice } = await does(
    'createRecurringInvoice',
    rent,
    'recurringInvoice { id }',
    treasurer,
  );
  // a period is passed in a round that nobody asks for
  await app.database.owner(
    `INSERT INTO tenant.recurring_run (tenant_id, recurring_invoice_id, period, period_on, error_code, makes, recorded_by, request_id)
     VALUES ($1, $2, 0, $3, 'CUSTOMER_ARCHIVED', 'DRAFT', $1, 'test')`,
    [id, uuidOf(recurringInvoice.id), TODAY],
  );
  await app.database.owner(
    'UPDATE tenant.recurring_invoice SET next_period = 1, next_on = $2 WHERE tenant_id = $1',
    [id, '2027-01-01'],
  );
  await papersMade(house);
  return {
    Customer: [firstCustomerId, customerId],
    CreditNote: [invoice.creditNotes[0].id as string],
    Quote: quotes,
    RecurringInvoice: [recurringInvoice.id as string],
  };
}

/** Waits until every paper is there and its mails are written, so that nothing of it comes in between later. */
async function papersMade({ app, id }: House): Promise<void> {
  await until(async () => {
    const [open] = await app.database.owner<{ count: string }>(
      `SELECT count(*)::text AS count FROM outbox.request
        WHERE tenant_id = $1 AND kind LIKE 'sales-document-%' AND state IN ('WAITING', 'RELEASED')`,
      [id],
    );
    return open!.count === '0';
  });
}
