import type { Permission } from '#identity';
import type { CivilDate } from '#kernel';
import type { globalId } from '#platform';

/** Something that can be done about a task: the first of these that the caller may. */
interface Act {
  /** The mutation of that name. */
  readonly mutation: string;
  readonly permission: Permission;
}

interface Kind {
  /** Whoever holds one of these for the person, or in the cooperative, has the task. */
  readonly seenBy: readonly Permission[];
  readonly acts: readonly Act[];
}

/** Every kind of task: who has it, and what is done about it. In the order in which tasks of one day stand. */
export const KINDS = {
  SAFETY_CONCERN: {
    seenBy: ['concern.close'],
    acts: [{ mutation: 'closeSafetyConcern', permission: 'concern.close' }],
  },
  // the way of a person
  TRIAL_DECISION: {
    seenBy: ['member.open'],
    acts: [{ mutation: 'decideTrial', permission: 'trial.decide' }],
  },
  BOARD_DECISION: {
    seenBy: ['admission.board'],
    acts: [{ mutation: 'recordBoardDecision', permission: 'admission.board' }],
  },
  MEMBERS_VOTE: {
    seenBy: ['admission.vote'],
    acts: [{ mutation: 'recordAdmissionVote', permission: 'admission.vote' }],
  },
  TERM_END: { seenBy: ['member.open'], acts: [{ mutation: 'extendTerm', permission: 'term.extend' }] },
  PERMISSION_END: {
    seenBy: ['member.open'],
    acts: [{ mutation: 'recordMunicipalDecision', permission: 'permission.record' }],
  },
  MEMBERSHIP_AGREEMENT_END: {
    seenBy: ['agreement.read'],
    acts: [{ mutation: 'recordMembershipAgreement', permission: 'agreement.record' }],
  },
  REFERRAL_WAITS: {
    seenBy: ['referral.read'],
    acts: [{ mutation: 'acceptReferral', permission: 'referral.answer' }],
  },
  HANDOVER_WAITS: {
    seenBy: ['handover.read'],
    acts: [{ mutation: 'acceptHandover', permission: 'handover.answer' }],
  },
  PLAN_WAITS: {
    seenBy: ['plan.advise'],
    acts: [
      { mutation: 'decideBusinessPlan', permission: 'plan.decide' },
      { mutation: 'givePlanFeedback', permission: 'plan.advise' },
    ],
  },
  COACH_MISSING: {
    seenBy: ['coach.assign'],
    acts: [{ mutation: 'assignCoach', permission: 'coach.assign' }],
  },
  AFTERCARE: {
    seenBy: ['aftercare.record'],
    acts: [{ mutation: 'recordAftercare', permission: 'aftercare.record' }],
  },
  // guidance
  NOT_SEEN: {
    seenBy: ['session.record', 'coach.assign'],
    acts: [{ mutation: 'planCoachingSession', permission: 'session.record' }],
  },
  SESSION_TO_RECORD: {
    seenBy: ['session.record'],
    acts: [{ mutation: 'recordCoachingSession', permission: 'session.record' }],
  },
  APPOINTMENT: { seenBy: ['session.read'], acts: [] },
  AGREEMENTS_TO_CONFIRM: {
    seenBy: ['agreement.confirm'],
    acts: [{ mutation: 'confirmAgreements', permission: 'agreement.confirm' }],
  },
  AGREEMENT_DUE: {
    seenBy: ['agreement.complete'],
    acts: [{ mutation: 'completeAgreement', permission: 'agreement.complete' }],
  },
  GOAL_REVIEW: { seenBy: ['goal.read'], acts: [{ mutation: 'reviewGoal', permission: 'goal.set' }] },
  MEASUREMENT_DUE: {
    seenBy: ['measurement.record'],
    acts: [{ mutation: 'recordMeasurement', permission: 'measurement.record' }],
  },
  EXCHANGE_WAITS: {
    seenBy: ['exchange.take-part'],
    acts: [{ mutation: 'answerExchange', permission: 'exchange.take-part' }],
  },
  // money
  INVESTMENT_WAITS: {
    seenBy: ['investment.decide'],
    acts: [{ mutation: 'approveInvestment', permission: 'investment.decide' }],
  },
  INVESTMENT_TO_PAY: {
    seenBy: ['investment.pay'],
    acts: [{ mutation: 'payInvestment', permission: 'investment.pay' }],
  },
  EXIT_TO_SETTLE: {
    seenBy: ['exit-settlement.decide'],
    acts: [{ mutation: 'decideExitSettlement', permission: 'exit-settlement.decide' }],
  },
  ASSETS_TO_DECIDE: {
    seenBy: ['asset.decide'],
    acts: [{ mutation: 'decideAsset', permission: 'asset.decide' }],
  },
  BANK_INBOX: { seenBy: ['bank.book'], acts: [{ mutation: 'confirmMatch', permission: 'bank.book' }] },
} as const satisfies Record<string, Kind>;

export type TaskKind = keyof typeof KINDS;
export const TASK_KINDS = Object.keys(KINDS) as readonly TaskKind[];

/**
 * OVERDUE: its day is behind us · WAITING: it waits for an answer, since its day · DUE: today or within two weeks ·
 * COMING: later, and told because it takes time.
 */
export const URGENCIES = ['OVERDUE', 'WAITING', 'DUE', 'COMING'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What a task is about when it is no member: the type in the API and its id. */
export interface Subject {
  readonly type: Parameters<typeof globalId>[0];
  readonly id: string;
}

/** One thing that somebody has to do or to know. */
export interface Task {
  readonly kind: TaskKind;
  readonly urgency: Urgency;
  /** By when, or since when it waits. */
  readonly on: CivilDate;
  /** Whom it is about; empty where nobody may be named. */
  readonly name: string;
  readonly memberId: string | null;
  readonly subject: Subject | null;
  /** The questionnaire of a measurement. */
  readonly what: string | null;
  /** Months after outflow of an aftercare moment, how many things somebody left, or how many payments lie in the inbox. */
  readonly count: number | null;
  /** What the caller can do about it at once; null: know it. */
  readonly act: string | null;
}
