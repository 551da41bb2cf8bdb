import { change } from './change.js';
import type { CivilDate } from './scalars.js';

/** What members or board decided on an admission; the last one counts. */
export interface AdmissionRecord {
  kind: 'MEMBERS' | 'BOARD';
  decidedOn: CivilDate;
  isAdmitted: boolean;
  votesFor: number | null;
  votesAgainst: number | null;
  abstained: number | null;
}

export const recordAdmissionVote = change<{
  memberId: string;
  heldOn: CivilDate;
  votesFor: number;
  votesAgainst: number;
  abstained: number;
}>('recordAdmissionVote', 'admissionRecord { kind }');

export const recordBoardDecision = change<{ memberId: string; metOn: CivilDate; isAdmitted: boolean }>(
  'recordBoardDecision',
  'admissionRecord { kind }',
);
