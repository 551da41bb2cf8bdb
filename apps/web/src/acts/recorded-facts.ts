import type { CorrectedFact } from '../api/correction.js';
import type { MemberFile } from '../api/member-file.js';
import type { CivilDate } from '../api/scalars.js';

/** The facts of somebody's way whose day can be put right, with the day that stands there. */
export function recordedFacts({ trajectory }: MemberFile): { fact: CorrectedFact; on: CivilDate }[] {
  if (!trajectory) return [];
  const { referral, trial, decision, exit } = trajectory;
  return [
    { fact: 'REFERRAL', on: referral.referredOn },
    ...(trial ? [{ fact: 'TRIAL' as const, on: trial.startsOn }] : []),
    ...(decision ? [{ fact: 'DECISION' as const, on: decision.decidedOn }] : []),
    ...(exit ? [{ fact: 'EXIT' as const, on: exit.endedOn }] : []),
  ];
}

/** Those that can be taken back as a whole: with an admission a thermometer opened, and it stays. */
export function withdrawableFacts(member: MemberFile): { fact: CorrectedFact; on: CivilDate }[] {
  const isAdmitted = member.trajectory?.decision?.outcome === 'ADMITTED';
  return recordedFacts(member).filter(({ fact }) => fact === 'EXIT' || (fact === 'DECISION' && !isAdmitted));
}
