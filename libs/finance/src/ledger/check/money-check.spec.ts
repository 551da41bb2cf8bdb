import { moneyCheckOf } from './money-check.js';

const even = {
  thermometers: 5_000,
  thermometerAccount: 5_000,
  bankAccount: 12_100,
  bankStatements: 12_100,
  statementsThrough: null,
  unbooked: { count: 0, cents: 0 },
  ignored: { count: 0, cents: 0 },
  notFromBank: { count: 0, cents: 0 },
  firstOpening: 0,
};

describe('the check of the money', () => {
  it('finds nothing to explain where all is even', () => {
    expect(moneyCheckOf(even)).toMatchObject({
      thermometerDifference: 0,
      bankDifference: 0,
      explained: [],
      unexplained: 0,
    });
  });

  it('says what the bank has more, why, and what is left', () => {
    const check = moneyCheckOf({
      ...even,
      thermometers: 5_001,
      bankStatements: 20_000,
      unbooked: { count: 2, cents: 900 },
      ignored: { count: 1, cents: -100 },
      notFromBank: { count: 3, cents: -2_000 },
      firstOpening: 5_000,
    });
    expect(check.thermometerDifference).toBe(1);
    expect(check.bankDifference).toBe(7_900);
    expect(check.explained.map(({ reason, amount }) => [reason, amount])).toEqual([
      ['NOT_BOOKED', 900],
      ['SET_ASIDE', -100],
      ['NOT_FROM_BANK', 2_000],
      ['FIRST_STATEMENT', 5_000],
    ]);
    expect(check.unexplained).toBe(100);
  });

  it('has no opinion on the bank without statements', () => {
    expect(moneyCheckOf({ ...even, bankStatements: null })).toMatchObject({
      bankDifference: null,
      explained: [],
      unexplained: null,
    });
  });
});
