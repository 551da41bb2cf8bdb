import fc from 'fast-check';
import { type StatementMovement, type ThermometerStatement, thermometerEntryKinds } from '#finance';
import { MOVEMENT_PARTS, partsOf, togetherOf } from './thermometer-movement.js';

const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
const statement = fc
  .record({
    opening: cents,
    movements: fc.array(fc.record({ kind: fc.constantFrom(...thermometerEntryKinds), amount: cents }), {
      maxLength: 20,
    }),
  })
  .map(({ opening, movements }): ThermometerStatement => ({
    opening,
    movements: movements as unknown as StatementMovement[],
    closing: movements.reduce((balance, { amount }) => balance + amount, opening),
    privatelyPaid: 0,
  }));

describe('what a thermometer did in a period', () => {
  it('leads from opening to closing, whatever moved', () => {
    fc.assert(
      fc.property(statement, (one) => {
        const { opening, income, contributions, investments, other, closing } = partsOf(one);
        expect(opening + income + contributions + investments + other).toBe(closing);
      }),
    );
  });

  it('is together the sum of each, part by part', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 5 }), (all) => {
        const parts = all.map(partsOf);
        for (const part of MOVEMENT_PARTS)
          expect(togetherOf(parts)[part]).toBe(parts.reduce((sum, one) => sum + one[part], 0));
      }),
    );
  });

  it('has what was paid out privately and what was put right as other', () => {
    const movements = [
      { kind: 'SALE', amount: 100_00 },
      { kind: 'POT', amount: -10_00 },
      { kind: 'ASSET_SALE', amount: 5_00 },
      { kind: 'PRIVATE_WITHDRAWAL', amount: -20_00 },
    ] as unknown as StatementMovement[];
    expect(partsOf({ opening: 0, movements, closing: 75_00, privatelyPaid: 20_00 })).toEqual({
      opening: 0,
      income: 100_00,
      contributions: -10_00,
      investments: 5_00,
      other: -20_00,
      closing: 75_00,
    });
  });
});
