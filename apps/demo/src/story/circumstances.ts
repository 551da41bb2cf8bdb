import { addMonths, civilDate, type CivilDate } from '#kernel';
import { lastDay, type Participant } from './people.js';
import type { Random } from './random.js';
import type { Stage } from './stage.js';
import { STRENGTHS } from './words.js';

interface HouseholdRow {
  id: string;
  member_id: string;
  sequence: number;
  household_type: string;
  benefit_kind: string;
  organisation_id: string;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
}
interface CapacityRow {
  id: string;
  member_id: string;
  sequence: number;
  hours_per_week: number;
  starts_on: CivilDate;
}
interface TalentProfileRow {
  member_id: string;
  profile: object;
}

/** Benefit norms are known from this day on; who left before needs no household. */
const NORMS_SINCE = civilDate('2024-01-01');

export class Circumstances {
  readonly households: HouseholdRow[] = [];
  readonly capacities: CapacityRow[] = [];
  readonly talents: TalentProfileRow[] = [];
}

/** What somebody lives on and with, how many hours there are in a week, and what they bring. */
export function circumstancesOf(stage: Stage, participants: readonly Participant[]): Circumstances {
  const random = stage.chanceFor('circumstances');
  const circumstances = new Circumstances();
  const told = new Set<string>();
  // of who came twice, the last time counts
  for (const participant of participants.toReversed()) {
    const left = lastDay(participant);
    if (!participant.trialOn || told.has(participant.memberId) || (left && left < NORMS_SINCE)) continue;
    told.add(participant.memberId);
    tellHousehold(stage, participant, random, circumstances);
    if (left) continue;
    tellCapacity(stage, participant, random, circumstances);
    tellTalents(stage, participant, random, circumstances);
  }
  return circumstances;
}

function tellHousehold(
  { municipalityId }: Stage,
  { memberId, referredOn }: Participant,
  random: Random,
  into: Circumstances,
): void {
  const household_type = random.pick(['SINGLE', 'SINGLE', 'SINGLE', 'COUPLE', 'COUPLE', 'COST_SHARER']);
  const benefit_kind = random.chance(92) ? 'PARTICIPATION_ACT' : random.pick(['IOAW', 'IOAZ', 'BBZ']);
  into.households.push({
    id: random.id(referredOn),
    member_id: memberId,
    sequence: 1,
    household_type,
    benefit_kind,
    organisation_id: municipalityId,
    starts_on: referredOn,
    ends_on: null,
  });
}

/** Most begin with two days; half of those who are here longer have set another number since. */
function tellCapacity({ today }: Stage, participant: Participant, random: Random, into: Circumstances): void {
  const { memberId, trialOn, hasAccount } = participant;
  const set = (sequence: number, hours_per_week: number, starts_on: CivilDate) =>
    into.capacities.push({
      id: random.id(starts_on),
      member_id: memberId,
      sequence,
      hours_per_week,
      starts_on,
    });
  set(1, random.pick([8, 12, 16, 16, 20]), trialOn!);
  const laterOn = addMonths(trialOn!, 5);
  if (laterOn <= today && (random.chance(50) || hasAccount)) set(2, random.pick([12, 20, 24, 28]), laterOn);
}

function tellTalents(stage: Stage, participant: Participant, random: Random, into: Circumstances): void {
  const { character, today } = stage;
  const isNewcomer = character.background === 'NEWCOMERS';
  if (!isNewcomer && !participant.hasAccount && !random.chance(40)) return;
  const thisYear = Number(today.slice(0, 4));
  const since = thisYear - random.between(9, 22);
  const { activity } = participant.occupation;
  const elsewhere = {
    name: 'Vakopleiding',
    country: random.pick(['Syrië', 'Eritrea', 'Turkije', 'Oekraïne']),
  };
  const diploma = isNewcomer
    ? { ...elsewhere, year: since - 1, recognition: 'INDICATED', recognisedBy: 'IDW' }
    : {
        name: random.pick(['Vmbo', 'Mbo niveau 2', 'Mbo niveau 4']),
        country: 'Nederland',
        year: since - 1,
        recognition: 'NONE',
        recognisedBy: '',
      };
  into.talents.push({
    member_id: participant.memberId,
    profile: {
      experience: [
        {
          kind: isNewcomer ? 'OWN_ENTERPRISE' : 'EMPLOYMENT',
          words: `${activity}: ${isNewcomer ? 'een eigen zaak met twee helpers' : 'in dienst bij een klein bedrijf'}.`,
          sinceYear: since,
          untilYear: thisYear - random.between(3, 6),
        },
        { kind: 'VOLUNTARY', words: 'Helpt in het buurthuis.', sinceYear: thisYear - 2, untilYear: null },
      ],
      diplomas: [diploma],
      languages: isNewcomer
        ? [
            {
              language: random.pick(['Arabisch', 'Tigrinya', 'Turks', 'Oekraïens', 'Dari']),
              level: 'MOTHER_TONGUE',
            },
            { language: 'Nederlands', level: random.pick(['A2', 'B1', 'B2']) },
          ]
        : [
            { language: 'Nederlands', level: 'MOTHER_TONGUE' },
            { language: 'Engels', level: random.pick(['A2', 'B1']) },
          ],
      strengths: random.pick(STRENGTHS),
    },
  });
}
