import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { characterCoverage } from './character-coverage.js';

const { resolve } = createRequire(import.meta.url);

/** The font files of every document: Latin, Greek and Cyrillic, then Arabic; regular and semibold. */
export const FONT_FILES: readonly string[] = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
].map((file) => resolve(file));

/** Text of these alone needs no closer look: nearly all of it, at a hundredth of the time. The spec proves the range. */
export const PLAIN_TEXT = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u017f€−]*$/u;

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/gu;
const TABS = /[\t\v\f]/gu;
/** Invisible too, but they decide how the letters of Persian and Kurdish join. */
const JOINERS = new Set(['\u200c', '\u200d']);
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/u;
let coverages: readonly ReadonlySet<number>[] | undefined;

/**
 * The text as our fonts can print it. What they cannot draw becomes `□`, because PDF/UA forbids a missing glyph and
 * one emoji in a description must not cost a member the whole statement. A user-perceived character counts as one.
 */
export function printable(text: string): string {
  if (PLAIN_TEXT.test(text)) return text;
  coverages ??= FONT_FILES.map((file) => characterCoverage(readFileSync(file)));
  const fonts = coverages;
  const hasAll = (characters: readonly string[]) =>
    fonts.some((font) => characters.every((character) => font.has(character.codePointAt(0)!)));
  const drawn = Array.from(
    GRAPHEMES.segment(text.normalize('NFC').replace(LINE_ENDS, '\n').replace(TABS, ' ')),
    ({ segment }) => {
      if (segment === '\n') return segment;
      const visible = Array.from(segment).filter((character) => !INVISIBLE.test(character));
      const joined = Array.from(segment).filter(
        (character) => visible.includes(character) || JOINERS.has(character),
      );
      return [joined, visible].find(hasAll)?.join('') ?? '□';
    },
  );
  return drawn.join('');
}
