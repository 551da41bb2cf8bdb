import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate, Connection } from './scalars.js';

export interface GroupMeeting {
  id: string;
  subject: string;
  /** Empty where none was said. */
  place: string;
  meetsOn: CivilDate;
  /** `10:30` in Europe/Amsterdam. */
  meetsAt: string | null;
  cancelledOn: CivilDate | null;
  /** Of those whom the viewer may see. */
  attendees: { id: string; name: string }[];
}

/** The latest first. A member sees what is planned and where they were. */
export const groupMeetingsQuery = gql<{ groupMeetings: Connection<GroupMeeting> }, Record<string, never>>`
  query GroupMeetings {
    groupMeetings(first: 50) {
      edges {
        node {
          id
          subject
          place
          meetsOn
          meetsAt
          cancelledOn
          attendees {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const answer = 'groupMeeting { id }';

export const planGroupMeeting = change<{
  subject: string;
  place: string | null;
  meetsOn: CivilDate;
  meetsAt: string | null;
}>('planGroupMeeting', answer);

export const recordGroupAttendance = change<{ groupMeetingId: string; memberIds: string[] }>(
  'recordGroupAttendance',
  answer,
);

export const cancelGroupMeeting = change<{ groupMeetingId: string }>('cancelGroupMeeting', answer);
