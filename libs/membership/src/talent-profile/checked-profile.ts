import { DomainError } from '#kernel';
import { freeText, optionalText } from '#platform';

export const EXPERIENCE_KINDS = ['OWN_ENTERPRISE', 'EMPLOYMENT', 'VOLUNTARY', 'OTHER'] as const;
export const RECOGNITIONS = ['NONE', 'INDICATED', 'RECOGNISED'] as const;
/** The six levels of the Common European Framework of Reference (Council of Europe, 2001), and the mother tongue. */
export const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'MOTHER_TONGUE'] as const;

export interface Experience {
  readonly kind: (typeof EXPERIENCE_KINDS)[number];
  readonly words: string;
  readonly sinceYear: number | null;
  readonly untilYear: number | null;
}

export interface Diploma {
  readonly name: string;
  readonly country: string;
  readonly year: number | null;
  readonly recognition: (typeof RECOGNITIONS)[number];
  /** Empty for one that nobody has valued or recognised. */
  readonly recognisedBy: string;
}

export interface SpokenLanguage {
  readonly language: string;
  readonly level: (typeof LANGUAGE_LEVELS)[number];
}

/** What a member brings, as it is stored. */
export interface Profile {
  readonly experience: readonly Experience[];
  readonly diplomas: readonly Diploma[];
  readonly languages: readonly SpokenLanguage[];
  readonly strengths: string;
}

/** As somebody typed it: what may be left out is absent or null. */
export interface TypedProfile {
  readonly experience: readonly (Pick<Experience, 'kind' | 'words'> & Years)[];
  readonly diplomas: readonly (Pick<Diploma, 'name' | 'recognition'> & {
    readonly country?: string | null;
    readonly year?: number | null;
    readonly recognisedBy?: string | null;
  })[];
  readonly languages: readonly SpokenLanguage[];
  readonly strengths?: string | null;
}

interface Years {
  readonly sinceYear?: number | null;
  readonly untilYear?: number | null;
}

export const EMPTY_PROFILE: Profile = { experience: [], diplomas: [], languages: [], strengths: '' };
export const MOST_ENTRIES = 20;
const LONGEST = { words: 1_000, name: 200, country: 100, recognisedBy: 200, language: 60, strengths: 2_000 };
const EARLIEST_YEAR = 1920;

/**
 * A profile as it may be kept: texts without spaces around them, years that can be, each language once.
 * @param thisYear no year lies after it
 * @throws DomainError `LIST_TOO_LONG`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `YEAR_IMPOSSIBLE`,
 *   `YEARS_TURNED`, `RECOGNISED_BY_WHOM`, `LANGUAGE_TWICE`, each with the path in the input
 */
export function checkedProfile(typed: TypedProfile, thisYear: number): Profile {
  const year = (value: number | null | undefined, field: string): number | null => {
    if (value === null || value === undefined) return null;
    if (value < EARLIEST_YEAR || value > thisYear)
      throw new DomainError('YEAR_IMPOSSIBLE', {
        path: [field],
        params: { earliest: String(EARLIEST_YEAR), latest: String(thisYear) },
      });
    return value;
  };
  return {
    experience: each('experience', typed.experience, (one) => {
      const words = freeText(one.words, 'words', LONGEST.words);
      const [sinceYear, untilYear] = [year(one.sinceYear, 'sinceYear'), year(one.untilYear, 'untilYear')];
      if (sinceYear !== null && untilYear !== null && untilYear < sinceYear)
        throw new DomainError('YEARS_TURNED', { path: ['untilYear'] });
      return { kind: one.kind, words, sinceYear, untilYear };
    }),
    diplomas: each('diplomas', typed.diplomas, (one) => {
      const name = freeText(one.name, 'name', LONGEST.name);
      const country = optionalText(one.country, 'country', LONGEST.country);
      const recognisedBy = optionalText(one.recognisedBy, 'recognisedBy', LONGEST.recognisedBy);
      if ((one.recognition === 'NONE') !== (recognisedBy === ''))
        throw new DomainError('RECOGNISED_BY_WHOM', { path: ['recognisedBy'] });
      return { name, country, year: year(one.year, 'year'), recognition: one.recognition, recognisedBy };
    }),
    languages: each('languages', typed.languages, ({ language: typedName, level }, earlier) => {
      const language = freeText(typedName, 'language', LONGEST.language);
      if (earlier.some((other) => isSameWord(other.language, language)))
        throw new DomainError('LANGUAGE_TWICE', { path: ['language'] });
      return { language, level };
    }),
    strengths: optionalText(typed.strengths, 'strengths', LONGEST.strengths),
  };
}

const isSameWord = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Checks each entry of a list; what one refuses names its place. */
function each<T, R>(list: string, entries: readonly T[], check: (entry: T, earlier: readonly R[]) => R): R[] {
  if (entries.length > MOST_ENTRIES)
    throw new DomainError('LIST_TOO_LONG', { path: [list], params: { most: MOST_ENTRIES } });
  const checked: R[] = [];
  for (const [i, entry] of entries.entries()) {
    try {
      checked.push(check(entry, checked));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.code, {
        path: [list, String(i), ...error.path],
        params: error.params,
      });
    }
  }
  return checked;
}
