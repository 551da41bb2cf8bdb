import { addMonths, type Cents, type CivilDate, DomainError, parseEuro } from '#kernel';
import type { HouseholdType } from './household.input.js';

/** A norm of the Participation Act: net for a month, holiday allowance included, from 21 years until pension age. */
export interface BenefitNorm {
  readonly householdType: `${HouseholdType}`;
  /** 1 January or 1 July; it holds for that half year and not a month longer. */
  readonly startsOn: CivilDate;
  readonly amount: Cents;
  /** Where the figure was published. */
  readonly source: string;
}

const HALF_YEAR = 6;

/** Each line: half year, single, couple, source. A couple's norm is no multiple of a single's: both are published. */
const PUBLISHED: readonly (readonly [from: string, single: string, couple: string, source: string])[] = [
  ['2024-01-01', '1283.83', '1834.04', 'metronieuws.nl 2024/06, after Rijksoverheid'],
  ['2024-07-01', '1308.45', '1869.21', 'diemen.antwoordop.nl, bijstandsbedragen; press'],
  ['2025-01-01', '1345.45', '1922.07', 'metronieuws.nl 2025/01, after Rijksoverheid'],
  ['2025-07-01', '1369.06', '1955.80', 'berekenuwrechtplus.nl (Stimulansz); metronieuws.nl 2025/06'],
  ['2026-01-01', '1401.50', '2002.13', 'secondary public texts: to be confirmed'],
];

export const BENEFIT_NORMS: readonly BenefitNorm[] = PUBLISHED.flatMap(([from, single, couple, source]) => [
  { householdType: 'SINGLE', startsOn: from as CivilDate, amount: parseEuro(single), source },
  { householdType: 'COUPLE', startsOn: from as CivilDate, amount: parseEuro(couple), source },
]);

/** The norm on a day; null where none is known. */
export function findNorm(householdType: `${HouseholdType}`, day: CivilDate): BenefitNorm | null {
  const holds = ({ startsOn }: BenefitNorm) => startsOn <= day && day < addMonths(startsOn, HALF_YEAR);
  return BENEFIT_NORMS.find((norm) => norm.householdType === householdType && holds(norm)) ?? null;
}

/**
 * The norm on a day. An unknown norm is refused and never guessed from a neighbour: norms change every half year, and
 * one household's does not follow from another's.
 * @throws DomainError `BENEFIT_NORM_MISSING`
 */
export function normOn(householdType: `${HouseholdType}`, day: CivilDate): BenefitNorm {
  const norm = findNorm(householdType, day);
  if (!norm) throw new DomainError('BENEFIT_NORM_MISSING', { params: { month: day.slice(0, 7) } });
  return norm;
}
