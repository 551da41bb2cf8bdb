import type { Fact } from './facts.js';
import { ModelBooks } from './model.js';
import { inProportion, nearest } from './rounding.js';

const THIRTY = [{ from: '2016-01-01', contribution: 3000, trainingFund: 0 }];

function balances(facts: readonly Fact[], agreements = THIRTY): Record<string, number> {
  const books = new ModelBooks(agreements);
  for (const fact of facts) books.tell(fact);
  const sums: Record<string, number> = {};
  for (const { account, cents } of books.lines) sums[account] = (sums[account] ?? 0) + cents;
  return Object.fromEntries(Object.entries(sums).filter(([, cents]) => cents !== 0));
}

const invoice = {
  kind: 'INVOICE',
  document: 'i',
  memberId: 'm',
  lines: [{ thousandths: 1000, unitPrice: 10_000, vat: 'HIGH' }],
  directCosts: 0,
  suppliedOn: '2026-03-05',
  on: '2026-03-05',
} as const;
const paid = (cents: number, document = 'p') =>
  ({ kind: 'RECEIPT', document, invoice: 'i', cents, on: '2026-03-10' }) as const;

describe('the model that the books are held against', () => {
  it('books the paid sale of EUR 121 and the investment of 60.50 as the field describes them', () => {
    expect(balances([invoice])).toEqual({ DEBTORS: 12_100, REVENUE_HIGH: -10_000, VAT_PAYABLE: -2_100 });
    const sold = [invoice, paid(12_100)];
    expect(balances(sold)).toEqual({
      BANK: 12_100,
      REVENUE_HIGH: -10_000,
      VAT_PAYABLE: -2_100,
      PAYMENTS_TO_MEMBERS: 10_000,
      THERMOMETER: -7_000,
      CONTRIBUTION: -3_000,
    });
    const bought = {
      kind: 'INVESTMENT',
      document: 'v',
      memberId: 'm',
      amount: 6_050,
      vat: 1_050,
      on: '2026-03-11',
    } as const;
    expect(balances([...sold, bought])).toMatchObject({
      THERMOMETER: -2_000,
      VAT_RECLAIMABLE: 1_050,
      BANK: 6_050,
    });
    expect(() => balances([...sold, { ...bought, amount: 9_000 }])).toThrow('below zero');
  });

  it('rounds each booking by itself: a hundred sales of 0.05 give a hundred times two cents', () => {
    const sale = { kind: 'INCOME', memberId: 'm', amount: 5, vat: 'ZERO', directCosts: 0 } as const;
    const sales = Array.from({ length: 100 }, (_, n) => ({ ...sale, document: `${n}`, on: '2026-01-01' }));
    expect(balances(sales)).toMatchObject({ CONTRIBUTION: -200, THERMOMETER: -300 });
  });

  it('follows what was agreed on the day, and what a low rate was before 2019', () => {
    const agreements = [...THIRTY, { from: '2026-02-01', contribution: 2500, trainingFund: 500 }];
    const sale = { kind: 'INCOME', document: 's', memberId: 'm', vat: 'LOW', directCosts: 0 } as const;
    expect(balances([{ ...sale, amount: 10_600, on: '2018-12-31' }], agreements)).toMatchObject({
      VAT_PAYABLE: -600,
      CONTRIBUTION: -3_000,
    });
    expect(balances([{ ...sale, amount: 10_900, on: '2026-02-01' }], agreements)).toMatchObject({
      VAT_PAYABLE: -900,
      CONTRIBUTION: -2_500,
      TRAINING_FUND: -500,
      THERMOMETER: -7_000,
    });
    const late = { ...paid(12_100), paidOn: '2026-01-31' };
    expect(balances([invoice, late], agreements)).toMatchObject({ CONTRIBUTION: -3_000 });
  });

  it('gives the last of many part payments what is left', () => {
    const parts = [1, 4_032, 33, 8_034].map((cents, n) => paid(cents, `${n}`));
    const { DEBTORS, PAYMENTS_TO_MEMBERS } = balances([invoice, ...parts]);
    expect([DEBTORS, PAYMENTS_TO_MEMBERS]).toEqual([undefined, 10_000]);
    expect(() => balances([invoice, paid(12_101)])).toThrow('above its total');
  });

  it('rounds a half away from zero, and loses no cent in proportions', () => {
    expect([nearest(5, 3, 10), nearest(-5, 3, 10), nearest(4, 3, 10)]).toEqual([2, -2, 1]);
    expect(inProportion(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(inProportion(1, [1, 1])).toEqual([1, 0]);
  });
});
