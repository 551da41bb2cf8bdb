import { change } from './change.js';
import type { CivilDate } from './scalars.js';

/** Hours a week for the enterprise, from a day on, in the member's own hand. */
export interface Capacity {
  id: string;
  hoursPerWeek: number;
  startsOn: CivilDate;
  isCurrent: boolean;
}

export const setCapacity = change<{ memberId: string; hoursPerWeek: number; startsOn: CivilDate }>(
  'setCapacity',
  'capacities { id }',
);
