import type { CivilDate } from '#kernel';
import type { AcquaintancePolicy } from './acquaintance.policy.js';

/** One tick as it was recorded; no day takes an earlier tick back. */
export interface Tick {
  readonly step: string;
  readonly doneOn: CivilDate | null;
}

export interface StepProgress {
  readonly step: string;
  readonly label: string;
  readonly doneOn: CivilDate | null;
}

/**
 * How far somebody is in the programme: its steps in their order, each with the day of its last tick.
 * @param ticks in the order in which they were recorded
 */
export function progressIn({ steps }: AcquaintancePolicy, ticks: readonly Tick[]): StepProgress[] {
  const doneOn = new Map(ticks.map((tick) => [tick.step, tick.doneOn]));
  return steps.map(({ step, label }) => ({ step, label, doneOn: doneOn.get(step) ?? null }));
}
