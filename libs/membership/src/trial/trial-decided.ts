import type { CivilDate } from '#kernel';
import { declareJob } from '#platform';

/** The fact that a trial was decided or stopped. Finance hears it: it opens the thermometer and settles held sales. */
export const TRIAL_DECIDED = declareJob('trial-decided');

/**
 * That a trial was decided, stopped or extended here and now, so that somebody is to be told. Beside `TRIAL_DECIDED`,
 * because an import brings decisions that were told long ago. Reports hears it: it makes the letter.
 */
export const TRIAL_DECISION_TO_TELL = declareJob('trial-decision-to-tell');

export interface TrialDecisionToTell {
  readonly memberId: string;
}

export interface TrialDecided {
  readonly memberId: string;
  readonly outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED';
  readonly decidedOn: CivilDate;
}
