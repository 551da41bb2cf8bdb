import { z } from 'zod';
import type { Locale } from '#platform';

const LONGEST_TEXT = 1_000;

/** The form of a key inside an instrument, and of its code. */
const key = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/);
const words = z.string().trim().min(1).max(LONGEST_TEXT);
/** Dutch always; English where there is one, else the Dutch words serve both. */
const local = z.strictObject({ nl: words, en: words.optional() });

const item = z.strictObject({ key, text: local });
const domain = z.strictObject({ key, name: local, items: z.array(item).min(1).max(50) });
const scale = z.strictObject({
  min: z.int().min(-100).max(1_000),
  max: z.int().min(-100).max(1_000),
  step: z.int().min(1).max(1_000),
  labels: z.array(z.strictObject({ value: z.int(), text: local })).max(101),
});

/**
 * What the answers of one domain become: their sum times a factor, the one answer that there is, or their mean
 * (rounded to hundredths).
 */
const scoring = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('SUM'), factor: z.int().min(1).max(100) }),
  z.strictObject({ kind: z.literal('SINGLE') }),
  z.strictObject({ kind: z.literal('MEAN') }),
]);

/** One version of a questionnaire, as it is shipped here or as a cooperative loads it. A version never changes. */
export const instrumentSchema = z
  .strictObject({
    code: key,
    version: z.int().min(1).max(1_000),
    name: local,
    /** What is asked of every item. */
    question: local,
    domains: z.array(domain).min(1).max(50),
    scale,
    direction: z.enum(['HIGHER_IS_BETTER', 'LOWER_IS_BETTER']),
    scoredBy: z.enum(['SELF', 'COACH', 'BOTH']),
    /** Days between two measurements by the same kind of scorer: 0 for none. */
    minimumIntervalDays: z.int().min(0).max(1_000),
    scoring,
    /** Where the instrument comes from, as it wants to be cited. */
    source: words,
    /** Under which terms its words may be used. */
    licence: words,
  })
  .superRefine((instrument, context) => {
    const { min, max, step, labels } = instrument.scale;
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (max <= min || (max - min) % step !== 0) refuse(['scale', 'max'], 'min plus a number of steps');
    labels.forEach(({ value }, i) => {
      if (!isOnScale(instrument.scale, value)) refuse(['scale', 'labels', i, 'value'], 'on the scale');
      if (labels.findIndex((label) => label.value === value) !== i)
        refuse(['scale', 'labels', i, 'value'], 'once');
    });
    const seen = new Set<string>();
    const once = (path: (string | number)[], name: string) => {
      if (seen.has(name)) refuse(path, 'once');
      seen.add(name);
    };
    instrument.domains.forEach(({ key: domainKey, items }, d) => {
      once(['domains', d, 'key'], `domain ${domainKey}`);
      items.forEach((each, i) => once(['domains', d, 'items', i, 'key'], `item ${each.key}`));
      if (instrument.scoring.kind === 'SINGLE' && items.length > 1)
        refuse(['domains', d, 'items'], 'one item, since one answer is the score');
    });
  });

export type InstrumentVersion = z.infer<typeof instrumentSchema>;
export type LocalText = z.infer<typeof local>;
type Scale = z.infer<typeof scale>;

/** Who gives the answers: the member, or the member's coach. */
export type Scorer = 'SELF' | 'COACH';

export function isOnScale({ min, max, step }: Scale, value: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max && (value - min) % step === 0;
}

export function inLocale(text: LocalText, locale: Locale): string {
  return text[locale] ?? text.nl;
}

/** The kinds of scorer who may use an instrument. */
export function scorersOf({ scoredBy }: Pick<InstrumentVersion, 'scoredBy'>): readonly Scorer[] {
  return scoredBy === 'BOTH' ? ['SELF', 'COACH'] : [scoredBy];
}
