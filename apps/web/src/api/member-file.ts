import { gql } from 'urql';
import type { Correction } from './correction.js';
import type { Phase } from './listed-member.js';
import type { AftercareMoment, BenefitOutcome, HowFound, OutflowDestination } from './outflow.js';
import type { Pause } from './pause.js';
import type { CivilDate } from './scalars.js';
import type { Organisation } from './viewer.js';

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
  trial: {
    startsOn: CivilDate;
    /** Extensions included. */
    endsOn: CivilDate;
    extensions: { decidedOn: CivilDate; endsOn: CivilDate; reason: string | null }[];
  } | null;
  decision: {
    outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED';
    decidedOn: CivilDate;
    reason: string | null;
    termEndsOn: CivilDate | null;
    termExtensions: {
      decidedOn: CivilDate;
      decidedBy: string;
      termEndsOn: CivilDate | null;
      reason: string | null;
    }[];
  } | null;
  exit: {
    kind: 'OUTFLOW' | 'DROP_OUT' | 'TRANSFERRED';
    destination: OutflowDestination;
    endedOn: CivilDate;
    howFound: HowFound | null;
    hoursPerWeek: number | null;
    employerName: string | null;
  } | null;
  /** Each time of being away. */
  interruptions: { endedOn: CivilDate; returnedOn: CivilDate }[];
  /** Empty for who did not flow out. */
  aftercare: AftercareMoment[];
  /** Oldest first. */
  benefitChanges: {
    outcome: BenefitOutcome;
    changedOn: CivilDate;
    evidence: { link: string } | null;
  }[];
  /** Oldest first. */
  pauses: Pause[];
  /** Oldest first. */
  corrections: Correction[];
}

/** One person's file, as far as the viewer may see it. Opening it is written down. */
export interface MemberFile {
  id: string;
  number: number;
  name: string;
  phase: Phase;
  phaseSinceOn: CivilDate;
  /** Takes a break today. */
  isPaused: boolean;
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
      isPaused
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
          extensions {
            decidedOn
            endsOn
            reason
          }
        }
        decision {
          outcome
          decidedOn
          reason
          termEndsOn
          termExtensions {
            decidedOn
            decidedBy
            termEndsOn
            reason
          }
        }
        exit {
          kind
          destination
          endedOn
          howFound
          hoursPerWeek
          employerName
        }
        interruptions {
          endedOn
          returnedOn
        }
        aftercare {
          moment
          dueOn
          outcome
          knownOn
          knownBy
        }
        benefitChanges {
          outcome
          changedOn
          evidence {
            link
          }
        }
        pauses {
          id
          startsOn
          endsOn
        }
        corrections {
          fact
          wasOn
          isOn
          reason
          correctedAt
        }
      }
    }
  }
`;
