import type { Locale } from '#platform';
import { inLocale, type InstrumentVersion, type Scorer, scorersOf } from '../instrument/instrument.js';
import type { Rhythm } from './rhythm.policy.js';

/** One thing that is measured with everybody, by one kind of scorer. */
export interface Beat {
  readonly instrument: string;
  /** Of the questionnaire, in the language asked for. */
  readonly name: string;
  readonly scoredBy: Scorer;
  readonly everyDays: number;
}

/**
 * What a rhythm asks for, with the newest version of each questionnaire; one that nobody may use is left out.
 * @param usable in the order of their versions
 */
export function beatsOf(rhythm: Rhythm, usable: readonly InstrumentVersion[], locale: Locale): Beat[] {
  return rhythm.instruments.flatMap(({ instrument, everyDays }) => {
    const newest = usable.findLast(({ code }) => code === instrument);
    if (!newest) return [];
    const name = inLocale(newest.name, locale);
    return scorersOf(newest).map((scoredBy) => ({ instrument, name, scoredBy, everyDays }));
  });
}
