import type { Phase } from '../api/listed-member.js';
import type { CivilDate } from '../api/scalars.js';

/** What can be done for one person, on the day that it happens or is recorded. */
export type Act =
  | 'SUBMIT_PLAN'
  | 'RECORD_PERMISSION'
  | 'START_TRIAL'
  | 'DECIDE_TRIAL'
  | 'STOP_TRIAL'
  | 'RECORD_ENTERPRISE'
  | 'ASSIGN_COACH'
  | 'RECORD_OUTFLOW';

/** What the form of each act is given. */
export interface ActProps {
  memberId: string;
  /** The business date. */
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

const before: readonly Phase[] = ['REFERRED', 'PLAN'];
const inside: readonly Phase[] = ['TRIAL', 'ACTIVE'];

/** Each act with the permission that it needs and the phases in which it makes sense. */
const acts: readonly { act: Act; permission: string; phases: readonly Phase[] }[] = [
  { act: 'SUBMIT_PLAN', permission: 'plan.record', phases: before },
  { act: 'START_TRIAL', permission: 'trial.start', phases: before },
  { act: 'DECIDE_TRIAL', permission: 'trial.decide', phases: ['TRIAL'] },
  { act: 'STOP_TRIAL', permission: 'trial.decide', phases: ['TRIAL'] },
  { act: 'RECORD_OUTFLOW', permission: 'outflow.record', phases: ['ACTIVE'] },
  { act: 'RECORD_PERMISSION', permission: 'permission.record', phases: [...before, ...inside] },
  { act: 'ASSIGN_COACH', permission: 'coach.assign', phases: [...before, ...inside] },
  { act: 'RECORD_ENTERPRISE', permission: 'enterprise.record', phases: [...before, ...inside] },
];

/** With a plan the trial is next; nothing on the way has to be asked for first. */
const nextStep: Partial<Record<Phase, Act>> = { PLAN: 'START_TRIAL' };

/** What this viewer can do for somebody who stands there, the next step on the way first. The server decides. */
export function actsFor(
  { phase, trialEndsOn }: { phase: Phase; trialEndsOn: CivilDate | null },
  permissions: readonly string[],
): Act[] {
  const isPlanned = trialEndsOn !== null;
  return acts
    .filter((one) => one.phases.includes(phase) && permissions.includes(one.permission))
    .map(({ act }) => act)
    .filter((act) => act !== 'START_TRIAL' || !isPlanned)
    .toSorted((a, b) => Number(b === nextStep[phase]) - Number(a === nextStep[phase]));
}
