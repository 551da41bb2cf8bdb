import { gql } from 'urql';
import type { Capacity } from './capacity.js';
import type { EnterpriseStory } from './enterprise.js';
import type { Household } from './household.js';
import type { CivilDate } from './scalars.js';
import type { TalentProfile } from './talent-profile.js';

interface MemberProfile {
  member: { id: string; name: string; admittedOn: CivilDate | null; endedOn: CivilDate | null };
  talentProfile: TalentProfile;
  /** Absent for who may not read them; each the last that was recorded first. */
  capacities?: Capacity[];
  households?: Household[];
  enterprises?: EnterpriseStory[];
}

interface Asked {
  memberId: string;
  capacities: boolean;
  households: boolean;
  enterprises: boolean;
}

/** What a member brings, has time for, lives on and runs. Somebody else's look is written down. */
export const memberProfileQuery = gql<MemberProfile, Asked>`
  query MemberProfile($memberId: ID!, $capacities: Boolean!, $households: Boolean!, $enterprises: Boolean!) {
    member(id: $memberId) {
      id
      name
      admittedOn
      endedOn
    }
    talentProfile(memberId: $memberId) {
      version
      strengths
      languages {
        language
        level
      }
      diplomas {
        name
        country
        year
        recognition
        recognisedBy
      }
      experience {
        kind
        words
        sinceYear
        untilYear
      }
      changedBy
      changedAt
    }
    capacities(memberId: $memberId) @include(if: $capacities) {
      id
      hoursPerWeek
      startsOn
      isCurrent
    }
    households(memberId: $memberId) @include(if: $households) {
      id
      type
      benefitKind
      municipality {
        name
      }
      startsOn
      endsOn
      isCurrent
    }
    enterprises(memberId: $memberId) @include(if: $enterprises) {
      id
      name
      activity
      sectorName
      startsOn
      endsOn
      continuesAfterOutflow
      owners {
        memberId
        memberName
        basisPoints
        startsOn
        endsOn
      }
      notes {
        id
        note
        notedOn
        state
      }
    }
  }
`;
