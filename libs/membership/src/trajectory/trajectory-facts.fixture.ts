import fc from 'fast-check';
import { addDays, type CivilDate, civilDate } from '#kernel';
import type { TrajectoryFacts } from './trajectory-facts.js';

/** Few days, so that facts of one day and facts in an odd order come often. */
export const FIRST_DAY = civilDate('2026-01-01');
export const DAYS = 14;
export const someDay = fc
  .integer({ min: 0, max: DAYS - 1 })
  .map((days): CivilDate => addDays(FIRST_DAY, days));
export const allDays = Array.from({ length: DAYS }, (_none, days) => addDays(FIRST_DAY, days));

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const exitKind = fc.constantFrom('OUTFLOW' as const, 'DROP_OUT' as const, 'TRANSFERRED' as const);

/** Facts in any order, possible ones and impossible ones. */
export const anyFacts: fc.Arbitrary<TrajectoryFacts> = fc
  .record({
    referredOn: someDay,
    plannedOn: maybe(someDay),
    trial: maybe(fc.record({ on: someDay, endsOn: someDay })),
    decision: maybe(
      fc.record({
        on: someDay,
        outcome: fc.constantFrom('ADMITTED' as const, 'DECLINED' as const, 'STOPPED' as const),
      }),
    ),
    interruptions: fc.array(fc.record({ endedOn: someDay, kind: exitKind, returnedOn: someDay }), {
      maxLength: 2,
    }),
    exit: maybe(fc.record({ on: someDay, kind: exitKind })),
  })
  .map(({ referredOn, plannedOn, trial, decision, interruptions, exit }) => ({
    referredOn,
    plannedOn,
    trialStartsOn: trial?.on ?? null,
    trialEndsOn: trial?.endsOn ?? null,
    decidedOn: decision?.on ?? null,
    outcome: decision?.outcome ?? null,
    interruptions,
    endedOn: exit?.on ?? null,
    exitKind: exit?.kind ?? null,
  }));
