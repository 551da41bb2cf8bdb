import type { Act } from '../../acts/act.js';
import type { Task, Urgency } from '../../api/today.js';
import type { Nearness } from '../../member/due.js';

/** What can be done on the spot. */
const acts: Partial<Record<string, Act>> = {
  decideTrial: 'DECIDE_TRIAL',
  recordMunicipalDecision: 'RECORD_PERMISSION',
  assignCoach: 'ASSIGN_COACH',
  extendTerm: 'EXTEND_TERM',
  recordAftercare: 'RECORD_AFTERCARE',
};

/** The page on which the rest is done: one of the person, or the desk. */
const places = {
  planCoachingSession: '/members/$memberId/coaching',
  recordCoachingSession: '/members/$memberId/session',
  confirmAgreements: '/my',
  completeAgreement: '/members/$memberId/coaching',
  reviewGoal: '/members/$memberId/goals',
  recordMeasurement: '/members/$memberId/measurements',
  closeSafetyConcern: '/members/$memberId/safety',
  decideBusinessPlan: '/members/$memberId/decisions',
  givePlanFeedback: '/members/$memberId/decisions',
  recordMembershipAgreement: '/members/$memberId/decisions',
  acceptReferral: '/referrals',
  acceptHandover: '/referrals',
  approveInvestment: '/approvals',
  payInvestment: '/approvals',
  decideExitSettlement: '/members/$memberId/leaving',
  decideAsset: '/members/$memberId/leaving',
  confirmMatch: '/bank',
} as const;

export const actOf = ({ act }: Pick<Task, 'act'>): Act | undefined =>
  act && Object.hasOwn(acts, act) ? acts[act] : undefined;

export const placeOf = ({ act }: Pick<Task, 'act'>): (typeof places)[keyof typeof places] | undefined =>
  act && Object.hasOwn(places, act) ? places[act as keyof typeof places] : undefined;

/** What was decided on an admission, by whom: a dialog of its own, for the board opens no files. */
const admissions = { recordBoardDecision: 'BOARD', recordAdmissionVote: 'MEMBERS' } as const;
export type AdmissionBy = (typeof admissions)[keyof typeof admissions];

export const admissionOf = ({ act }: Pick<Task, 'act'>): AdmissionBy | undefined =>
  act && Object.hasOwn(admissions, act) ? admissions[act as keyof typeof admissions] : undefined;

/** How the mark beside a task looks. */
export const nearnessOf: Record<Urgency, Nearness> = {
  OVERDUE: 'late',
  WAITING: 'soon',
  DUE: 'soon',
  COMING: 'later',
};

const order: readonly Urgency[] = ['OVERDUE', 'WAITING', 'DUE', 'COMING'];

/** By urgency, in the order that the server gave; a group without a task is left out. */
export function groupsOf(tasks: readonly Task[]): { urgency: Urgency; tasks: Task[] }[] {
  return order
    .map((urgency) => ({ urgency, tasks: tasks.filter((task) => task.urgency === urgency) }))
    .filter(({ tasks: some }) => some.length > 0);
}
