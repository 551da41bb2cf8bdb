import fc from 'fast-check';
import { civilDate } from '#kernel';
import { clientMoney, type ThermometerMonth } from './client-money.js';

const question = {
  period: { from: civilDate('2026-01-01'), until: civilDate('2026-03-31') },
  reportedOn: civilDate('2026-03-31'),
  fewest: 1,
};
const moved = (month: string, rule: ThermometerMonth['rule'], cents: number, memberId = 'a') => ({
  memberId,
  month: civilDate(month),
  rule,
  cents,
});
const paid = (paidOn: string, net: number, memberId = 'a') => ({ memberId, paidOn: civilDate(paidOn), net });
const spans = [{ memberId: 'a', startsOn: civilDate('2025-01-01'), endsOn: null }];

describe('the money of a group of members', () => {
  it('stands by month, a month of nothing and one below zero among them', () => {
    const money = clientMoney(
      {
        spans,
        paid: [paid('2025-12-31', 9), paid('2026-01-01', 1000), paid('2026-03-31', -400)],
        openings: [{ memberId: 'a', cents: 500 }],
        movements: [
          moved('2026-01-01', 'SALE', 1000),
          moved('2026-01-01', 'CONTRIBUTION', -300),
          moved('2026-02-01', 'INVESTMENT', -250),
          moved('2026-03-01', 'ASSET_SALE', 50),
          moved('2026-03-01', 'REFUND', -400),
        ],
      },
      question,
    );
    expect(money.months).toEqual([
      { month: '2026-01-01', revenue: 1000, invested: 0 },
      { month: '2026-02-01', revenue: 0, invested: 250 },
      { month: '2026-03-01', revenue: -400, invested: -50 },
    ]);
    expect(money.thermometers).toEqual({
      opening: 500,
      earned: 600,
      contributed: -300,
      invested: -200,
      withdrawn: 0,
      other: 0,
      closing: 600,
    });
    expect(money.turnover).toMatchObject({ value: { revenue: 600 } });
  });

  it('adds up to the cent, whatever was booked', () => {
    const movement = fc.record({
      memberId: fc.constantFrom('a', 'b'),
      month: fc.constantFrom(civilDate('2026-01-01'), civilDate('2026-02-01')),
      rule: fc.constantFrom('SALE', 'POT', 'INVESTMENT', 'PRIVATE_WITHDRAWAL', 'CORRECTION', 'SETTLEMENT'),
      cents: fc.integer({ min: -1e9, max: 1e9 }),
    }) as fc.Arbitrary<ThermometerMonth>;
    fc.assert(
      fc.property(fc.array(movement), fc.integer({ min: -1e9, max: 1e9 }), (movements, opening) => {
        const openings = [{ memberId: 'a', cents: opening }];
        const { thermometers } = clientMoney({ spans, paid: [], openings, movements }, question);
        const all = movements.reduce((sum, { cents }) => sum + cents, opening);
        expect(thermometers.closing).toBe(all);
      }),
    );
  });

  it('knows of how few members the amount of the fewest is', () => {
    const three = ['a', 'b', 'c'];
    const openings = three.map((memberId) => ({ memberId, cents: 500 }));
    const sales = three.map((memberId) => moved('2026-01-01', 'SALE', 1000, memberId));
    const payments = three.map((memberId) => paid('2026-01-15', 1000, memberId));
    const behind = (movements: ThermometerMonth[], all = payments) =>
      clientMoney({ spans, paid: all, openings, movements }, question).fewestBehind;
    expect(behind(sales)).toBe(3);
    expect(behind([...sales, moved('2026-02-01', 'INVESTMENT', -250, 'b')])).toBe(1);
    expect(behind(sales, [...payments, paid('2026-02-15', 9, 'a'), paid('2026-02-20', 9, 'b')])).toBe(2);
    // what two of them took out again is of one
    const emptied = ['a', 'b'].map((memberId) => moved('2026-01-01', 'SALE', -500, memberId));
    expect(behind([...three.map((memberId) => moved('2026-01-01', 'SALE', 0, memberId)), ...emptied])).toBe(
      1,
    );
    expect(clientMoney({ spans, paid: [], openings: [], movements: [] }, question).fewestBehind).toBeNull();
  });
});
