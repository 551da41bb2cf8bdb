import { gql } from 'urql';
import type { CivilDate, Money } from './scalars.js';

export type Phase =
  'REFERRED' | 'PLAN' | 'TRIAL' | 'ACTIVE' | 'OUTFLOW' | 'DROP_OUT' | 'DECLINED' | 'TRANSFERRED';

export interface ListedMember {
  id: string;
  name: string;
  phase: Phase;
  phaseSinceOn: CivilDate;
  enterprise: { id: string; name: string; activity: string | null } | null;
  coach: { id: string; name: string } | null;
  /** Null for who has no thermometer yet, and for who may not read it. */
  balance: Money | null;
  trialEndsOn: CivilDate | null;
  termEndsOn: CivilDate | null;
  permissionEndsOn: CivilDate | null;
}

/** What a card of a member tells. */
export const listedMember = gql`
  fragment ListedMember on Member {
    id
    name
    phase
    phaseSinceOn
    enterprise {
      id
      name
      activity
    }
    coach {
      id
      name
    }
    balance {
      amount
      currency
    }
    trialEndsOn
    termEndsOn
    permissionEndsOn
  }
`;
