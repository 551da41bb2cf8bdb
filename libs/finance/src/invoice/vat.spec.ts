import fc from 'fast-check';
import { DomainError, civilDate } from '#kernel';
import {
  invoiceTotals,
  lineNet,
  parseQuantity,
  vatCodes,
  vatRateOn,
  vatRates,
  type InvoiceLine,
} from './vat.js';

const today = civilDate('2026-11-23');
const line = (vat: InvoiceLine['vat'], unitPrice: number, quantity = 1000): InvoiceLine => ({
  description: 'Ballonnenboog',
  quantity,
  unitPrice,
  vat,
});

describe('VAT rates', () => {
  it.each([
    ['HIGH', '2012-10-01', 2100],
    ['HIGH', '2026-11-23', 2100],
    ['LOW', '2018-12-31', 600],
    ['LOW', '2019-01-01', 900],
    ['ZERO', '2026-01-01', 0],
    ['EXEMPT', '2026-01-01', 0],
    ['REVERSE_CHARGE', '2026-01-01', 0],
  ] as const)('%s on %s is %i', (code, date, basisPoints) => {
    expect(vatRateOn(code, civilDate(date))).toBe(basisPoints);
  });

  it('are not known before the table begins', () => {
    expect(() => vatRateOn('HIGH', civilDate('2012-09-30'))).toThrow(new DomainError('VAT_RATE_UNKNOWN'));
  });

  it('stand in the table by date, each code at least once', () => {
    for (const code of vatCodes) {
      const dates = vatRates.filter((row) => row.code === code).map((row) => row.validFrom);
      expect(dates.length).toBeGreaterThan(0);
      expect(dates).toEqual([...dates].sort());
    }
  });
});

describe('quantities', () => {
  it('are read to the thousandth', () => {
    expect(['1', '1.5', '0.250', '-2', '1000000'].map((text) => parseQuantity(text))).toEqual([
      1000, 1500, 250, -2000, 1_000_000_000,
    ]);
  });

  it.each(['', '0', '0.000', '-0', '1,5', '1.0005', '1e3', '.5', '1000000.001', '99999999'])(
    'refuse %j',
    (text) => {
      expect(() => parseQuantity(text)).toThrow(new DomainError('QUANTITY_INVALID'));
    },
  );

  it('multiply with the price and round once', () => {
    expect(lineNet({ quantity: 250, unitPrice: 4250 })).toBe(1063);
    expect(lineNet({ quantity: -250, unitPrice: 4250 })).toBe(-1063);
    expect(lineNet({ quantity: 1_000_000_000, unitPrice: 1_000_000 })).toBe(1_000_000_000_000);
  });
});

describe('totals of an invoice', () => {
  it('show net, rate and VAT for each kind, in a fixed order', () => {
    expect(
      invoiceTotals([line('LOW', 1000), line('HIGH', 10_000), line('LOW', 505), line('EXEMPT', 700)], today),
    ).toEqual({
      lines: [1000, 10_000, 505, 700],
      perRate: [
        { vat: 'HIGH', basisPoints: 2100, net: 10_000, amount: 2100 },
        { vat: 'LOW', basisPoints: 900, net: 1505, amount: 135 },
        { vat: 'EXEMPT', basisPoints: 0, net: 700, amount: 0 },
      ],
      net: 12_205,
      vat: 2235,
      gross: 14_440,
    });
  });

  it('compute VAT over the total of a rate, not per line', () => {
    const lines = Array.from({ length: 10 }, () => line('HIGH', 112));
    expect(invoiceTotals(lines, today).vat).toBe(235); // per line it would be 10 × 0.24
  });

  it('follow the day of the supply', () => {
    expect(invoiceTotals([line('LOW', 10_000)], civilDate('2018-12-31')).vat).toBe(600);
    expect(invoiceTotals([line('LOW', 10_000)], civilDate('2019-01-01')).vat).toBe(900);
  });

  it('add up, and a credit note with negative quantities is the exact opposite', () => {
    const lines = fc.array(
      fc.record({
        description: fc.constant('x'),
        quantity: fc.integer({ min: 1, max: 100_000 }),
        unitPrice: fc.integer({ min: -100_000, max: 1_000_000 }),
        vat: fc.constantFrom(...vatCodes),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(lines, (any) => {
        const totals = invoiceTotals(any, today);
        expect(totals.perRate.reduce((sum, rate) => sum + rate.net, 0)).toBe(totals.net);
        expect(totals.perRate.reduce((sum, rate) => sum + rate.amount, 0)).toBe(totals.vat);
        expect(totals.net + totals.vat).toBe(totals.gross);
        const credit = invoiceTotals(
          any.map((one) => ({ ...one, quantity: -one.quantity })),
          today,
        );
        expect([credit.net + totals.net, credit.vat + totals.vat, credit.gross + totals.gross]).toEqual([
          0, 0, 0,
        ]);
      }),
    );
  });

  it('need a line', () => {
    expect(() => invoiceTotals([], today)).toThrow(new DomainError('INVOICE_EMPTY'));
  });
});
