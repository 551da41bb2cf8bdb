import { DomainError } from '#kernel';
import { plainWord } from './import-field.js';

/** The words that cooperatives write in a cell that chooses, in small letters, and what each means. */
const WORDS = {
  DESTINATION: {
    OWN_ENTERPRISE: [
      'eigen bedrijf',
      'eigen onderneming',
      'zzp',
      'zelfstandig',
      'ondernemer',
      'own enterprise',
      'self employed',
    ],
    PAID_WORK: [
      'betaald werk',
      'betaalde baan',
      'baan',
      'werk',
      'loondienst',
      'vast werk',
      'paid work',
      'job',
    ],
    EDUCATION: ['opleiding', 'studie', 'school', 'education', 'study'],
    OTHER_BENEFIT: ['andere uitkering', 'wia', 'wajong', 'ww', 'other benefit'],
    MOVED: ['verhuisd', 'verhuizing', 'moved'],
    ILLNESS: ['ziekte', 'ziek', 'gezondheid', 'illness'],
    PENSION_AGE: ['pensioen', 'aow', 'pension', 'pension age'],
    DECEASED: ['overleden', 'deceased'],
    STOPPED: ['gestopt', 'uitval', 'uitgevallen', 'afgehaakt', 'stopped', 'dropped out'],
    TRANSFER: ['andere cooperatie', 'overgedragen', 'overstap', 'transfer', 'other cooperative'],
  },
  OUTCOME: {
    ADMITTED: ['toegelaten', 'lid', 'geslaagd', 'positief', 'ja', 'admitted', 'yes'],
    DECLINED: ['afgewezen', 'niet toegelaten', 'negatief', 'nee', 'declined', 'no'],
    STOPPED: ['gestopt', 'voortijdig gestopt', 'stopped'],
  },
  HOW_FOUND: {
    OWN_CUSTOMER: ['eigen klant', 'via klant', 'klant', 'own customer'],
    INTRODUCTION: ['introductie', 'netwerk', 'kennismaking', 'introduction'],
    MUNICIPALITY: ['gemeente', 'municipality'],
    OTHER: ['anders', 'overig', 'other'],
  },
  LANGUAGE: {
    nl: ['nl', 'nederlands', 'dutch'],
    en: ['en', 'engels', 'english'],
  },
  YES_NO: {
    YES: ['ja', 'j', 'yes', 'y', 'waar', 'true', 'x', '1'],
    NO: ['nee', 'n', 'no', 'onwaar', 'false', '0'],
  },
} as const;

export type WordKind = keyof typeof WORDS;
export const WORD_KINDS = Object.keys(WORDS) as readonly WordKind[];
/** What somebody said about words of their own: by kind, and then by the plain word. */
export type OwnWords = Readonly<Partial<Record<WordKind, Readonly<Record<string, string>>>>>;

export function isWordKind(reading: string): reading is WordKind {
  return reading in WORDS;
}

/** What a word means: the cooperative's own say first, then the code itself, then what is usual; null when unknown. */
export function meaningOf(kind: WordKind, text: string, own: OwnWords): string | null {
  const word = plainWord(text);
  const chosen = own[kind]?.[word];
  if (chosen) return chosen;
  const known = Object.entries<readonly string[]>(WORDS[kind]);
  return known.find(([code, words]) => plainWord(code) === word || words.includes(word))?.[0] ?? null;
}

const MOST_WORDS = 500;
const LONGEST_WORD = 100;

/**
 * Somebody's own words, ready to be looked up.
 * @throws DomainError `VALUE_OUT_OF_RANGE` for too many or too long ones, `IMPORT_MEANING_UNKNOWN` (`meaning`)
 */
export function ownWordsOf(words: readonly { kind: WordKind; word: string; meaning: string }[]): OwnWords {
  if (words.length > MOST_WORDS || words.some(({ word }) => word.length > LONGEST_WORD))
    throw new DomainError('VALUE_OUT_OF_RANGE', { path: ['words'] });
  const own: Partial<Record<WordKind, Record<string, string>>> = {};
  for (const { kind, word, meaning } of words) {
    if (!(meaning in WORDS[kind]))
      throw new DomainError('IMPORT_MEANING_UNKNOWN', { path: ['words'], params: { meaning } });
    own[kind] = { ...own[kind], [plainWord(word)]: meaning };
  }
  return own;
}
