import fc from 'fast-check';
import type { IncomeDivision } from '../../api/income.js';
import type { Decimal, Money } from '../../api/scalars.js';
import { stepsOf } from './steps-of.js';

const euro = (cents: number): Money => ({ amount: (cents / 100).toFixed(2) as Decimal, currency: 'EUR' });
const centsOf = ({ amount }: Money): number => Math.round(Number(amount) * 100);

/** What the API answers of a sale with these parts, in cents. */
const division = (
  of: Record<'vat' | 'costs' | 'contribution' | 'training' | 'pots' | 'kept' | 'held', number>,
) =>
  ({
    net: euro(of.costs + of.contribution + of.training + of.pots + of.kept + of.held),
    vat: euro(of.vat),
    contribution: euro(of.contribution),
    trainingFund: euro(of.training),
    toThermometer: euro(of.kept),
    held: euro(of.held),
    parts: [
      { netRevenue: euro(of.contribution + of.training + of.pots + of.kept) },
      { netRevenue: euro(of.held) },
    ],
  }) satisfies IncomeDivision;

describe('the steps of a sale', () => {
  it('go from what was paid to what is kept, and leave out what is nothing', () => {
    const plain = { vat: 2100, costs: 0, contribution: 3000, training: 0, pots: 0, kept: 7000, held: 0 };
    expect(stepsOf(division(plain))).toEqual([
      { step: 'PAID', amount: euro(12_100) },
      { step: 'VAT', amount: euro(-2100) },
      { step: 'CONTRIBUTION', amount: euro(-3000) },
      { step: 'TO_THERMOMETER', amount: euro(7000) },
    ]);
  });

  it('come out, whatever a cooperative takes', () => {
    const cents = fc.nat({ max: 10_000_000 });
    const keys = ['vat', 'costs', 'contribution', 'training', 'pots', 'kept', 'held'] as const;
    fc.assert(
      fc.property(fc.tuple(...keys.map(() => cents)), (amounts) => {
        const of = Object.fromEntries(keys.map((key, at) => [key, amounts[at]])) as Parameters<
          typeof division
        >[0];
        const steps = stepsOf(division(of));
        const sum = (...wanted: string[]) =>
          steps
            .filter(({ step }) => wanted.includes(step))
            .reduce((all, { amount }) => all + centsOf(amount), 0);
        expect(sum('PAID', 'VAT', 'COSTS', 'CONTRIBUTION', 'TRAINING_FUND', 'OTHER_POTS')).toBe(
          sum('HELD', 'TO_THERMOMETER'),
        );
        expect(sum('OTHER_POTS')).toBe(-of.pots + 0);
        expect(sum('COSTS')).toBe(-of.costs + 0);
      }),
    );
  });
});
