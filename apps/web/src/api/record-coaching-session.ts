import { gql } from 'urql';
import type { CoachingParty } from './coaching-sessions.js';
import type { CivilDate, UserError } from './scalars.js';

interface RecordCoachingSessionInput {
  memberId: string;
  heldOn: CivilDate;
  note: string;
  agreements: { words: string; doneBy: CoachingParty; dueOn: CivilDate | null }[];
  nextAppointmentOn: CivilDate | null;
  nextAppointmentAt: string | null;
  /** The planned session that was held; null for one that was not planned. */
  plannedSessionId: string | null;
}

export const recordCoachingSessionMutation = gql<
  { recordCoachingSession: { userErrors: UserError[] } },
  { input: RecordCoachingSessionInput }
>`
  mutation RecordCoachingSession($input: RecordCoachingSessionInput!) {
    recordCoachingSession(input: $input) {
      coachingSession {
        id
      }
      userErrors {
        path
        code
        message
      }
    }
  }
`;
