import { change } from './change.js';
import type { CivilDate } from './scalars.js';

export const enterpriseStates = ['RUNNING', 'STOPPED', 'TAKEN_OVER'] as const;

/** An enterprise with whose it was and is, and how it went. */
export interface EnterpriseStory {
  id: string;
  name: string;
  activity: string;
  sectorName: string | null;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  continuesAfterOutflow: boolean;
  /** Earliest first; who it is, is null for a member whom the viewer may not see. */
  owners: {
    memberId: string | null;
    memberName: string | null;
    /** 10,000 is the whole. */
    basisPoints: number;
    startsOn: CivilDate;
    endsOn: CivilDate | null;
  }[];
  /** Latest first. */
  notes: {
    id: string;
    note: string;
    notedOn: CivilDate;
    state: (typeof enterpriseStates)[number];
  }[];
}

export const recordEnterprise = change<{
  memberId: string;
  name: string;
  activity: string;
  sector: string;
  startsOn: CivilDate;
}>('recordEnterprise', 'member { id }');

export const noteEnterprise = change<{
  enterpriseId: string;
  state: string;
  notedOn: CivilDate;
  note: string | null;
}>('noteEnterprise', 'enterprise { id }');

export const changeEnterpriseShares = change<{
  enterpriseId: string;
  startsOn: CivilDate;
  shares: { memberId: string; basisPoints: number }[];
}>('changeEnterpriseShares', 'enterprise { id }');
