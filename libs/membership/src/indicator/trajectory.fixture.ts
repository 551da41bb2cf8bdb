import { type CivilDate, civilDate } from '#kernel';
import type { Question } from './figure.js';
import type { ObservedTrajectory } from './observed-trajectory.js';

let made = 0;

const NOBODY = {
  decidedOn: null,
  outcome: null,
  endedOn: null,
  exitKind: null,
  destination: null,
  benefitEndedOn: null,
  benefitReducedOn: null,
  howFound: null,
  aftercare: [],
  households: [],
} as const;

/** Somebody whose trial began, admitted unless `more` says otherwise. */
export function began(t0: string, more: Partial<ObservedTrajectory> = {}): ObservedTrajectory {
  made += 1;
  const id = String(made).padStart(6, '0');
  const first = civilDate(t0);
  const base = { id, memberId: id, referredOn: first, t0: first, trialEndsOn: first };
  return { ...base, ...NOBODY, decidedOn: first, outcome: 'ADMITTED', ...more };
}

/** Left benefit for paid work on a day. */
export function out(t0: string, on: string, more: Partial<ObservedTrajectory> = {}): ObservedTrajectory {
  const day = civilDate(on);
  return began(t0, {
    endedOn: day,
    exitKind: 'OUTFLOW',
    destination: 'PAID_WORK',
    benefitEndedOn: day,
    ...more,
  });
}

/** Left otherwise. */
export function gone(
  t0: string,
  on: string,
  destination: 'STOPPED' | 'DECEASED' | 'PENSION_AGE' | 'TRANSFER' = 'STOPPED',
): ObservedTrajectory {
  const exitKind = destination === 'TRANSFER' ? 'TRANSFERRED' : 'DROP_OUT';
  return began(t0, { endedOn: civilDate(on), exitKind, destination });
}

/** Everybody who ever began, on a day; nothing is too few unless one says so. */
export function asked(reportedOn: string, more: Partial<Question> = {}): Question {
  const period = { from: '2000-01-01' as CivilDate, until: '2199-12-31' as CivilDate };
  return { period, reportedOn: civilDate(reportedOn), fewest: 1, ...more };
}
