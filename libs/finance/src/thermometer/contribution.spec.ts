import fc from 'fast-check';
import { DomainError, parseEuro, shareOf, type Cents } from '#kernel';
import {
  allocate,
  type Allocation,
  netRevenueOf,
  proRata,
  type ContributionPolicy,
  type InvoiceParts,
} from './contribution.js';
import { bookingsOf2016 } from './oracle.fixture.js';

const thirtyPercent: ContributionPolicy = {
  rateBasisPoints: 3000,
  trainingFundBasisPoints: 0,
  rounding: 'PER_BOOKING',
};
const sold = (net: Cents) => ({ net, directCosts: 0 });
const sum = (amounts: readonly Cents[]) => amounts.reduce((a, b) => a + b, 0);
const cents = fc.integer({ min: -100_000_000, max: 100_000_000 });
/** Rates that make at most a whole, on either base, with and without pots. */
const policies = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 6 }),
    fc.constantFrom('NET_REVENUE' as const, 'REVENUE' as const, undefined),
  )
  .map(([weights, base]): ContributionPolicy => {
    const total = weights.reduce((a, b) => a + b, 0);
    const rates = weights.map((weight) => (total > 10_000 ? Math.floor((weight * 10_000) / total) : weight));
    const [rateBasisPoints, trainingFundBasisPoints, solidarityBasisPoints, ...others] = rates as [
      number,
      number,
      number,
    ];
    const pots = others.map((rate, i) => ({ name: `pot ${i}`, rateBasisPoints: rate }));
    return {
      rateBasisPoints,
      trainingFundBasisPoints,
      solidarityBasisPoints,
      pots,
      ...(base && { base }),
      rounding: 'PER_BOOKING',
    };
  });
const partsOf = ({ contribution, trainingFund, solidarity, pots, toThermometer }: Allocation) => [
  contribution,
  trainingFund,
  solidarity,
  ...pots,
  toThermometer,
];

describe('the published year 2016 of Blauwe Paraplu', () => {
  const allocations = bookingsOf2016.map((booking) => allocate(booking, thirtyPercent));

  it('comes out to the cent when each booking is rounded', () => {
    expect(bookingsOf2016.length).toBeGreaterThanOrEqual(20);
    expect(sum(bookingsOf2016.map((booking) => booking.net))).toBe(parseEuro('6120.19'));
    expect(sum(bookingsOf2016.map((booking) => booking.directCosts))).toBe(parseEuro('517.41'));
    expect(sum(allocations.map((allocation) => allocation.netRevenue))).toBe(parseEuro('5602.78'));
    expect(sum(allocations.map((allocation) => allocation.contribution))).toBe(parseEuro('1680.84'));
    const thermometer = sum(allocations.map((allocation) => allocation.toThermometer));
    expect(thermometer).toBe(parseEuro('3921.94'));
    expect(thermometer - parseEuro('966.50')).toBe(parseEuro('2955.44'));
  });

  it('is not 30 % of the total, which is a cent less', () => {
    expect(shareOf(parseEuro('5602.78'), 3000)).toBe(parseEuro('1680.83'));
  });
});

describe('dividing one booking', () => {
  it('gives 30 of 100 euros to the cooperative and 70 to the member', () => {
    expect(allocate(sold(10_000), thirtyPercent)).toMatchObject({
      netRevenue: 10_000,
      contribution: 3000,
      trainingFund: 0,
      toThermometer: 7000,
    });
  });

  it('takes direct costs off first', () => {
    expect(netRevenueOf({ net: 10_000, directCosts: 1234 })).toBe(8766);
    expect(netRevenueOf({ net: 1000, directCosts: 1500 })).toBe(-500);
  });

  it('gives the training fund its own part', () => {
    const policy: ContributionPolicy = { ...thirtyPercent, trainingFundBasisPoints: 500 };
    expect(allocate(sold(1010), policy)).toMatchObject({
      netRevenue: 1010,
      contribution: 303,
      trainingFund: 51,
      toThermometer: 656,
    });
  });

  it('lets the training fund yield the cent when both parts round up', () => {
    const policy: ContributionPolicy = {
      ...thirtyPercent,
      rateBasisPoints: 5000,
      trainingFundBasisPoints: 5000,
    };
    expect(allocate(sold(1), policy)).toMatchObject({
      netRevenue: 1,
      contribution: 1,
      trainingFund: 0,
      toThermometer: 0,
    });
  });

  it('takes rates of revenue before the direct costs, and never more than the costs leave', () => {
    const policy: ContributionPolicy = { ...thirtyPercent, base: 'REVENUE', trainingFundBasisPoints: 500 };
    expect(allocate({ net: 10_000, directCosts: 2000 }, policy)).toEqual({
      netRevenue: 8000,
      base: 10_000,
      contribution: 3000,
      trainingFund: 500,
      solidarity: 0,
      pots: [],
      toThermometer: 4500,
    });
    expect(allocate({ net: 10_000, directCosts: 6800 }, policy)).toMatchObject({
      contribution: 3000,
      trainingFund: 200,
      toThermometer: 0,
    });
    expect(allocate({ net: 10_000, directCosts: 12_000 }, policy)).toMatchObject({
      contribution: 0,
      trainingFund: 0,
      toThermometer: -2000,
    });
  });

  it('fills each pot in the order of the policy', () => {
    const policy: ContributionPolicy = {
      ...thirtyPercent,
      solidarityBasisPoints: 250,
      pots: [
        { name: 'Gereedschap', rateBasisPoints: 100 },
        { name: 'Feest', rateBasisPoints: 50 },
      ],
    };
    expect(allocate(sold(10_000), policy)).toMatchObject({
      solidarity: 250,
      pots: [100, 50],
      toThermometer: 6600,
    });
  });

  it('loses no cent and turns no part against the sale', () => {
    fc.assert(
      fc.property(cents, cents, policies, (net, directCosts, policy) => {
        const allocation = allocate({ net, directCosts }, policy);
        expect(sum(partsOf(allocation))).toBe(net - directCosts);
        for (const part of partsOf(allocation)) {
          expect(part * Math.sign(net - directCosts)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('mirrors exactly for a credit note', () => {
    fc.assert(
      fc.property(cents, cents, policies, (net, directCosts, policy) => {
        const sale = partsOf(allocate({ net, directCosts }, policy));
        const credit = partsOf(allocate({ net: -net, directCosts: -directCosts }, policy));
        sale.forEach((part, i) => expect(part + credit[i]!).toBe(0));
      }),
    );
  });

  it.each([
    [-1, 0],
    [0, -1],
    [3000.5, 0],
    [Number.NaN, 0],
    [10_001, 0],
    [6000, 4001],
  ])('refuses the rates %p and %p', (rateBasisPoints, trainingFundBasisPoints) => {
    const policy: ContributionPolicy = { rateBasisPoints, trainingFundBasisPoints, rounding: 'PER_BOOKING' };
    expect(() => allocate(sold(100), policy)).toThrow(new DomainError('POLICY_RATE_INVALID'));
  });
});

/** Pays an invoice in these steps and gives what each step stood for. */
function payInSteps(invoice: InvoiceParts, steps: readonly Cents[]): InvoiceParts[] {
  const paid = { payments: 0, net: 0, directCosts: 0 };
  return steps.map((step) => {
    const part = proRata(invoice, step, paid);
    paid.payments += step;
    paid.net += part.net;
    paid.directCosts += part.directCosts;
    return part;
  });
}

describe('a payment of part of an invoice', () => {
  const invoice: InvoiceParts = { net: 10_000, vat: 2100, directCosts: 1500 };
  const invoices = fc.record({
    net: fc.integer({ min: 1, max: 10_000_000 }),
    vat: fc.integer({ min: 0, max: 2_100_000 }),
    directCosts: fc.integer({ min: 0, max: 10_000_000 }),
  });
  /** An invoice, credit notes included, with cuts that divide its total into payments. */
  const paidInParts = fc
    .tuple(invoices, fc.boolean(), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }))
    .map(([{ net, vat, directCosts }, credit, cuts]) => {
      const sign = credit ? -1 : 1;
      const total = net + vat;
      const stops = [...cuts.map((cut) => Math.floor(cut * total)), total].sort((a, b) => a - b);
      return {
        invoice: { net: sign * net, vat: sign * vat + 0, directCosts: sign * directCosts + 0 }, // + 0: no minus zero
        payments: stops.map((stop, i) => sign * (stop - (stops[i - 1] ?? 0)) + 0),
      };
    });

  it('gives back what a refund took when its payment is undone and booked again, of an invoice credited in full', () => {
    const credited = { net: 0, vat: 0, directCosts: 0 };
    const refunded = { payments: -12_100, net: -10_000, directCosts: -1_500 };
    expect(proRata(credited, 12_100, refunded)).toEqual(invoice);
  });

  it('stands for the whole when it pays the whole', () => {
    expect(payInSteps(invoice, [12_100])).toEqual([invoice]);
  });

  it('follows the proportion of net and VAT, and the last takes the rest', () => {
    expect(payInSteps(invoice, [4033, 4033, 4034])).toEqual([
      { net: 3333, vat: 700, directCosts: 500 },
      { net: 3333, vat: 700, directCosts: 500 },
      { net: 3334, vat: 700, directCosts: 500 },
    ]);
  });

  it('sums exactly over any sequence of payments, and never leaves the proportion by more than a cent', () => {
    fc.assert(
      fc.property(paidInParts, ({ invoice: any, payments }) => {
        const parts = payInSteps(any, payments);
        parts.forEach((part, i) => expect(part.net + part.vat).toBe(payments[i]));
        expect(sum(parts.map((part) => part.net))).toBe(any.net);
        expect(sum(parts.map((part) => part.vat))).toBe(any.vat);
        expect(sum(parts.map((part) => part.directCosts))).toBe(any.directCosts);
        payments.forEach((_payment, i) => {
          const paid = sum(payments.slice(0, i + 1));
          const net = sum(parts.slice(0, i + 1).map((part) => part.net));
          expect(Math.abs(net - (paid * any.net) / (any.net + any.vat))).toBeLessThan(0.501);
        });
      }),
    );
  });

  it('turns no part against the payment', () => {
    fc.assert(
      fc.property(paidInParts, ({ invoice: any, payments }) => {
        const sign = Math.sign(any.net);
        for (const part of payInSteps(any, payments)) {
          expect(
            [part.net * sign, part.vat * sign, part.directCosts * sign].every((amount) => amount >= 0),
          ).toBe(true);
        }
      }),
    );
  });

  it('does not drift over payments of one cent', () => {
    const parts = payInSteps({ net: 100, vat: 21, directCosts: 0 }, Array<Cents>(60).fill(1));
    expect(sum(parts.map((part) => part.vat))).toBe(10);
  });

  it('is undone by a refund', () => {
    const [payment, refund] = payInSteps(invoice, [5555, -5555]);
    expect([refund!.net + payment!.net, refund!.vat + payment!.vat]).toEqual([0, 0]);
    expect(refund!.directCosts + payment!.directCosts).toBe(0);
  });

  it('holds when the rates of an invoice pull in two directions', () => {
    const discounted: InvoiceParts = { net: 5000, vat: -150, directCosts: 0 };
    expect(payInSteps(discounted, [2425, 2425])).toEqual([
      { net: 2500, vat: -75, directCosts: 0 },
      { net: 2500, vat: -75, directCosts: 0 },
    ]);
  });

  it.each([
    [invoice, [12_101]],
    [invoice, [10_000, 2101]],
    [invoice, [-1]],
    [{ net: -100, vat: -21, directCosts: 0 }, [1]],
    [{ net: -100, vat: -21, directCosts: 0 }, [-122]],
    [{ net: 0, vat: 0, directCosts: 0 }, [1]],
  ])('refuses what %j does not ask for: %j', (asked, payments) => {
    expect(() => payInSteps(asked, payments)).toThrow(new DomainError('PAYMENT_EXCEEDS_INVOICE'));
  });

  it('says what is open', () => {
    expect.assertions(1);
    try {
      payInSteps(invoice, [10_000, 2101]);
    } catch (error) {
      expect((error as DomainError).params).toEqual({ open: '21.00', payment: '21.01' });
    }
  });

  it('has nothing to divide for an invoice of nothing', () => {
    expect(payInSteps({ net: 0, vat: 0, directCosts: 0 }, [0])).toEqual([{ net: 0, vat: 0, directCosts: 0 }]);
  });
});
