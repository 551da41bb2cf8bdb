import { gql } from 'urql';
import type { Phase } from './listed-member.js';
import type { CivilDate } from './scalars.js';
import type { Organisation } from './viewer.js';

export type OutflowDestination =
  | 'OWN_ENTERPRISE'
  | 'PAID_WORK'
  | 'EDUCATION'
  | 'COMBINATION'
  | 'OTHER_BENEFIT'
  | 'MOVED'
  | 'ILLNESS'
  | 'PENSION_AGE'
  | 'DECEASED'
  | 'STOPPED'
  | 'TRANSFER';

export interface Trajectory {
  referral: {
    source: 'REFERRER' | 'MUNICIPALITY' | 'SELF';
    referredOn: CivilDate;
    organisation: Pick<Organisation, 'name'> | null;
    reason: string | null;
  };
  /** Newest first. */
  businessPlans: { title: string; summary: string; submittedOn: CivilDate }[];
  /** Newest first. */
  permissions: {
    municipality: Pick<Organisation, 'name'>;
    number: string;
    startsOn: CivilDate;
    endsOn: CivilDate | null;
  }[];
  trial: { startsOn: CivilDate; endsOn: CivilDate } | null;
  decision: {
    outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED';
    decidedOn: CivilDate;
    reason: string | null;
    termEndsOn: CivilDate | null;
  } | null;
  exit: {
    kind: 'OUTFLOW' | 'DROP_OUT' | 'TRANSFERRED';
    destination: OutflowDestination;
    endedOn: CivilDate;
    benefitEnded: boolean;
  } | null;
}

/** One person's file, as far as the viewer may see it. Opening it is written down. */
export interface MemberFile {
  id: string;
  number: number;
  name: string;
  phase: Phase;
  phaseSinceOn: CivilDate;
  email: string | null;
  phone: string | null;
  coach: { id: string; name: string } | null;
  enterprise: { id: string; name: string; activity: string; sector: string } | null;
  admittedOn: CivilDate | null;
  trialStartsOn: CivilDate | null;
  trialEndsOn: CivilDate | null;
  termEndsOn: CivilDate | null;
  permissionEndsOn: CivilDate | null;
  endedOn: CivilDate | null;
  /** Null for who may not read it. */
  trajectory: Trajectory | null;
}

export const memberFileQuery = gql<{ member: MemberFile }, { id: string }>`
  query MemberFile($id: ID!) {
    member(id: $id) {
      id
      number
      name
      phase
      phaseSinceOn
      email
      phone
      coach {
        id
        name
      }
      enterprise {
        id
        name
        activity
        sector
      }
      admittedOn
      trialStartsOn
      trialEndsOn
      termEndsOn
      permissionEndsOn
      endedOn
      trajectory {
        referral {
          source
          referredOn
          organisation {
            name
          }
          reason
        }
        businessPlans {
          title
          summary
          submittedOn
        }
        permissions {
          municipality {
            name
          }
          number
          startsOn
          endsOn
        }
        trial {
          startsOn
          endsOn
        }
        decision {
          outcome
          decidedOn
          reason
          termEndsOn
        }
        exit {
          kind
          destination
          endedOn
          benefitEnded
        }
      }
    }
  }
`;
