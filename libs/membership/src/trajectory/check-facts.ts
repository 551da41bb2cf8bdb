import { addMonths, type CivilDate, DomainError } from '#kernel';
import type { TrajectoryFacts } from './trajectory-facts.js';

/** Who comes back within this time goes on where they were; later it is a new trajectory. */
export const RE_ENTRY_MONTHS = 6;

/** The facts of the way by name, as a refusal names them. */
type FactName = 'REFERRAL' | 'PLAN' | 'TRIAL' | 'DECISION' | 'EXIT' | 'RETURN';

/**
 * What must hold of all facts of a trajectory together, whoever wrote them and in whatever order: typed one by one,
 * corrected later, or imported. Each use case refuses earlier and says more; this is the last word before they are kept.
 * @throws DomainError `FACTS_CONTRADICT` with the names of the two facts · `RETURN_TOO_LATE`
 */
export function checkFacts(facts: TrajectoryFacts): void {
  const { referredOn, plannedOn, trialStartsOn, trialEndsOn, decidedOn, outcome, interruptions } = facts;
  inOrder('REFERRAL', referredOn, 'PLAN', plannedOn);
  inOrder('REFERRAL', referredOn, 'TRIAL', trialStartsOn);
  if (decidedOn !== null) {
    if (trialStartsOn === null) contradict('TRIAL', 'DECISION');
    inOrder('REFERRAL', referredOn, 'DECISION', decidedOn);
    // a trial that lay ahead can be stopped before its first day
    if (outcome !== 'STOPPED') inOrder('TRIAL', trialStartsOn, 'DECISION', decidedOn);
    if (outcome === 'ADMITTED') inOrder('TRIAL', trialEndsOn, 'DECISION', decidedOn);
  }
  let last: [FactName, CivilDate] = ['DECISION', decidedOn ?? referredOn];
  for (const { endedOn, returnedOn } of interruptions) {
    if (outcome !== 'ADMITTED') contradict('DECISION', 'RETURN');
    inOrder(...last, 'EXIT', endedOn);
    if (returnedOn <= endedOn) contradict('EXIT', 'RETURN');
    if (returnedOn > addMonths(endedOn, RE_ENTRY_MONTHS)) throw new DomainError('RETURN_TOO_LATE');
    last = ['RETURN', returnedOn];
  }
  checkExit(facts, last);
}

function checkExit(
  { endedOn, exitKind, outcome, plannedOn, trialStartsOn }: TrajectoryFacts,
  last: [FactName, CivilDate],
) {
  if (endedOn === null) return;
  if (outcome === 'DECLINED' || outcome === 'STOPPED') contradict('DECISION', 'EXIT');
  if (exitKind === 'OUTFLOW' && trialStartsOn === null) contradict('TRIAL', 'EXIT');
  inOrder(...last, 'EXIT', endedOn);
  inOrder('TRIAL', trialStartsOn, 'EXIT', endedOn);
  if (trialStartsOn === null) inOrder('PLAN', plannedOn, 'EXIT', endedOn);
}

function inOrder(
  earlier: FactName,
  earlierOn: CivilDate | null,
  later: FactName,
  laterOn: CivilDate | null,
): void {
  if (earlierOn !== null && laterOn !== null && laterOn < earlierOn) contradict(earlier, later);
}

function contradict(earlier: FactName, later: FactName): never {
  throw new DomainError('FACTS_CONTRADICT', { params: { earlier, later } });
}
