import { addDays, addMonths, type CivilDate } from '#kernel';
import type { Participant, People } from './people.js';
import { TRIAL_MONTHS } from './policy-book.js';
import type { Random } from './random.js';
import type { ExitRow, FactRow } from './rows.js';
import type { Stage } from './stage.js';

interface PauseRow {
  id: string;
  trajectory_id: string;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
}
interface TrialExtensionRow {
  id: string;
  trajectory_id: string;
  decided_on: CivilDate;
  ends_on: CivilDate;
  reason: string;
}
interface TermExtensionRow {
  id: string;
  trajectory_id: string;
  decided_on: CivilDate;
  decided_by: string;
  term_ends_on: CivilDate;
  reason: string;
}
interface ReEntryRow {
  id: string;
  trajectory_id: string;
  returned_on: CivilDate;
}

/** Days on which somebody was no member, between leaving and coming back. */
export interface Absence {
  readonly leftOn: CivilDate;
  readonly returnedOn: CivilDate;
}

/** What does not go straight on the way from referral to exit. */
export class Detours {
  readonly pauses: PauseRow[] = [];
  readonly trialExtensions: TrialExtensionRow[] = [];
  readonly termExtensions: TermExtensionRow[] = [];
  readonly reEntries: ReEntryRow[] = [];
  /** By trajectory: who left and came back within six months. */
  readonly absences = new Map<string, Absence>();

  /** Whether somebody is in a break on a day. */
  isPaused(trajectoryId: string, on: CivilDate): boolean {
    return this.pauses.some(
      (pause) =>
        pause.trajectory_id === trajectoryId &&
        pause.starts_on <= on &&
        (!pause.ends_on || on <= pause.ends_on),
    );
  }
}

/** Tells the detours of a cooperative, and adds to its people the facts that take another one's place. */
export function detoursOf(stage: Stage, people: People): Detours {
  const random = stage.chanceFor('detours');
  const detours = new Detours();
  tellReturn(stage, people, random, detours);
  for (const participant of people.participants) {
    tellPause(stage, participant, random, detours);
    tellTrialExtension(stage, participant, random, detours);
  }
  tellTermExtension(stage, people, random, detours);
  correctReferral(stage, people, random);
  correctExit(people, random);
  return detours;
}

/** One member left eight months ago and was back within half a year: the trajectory went on. */
function tellReturn({ today }: Stage, people: People, random: Random, into: Detours): void {
  const leftOn = addMonths(today, -8);
  const one = people.participants.find(
    ({ fate, place, decidedOn }) => fate === 'ACTIVE' && place > 2 && decidedOn! < addMonths(leftOn, -4),
  );
  if (!one) return;
  const { trajectoryId } = one;
  const returnedOn = addMonths(leftOn, 3);
  into.absences.set(trajectoryId, { leftOn, returnedOn });
  into.reEntries.push({ id: random.id(returnedOn), trajectory_id: trajectoryId, returned_on: returnedOn });
  const left: ExitRow = {
    ...newFact(random, leftOn),
    trajectory_id: trajectoryId,
    ended_on: leftOn,
    kind: 'DROP_OUT',
    destination: 'ILLNESS',
    how_found: null,
    benefit_ended: false,
    hours_per_week: null,
    employer_name: null,
  };
  people.exits.push(left);
}

/** The third member takes a break today; some took one in the past year. Nobody asked them why. */
function tellPause({ today }: Stage, participant: Participant, random: Random, into: Detours): void {
  const { fate, place, hasAccount, trajectoryId, decidedOn } = participant;
  if (fate !== 'ACTIVE' || into.absences.has(trajectoryId)) return;
  const pause = (starts_on: CivilDate, ends_on: CivilDate) =>
    into.pauses.push({ id: random.id(starts_on), trajectory_id: trajectoryId, starts_on, ends_on });
  if (place === 2) pause(addDays(today, -16), addDays(today, 19));
  else if (hasAccount) pause(addDays(today, -152), addDays(today, -132));
  else if (decidedOn! < addDays(today, -220) && random.chance(25)) {
    const startsOn = addDays(today, -random.between(100, 200));
    pause(startsOn, addDays(startsOn, random.between(9, 30)));
  }
}

/** A trial was made longer where the decision came late; the second one that runs will take a month more. */
function tellTrialExtension({ today }: Stage, participant: Participant, random: Random, into: Detours): void {
  const { fate, place, trajectoryId, trialOn, trialEndsOn, decidedOn } = participant;
  const extend = (decided_on: CivilDate, ends_on: CivilDate, reason: string) =>
    into.trialExtensions.push({
      id: random.id(decided_on),
      trajectory_id: trajectoryId,
      decided_on,
      ends_on,
      reason,
    });
  if (fate === 'IN_TRIAL' && place === 1 && trialOn! < addDays(today, -12)) {
    extend(
      addDays(today, -9),
      addMonths(trialOn!, TRIAL_MONTHS + 1),
      'De eerste grote opdracht valt net na de proef.',
    );
  }
  const isAdmitted = decidedOn && fate !== 'DECLINED' && fate !== 'STOPPED';
  if (isAdmitted && decidedOn > addDays(trialEndsOn!, 6) && random.chance(50)) {
    extend(addDays(trialEndsOn!, -4), decidedOn, 'De laatste klus van de proef was nog niet klaar.');
  }
}

/** Whoever is longest a member, but for the two of whom something else is told, may stay half a year longer. */
function tellTermExtension(stage: Stage, people: People, random: Random, into: Detours): void {
  const { today, character } = stage;
  if (character.termMonths === null) return;
  const [one] = people.participants
    .filter(({ fate, place }) => fate === 'ACTIVE' && place > 1)
    .sort((a, b) => (a.decidedOn! < b.decidedOn! ? -1 : 1));
  if (!one || one.decidedOn! > addMonths(today, -12)) return;
  const decided_on = addDays(today, -40);
  into.termExtensions.push({
    id: random.id(decided_on),
    trajectory_id: one.trajectoryId,
    decided_on,
    decided_by: 'bestuur',
    term_ends_on: addMonths(one.decidedOn!, character.termMonths + 6),
    reason: 'Er loopt een opdracht van een half jaar. Daarna is uitstroom goed mogelijk.',
  });
}

/** The first day of a referral was written down wrong, and put right later. */
function correctReferral({ today }: Stage, people: People, random: Random): void {
  const one = people.participants.find(
    ({ fate, place, referredOn, plannedOn }) => fate === 'ACTIVE' && place === 1 && referredOn < plannedOn!,
  );
  const at = people.referrals.findIndex(({ trajectory_id }) => trajectory_id === one?.trajectoryId);
  if (at < 0) return;
  const right = people.referrals[at]!;
  const wrong = { ...right, referred_on: addDays(right.referred_on, 1) };
  const reason = 'De dag van de brief was ingevuld, niet de dag van de aanmelding.';
  people.referrals.splice(at, 1, wrong, correctionOf(right, random.id(addMonths(today, -6)), reason));
}

/** The last day of the last who left to a customer of their own was written down wrong, and put right later. */
function correctExit(people: People, random: Random): void {
  const [right] = people.exits
    .filter(({ how_found }) => how_found === 'OWN_CUSTOMER')
    .sort((a, b) => (a.ended_on > b.ended_on ? -1 : 1));
  if (!right) return;
  const wrong: ExitRow = { ...right, ended_on: addDays(right.ended_on, 1) };
  const reason = 'De eerste dag bij de werkgever was ingevuld, niet de laatste dag hier.';
  people.exits.splice(
    people.exits.indexOf(right),
    1,
    wrong,
    correctionOf(right, random.id(addDays(right.ended_on, 10)), reason),
  );
}

function newFact(random: Random, on: CivilDate): FactRow {
  return { id: random.id(on), corrects_id: null, correction_reason: null };
}

/** The fact as it is right, in the place of the row that has its id now. */
function correctionOf<T extends FactRow>(right: T, id: string, reason: string): T {
  return { ...right, id, corrects_id: right.id, correction_reason: reason };
}
