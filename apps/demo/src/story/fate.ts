import { addDays, addMonths, type CivilDate, compareDates } from '#kernel';
import type { Character } from './cast.js';
import { foundedOn, TRIAL_MONTHS } from './policy-book.js';
import type { Random } from './random.js';

/** How it goes with somebody, seen from the demo's today. */
export type Fate =
  | 'ACTIVE'
  | 'IN_TRIAL'
  | 'PLANNING'
  | 'REFERRED'
  | 'OUTFLOW'
  | 'DROP_OUT'
  | 'TRANSFERRED'
  | 'DECLINED'
  | 'STOPPED'
  | 'NEVER_STARTED';

/** The days of one trajectory, in the order in which they come; null for what did not happen. */
export interface Way {
  readonly fate: Fate;
  /** Which one this is of its fate, from 0: the first few are the ones that today's work is about. */
  readonly place: number;
  readonly referredOn: CivilDate;
  readonly plannedOn: CivilDate | null;
  readonly permittedOn: CivilDate | null;
  readonly trialOn: CivilDate | null;
  readonly trialEndsOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
}

const NOTHING = {
  plannedOn: null,
  permittedOn: null,
  trialOn: null,
  trialEndsOn: null,
  decidedOn: null,
  endedOn: null,
} as const;

/** Months as a member before it ends, by fate. */
const STAY: Partial<Record<Fate, readonly [number, number]>> = {
  OUTFLOW: [3, 23],
  DROP_OUT: [1, 23],
  TRANSFERRED: [2, 18],
};
/** Where there is no term people stay longer; where newcomers meet entrepreneurs they leave sooner. */
const STAY_WITHOUT_TERM: readonly [number, number] = [8, 60];
const STAY_OF_NEWCOMERS: readonly [number, number] = [2, 14];

/**
 * The ways of all people of a cooperative, by the day of their referral. Who is there today is set first, so that the
 * demo always opens on the same numbers; who came and left lies spread over the eight years before.
 */
export function waysOf(character: Character, today: CivilDate, random: Random): Way[] {
  const fates = fatesOf(character);
  return fates
    .map((fate, index) => wayOf(fate, index - fates.indexOf(fate), character, today, random))
    .sort((a, b) => compareDates(a.referredOn, b.referredOn));
}

function fatesOf({ active, inTrial, waiting, outflow, trajectories }: Character): Fate[] {
  const planning = Math.ceil(waiting / 2);
  const others = trajectories - active - inTrial - waiting - outflow;
  const share = (percent: number) => Math.round((others * percent) / 100);
  const counted: [Fate, number][] = [
    ['ACTIVE', active],
    ['IN_TRIAL', inTrial],
    ['PLANNING', planning],
    ['REFERRED', waiting - planning],
    ['OUTFLOW', outflow],
    ['TRANSFERRED', share(8)],
    ['DECLINED', share(15)],
    ['STOPPED', share(20)],
    ['NEVER_STARTED', share(8)],
    ['DROP_OUT', others - share(8) - share(15) - share(20) - share(8)],
  ];
  return counted.flatMap(([fate, count]) => Array.from({ length: count }, () => fate));
}

function wayOf(fate: Fate, place: number, character: Character, today: CivilDate, random: Random): Way {
  return { ...daysOf(fate, place, character, today, random), fate, place };
}

type Days = Omit<Way, 'fate' | 'place'>;

function daysOf(fate: Fate, place: number, character: Character, today: CivilDate, random: Random): Days {
  const ago = (least: number, most: number) => addDays(today, -random.between(least, most));
  switch (fate) {
    case 'REFERRED':
      return { ...NOTHING, referredOn: ago(2, 25) };
    case 'PLANNING': {
      const plannedOn = ago(1, 20);
      return { ...NOTHING, plannedOn, referredOn: addDays(plannedOn, -random.between(7, 45)) };
    }
    case 'NEVER_STARTED': {
      const referredOn = random.day(foundedOn(today), ago(90, 400));
      return { ...NOTHING, referredOn, endedOn: addDays(referredOn, random.between(14, 75)) };
    }
    case 'IN_TRIAL': {
      // the first one's trial is over and waits for its decision
      const trialOn = place === 0 ? addMonths(addDays(today, -2), -TRIAL_MONTHS) : ago(5, 80);
      return { ...begun(trialOn, random), endedOn: null };
    }
    case 'ACTIVE':
      return activeWay(place, character, today, random);
    case 'DECLINED': {
      const way = begun(random.day(addMonths(foundedOn(today), 4), ago(130, 400)), random);
      return { ...way, decidedOn: addDays(way.trialEndsOn, random.between(0, 10)) };
    }
    case 'STOPPED': {
      const way = begun(random.day(addMonths(foundedOn(today), 4), ago(110, 400)), random);
      return { ...way, decidedOn: addDays(way.trialOn, random.between(14, 80)) };
    }
    case 'OUTFLOW':
    case 'DROP_OUT':
    case 'TRANSFERRED':
      return endedWay(fate, character, today, random);
  }
}

function begun(trialOn: CivilDate, random: Random): Days & { trialOn: CivilDate; trialEndsOn: CivilDate } {
  const permittedOn = addDays(trialOn, -random.between(5, 25));
  const plannedOn = addDays(permittedOn, -random.between(7, 40));
  const referredOn = addDays(plannedOn, -random.between(7, 45));
  const trialEndsOn = addMonths(trialOn, TRIAL_MONTHS);
  return { ...NOTHING, referredOn, plannedOn, permittedOn, trialOn, trialEndsOn };
}

function activeWay(place: number, { termMonths }: Character, today: CivilDate, random: Random): Days {
  const months = place === 0 ? 14 : place === 1 ? 22 : random.between(0, (termMonths ?? 84) - 1);
  const decidedOn = addDays(addMonths(today, -months), -random.between(1, 25));
  const trialOn = addMonths(addDays(decidedOn, -random.between(0, 10)), -TRIAL_MONTHS);
  return { ...begun(trialOn, random), decidedOn };
}

function endedWay(fate: Fate, character: Character, today: CivilDate, random: Random): Days {
  const { termMonths, background } = character;
  const range =
    termMonths === null
      ? STAY_WITHOUT_TERM
      : fate === 'OUTFLOW' && background === 'NEWCOMERS'
        ? STAY_OF_NEWCOMERS
        : STAY[fate]!;
  // a third of those who drop out stay until their term is over
  const months =
    fate === 'DROP_OUT' && termMonths !== null && random.chance(33) ? termMonths : random.between(...range);
  const last = addDays(addMonths(today, -(TRIAL_MONTHS + months)), -45);
  const way = begun(random.day(addMonths(foundedOn(today), 4), last), random);
  const decidedOn = addDays(way.trialEndsOn, random.between(0, 12));
  const endedOn = addMonths(decidedOn, months);
  return {
    ...way,
    decidedOn,
    endedOn: months === termMonths ? endedOn : addDays(endedOn, random.between(0, 25)),
  };
}
