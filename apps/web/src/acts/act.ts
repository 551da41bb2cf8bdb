import type { Phase } from '../api/listed-member.js';
import type { CivilDate } from '../api/scalars.js';

/** What can be done for one person, on the day that it happens or is recorded. */
export type Act =
  | 'SUBMIT_PLAN'
  | 'RECORD_PERMISSION'
  | 'START_TRIAL'
  | 'DECIDE_TRIAL'
  | 'STOP_TRIAL'
  | 'EXTEND_TRIAL'
  | 'RECORD_ENTERPRISE'
  | 'ASSIGN_COACH'
  | 'START_PAUSE'
  | 'END_PAUSE'
  | 'EXTEND_TERM'
  | 'RECORD_OUTFLOW'
  | 'RECORD_AFTERCARE'
  | 'RECORD_BENEFIT_CHANGE'
  | 'RECORD_RETURN'
  | 'CORRECT_FACT'
  | 'WITHDRAW_FACT';

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
const after: readonly Phase[] = ['OUTFLOW', 'DROP_OUT', 'TRANSFERRED'];

/** Each act with the permission that it needs and the phases in which it makes sense. */
const acts: readonly { act: Act; permission: string; phases: readonly Phase[] }[] = [
  { act: 'SUBMIT_PLAN', permission: 'plan.record', phases: before },
  { act: 'START_TRIAL', permission: 'trial.start', phases: before },
  { act: 'DECIDE_TRIAL', permission: 'trial.decide', phases: ['TRIAL'] },
  { act: 'EXTEND_TRIAL', permission: 'trial.decide', phases: ['TRIAL'] },
  { act: 'STOP_TRIAL', permission: 'trial.decide', phases: ['TRIAL'] },
  { act: 'RECORD_OUTFLOW', permission: 'outflow.record', phases: ['ACTIVE'] },
  { act: 'EXTEND_TERM', permission: 'term.extend', phases: ['ACTIVE'] },
  { act: 'RECORD_AFTERCARE', permission: 'aftercare.record', phases: ['OUTFLOW'] },
  { act: 'RECORD_RETURN', permission: 'outflow.record', phases: ['OUTFLOW', 'DROP_OUT'] },
  { act: 'START_PAUSE', permission: 'pause.record', phases: inside },
  { act: 'END_PAUSE', permission: 'pause.record', phases: inside },
  { act: 'RECORD_PERMISSION', permission: 'permission.record', phases: [...before, ...inside] },
  { act: 'ASSIGN_COACH', permission: 'coach.assign', phases: [...before, ...inside] },
  { act: 'RECORD_ENTERPRISE', permission: 'enterprise.record', phases: [...before, ...inside] },
  { act: 'RECORD_BENEFIT_CHANGE', permission: 'outflow.record', phases: [...inside, ...after] },
  { act: 'CORRECT_FACT', permission: 'fact.correct', phases: [...before, ...inside, ...after, 'DECLINED'] },
  { act: 'WITHDRAW_FACT', permission: 'fact.correct', phases: [...after, 'DECLINED'] },
];

/** With a plan the trial is next; nothing on the way has to be asked for first. */
const nextStep: Partial<Record<Phase, Act>> = { PLAN: 'START_TRIAL' };

/** What decides which acts make sense. */
export interface Standing {
  phase: Phase;
  trialEndsOn: CivilDate | null;
  /** Whether a break runs, or is ahead. */
  hasPause?: boolean;
}

const impossible: Partial<Record<Act, (standing: Standing) => boolean>> = {
  START_TRIAL: ({ trialEndsOn }) => trialEndsOn !== null,
  START_PAUSE: ({ hasPause }) => hasPause === true,
  END_PAUSE: ({ hasPause }) => hasPause !== true,
};

/** What this viewer can do for somebody who stands there, the next step on the way first. The server decides. */
export function actsFor(standing: Standing, permissions: readonly string[]): Act[] {
  const { phase } = standing;
  return acts
    .filter((one) => one.phases.includes(phase) && permissions.includes(one.permission))
    .map(({ act }) => act)
    .filter((act) => !impossible[act]?.(standing))
    .toSorted((a, b) => Number(b === nextStep[phase]) - Number(a === nextStep[phase]));
}
