import { addDays, addMonths, type CivilDate, daysBetween } from '#kernel';
import { PARTICIPATION_LADDER } from '#coaching';
import { lastDay, type Participant } from './people.js';
import type { Random } from './random.js';
import { type SealedRow, words } from './sealed.js';
import { KEPT_MONTHS } from './sessions.js';
import type { Stage } from './stage.js';

type Scorer = 'SELF' | 'COACH';
interface LadderStepRow {
  measurement_id: string;
  step: number;
}

/** Of who is here longer, measurements lie this far back. */
const TOLD_MONTHS = 30;
/** So many days ago somebody was last measured who should have been again. */
const LATE_DAYS = 193;
/** Days of a trial and a term, over which somebody grows. */
const GROWTH_DAYS = 820;

/** How an instrument is used: the newest so many days ago, and so many days between two. */
interface Use {
  readonly instrument: string;
  readonly scorers: readonly Scorer[];
  readonly lastAgo: readonly [number, number];
  readonly between: readonly [number, number];
  /** Items with where they usually start, how much they grow, and the ends of the scale. */
  readonly items: readonly string[];
  readonly scale: readonly [least: number, most: number];
  readonly start: readonly [number, number];
  readonly growth: readonly [number, number];
  /** How much one answer differs from the next by chance. */
  readonly noise: number;
}

const LADDER: Use = {
  instrument: PARTICIPATION_LADDER,
  scorers: ['COACH', 'SELF'],
  lastAgo: [12, 150],
  between: [150, 180],
  items: ['STEP'],
  scale: [1, 5],
  start: [2, 3],
  growth: [0, 2],
  noise: 0,
};
const WHO_5: Use = {
  instrument: 'WHO_5',
  scorers: ['SELF'],
  lastAgo: [5, 70],
  between: [70, 90],
  items: ['CHEERFUL', 'CALM', 'ACTIVE', 'RESTED', 'INTERESTED'],
  scale: [0, 5],
  start: [1, 3],
  growth: [0, 2],
  noise: 1,
};
const CANTRIL: Use = {
  ...WHO_5,
  instrument: 'CANTRIL_LADDER',
  items: ['STEP'],
  scale: [0, 10],
  start: [4, 6],
  growth: [0, 3],
};
const ENTRECOMP: Use = {
  ...LADDER,
  instrument: 'ENTRECOMP',
  items: [
    'SPOTTING_OPPORTUNITIES',
    'CREATIVITY',
    'VISION',
    'VALUING_IDEAS',
    'ETHICAL_AND_SUSTAINABLE_THINKING',
    'SELF_AWARENESS_AND_SELF_EFFICACY',
    'MOTIVATION_AND_PERSEVERANCE',
    'MOBILISING_RESOURCES',
    'FINANCIAL_AND_ECONOMIC_LITERACY',
    'MOBILISING_OTHERS',
    'TAKING_THE_INITIATIVE',
    'PLANNING_AND_MANAGEMENT',
    'COPING_WITH_UNCERTAINTY',
    'WORKING_WITH_OTHERS',
    'LEARNING_THROUGH_EXPERIENCE',
  ],
  scale: [1, 8],
  start: [1, 3],
  growth: [1, 4],
  noise: 1,
};

export class Measurements {
  readonly measurements: SealedRow[] = [];
  readonly ladderSteps: LadderStepRow[] = [];
}

/** What was measured: with everybody the ladder and WHO-5, with some the other two. Three things are due, and no more. */
export function measurementsOf(stage: Stage, participants: readonly Participant[]): Measurements {
  const random = stage.chanceFor('measurements');
  const measurements = new Measurements();
  const since = addMonths(stage.today, -KEPT_MONTHS);
  const told = participants.filter((one) => one.trialOn && (lastDay(one) ?? stage.today) >= since);
  const ofCoach = told.filter((one) => one.coachId === stage.accounts.coach && lastDay(one) === null);
  const longAgo = addDays(stage.today, -LATE_DAYS);
  const late = ofCoach.find(
    ({ fate, place, trialOn }) => fate === 'ACTIVE' && place > 2 && trialOn! < longAgo,
  );
  const fresh = ofCoach
    .filter(({ fate, place }) => fate === 'IN_TRIAL' && place > 0)
    .sort((a, b) => (a.trialOn! > b.trialOn! ? -1 : 1))[0];
  for (const participant of told) {
    const more = participant.hasAccount || random.chance(30);
    for (const use of [LADDER, WHO_5, ...(more ? [CANTRIL, ENTRECOMP] : [])]) {
      for (const scorer of use.scorers) {
        const isByCoach = use === LADDER && scorer === 'COACH';
        if (isByCoach && participant === fresh) continue;
        const ago =
          isByCoach && participant === late ? LATE_DAYS : use === WHO_5 && participant.hasAccount ? 93 : null;
        tellSeries(
          stage,
          participant,
          use,
          scorer,
          ago ?? random.between(...use.lastAgo),
          random,
          measurements,
        );
      }
    }
  }
  return measurements;
}

/** One series, told backwards from its newest, and begun at the start of the trial. */
function tellSeries(
  { today }: Stage,
  participant: Participant,
  use: Use,
  scorer: Scorer,
  lastAgo: number,
  random: Random,
  into: Measurements,
): void {
  const from = latest(participant.trialOn!, addMonths(today, -TOLD_MONTHS));
  const left = lastDay(participant);
  const start = random.between(...use.start);
  const growth = random.between(...use.growth);
  const days: CivilDate[] = [];
  let on = left ? addDays(left, -random.between(1, 20)) : addDays(today, -lastAgo);
  for (
    ;
    on > addDays(from, Math.round(use.between[0] * 0.65));
    on = addDays(on, -random.between(...use.between))
  )
    days.unshift(on);
  // who was measured soon after the start was not measured at the start as well
  const isSoon = days.length === 0 && on > from && daysBetween(from, today) > use.between[0];
  days.unshift(isSoon ? on : from);
  for (const day of days) {
    const grown = Math.min(1, daysBetween(participant.trialOn!, day) / GROWTH_DAYS) * growth;
    const answers = Object.fromEntries(
      use.items.map((item) => {
        const score = Math.round(start + grown + random.between(-use.noise, use.noise) / 2);
        return [item, Math.min(use.scale[1], Math.max(use.scale[0], score))];
      }),
    );
    const id = random.id(day);
    into.measurements.push({
      memberId: participant.memberId,
      row: {
        id,
        member_id: participant.memberId,
        instrument: use.instrument,
        version: 1,
        scored_by: scorer,
        measured_on: day,
      },
      words: { answers_ciphertext: words('measurement.answers', JSON.stringify(answers)) },
    });
    if (use === LADDER) into.ladderSteps.push({ measurement_id: id, step: answers['STEP']! });
  }
}

function latest(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
