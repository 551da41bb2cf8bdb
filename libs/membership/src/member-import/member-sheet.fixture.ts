import fc from 'fast-check';
import { addDays, type CivilDate, civilDate } from '#kernel';
import { IMPORT_FIELD_NAMES, type ImportField, labelOf } from './import-field.js';

export const TODAY = civilDate('2026-12-01');
export const WORLD_NAMES = {
  municipality: 'Gemeente Delft',
  referrer: 'Werkse!',
  coach: 'coach@intake.example',
};

/** A row of a sheet of members by field, as somebody may have written it. */
export type Cells = Partial<Record<ImportField, string>>;

/** What the row says, day by day; null where it says nothing. */
export interface Told {
  readonly externalNumber: string;
  readonly name: string;
  readonly referredOn: CivilDate;
  readonly isReferred: boolean;
  readonly plannedOn: CivilDate | null;
  readonly approvedOn: CivilDate | null;
  readonly permittedOn: CivilDate | null;
  readonly trialStartsOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  readonly outcome: string | null;
  readonly votesFor: number | null;
  readonly endedOn: CivilDate | null;
  readonly destination: string | null;
  readonly benefitEnded: boolean | null;
  readonly enterprise: string | null;
  readonly hasCoach: boolean;
}

export interface Person {
  readonly told: Told;
  readonly cells: Cells;
}

const MONTHS = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
/** The ways in which a day is written. */
const WAYS: ((day: CivilDate) => string)[] = [
  (day) => day,
  (day) => day.split('-').reverse().map(Number).join('-'),
  (day) => day.split('-').reverse().join('/'),
  (day) => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
  (day) => String(Math.round(Date.parse(day) / 86_400_000) + 25_569),
];
const DESTINATIONS = {
  PAID_WORK: 'Betaalde baan',
  OWN_ENTERPRISE: 'eigen bedrijf',
  MOVED: 'Verhuisd',
  TRANSFER: 'TRANSFER',
};

const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéë'),
  minLength: 3,
  maxLength: 9,
});
const capital = letters.map((word) => word.charAt(0).toUpperCase() + word.slice(1));

/** Somebody who came as far as `steps` says, all by the rules. */
const anyPerson: fc.Arbitrary<{ make(number: number): Person }> = fc
  .record({
    given: capital,
    family: capital,
    steps: fc.integer({ min: 0, max: 5 }),
    start: fc.integer({ min: 0, max: 1_500 }),
    gaps: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }),
    way: fc.constantFrom(...WAYS),
    isReferred: fc.boolean(),
    hasEnterprise: fc.boolean(),
    hasCoach: fc.boolean(),
    outcome: fc.constantFrom('ADMITTED', 'DECLINED', 'STOPPED'),
    destination: fc.constantFrom(...Object.entries(DESTINATIONS)),
    benefitEnded: fc.boolean(),
  })
  .map((some) => ({ make: (number: number) => made(some, number) }));

function made(
  some: {
    given: string;
    family: string;
    steps: number;
    start: number;
    gaps: number[];
    way: (day: CivilDate) => string;
    isReferred: boolean;
    hasEnterprise: boolean;
    hasCoach: boolean;
    outcome: string;
    destination: [string, string];
    benefitEnded: boolean;
  },
  number: number,
): Person {
  const { way, steps, isReferred, hasCoach } = some;
  const [g1, g2, g3, g4, g5] = some.gaps as [number, number, number, number, number];
  const at = (step: number, day: CivilDate) => (steps >= step ? day : null);
  const referredOn = addDays(civilDate('2021-01-01'), some.start);
  const plannedOn = at(1, addDays(referredOn, g1));
  const permittedOn = at(2, addDays(referredOn, g2));
  const trialStartsOn = at(3, addDays(referredOn, Math.max(g1, g2) + g3));
  const outcome = steps === 4 ? some.outcome : 'ADMITTED';
  // a trial of three months ends after 92 days at the latest
  const decidedOn = trialStartsOn && at(4, addDays(trialStartsOn, (outcome === 'ADMITTED' ? 92 : 0) + g4));
  const endedOn = decidedOn && at(5, addDays(decidedOn, g5));
  const [destination, word] = some.destination;
  const hasEnterprise = some.hasEnterprise && trialStartsOn !== null;
  const hasVote = decidedOn !== null && outcome === 'ADMITTED' && isReferred;
  // numbered, so that no two people are alike by chance
  const family = `${some.family} ${'abcdefghij'.charAt(number % 10)}${number}`;
  const told: Told = {
    externalNumber: `S-${number}`,
    name: `${some.given} ${family}`,
    referredOn,
    isReferred,
    plannedOn,
    approvedOn: hasCoach ? plannedOn : null,
    permittedOn,
    trialStartsOn,
    decidedOn,
    outcome: decidedOn && outcome,
    votesFor: hasVote ? 7 : null,
    endedOn,
    destination: endedOn && destination,
    benefitEnded: endedOn && some.benefitEnded,
    enterprise: hasEnterprise ? `Zaak ${number}` : null,
    hasCoach,
  };
  const cells: Cells = {
    EXTERNAL_NUMBER: told.externalNumber,
    GIVEN_NAME: some.given,
    FAMILY_NAME: family,
    EMAIL: `Lid${number}@intake.example`,
    PHONE: `06-2${String(number).padStart(7, '0')}`,
    REFERRED_ON: way(referredOn),
    ...(isReferred ? { REFERRER: 'werkse' } : {}),
    ...(plannedOn ? { PLAN_ON: way(plannedOn), PLAN_TITLE: 'Plan van een zaak' } : {}),
    ...(permittedOn
      ? {
          PERMISSION_BY: 'Gemeente  Delft',
          PERMISSION_NUMBER: `B/${number}`,
          PERMISSION_STARTS_ON: way(permittedOn),
        }
      : {}),
    ...(told.approvedOn ? { PLAN_APPROVED_ON: way(told.approvedOn) } : {}),
    ...(hasVote ? { VOTE_ON: way(decidedOn), VOTES_FOR: '7', VOTES_AGAINST: '2' } : {}),
    ...(trialStartsOn ? { TRIAL_STARTS_ON: way(trialStartsOn) } : {}),
    ...(decidedOn ? { DECIDED_ON: way(decidedOn) } : {}),
    ...(decidedOn && outcome !== 'ADMITTED' ? { OUTCOME: outcome, DECISION_REASON: 'past niet' } : {}),
    ...(endedOn
      ? { ENDED_ON: way(endedOn), DESTINATION: word, BENEFIT_ENDED: some.benefitEnded ? 'Ja' : 'nee' }
      : {}),
    ...(hasEnterprise
      ? { ENTERPRISE_NAME: told.enterprise!, ENTERPRISE_ACTIVITY: 'taarten', ENTERPRISE_SECTOR: '10' }
      : {}),
    ...(hasCoach ? { COACH_EMAIL: WORLD_NAMES.coach } : {}),
  };
  return { told, cells };
}

/** Something wrong that can be planted in a row, and what must be said of it. */
interface Fault {
  readonly field: ImportField;
  readonly code: string;
  /** Whether the row has what the fault spoils. */
  fits(told: Told): boolean;
  plant(cells: Cells, told: Told): Cells;
}

const always = () => true;
const without = (cells: Cells, ...fields: ImportField[]): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([field]) => !fields.includes(field as ImportField)));
const spoil = (field: ImportField, cell: string, code: string, fits: Fault['fits'] = always): Fault => ({
  field,
  code,
  fits,
  plant: (cells) => ({ ...cells, [field]: cell }),
});
const leaveOut = (field: ImportField, fits: Fault['fits'] = always): Fault => ({
  field,
  code: 'IMPORT_VALUE_MISSING',
  fits,
  plant: (cells) => without(cells, field),
});
const early = (
  field: ImportField,
  code: string,
  day: (told: Told) => CivilDate | null,
  fits: Fault['fits'],
): Fault => ({
  field,
  code,
  fits,
  plant: (cells, told) => ({ ...cells, [field]: addDays(day(told)!, -1) }),
});

export const FAULTS: readonly Fault[] = [
  leaveOut('EXTERNAL_NUMBER'),
  leaveOut('FAMILY_NAME'),
  leaveOut('REFERRED_ON'),
  spoil('EXTERNAL_NUMBER', '111222333', 'TEXT_HAS_BSN'),
  spoil('GIVEN_NAME', 'Ada 111222333', 'TEXT_HAS_BSN'),
  spoil('GIVEN_NAME', 'x'.repeat(101), 'TEXT_TOO_LONG'),
  spoil('EMAIL', 'geen adres', 'EMAIL_INVALID'),
  spoil('PHONE', 'bel maar', 'PHONE_INVALID'),
  spoil('LANGUAGE', 'Klingon', 'IMPORT_WORD_UNKNOWN'),
  spoil('REFERRED_ON', '31-2-2026', 'DATE_INVALID'),
  spoil('REFERRED_ON', addDays(TODAY, 1), 'DATE_IN_FUTURE'),
  spoil('REFERRER', 'Wie?', 'IMPORT_ORGANISATION_UNKNOWN'),
  leaveOut('PLAN_TITLE', (told) => told.plannedOn !== null),
  early(
    'PLAN_ON',
    'DATE_TOO_EARLY',
    (told) => told.referredOn,
    (told) => told.plannedOn !== null,
  ),
  leaveOut('PERMISSION_NUMBER', (told) => told.permittedOn !== null),
  spoil(
    'PERMISSION_BY',
    'Gemeente Nergens',
    'IMPORT_ORGANISATION_UNKNOWN',
    (told) => told.permittedOn !== null,
  ),
  early(
    'PERMISSION_ENDS_ON',
    'PERIOD_INVALID',
    (told) => told.permittedOn,
    (told) => told.permittedOn !== null,
  ),
  {
    field: 'TRIAL_STARTS_ON',
    code: 'PLAN_MISSING',
    fits: (told) => told.trialStartsOn !== null,
    plant: (cells) => without(cells, 'PLAN_ON', 'PLAN_TITLE', 'PLAN_APPROVED_ON'),
  },
  {
    field: 'TRIAL_STARTS_ON',
    code: 'PERMISSION_MISSING',
    fits: (told) => told.trialStartsOn !== null,
    plant: (cells) => without(cells, 'PERMISSION_BY', 'PERMISSION_NUMBER', 'PERMISSION_STARTS_ON'),
  },
  early(
    'TRIAL_STARTS_ON',
    'DATE_TOO_EARLY',
    (told) => told.referredOn,
    (told) => told.trialStartsOn !== null,
  ),
  early(
    'DECIDED_ON',
    'TRIAL_NOT_ENDED',
    (told) => addDays(told.trialStartsOn!, 80),
    (told) => told.outcome === 'ADMITTED',
  ),
  spoil('OUTCOME', 'misschien', 'IMPORT_WORD_UNKNOWN', (told) => told.decidedOn !== null),
  leaveOut('DECISION_REASON', (told) => told.outcome === 'DECLINED' || told.outcome === 'STOPPED'),
  early(
    'ENDED_ON',
    'DATE_TOO_EARLY',
    (told) => told.decidedOn,
    (told) => told.endedOn !== null,
  ),
  spoil('ENDED_ON', addDays(TODAY, 1), 'DATE_IN_FUTURE', (told) => told.endedOn !== null),
  spoil('DESTINATION', 'naar de maan', 'IMPORT_WORD_UNKNOWN', (told) => told.endedOn !== null),
  leaveOut('BENEFIT_ENDED', (told) => told.endedOn !== null),
  spoil('ENTERPRISE_SECTOR', 'horeca', 'SECTOR_INVALID', (told) => told.enterprise !== null),
  leaveOut('ENTERPRISE_ACTIVITY', (told) => told.enterprise !== null),
  spoil('COACH_EMAIL', 'nobody@intake.example', 'COACH_UNKNOWN'),
];

/** People, and a fault in some rows. Row 1 is the header. @param least rows · @param most rows */
export const anySheet = (least: number, most: number) =>
  fc
    .array(fc.record({ person: anyPerson, fault: fc.option(fc.nat(), { nil: null }) }), {
      minLength: least,
      maxLength: most,
    })
    .map((rows) => {
      const planted: { row: number; field: ImportField; code: string }[] = [];
      const people = rows.map(({ person, fault }, i) => {
        const { told, cells } = person.make(i + 1);
        const fitting = FAULTS.filter(({ fits }) => fits(told));
        const chosen = fault === null ? null : fitting[fault % fitting.length]!;
        if (chosen) planted.push({ row: i + 2, field: chosen.field, code: chosen.code });
        return { told, cells: chosen ? chosen.plant(cells, told) : cells };
      });
      return { people, planted };
    });

/** So many people, and nothing wrong with any; the same for the same seed. */
export function soundPeople(count: number, seed: number): Person[] {
  const [people] = fc.sample(fc.array(anyPerson, { minLength: count, maxLength: count }), {
    numRuns: 1,
    seed,
  });
  return people!.map(({ make }, i) => make(i + 1));
}

const FIELDS = IMPORT_FIELD_NAMES.filter((field) => field !== 'FULL_NAME');
export const HEADER = FIELDS.map((field) => labelOf(field, 'nl'));
export const cellsOf = ({ cells }: Pick<Person, 'cells'>): string[] =>
  FIELDS.map((field) => cells[field] ?? '');
