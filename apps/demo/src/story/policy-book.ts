import { addDays, addMonths, type CivilDate } from '#kernel';
import type { Character } from './cast.js';
import { moneyPoliciesOf } from './money/money-policies.js';
import type { Random } from './random.js';
import type { PolicyRow } from './rows.js';

/** The month in which every cooperative of the demo began: eight years before today. */
export function foundedOn(today: CivilDate): CivilDate {
  return `${addMonths(today, -96).slice(0, 8)}01` as CivilDate;
}

/** What a cooperative decided, by date. */
export class PolicyBook {
  constructor(readonly rows: readonly PolicyRow[]) {}

  on(kind: string, date: CivilDate): PolicyRow {
    const row = this.rows.findLast((version) => version.kind === kind && version.valid_from <= date);
    if (!row) throw new Error(`the demo has no policy ${kind} on ${date}`);
    return row;
  }
}

export const TRIAL_MONTHS = 3;
/** How much longer a trial may become. */
export const EXTENSION_MONTHS = 2;

/** What is measured with everybody, and after how many days again. */
const RHYTHM = [
  { instrument: 'PARTICIPATION_LADDER', everyDays: 182 },
  { instrument: 'WHO_5', everyDays: 91 },
];

/** What the municipality gets to know of somebody's development, beside the phase. */
const TOLD_OF_PROGRESS = { instruments: ['PARTICIPATION_LADDER'], goals: true, attendance: true };

/** What somebody gets to know in the trial. */
export const ACQUAINTANCE = [
  { step: 'leden', label: 'Kennismaken met de leden' },
  { step: 'werkplaats', label: 'Meelopen in de werkplaats' },
  { step: 'prijs', label: 'De eerste prijs berekenen' },
  { step: 'offerte', label: 'De eerste offerte schrijven' },
  { step: 'bonnen', label: 'Bonnen en facturen bewaren' },
  { step: 'vergadering', label: 'Een ledenvergadering bijwonen' },
];

/** What its board lets the network know: who takes part does so in everything. */
function takingPart({ participation, programme, name, region }: Character): object {
  const isIn = participation !== 'NONE';
  return {
    choices: {
      'outflow-12': participation,
      'outflow-24': participation,
      'step-up-12': participation,
      cohort: isIn ? 'POOLED' : 'NONE',
    },
    money: isIn,
    shareSettings: participation === 'NAMED',
    programme,
    label: name,
    region,
  };
}

/** The rules of a cooperative from its founding on, the later versions after the earlier ones. */
export function policiesOf(
  character: Character,
  today: CivilDate,
  random: Random,
  chanceFor: (part: string) => Random,
): PolicyBook {
  const founded = foundedOn(today);
  const version = (kind: string, body: object, from: CivilDate = founded): PolicyRow =>
    versionBy(random, kind, body, from);
  const later = chanceFor('policies');
  const money = chanceFor('money-policies');
  const { termMonths, target, admittedBy, plansAreApproved } = character;
  return new PolicyBook([
    ...character.contributions.map(({ afterYears, rate, trainingFund }) =>
      version(
        'contribution',
        {
          rateBasisPoints: rate,
          trainingFundBasisPoints: trainingFund,
          base: 'NET_REVENUE',
          rounding: 'PER_BOOKING',
          creditOn: 'PAYMENT',
        },
        addMonths(founded, 12 * afterYears),
      ),
    ),
    version('trial', { months: TRIAL_MONTHS, extensionMonths: EXTENSION_MONTHS }),
    version('term', { months: termMonths }),
    version('admission', {
      needsPlan: true,
      needsPermission: true,
      planMustBeApproved: plansAreApproved,
      decidedBy: admittedBy,
    }),
    version('approval', { limitCents: 50_000 }),
    version('invoicing', { series: '', termDays: 30 }),
    ...(target ? [version('target', target)] : []),
    version('network-participation', takingPart(character)),
    versionBy(later, 'acquaintance', { steps: ACQUAINTANCE }, founded),
    versionBy(later, 'coaching', { notSeenWeeks: 4 }, founded),
    versionBy(later, 'measurement', { instruments: RHYTHM }, founded),
    versionBy(later, 'member-progress', TOLD_OF_PROGRESS, founded),
    ...moneyPoliciesOf(character, founded, (kind, body, from) => versionBy(money, kind, body, from)),
    // decided last week, for the new year: what notices are about, and what a board looks at
    {
      ...versionBy(later, 'approval', { limitCents: 75_000 }, newYear(today)),
      decided_on: addDays(today, -6),
      decided_by: 'bestuur',
    },
  ]);
}

function versionBy(random: Random, kind: string, body: object, from: CivilDate): PolicyRow {
  return {
    id: random.id(from),
    kind,
    valid_from: from,
    body,
    decided_on: from,
    decided_by: 'algemene ledenvergadering',
  };
}

/** The first day of the next year. */
export function newYear(today: CivilDate): CivilDate {
  return `${Number(today.slice(0, 4)) + 1}-01-01` as CivilDate;
}
