import type { FirstCatalogue } from './first.nl.js';
import type { Catalogue } from './nl.js';

/**
 * A language is a catalogue and a writing direction; the layout uses logical sides only,
 * so a right-to-left language is one line here and its catalogue. Its first sentences come by themselves, since the
 * first page has to be small.
 */
export const languages = {
  nl: {
    name: 'Nederlands',
    formats: 'nl-NL',
    direction: 'ltr',
    loadFirst: async (): Promise<FirstCatalogue> => (await import('./first.nl.js')).first,
    load: async (): Promise<Catalogue> => (await import('./nl.js')).nl,
  },
  en: {
    name: 'English',
    formats: 'en-GB',
    direction: 'ltr',
    loadFirst: async (): Promise<FirstCatalogue> => (await import('./first.en.js')).first,
    load: async (): Promise<Catalogue> => (await import('./en.js')).en,
  },
} as const satisfies Record<
  string,
  {
    direction: 'ltr' | 'rtl';
    loadFirst(): Promise<FirstCatalogue>;
    load(): Promise<Catalogue>;
    name: string;
    formats: string;
  }
>;

export type Language = keyof typeof languages;

const key = 'opbloei.language';

const isLanguage = (text: string | null): text is Language => text !== null && text in languages;

/** Dutch unless the visitor chose otherwise on this device. */
export function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(key);
  return isLanguage(remembered) ? remembered : 'nl';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
