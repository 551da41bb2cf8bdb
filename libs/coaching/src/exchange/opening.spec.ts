import fc from 'fast-check';
import { exchangeState, openedBy, SHARES } from './opening.js';

const shares = fc.subarray([...SHARES]);
const facts = fc.record({
  isAccepted: fc.constantFrom(null, true, false),
  isWithdrawn: fc.boolean(),
  fromShares: shares,
  toShares: shares,
});

describe('what two members learn of each other', () => {
  it('is what both agreed to', () => {
    const agreed = { isAccepted: true, isWithdrawn: false };
    expect(
      openedBy({ ...agreed, fromShares: ['NAME', 'PHONE'], toShares: ['PHONE', 'NAME', 'EMAIL'] }),
    ).toEqual(['NAME', 'PHONE']);
  });

  it('is nothing unless it is accepted, and nothing at once when one of them withdraws', () => {
    fc.assert(
      fc.property(facts, (exchange) => {
        if (exchangeState(exchange) !== 'ACCEPTED') expect(openedBy(exchange)).toEqual([]);
        expect(openedBy({ ...exchange, isWithdrawn: true })).toEqual([]);
      }),
    );
  });

  it('is the same for both, and never more than either agreed to', () => {
    fc.assert(
      fc.property(facts, (exchange) => {
        const { fromShares, toShares } = exchange;
        const opened = openedBy(exchange);
        expect(openedBy({ ...exchange, fromShares: toShares, toShares: fromShares })).toEqual(opened);
        for (const share of opened) expect(fromShares.includes(share) && toShares.includes(share)).toBe(true);
      }),
    );
  });
});
