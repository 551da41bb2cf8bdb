import { IntlMessageFormat } from 'intl-messageformat';

export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type MessageParams = Readonly<Record<string, string | number>>;

const catalogue: Record<Locale, Map<string, string>> = { nl: new Map(), en: new Map() };
const compiled = new Map<string, IntlMessageFormat>();

/**
 * Adds a room's sentences to the one catalogue, by code, in ICU message syntax. A code is given once in the whole
 * product: two rooms that mean the same share the code, two that do not choose other words.
 */
export function registerMessages(messages: Record<Locale, Readonly<Record<string, string>>>): void {
  for (const locale of LOCALES) {
    for (const [code, sentence] of Object.entries(messages[locale])) {
      const known = catalogue[locale].get(code);
      if (known !== undefined && known !== sentence) throw new Error(`message ${code} is given twice`);
      catalogue[locale].set(code, sentence);
    }
  }
}

export function hasMessage(code: string): boolean {
  return LOCALES.every((locale) => catalogue[locale].has(code));
}

const CIVIL_DATE = /^\d{4}-\d\d-\d\d$/;
const IN_FULL = { dateStyle: 'long', timeZone: 'UTC' } as const;
const dates: Record<Locale, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', IN_FULL),
  en: new Intl.DateTimeFormat('en-GB', IN_FULL),
};

/**
 * The sentence for a code in a person's language; a civil date in it is written out. A code without one shows itself:
 * better a code than silence.
 */
export function text(code: string, locale: Locale, params: MessageParams = {}): string {
  const sentence = catalogue[locale].get(code);
  if (sentence === undefined) return code;
  const key = `${locale}:${code}`;
  let format = compiled.get(key);
  if (!format) compiled.set(key, (format = new IntlMessageFormat(sentence, locale)));
  try {
    return String(format.format(readable(params, locale)));
  } catch {
    // a value for the sentence is missing: an error on the way to saying an error would hide both
    return code;
  }
}

function readable(params: MessageParams, locale: Locale): MessageParams {
  const said = Object.entries(params).map(([name, value]) => {
    const isDate = typeof value === 'string' && CIVIL_DATE.test(value);
    return [name, isDate ? dates[locale].format(new Date(`${value}T12:00Z`)) : value];
  });
  return Object.fromEntries(said) as MessageParams;
}

/** The reader's language out of what a browser says it accepts; Dutch unless it prefers English. */
export const localeOf = (acceptLanguage: string | undefined): Locale => askedLocale(acceptLanguage) ?? 'nl';

/** The first of our languages that a caller asks for; null for who asks for none of them (`*`, or no header). */
export function askedLocale(acceptLanguage: string | undefined): Locale | null {
  const first = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return first.find((tag): tag is Locale => (LOCALES as readonly string[]).includes(tag)) ?? null;
}
