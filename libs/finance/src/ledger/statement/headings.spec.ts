import fc from 'fast-check';
import { civilDate } from '#kernel';
import '../../words.js';
import '../ledger-words.js';
import { rgsCodes } from '../account/rgs.js';
import type { AccountSums } from './account-sums.repository.js';
import { balanceSheetOf, balanceSheetSpans } from './balance-sheet.js';
import { profitAndLossOf } from './profit-and-loss.js';

const account = (code: string, ...sums: number[]): AccountSums => {
  const { kind } = rgsCodes.find((one) => one.code === code)!;
  return { number: '1000', name: code, role: 'OTHER', rgsCode: code, kind, sums };
};
const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
/** Accounts whose sums are zero together in each span, as those of balanced entries are; within a year part of all. */
const books = fc
  .array(fc.tuple(fc.constantFrom(...rgsCodes), fc.tuple(cents, cents, cents, cents)), { maxLength: 30 })
  .map((picked) => {
    const accounts = picked.map(([{ code }, sums]) => account(code, ...sums));
    const rest = [0, 1, 2, 3].map((i) => -accounts.reduce((sum, { sums }) => sum + sums[i]!, 0) + 0);
    return [...accounts, account('BEivOvrOrs', ...rest)];
  });

describe('a balance sheet', () => {
  it('has equal totals, whatever was booked, with and without a comparison', () => {
    fc.assert(
      fc.property(books, fc.boolean(), (accounts, isCompared) => {
        const sheet = balanceSheetOf(accounts, isCompared, 'nl');
        expect(sheet.totalAssets).toBe(sheet.totalLiabilities);
        expect(sheet.comparedAssets).toBe(sheet.comparedLiabilities);
        expect(sheet.comparedAssets === null).toBe(!isCompared);
      }),
    );
  });

  it('carries the results of this year and of earlier ones beside the equity', () => {
    const sheet = balanceSheetOf(
      [account('BLimBanRba', 900, 400), account('WOmzNodOdh', -1_000, -500), account('WKprKvgKvg', 100, 100)],
      false,
      'en',
    );
    expect(sheet.liabilities).toEqual([
      {
        code: 'RESULT',
        name: 'Result',
        total: 900,
        comparedTotal: null,
        lines: [
          { number: null, name: 'Result of earlier years', rgsCode: null, amount: 500, compared: null },
          { number: null, name: 'Result of this year', rgsCode: null, amount: 400, compared: null },
        ],
      },
    ]);
    expect(sheet.assets.map(({ name, total }) => [name, total])).toEqual([['Cash and bank', 900]]);
  });

  it('looks at the whole past and at the year of each day', () => {
    expect(balanceSheetSpans(civilDate('2024-02-29'), civilDate('2023-12-31'))).toEqual([
      { from: null, until: '2024-02-29' },
      { from: '2024-01-01', until: '2024-02-29' },
      { from: null, until: '2023-12-31' },
      { from: '2023-01-01', until: '2023-12-31' },
    ]);
  });
});

describe('a profit and loss statement', () => {
  it('has the result that the balance sheet carries', () => {
    fc.assert(
      fc.property(books, (accounts) => {
        const result = balanceSheetOf(accounts, false, 'nl').liabilities.find(
          ({ code }) => code === 'RESULT',
        );
        expect(profitAndLossOf(accounts, false, 'nl').result).toBe(result?.total ?? 0);
      }),
    );
  });

  it('shows income and expenses each on its own side, and leaves out what nothing happened on', () => {
    const shown = profitAndLossOf(
      [
        account('WOmzNodOdh', -1_000, -200),
        account('WFbeRlmObr', -5, 0),
        account('WFbeKba', 7, 0),
        account('WBedKanKan', 0, 0),
        account('WKprKvgKvg', 0, 30),
      ],
      true,
      'nl',
    );
    expect(shown.income.map(({ code, total, comparedTotal }) => [code, total, comparedTotal])).toEqual([
      ['WOmz', 1_000, 200],
      ['WFbe', 5, 0],
    ]);
    expect(shown.expenses.map(({ code, total, comparedTotal }) => [code, total, comparedTotal])).toEqual([
      ['WKpr', 0, 30],
      ['WFbe', 7, 0],
    ]);
    expect([shown.result, shown.comparedResult]).toEqual([998, 170]);
  });
});
