import { z } from 'zod';
import { definePolicy } from '#cooperative';
import { addDays, type CivilDate } from '#kernel';
import { PARTICIPATION_LADDER } from '../instrument/shipped/participation-ladder.js';

/** How often something is measured with everybody. */
export interface Rhythm {
  readonly instruments: readonly { readonly instrument: string; readonly everyDays: number }[];
}

/** Which questionnaires everybody fills in, and how often. */
export const rhythmPolicy = definePolicy<Rhythm>({
  kind: 'measurement',
  body: z.strictObject({
    instruments: z
      .array(z.strictObject({ instrument: z.string().min(1).max(40), everyDays: z.int().min(7).max(1_000) }))
      .max(10),
  }),
  description:
    'instruments: which questionnaires everybody fills in (`instrument`: the code), and after how many days again (`everyDays`, 7–1,000).',
});

/** Where a cooperative has decided nothing: the participation ladder, twice a year, as the VNG asks at least. */
export const USUAL_RHYTHM: Rhythm = { instruments: [{ instrument: PARTICIPATION_LADDER, everyDays: 182 }] };

/**
 * The day on which a measurement is due: at the start of the trial, and so many days after the last one.
 * `measurement-due.repository.ts` says the same in SQL; a test holds the two together.
 */
export function dueOn(trialStartsOn: CivilDate, lastOn: CivilDate | null, everyDays: number): CivilDate {
  return lastOn && lastOn >= trialStartsOn ? addDays(lastOn, everyDays) : trialStartsOn;
}
