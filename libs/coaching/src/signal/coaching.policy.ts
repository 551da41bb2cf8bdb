import { z } from 'zod';
import { definePolicy } from '#cooperative';

export const coachingPolicy = definePolicy<{ notSeenWeeks: number }>({
  kind: 'coaching',
  body: z.strictObject({ notSeenWeeks: z.number().int().min(1).max(26) }),
  description:
    'notSeenWeeks: after how many weeks without a session somebody has not been seen for too long, 1–26; pauses are not counted.',
});

/** Where a cooperative has decided nothing. */
export const USUAL_COACHING = { notSeenWeeks: 4 };
