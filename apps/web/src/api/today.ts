import { gql } from 'urql';
import type { CivilDate } from './scalars.js';

export type TaskKind =
  | 'SAFETY_CONCERN'
  | 'TRIAL_DECISION'
  | 'BOARD_DECISION'
  | 'MEMBERS_VOTE'
  | 'TERM_END'
  | 'PERMISSION_END'
  | 'MEMBERSHIP_AGREEMENT_END'
  | 'REFERRAL_WAITS'
  | 'HANDOVER_WAITS'
  | 'PLAN_WAITS'
  | 'COACH_MISSING'
  | 'AFTERCARE'
  | 'NOT_SEEN'
  | 'SESSION_TO_RECORD'
  | 'APPOINTMENT'
  | 'AGREEMENTS_TO_CONFIRM'
  | 'AGREEMENT_DUE'
  | 'GOAL_REVIEW'
  | 'MEASUREMENT_DUE'
  | 'EXCHANGE_WAITS'
  | 'INVESTMENT_WAITS'
  | 'INVESTMENT_TO_PAY'
  | 'EXIT_TO_SETTLE'
  | 'ASSETS_TO_DECIDE'
  | 'BANK_INBOX';

export type Urgency = 'OVERDUE' | 'WAITING' | 'DUE' | 'COMING';

/** One thing that waits for whoever looks. */
export interface Task {
  kind: TaskKind;
  urgency: Urgency;
  /** By when; with `WAITING`, since when. */
  on: CivilDate;
  name: string;
  memberId: string | null;
  subjectId: string | null;
  what: string | null;
  count: number | null;
  /** The mutation that answers it, when it is this viewer's to send. */
  act: string | null;
}

export const todayQuery = gql<{ today: { count: number; tasks: Task[] } }, Record<string, never>>`
  query Today {
    today {
      count
      tasks {
        kind
        urgency
        on
        name
        memberId
        subjectId
        what
        count
        act
      }
    }
  }
`;
