import { change } from './change.js';
import type { CivilDate } from './scalars.js';

export const outflowDestinations = [
  'OWN_ENTERPRISE',
  'PAID_WORK',
  'EDUCATION',
  'COMBINATION',
  'OTHER_BENEFIT',
  'MOVED',
  'ILLNESS',
  'PENSION_AGE',
  'DECEASED',
  'STOPPED',
  'TRANSFER',
] as const;
export type OutflowDestination = (typeof outflowDestinations)[number];

export const benefitOutcomes = ['ENDED', 'REDUCED', 'UNCHANGED', 'RESUMED'] as const;
export type BenefitOutcome = (typeof benefitOutcomes)[number];

export const waysFound = ['OWN_CUSTOMER', 'INTRODUCTION', 'MUNICIPALITY', 'OTHER', 'UNKNOWN'] as const;
export type HowFound = (typeof waysFound)[number];

export const aftercareMoments = ['AFTER_6_MONTHS', 'AFTER_12_MONTHS', 'AFTER_24_MONTHS'] as const;
export const aftercareOutcomes = ['LASTING', 'RETURNED', 'UNKNOWN'] as const;

/** How it goes some months after outflow; the outcome is null while nobody recorded anything. */
export interface AftercareMoment {
  moment: (typeof aftercareMoments)[number];
  /** From this day on it can be recorded. */
  dueOn: CivilDate;
  outcome: (typeof aftercareOutcomes)[number] | null;
  knownOn: CivilDate | null;
  knownBy: string | null;
}

export const recordOutflow = change<{
  memberId: string;
  destination: string;
  endedOn: CivilDate;
  howFound: string | null;
  hoursPerWeek: number | null;
  employerName: string | null;
  benefit: string;
  benefitOn: CivilDate | null;
  benefitFileId: string | null;
}>('recordOutflow', 'member { id }');

export const recordBenefitChange = change<{
  memberId: string;
  outcome: string;
  changedOn: CivilDate;
  fileId: string | null;
}>('recordBenefitChange', 'member { id }');

export const recordReturn = change<{ memberId: string; returnedOn: CivilDate }>(
  'recordReturn',
  'member { id }',
);

export const recordAftercare = change<{
  memberId: string;
  moment: string;
  outcome: string;
  knownOn: CivilDate;
  knownBy: string;
}>('recordAftercare', 'member { id }');
