import { civilDate, DomainError } from '#kernel';
import { invoiceEntry } from '../invoice-entry.js';
import { invoiceTotals, type VatCode } from '../vat.js';
import { type CreditableInvoice, creditOf } from './credit-note.js';
import { creditNoteEntry } from './credit-note-entry.js';

const ON = civilDate('2026-11-28');

function invoiceOf(
  lines: readonly (readonly [VatCode, number, number])[],
  directCosts = 0,
): CreditableInvoice & { totals: ReturnType<typeof invoiceTotals> } {
  const sold = lines.map(([vat, unitPrice, quantity], i) => ({
    description: 'Taart',
    vat,
    unitPrice,
    quantity,
    line: i + 1,
    credited: 0,
  }));
  const totals = invoiceTotals(sold, ON);
  return { suppliedOn: ON, net: totals.net, vat: totals.vat, directCosts, lines: sold, totals };
}

const linesOf = (entry: { lines: readonly { account: string; cents: number }[] }) =>
  entry.lines.map(({ account, cents }) => [account, cents]);

describe('a credit note', () => {
  it('over all of an invoice is its entry turned round, line by line', () => {
    const invoice = invoiceOf(
      [
        ['HIGH', 10_000, 1000],
        ['LOW', 333, 3333],
        ['EXEMPT', 700, 1000],
      ],
      2000,
    );
    const { totals, directCosts } = invoice;
    const document = { id: 'x', number: '2026-0001', issuedOn: ON };
    const sale = linesOf(invoiceEntry({ ...document, directCosts, totals }));
    const credit = linesOf(creditNoteEntry({ ...document, credit: creditOf(invoice, null) }));
    expect(credit).toEqual(sale.map(([account, cents]) => [account, -(cents as number)]));
    expect(credit).toContainEqual(['REVENUE_EXEMPT', 700]);
  });

  it('by quantities gives back in three parts exactly what the invoice asked', () => {
    // a third of 0.35 cents VAT each: reckoned apart the three would be a cent short
    const invoice = invoiceOf([['HIGH', 56, 3000]]);
    expect([invoice.net, invoice.vat]).toEqual([168, 35]);
    const notes = [0, 1000, 2000].map((credited) =>
      creditOf({ ...invoice, lines: invoice.lines.map((line) => ({ ...line, credited })) }, [
        { line: 1, quantity: 1000 },
      ]),
    );
    expect(notes.map(({ net, vat }) => [net, vat])).toEqual([
      [56, 12],
      [56, 12],
      [56, 11],
    ]);
  });

  it.each([
    [[], 'CREDIT_EMPTY'],
    [[{ line: 3, quantity: 1000 }], 'CREDIT_LINE_UNKNOWN'],
    [
      [
        { line: 1, quantity: 1000 },
        { line: 1, quantity: 1000 },
      ],
      'CREDIT_LINE_UNKNOWN',
    ],
    [[{ line: 1, quantity: 2001 }], 'CREDIT_EXCEEDS_INVOICE'],
    [[{ line: 1, quantity: -1000 }], 'CREDIT_EXCEEDS_INVOICE'],
    // the discount of line 2 alone would ask money, and line 1 without it gives more than was asked
    [[{ line: 2, quantity: 1000 }], 'AMOUNT_NOT_POSITIVE'],
    [[{ line: 1, quantity: 2000 }], 'CREDIT_EXCEEDS_INVOICE'],
  ])('over %j is refused: %s', (quantities, code) => {
    const invoice = invoiceOf([
      ['HIGH', 10_000, 2000],
      ['HIGH', -3000, 1000],
    ]);
    expect(() => creditOf(invoice, quantities)).toThrow(new DomainError(code));
  });

  it('is empty where nothing is left', () => {
    const invoice = invoiceOf([['HIGH', 10_000, 1000]]);
    const gone = { ...invoice, lines: invoice.lines.map((line) => ({ ...line, credited: 1000 })) };
    expect(() => creditOf(gone, null)).toThrow(new DomainError('CREDIT_EMPTY'));
  });
});
