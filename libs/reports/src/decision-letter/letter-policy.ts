import { z } from 'zod';
import { definePolicy } from '#cooperative';

/** Whether a decision on a trial is put in a letter by itself; where nothing was decided, a coordinator asks for it. */
export const letterPolicy = definePolicy<{ readonly isAutomatic: boolean }>({
  kind: 'decision-letter',
  body: z.strictObject({ isAutomatic: z.boolean() }),
  description:
    'isAutomatic: whether the letter is made as soon as a trial is decided, stopped or extended. Without a decision on this, a coordinator asks for each letter.',
});
