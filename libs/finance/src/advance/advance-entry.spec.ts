import fc from 'fast-check';
import { civilDate } from '#kernel';
import { costOf } from '../investment/investment-cost.js';
import { settlementEntry, settlementOf } from './advance-entry.js';

describe('the settlement of an advance', () => {
  const advance = { id: 'a', memberId: 'm', purpose: 'Markt' };
  const bearers = [{ memberId: 'm', basisPoints: 10_000 }];
  const linesOf = (amount: number, vat: number, outstanding: number) =>
    settlementEntry(
      advance,
      bearers,
      costOf({ amount, vat }, 'REGULAR'),
      settlementOf(amount, outstanding),
      civilDate('2026-04-01'),
    ).lines.map(({ account, cents }) => [account, cents]);

  it('takes from the thermometer what was bought, without VAT, and ends the claim as far', () => {
    expect(linesOf(12_100, 2_100, 15_000)).toEqual([
      ['THERMOMETER', 10_000],
      ['VAT_RECLAIMABLE', 2_100],
      ['ADVANCES_TO_MEMBERS', -12_100],
    ]);
  });

  it('pays the member what goes above the advance', () => {
    expect(linesOf(12_100, 2_100, 10_000)).toEqual([
      ['THERMOMETER', 10_000],
      ['VAT_RECLAIMABLE', 2_100],
      ['ADVANCES_TO_MEMBERS', -10_000],
      ['BANK', -2_100],
    ]);
  });

  it('never settles more than is out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(1e9), (receipts, outstanding) => {
        const { fromAdvance, extra } = settlementOf(receipts, outstanding);
        return fromAdvance <= outstanding && extra >= 0 && fromAdvance + extra === receipts;
      }),
    );
  });
});
