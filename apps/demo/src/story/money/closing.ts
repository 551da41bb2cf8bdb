import { addDays, addMonths, type CivilDate } from '#kernel';
import type { Stage } from '../stage.js';

interface PeriodActRow {
  id: string;
  act: 'CLOSED';
  through_on: CivilDate;
  reason: string;
  recorded_by: string;
}

/** Books are closed through the last quarter but one. */
export interface Closing {
  readonly throughOn: CivilDate;
  readonly acts: readonly PeriodActRow[];
}

export function closingOf(stage: Stage): Closing {
  const throughOn = addDays(addMonths(quarterOf(stage.today), -3), -1);
  const id = stage.chanceFor('closing').id(addDays(throughOn, 40));
  const recorded_by = stage.accounts.treasurer;
  return { throughOn, acts: [{ id, act: 'CLOSED', through_on: throughOn, reason: '', recorded_by }] };
}

/** The first day of the quarter in which a day lies. */
function quarterOf(day: CivilDate): CivilDate {
  const month = Number(day.slice(5, 7));
  const first = `${day.slice(0, 8)}01` as CivilDate;
  return addMonths(first, -((month - 1) % 3));
}
