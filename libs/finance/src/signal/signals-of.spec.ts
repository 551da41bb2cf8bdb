import fc from 'fast-check';
import { type SignalFacts, signalsOf } from './signals-of.js';

const facts: SignalFacts = { balance: 0, lastMonths: 0, thisMonth: 0, receives: true, norm: 140_150 };
const codes = (more: Partial<SignalFacts>, ceiling: Parameters<typeof signalsOf>[1] = null) =>
  signalsOf({ ...facts, ...more }, ceiling).map(({ code }) => code);

describe('the signals of a thermometer', () => {
  it.each([
    [{}, null, []],
    [{ balance: 500_000 }, { measure: 'AMOUNT', limitCents: 500_000 }, ['CEILING_REACHED']],
    [{ balance: 499_999 }, { measure: 'AMOUNT', limitCents: 500_000 }, []],
    [{ lastMonths: 420_450 }, null, []],
    [{ lastMonths: 420_451 }, null, ['ABOVE_BENEFIT_AVERAGE']],
    [{ thisMonth: 140_151 }, null, ['ABOVE_BENEFIT_THIS_MONTH']],
    [
      { lastMonths: 210_225 },
      { measure: 'AVERAGE_NET_REVENUE', normBasisPoints: 5000 },
      ['CEILING_AVERAGE_REACHED'],
    ],
    [{ lastMonths: 210_224 }, { measure: 'AVERAGE_NET_REVENUE', normBasisPoints: 5000 }, []],
    [{ lastMonths: 1, norm: null }, null, ['BENEFIT_NORM_UNKNOWN']],
    [{ norm: null }, null, []],
    [{ thisMonth: 900_000, receives: false }, null, []],
  ] as const)('of %j under %j are %j', (more, ceiling, expected) => {
    expect(codes(more, ceiling)).toEqual(expected);
  });

  it('never go away by earning more', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(cents, cents, cents, (before, more, norm) => {
        const lower = codes({ lastMonths: before, thisMonth: before, norm });
        const higher = codes({ lastMonths: before + more, thisMonth: before + more, norm });
        expect(higher).toEqual(expect.arrayContaining(lower));
      }),
    );
  });
});
