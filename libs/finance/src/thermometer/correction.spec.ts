import fc from 'fast-check';
import { civilDate } from '#kernel';
import { allocate, type ContributionPolicy, type Earned } from './contribution.js';
import { corrected, correctionEntry, type Given, spread } from './correction.js';

const policy: ContributionPolicy = {
  rateBasisPoints: 3000,
  trainingFundBasisPoints: 500,
  pots: [{ name: 'Feest', rateBasisPoints: 125 }],
  base: 'NET_REVENUE',
  rounding: 'PER_BOOKING',
};
const given = (sale: Earned, body: ContributionPolicy = policy) =>
  ({
    ...sale,
    ...allocate(sale, body),
    entryId: 'e',
    memberId: 'm',
    policyOn: civilDate('2026-01-31'),
    policy: { id: 'p', body: { ...body, creditOn: 'PAYMENT' } },
  }) as Given & { policy: NonNullable<Given['policy']> };
const after = (one: ReturnType<typeof given>, change: Earned) => {
  const parts = corrected(one, change);
  return {
    ...one,
    net: one.net + change.net,
    directCosts: one.directCosts + change.directCosts,
    netRevenue: one.netRevenue + parts.netRevenue,
    base: one.base + parts.base,
    contribution: one.contribution + parts.contribution,
    trainingFund: one.trainingFund + parts.trainingFund,
    solidarity: one.solidarity + parts.solidarity,
    pots: one.pots.map((cents, i) => cents + parts.pots[i]!),
    toThermometer: one.toThermometer + parts.toThermometer,
  };
};

describe('a cost that arrives late', () => {
  it('gives its part of the contribution back, and lowers the thermometer', () => {
    const sale = given({ net: 10_000, directCosts: 0 }, { ...policy, trainingFundBasisPoints: 0, pots: [] });
    expect(corrected(sale, { net: 0, directCosts: 2000 })).toEqual({
      netRevenue: -2000,
      base: -2000,
      contribution: -600,
      trainingFund: 0,
      solidarity: 0,
      pots: [],
      toThermometer: -1400,
    });
  });

  it('is as if it had been known, however many there are, and leaves nothing of a sale of nothing', () => {
    const sales = fc.record({
      net: fc.integer({ min: 1, max: 10_000_000 }),
      cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      base: fc.constantFrom('NET_REVENUE' as const, 'REVENUE' as const),
    });
    fc.assert(
      fc.property(sales, ({ net, cuts, base }) => {
        const body = { ...policy, base };
        const stops = [...cuts.map((cut) => Math.floor(cut * net)), net].sort((a, b) => a - b);
        let one = given({ net, directCosts: 0 }, body);
        stops.forEach((stop, i) => {
          one = after(one, { net: 0, directCosts: stop - (stops[i - 1] ?? 0) });
          expect(one).toMatchObject(allocate({ net, directCosts: stop }, body));
        });
        expect(one).toMatchObject({ contribution: 0, trainingFund: 0, pots: [0], toThermometer: 0 });
      }),
    );
  });

  it('taken back is nothing', () => {
    const amounts = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amounts, amounts, (net, cost) => {
        const sale = given({ net, directCosts: 0 });
        const there = after(sale, { net: 0, directCosts: Math.min(cost, net) });
        expect(after(there, { net: 0, directCosts: -Math.min(cost, net) })).toEqual(sale);
      }),
    );
  });

  it('is one entry that sums to zero, at the rate and under the policy of the sale', () => {
    const sale = given({ net: 10_000, directCosts: 0 });
    const about = { on: civilDate('2026-03-01'), reference: 'Verf', rule: 'LATE_COST' } as const;
    const { entries } = correctionEntry(
      sale,
      { net: 0, directCosts: 1000 },
      about,
      new Map([['Feest', 'x']]),
    );
    expect(entries).toMatchObject([{ kind: 'CORRECTION', policyOn: '2026-01-31', sourceId: 'e' }]);
    expect(entries[0]!.lines).toContainEqual(
      expect.objectContaining({
        rule: 'CONTRIBUTION',
        rate: 3000,
        policy: 'p',
        account: 'CONTRIBUTION',
        cents: 300,
      }),
    );
    const held = correctionEntry({ ...sale, policy: null }, { net: 0, directCosts: 1000 }, about, new Map());
    expect(held.entries[0]!.lines.map(({ account, cents }) => [account, cents])).toEqual([
      ['PAYMENTS_TO_MEMBERS', -1000],
      ['HELD_FOR_TRIAL', 1000],
    ]);
  });
});

describe('a refund', () => {
  const bookings = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([net, part]) => given({ net, directCosts: Math.floor(net * part) })),
    { minLength: 1, maxLength: 5 },
  );

  it('takes from every booking of a sale in proportion, never more than is left, and all of it in the end', () => {
    fc.assert(
      fc.property(bookings, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const [net, directCosts] = [
          list.reduce((sum, one) => sum + one.net, 0),
          list.reduce((sum, one) => sum + one.directCosts, 0),
        ];
        const first = { net: -Math.floor(net * share), directCosts: -Math.floor(directCosts * share) };
        const left = spread(list, first).map(({ given: one, change }) => after(one, change));
        for (const one of left) {
          expect(one.net).toBeGreaterThanOrEqual(0);
          expect(one.directCosts).toBeGreaterThanOrEqual(0);
        }
        if (left.every((one) => one.net === 0)) return;
        const rest = { net: -net - first.net, directCosts: -directCosts - first.directCosts };
        for (const { given: one, change } of spread(left, rest)) {
          expect(after(one, change)).toMatchObject({
            net: 0,
            netRevenue: 0,
            contribution: 0,
            toThermometer: 0,
          });
        }
      }),
    );
  });
});
