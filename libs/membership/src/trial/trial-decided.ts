import type { CivilDate } from '#kernel';
import { declareJob } from '#platform';

/** The fact that a trial was decided or stopped. Finance hears it: it opens the thermometer and settles held sales. */
export const TRIAL_DECIDED = declareJob('trial-decided');

export interface TrialDecided {
  readonly memberId: string;
  readonly outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED';
  readonly decidedOn: CivilDate;
}
