import { civilDate } from '#kernel';
import { monthsOf } from './statement-months.js';
import type { StatementMovement } from './statement-snapshot.js';

describe('the months of a statement', () => {
  it('counts every month that the period touches, with what came in, went out and was left', () => {
    const months = monthsOf({
      period: { from: civilDate('2025-12-15'), until: civilDate('2026-02-03') },
      opening: 100_00,
      movements: [
        movement('2025-12-31', 70_00, 170_00),
        movement('2026-02-01', -90_00, 80_00),
        movement('2026-02-03', 5_00, 85_00),
      ],
    });
    expect(months).toEqual([
      { first: '2025-12-01', into: 70_00, outOf: 0, difference: 70_00, balance: 170_00 },
      { first: '2026-01-01', into: 0, outOf: 0, difference: 0, balance: 170_00 },
      { first: '2026-02-01', into: 5_00, outOf: -90_00, difference: -85_00, balance: 85_00 },
    ]);
  });
});

function movement(on: string, amount: number, balance: number): StatementMovement {
  return { on: civilDate(on), kind: 'CORRECTION', description: '', amount, balance };
}
