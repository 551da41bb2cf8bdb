import { change } from './change.js';
import type { CivilDate } from './scalars.js';

export const extendTrial = change<{
  memberId: string;
  decidedOn: CivilDate;
  endsOn: CivilDate;
  reason: string;
}>('extendTrial', 'member { id }');

export const extendTerm = change<{
  memberId: string;
  decidedOn: CivilDate;
  decidedBy: string;
  /** Null: without an end. */
  termEndsOn: CivilDate | null;
  reason: string;
}>('extendTerm', 'member { id }');
