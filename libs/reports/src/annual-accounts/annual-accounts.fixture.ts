import type { Heading } from '#finance';
import { civilDate } from '#kernel';
import type { FrozenAnnualAccounts } from './annual-accounts.js';

const heading = (code: string, name: string, line: string, amount: number, compared: number): Heading => ({
  code,
  name,
  lines: [{ number: code, name: line, rgsCode: null, amount, compared }],
  total: amount,
  comparedTotal: compared,
});

/** A year with a loss, of people who do not exist; all of it adds up. */
export const aYear: FrozenAnnualAccounts = {
  on: civilDate('2026-12-31'),
  comparedOn: civilDate('2025-12-31'),
  balance: {
    assets: [heading('1100', 'Liquide middelen', 'Bank', 900_00, 1_400_00)],
    liabilities: [
      heading('RESULT', 'Resultaten', 'Resultaat van dit jaar', -130_00, 400_00),
      heading('1680', 'Kortlopende schulden', 'Thermometers', 1_030_00, 1_000_00),
    ],
    totalAssets: 900_00,
    totalLiabilities: 900_00,
    comparedAssets: 1_400_00,
    comparedLiabilities: 1_400_00,
    thermometers: 1_030_00,
  },
  result: {
    income: [heading('8500', 'Opbrengsten', 'Bijdragen van leden', 120_00, 500_00)],
    expenses: [heading('4800', 'Kosten', 'Andere kosten', 250_00, 100_00)],
    totalIncome: 120_00,
    totalExpenses: 250_00,
    result: -130_00,
    comparedResult: 400_00,
  },
  thermometers: [
    {
      number: 1,
      name: 'أحمد عبد الرحمن',
      opening: 1_000_00,
      income: 400_00,
      contributions: -120_00,
      investments: -300_00,
      other: 0,
      closing: 980_00,
    },
    {
      number: 2,
      name: '#panic("x") *vet* Noor',
      opening: 0,
      income: 0,
      contributions: 0,
      investments: 0,
      other: 50_00,
      closing: 50_00,
    },
  ],
  ledger: { opening: 1_000_00, closing: 1_030_00 },
  rules: [
    {
      kind: 'contribution',
      validFrom: civilDate('2024-01-01'),
      decidedBy: 'algemene vergadering',
      body: {
        rateBasisPoints: 3000,
        trainingFundBasisPoints: 250,
        solidarityBasisPoints: 100,
        pots: [{ name: 'de feestpot', rateBasisPoints: 50 }],
        base: 'NET_REVENUE',
        rounding: 'PER_BOOKING',
        creditOn: 'PAYMENT',
      },
    },
    {
      kind: 'vat',
      validFrom: civilDate('2024-01-01'),
      decidedBy: 'bestuur',
      body: { scheme: 'SMALL_BUSINESS' },
    },
    {
      kind: 'approval',
      validFrom: civilDate('2026-05-01'),
      decidedBy: 'bestuur',
      body: { limitCents: 250_00 },
    },
  ],
};

/** Books in which nothing was booked. */
export const anEmptyYear: FrozenAnnualAccounts = {
  ...aYear,
  balance: {
    assets: [],
    liabilities: [],
    totalAssets: 0,
    totalLiabilities: 0,
    comparedAssets: 0,
    comparedLiabilities: 0,
    thermometers: 0,
  },
  result: { income: [], expenses: [], totalIncome: 0, totalExpenses: 0, result: 0, comparedResult: 0 },
  thermometers: [],
  ledger: { opening: 0, closing: 0 },
  rules: [],
};
