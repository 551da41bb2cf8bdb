import fc from 'fast-check';
import { addDays, type CivilDate, civilDate } from '#kernel';
import { type HouseholdFact, householdOn } from './household-on.js';

const day = (n: number): CivilDate => addDays(civilDate('2026-01-01'), n);
const fact = (type: HouseholdFact['type'], from: number, until: number | null): HouseholdFact => ({
  type,
  benefitKind: 'PARTICIPATION_ACT',
  startsOn: day(from),
  endsOn: until === null ? null : day(until),
});

describe('the household on a day', () => {
  const moved = [fact('SINGLE', 10, null), fact('COUPLE', 20, null)];

  it.each([
    [9, null],
    [10, 'SINGLE'],
    [19, 'SINGLE'],
    [20, 'COUPLE'],
    [900, 'COUPLE'],
  ])('on day %i it is %s', (on, type) => {
    expect(householdOn(moved, day(on))?.type ?? null).toBe(type);
  });

  it('is corrected by a later fact, for the days that this covers and no others', () => {
    const corrected = [...moved, fact('COST_SHARER', 5, 24)];
    expect([4, 5, 24, 25].map((on) => householdOn(corrected, day(on))?.type ?? null)).toEqual([
      null,
      'COST_SHARER',
      'COST_SHARER',
      'COUPLE',
    ]);
  });

  it('is never two, and a new fact changes no day outside its own', () => {
    const types = fc.constantFrom('SINGLE', 'COUPLE', 'COST_SHARER', 'UNDER_21', 'IN_INSTITUTION');
    const any = fc
      .tuple(types, fc.nat(40), fc.option(fc.nat(20), { nil: null }))
      .map(([type, from, days]) => fact(type, from, days === null ? null : from + days));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), any, fc.nat(60), (facts, added, on) => {
        const covers = added.startsOn <= day(on) && (added.endsOn === null || day(on) <= added.endsOn);
        expect(householdOn([...facts, added], day(on))).toEqual(covers ? added : householdOn(facts, day(on)));
      }),
    );
  });
});
