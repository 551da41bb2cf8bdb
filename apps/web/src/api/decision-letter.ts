import { change } from './change.js';
import type { Moment } from './scalars.js';

/** The letter about the decision on a trial; a job makes it. */
export interface DecisionLetter {
  id: string;
  state: 'WAITING' | 'RUNNING' | 'READY' | 'FAILED' | 'CANCELLED' | 'EXPIRED';
  requestedAt: Moment;
  readyAt: Moment | null;
  /** Null until it is ready. */
  fileLink: string | null;
  errorMessage: string | null;
}

export const requestDecisionLetter = change<{ memberId: string; locale: string | null }>(
  'requestDecisionLetter',
  'report { id }',
);
