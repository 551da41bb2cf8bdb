import { change } from './change.js';
import type { CivilDate } from './scalars.js';

/** A break in trial or membership, in the member's own hand. */
export interface Pause {
  id: string;
  startsOn: CivilDate;
  /** Last day; null: not known yet. */
  endsOn: CivilDate | null;
}

export const startPause = change<{ memberId: string; startsOn: CivilDate; endsOn: CivilDate | null }>(
  'startPause',
  'member { id }',
);

export const endPause = change<{ memberId: string; pauseId: string; endsOn: CivilDate }>(
  'endPause',
  'member { id }',
);
