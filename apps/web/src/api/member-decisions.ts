import { gql } from 'urql';
import type { Acquaintance } from './acquaintance.js';
import type { AdmissionRecord } from './admission.js';
import type { BusinessPlan } from './business-plan.js';
import type { DecisionLetter } from './decision-letter.js';
import type { Phase } from './listed-member.js';
import type { MembershipAgreement } from './membership-agreement.js';
import type { MunicipalPermission, MunicipalRefusal } from './municipal-permission.js';
import type { CivilDate } from './scalars.js';

export interface DecidedMember {
  id: string;
  name: string;
  phase: Phase;
  admittedOn: CivilDate | null;
  endedOn: CivilDate | null;
  trialStartsOn: CivilDate | null;
  trajectory: {
    /** Newest first. */
    businessPlans: BusinessPlan[];
    /** Newest first. */
    permissions: MunicipalPermission[];
    /** Newest first. */
    refusals: MunicipalRefusal[];
    /** Oldest first. */
    admission: AdmissionRecord[];
    decision: { outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED' } | null;
  } | null;
}

interface MemberDecisions {
  member: DecidedMember;
  /** Absent for who may not read it. */
  acquaintance?: Acquaintance;
  membershipAgreements?: MembershipAgreement[];
  decisionLetters?: DecisionLetter[];
}

interface Asked {
  memberId: string;
  acquaintance: boolean;
  agreements: boolean;
  letters: boolean;
}

/** What was planned, permitted, decided and signed about one member. Somebody else's look is written down. */
export const memberDecisionsQuery = gql<MemberDecisions, Asked>`
  query MemberDecisions($memberId: ID!, $acquaintance: Boolean!, $agreements: Boolean!, $letters: Boolean!) {
    member(id: $memberId) {
      id
      name
      phase
      admittedOn
      endedOn
      trialStartsOn
      trajectory {
        businessPlans {
          version
          title
          summary
          submittedOn
          submittedBy
          attachment {
            link
          }
          feedback {
            givenBy
            givenOn
            words
          }
          decision {
            outcome
            decidedOn
            decidedBy
            words
          }
        }
        permissions {
          id
          municipality {
            name
          }
          number
          startsOn
          endsOn
          conditions
          attachment {
            link
          }
          withdrawal {
            withdrawnOn
            reason
          }
        }
        refusals {
          municipality {
            name
          }
          number
          refusedOn
          reason
          attachment {
            link
          }
        }
        admission {
          kind
          decidedOn
          isAdmitted
          votesFor
          votesAgainst
          abstained
        }
        decision {
          outcome
        }
      }
    }
    acquaintance(memberId: $memberId) @include(if: $acquaintance) {
      memberId
      steps {
        step
        label
        doneOn
      }
    }
    membershipAgreements(memberId: $memberId) @include(if: $agreements) {
      signedOn
      startsOn
      endsOn
      inForceUntilOn
      isInForce
      attachment {
        link
      }
    }
    decisionLetters(memberId: $memberId) @include(if: $letters) {
      id
      state
      requestedAt
      readyAt
      fileLink
      errorMessage
    }
  }
`;
