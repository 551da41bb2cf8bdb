import { change } from './change.js';
import type { CivilDate } from './scalars.js';

export interface MembershipAgreement {
  signedOn: CivilDate;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  /** Earlier than `endsOn` when a later one took its place. */
  inForceUntilOn: CivilDate | null;
  isInForce: boolean;
  attachment: { link: string };
}

export const recordMembershipAgreement = change<{
  memberId: string;
  signedOn: CivilDate;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  fileId: string;
}>('recordMembershipAgreement', 'membershipAgreements { startsOn }');
