import fc from 'fast-check';
import { addDays, type CivilDate, DomainError } from '#kernel';
import {
  checkPlanDecision,
  checkSubmission,
  isPlanApproved,
  PLAN_OUTCOMES,
  type PlanVersion,
} from './plan-rules.js';

const REFERRED = '2026-01-05' as CivilDate;
const TODAY = '2026-06-01' as CivilDate;
const dayOf = (n: number) => addDays(REFERRED, n);

describe('the versions of a plan', () => {
  it('keep their order whatever is tried, are decided once and newest first, and the last decision counts', () => {
    const day = fc.integer({ min: -2, max: 9 });
    const tries = fc.array(
      fc.oneof(
        { arbitrary: fc.record({ act: fc.constant('SUBMIT' as const), on: day }), weight: 1 },
        {
          arbitrary: fc.record({
            act: fc.constant('DECIDE' as const),
            on: day,
            version: fc.integer({ min: 1, max: 3 }),
            outcome: fc.constantFrom(...PLAN_OUTCOMES),
          }),
          weight: 3,
        },
      ),
      { maxLength: 25 },
    );
    let decided = 0;
    fc.assert(
      fc.property(tries, (acts) => {
        const versions: PlanVersion[] = [];
        let at = 0;
        for (const act of acts) {
          at += act.on;
          try {
            if (act.act === 'SUBMIT') {
              checkSubmission(versions, dayOf(at), { referredOn: REFERRED, today: TODAY });
              versions.push({
                id: String(versions.length),
                version: versions.length + 1,
                submittedOn: dayOf(at),
                outcome: null,
                decidedOn: null,
              });
            } else {
              const plan = checkPlanDecision(versions, { ...act, decidedOn: dayOf(at) }, TODAY);
              expect(plan.outcome).toBeNull();
              versions[versions.indexOf(plan)] = { ...plan, outcome: act.outcome, decidedOn: dayOf(at) };
              decided++;
            }
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
          }
        }
        const days = versions.map(({ submittedOn }) => submittedOn);
        expect(days).toEqual(days.toSorted());
        const last = versions.filter(({ outcome }) => outcome).at(-1);
        expect(isPlanApproved(versions, TODAY)).toBe(last?.outcome === 'APPROVED');
        if (last) expect(isPlanApproved(versions, addDays(versions[0]!.submittedOn, -1))).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(decided).toBeGreaterThan(50);
  });
});
