import { z } from 'zod';
import { definePolicy } from '#cooperative';

/** What of a member's development may go to the municipality beside the phase. */
export interface ProgressAllowed {
  /** Codes of the questionnaires whose scores may be told. */
  readonly instruments: readonly string[];
  /** How many goals were set and reached; never their words. */
  readonly goals: boolean;
  /** How many talks and meetings there were; never what was said. */
  readonly attendance: boolean;
}

/** What the agreement with the municipality allows to be told of a member. Where nothing was decided, the phases alone. */
export const progressPolicy = definePolicy<ProgressAllowed>({
  kind: 'member-progress',
  body: z.strictObject({
    instruments: z.array(z.string().min(1).max(40)).max(10),
    goals: z.boolean(),
    attendance: z.boolean(),
  }),
  description:
    'What a progress report may tell the municipality beside the phases: instruments (codes of questionnaires whose scores may be told), goals (how many were reached, never their words), attendance (how many talks and meetings, never their notes).',
});

export const NOTHING_ALLOWED: ProgressAllowed = { instruments: [], goals: false, attendance: false };
