import { type Cents, type CivilDate, euroText } from '#kernel';
import { type Locale, text } from '#platform';
import { ruleText } from '../ledger/explanation/rule-text.js';
import type { ThermometerChange, ThermometerLine } from './thermometer.repository.js';

/** Why a sum entered or left a thermometer. */
export const thermometerEntryKinds = [
  'SALE',
  'CONTRIBUTION',
  'TRAINING_FUND',
  'INVESTMENT',
  'REIMBURSEMENT',
  'ASSET_SALE',
  'CORRECTION',
  'PRIVATE_WITHDRAWAL',
  'OPENING',
  'SOLIDARITY',
  'POT',
  'LATE_COST',
  'REFUND',
  'SETTLEMENT',
] as const;
export type ThermometerEntryKind = (typeof thermometerEntryKinds)[number];

/** Where a euro came from: which booking, rule, rate and date. */
export interface EntryExplanation {
  readonly booking: string;
  readonly rule: string;
  /** In basis points. */
  readonly rate: number | null;
  readonly base: Cents | null;
  readonly policyValidFrom: CivilDate | null;
  readonly recordedAt: Date;
}

/** The rule of a thermometer's line is its kind. */
export function kindOf(line: ThermometerLine): ThermometerEntryKind {
  return line.rule as ThermometerEntryKind;
}

export function descriptionOf(line: ThermometerLine, locale: Locale): string {
  const params = { reference: line.reference, hasReference: line.reference === '' ? 'no' : 'yes' };
  return text(`ENTRY_${line.rule}`, locale, params);
}

export function explanationOf(line: ThermometerLine, locale: Locale): EntryExplanation {
  return {
    booking: text('BOOKING', locale, { number: String(line.sequence) }),
    rule: ruleText(line, locale),
    rate: line.rate,
    base: line.base,
    policyValidFrom: line.policyValidFrom,
    recordedAt: new Date(line.recordedAt),
  };
}

/** What happened since a day and why, as one sentence for the member. */
export function changeText({ rule, count, cents }: ThermometerChange, locale: Locale): string {
  const way = cents < 0 ? 'out' : 'in';
  return text(`CHANGE_${rule}`, locale, { count, way, amount: euroText(Math.abs(cents)) });
}
