import { euroText, type Cents, type CivilDate } from '#kernel';
import { type Locale, text } from '#platform';
import type { Rule } from '../entry.js';

/** Why a line is there, as it was stored with it. */
export interface Ground {
  readonly rule: Rule;
  readonly base: Cents | null;
  readonly rate: number | null;
  readonly policyValidFrom: CivilDate | null;
}

/** The rule of a line as a sentence: "30 % of the net revenue". */
export function ruleText(ground: Ground, locale: Locale): string {
  return text(`RULE_${ground.rule}`, locale, {
    rate: rateText(ground.rate ?? 0, locale),
    base: euroText(ground.base ?? 0),
  });
}

// made once: making one costs more than the rest of a thermometer's line
const PERCENT = { style: 'percent', maximumFractionDigits: 2 } as const;
const percentages: Readonly<Record<Locale, Intl.NumberFormat>> = {
  nl: new Intl.NumberFormat('nl', PERCENT),
  en: new Intl.NumberFormat('en', PERCENT),
};

/** A rate in a person's language: 3000 is `30 %`, 1250 is `12,5 %`. */
export function rateText(basisPoints: number, locale: Locale): string {
  return percentages[locale].format(basisPoints / 10_000);
}
