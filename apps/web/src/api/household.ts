import { change } from './change.js';
import type { CivilDate } from './scalars.js';

export const householdTypes = ['SINGLE', 'COUPLE', 'COST_SHARER', 'UNDER_21', 'IN_INSTITUTION'] as const;
export const benefitKinds = ['PARTICIPATION_ACT', 'IOAW', 'IOAZ', 'BBZ', 'OTHER', 'NONE'] as const;

/** What a member lives on and with, from a day on. */
export interface Household {
  id: string;
  type: (typeof householdTypes)[number];
  benefitKind: (typeof benefitKinds)[number];
  municipality: { name: string } | null;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  isCurrent: boolean;
}

export const recordHousehold = change<{
  memberId: string;
  type: string;
  benefitKind: string;
  organisationId: string | null;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
}>('recordHousehold', 'households { id }');
