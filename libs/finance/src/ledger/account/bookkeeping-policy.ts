import { z } from 'zod';
import { definePolicy } from '#cooperative';
import { type Programme, programmes } from '../chart.js';

/** For which programme the books are kept: it says which accounts a cooperative is given beside those that all have. */
export const bookkeepingPolicy = definePolicy<{ readonly programme: Programme }>({
  kind: 'bookkeeping',
  body: z.strictObject({ programme: z.enum(programmes) }),
  description:
    'programme: PARTICIPATION, where members may stay · OUTFLOW, to an own enterprise or paid work · NEWCOMERS; the accounts ' +
    'of a programme are opened with the books, and none is taken away when another is decided',
});
