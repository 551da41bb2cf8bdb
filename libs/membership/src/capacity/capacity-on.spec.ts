import fc from 'fast-check';
import { addDays, civilDate } from '#kernel';
import { capacityOn } from './capacity-on.js';

const fact = (hoursPerWeek: number, day: number) => ({
  hoursPerWeek,
  startsOn: addDays(civilDate('2026-01-01'), day),
});
const on = (facts: ReturnType<typeof fact>[], day: number) =>
  capacityOn(facts, addDays(civilDate('2026-01-01'), day))?.hoursPerWeek ?? null;

describe('the capacity on a day', () => {
  const facts = [fact(16, 10), fact(24, 40), fact(8, 20), fact(12, 10)];

  it.each([
    [9, null],
    [10, 12],
    [19, 12],
    [20, 8],
    [39, 8],
    [40, 24],
  ])('on day %i it is %s', (day, hours) => {
    expect(on(facts, day)).toBe(hours);
  });

  it('is changed by a new fact on no earlier day', () => {
    const any = fc.tuple(fc.nat(60), fc.nat(50)).map(([hours, day]) => fact(hours, day));
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 8 }),
        fc.nat(60),
        fc.nat(50),
        fc.nat(60),
        (some, hours, from, day) => {
          fc.pre(day < from);
          expect(on([...some, fact(hours, from)], day)).toBe(on(some, day));
        },
      ),
    );
  });

  it('is what was set last, from that day until the next start', () => {
    const any = fc.tuple(fc.nat(60), fc.nat(50)).map(([hours, day]) => fact(hours, day));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.nat(60), fc.nat(50), (some, hours, from) => {
        expect(on([...some, fact(hours, from)], from)).toBe(hours);
      }),
    );
  });
});
