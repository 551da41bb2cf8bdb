import { change } from './change.js';
import type { CivilDate } from './scalars.js';

/** The programme of the trial, with the day on which each step was done. */
export interface Acquaintance {
  memberId: string;
  steps: { step: string; label: string; doneOn: CivilDate | null }[];
}

export const tickAcquaintanceStep = change<{
  memberId: string;
  step: string;
  /** Null takes a tick back. */
  doneOn: CivilDate | null;
}>('tickAcquaintanceStep', 'acquaintance { memberId steps { step label doneOn } }');
