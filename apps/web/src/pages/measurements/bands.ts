import type { MeasuredMember } from '../../api/measurements.js';
import type { CivilDate } from '../../api/scalars.js';

/** A stretch of the way, from a day until the next one begins. */
export interface Band {
  phase: 'REFERRED' | 'PLAN' | 'TRIAL' | 'ACTIVE' | 'OUT';
  from: CivilDate;
  until: CivilDate;
}

/** The phases of a member's way until a day, in order and without a gap; those that took no day are left out. */
export function bandsOf(member: MeasuredMember, until: CivilDate): Band[] {
  const planned =
    member.trajectory?.businessPlans.map(({ submittedOn }) => submittedOn).toSorted()[0] ?? null;
  const starts: { phase: Band['phase']; from: CivilDate | null }[] = [
    { phase: 'REFERRED', from: member.referredOn },
    { phase: 'PLAN', from: planned },
    { phase: 'TRIAL', from: member.trialStartsOn },
    { phase: 'ACTIVE', from: member.admittedOn },
    { phase: 'OUT', from: member.endedOn },
  ];
  const begun = starts.flatMap(({ phase, from }) => (from && from < until ? [{ phase, from }] : []));
  return begun
    .map((band, at) => ({ ...band, until: begun[at + 1]?.from ?? until }))
    .filter((band) => band.from < band.until);
}
