import { change } from './change.js';
import type { CivilDate } from './scalars.js';

export const planOutcomes = ['APPROVED', 'NEEDS_WORK', 'REJECTED'] as const;

/** One version of a plan; it never changes. */
export interface BusinessPlan {
  version: number;
  title: string;
  summary: string;
  submittedOn: CivilDate;
  submittedBy: string | null;
  attachment: { link: string } | null;
  /** Oldest first. */
  feedback: { givenBy: string; givenOn: CivilDate; words: string }[];
  decision: {
    outcome: (typeof planOutcomes)[number];
    decidedOn: CivilDate;
    decidedBy: string;
    words: string;
  } | null;
}

export const submitBusinessPlan = change<{
  memberId: string;
  title: string;
  summary: string;
  submittedOn: CivilDate;
  fileId: string | null;
}>('submitBusinessPlan', 'member { id }');

export const givePlanFeedback = change<{ memberId: string; version: number; words: string }>(
  'givePlanFeedback',
  'member { id }',
);

export const decideBusinessPlan = change<{
  memberId: string;
  version: number;
  outcome: string;
  decidedOn: CivilDate;
  words: string | null;
}>('decideBusinessPlan', 'member { id }');
