import { civilDate } from '#kernel';
import type { FrozenProgress } from './member-progress.js';

export const PROGRESS_PERIOD = { from: civilDate('2026-01-01'), until: civilDate('2026-12-31') };

const point = (measuredOn: string, scoredBy: 'SELF' | 'COACH', score: number) => ({
  measuredOn: civilDate(measuredOn),
  scoredBy,
  score,
});

/** A year of somebody who does not exist, of which the agreement allows everything. */
export const aProgress: FrozenProgress = {
  member: { name: 'ليلى حداد', memberNumber: '17' },
  phases: [
    { phase: 'PLAN', startsOn: civilDate('2025-11-10'), endsOn: civilDate('2026-02-01') },
    { phase: 'TRIAL', startsOn: civilDate('2026-02-01'), endsOn: civilDate('2026-05-01') },
    { phase: 'ACTIVE', startsOn: civilDate('2026-05-01'), endsOn: null },
  ],
  goals: { set: 4, less: 1, reached: 2, more: 1 },
  attendance: { held: 14, missed: 2, meetings: 6 },
  trends: [
    {
      instrument: 'Participatieladder',
      version: 1,
      domain: 'Trede',
      lowest: 1,
      highest: 6,
      points: [
        point('2026-01-20', 'COACH', 2),
        point('2026-02-02', 'SELF', 3),
        point('2026-06-15', 'COACH', 4),
        point('2026-07-01', 'SELF', 4),
        point('2026-12-01', 'COACH', 4),
      ],
    },
  ],
};

/** The same person where the agreement allows nothing but the phases. */
export const phasesAlone: FrozenProgress = { ...aProgress, goals: null, attendance: null, trends: [] };
