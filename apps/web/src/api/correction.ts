import { change } from './change.js';
import type { CivilDate, Moment } from './scalars.js';

export type CorrectedFact = 'REFERRAL' | 'TRIAL' | 'DECISION' | 'EXIT';

/** What was recorded wrongly and put right; both stay to be seen. */
export interface Correction {
  fact: CorrectedFact;
  wasOn: CivilDate;
  /** The right day; null: it never was. */
  isOn: CivilDate | null;
  reason: string;
  correctedAt: Moment;
}

export const correctFact = change<{
  memberId: string;
  fact: string;
  isOn: CivilDate;
  reason: string;
}>('correctFact', 'member { id }');

export const withdrawFact = change<{ memberId: string; fact: string; reason: string }>(
  'withdrawFact',
  'member { id }',
);
