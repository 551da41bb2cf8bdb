import { addDays, addMonths, type CivilDate } from '#kernel';
import type { Detours } from './detours.js';
import { lastDay, type Participant } from './people.js';
import type { Random } from './random.js';
import { type SealedRow, words } from './sealed.js';
import type { Stage } from './stage.js';
import { AGREEMENTS, NOTES, OWN_STORY } from './words.js';

interface ConfirmationRow {
  session_id: string;
  agreements_version: number;
  confirmed_on: CivilDate;
}
interface NoteReleaseRow {
  id: string;
  member_id: string;
  coach_account_id: string;
  released_on: CivilDate;
}

/** Coaching notes are kept for a year after the end; of who left longer ago there are none. */
export const KEPT_MONTHS = 12;
/** Active members of whom something waits: not seen for weeks, and an agreement that was not kept. */
const NOT_SEEN = 4;
const OVERDUE = 5;
const HOURS = ['09:00', '10:00', '11:00', '13:30', '14:30', '16:00'];

export class Sessions {
  readonly sessions: SealedRow[] = [];
  readonly agreements: SealedRow[] = [];
  readonly confirmations: ConfirmationRow[] = [];
  readonly releases: NoteReleaseRow[] = [];
}

/** What the sessions of one member are told with. */
interface Talks {
  readonly stage: Stage;
  readonly random: Random;
  readonly participant: Participant;
  readonly into: Sessions;
}

/** A year of conversations of who is on the way, and of who left within the year. */
export function sessionsOf(stage: Stage, participants: readonly Participant[], detours: Detours): Sessions {
  const random = stage.chanceFor('sessions');
  const into = new Sessions();
  for (const participant of participants) {
    const talks = { stage, random, participant, into };
    const days = daysOf(talks, detours);
    for (const [index, on] of days.entries()) tellHeld(talks, on, days.length - 1 - index);
    if (
      participant.trialOn &&
      lastDay(participant) === null &&
      !detours.isPaused(participant.trajectoryId, stage.today)
    )
      tellPlanned(talks);
    const { changedCoachOn, memberId, coachId } = participant;
    if (changedCoachOn) {
      const released_on = addDays(changedCoachOn, 9);
      into.releases.push({
        id: random.id(released_on),
        member_id: memberId,
        coach_account_id: coachId,
        released_on,
      });
    }
  }
  return into;
}

/** The days of the conversations, oldest first: told backwards, so that nobody was last seen too long ago by chance. */
function daysOf({ stage: { today }, random, participant }: Talks, detours: Detours): CivilDate[] {
  const { trialOn, trajectoryId, fate, place } = participant;
  const left = lastDay(participant);
  const since = addMonths(today, -KEPT_MONTHS);
  if (!trialOn || (left && left < since)) return [];
  const from = later(addDays(trialOn, 2), since);
  const isNotSeen = fate === 'ACTIVE' && place === NOT_SEEN;
  const absence = detours.absences.get(trajectoryId);
  const days: CivilDate[] = [];
  let on = addDays(left ?? today, -(isNotSeen ? 37 : random.between(3, 24)));
  for (; on >= from; on = addDays(on, -random.between(18, 38))) {
    const isAway = absence && absence.leftOn <= on && on < absence.returnedOn;
    if (!isAway && !detours.isPaused(trajectoryId, on)) days.unshift(on);
  }
  return days;
}

/** @param before how many conversations came after this one */
function tellHeld(talks: Talks, on: CivilDate, before: number): void {
  const { stage, random, participant, into } = talks;
  const { hasAccount } = participant;
  const note = hasAccount ? (OWN_STORY[before] ?? random.pick(NOTES)) : random.pick(NOTES);
  const id = random.id(on);
  const planned = { planned_on: on, planned_at: random.pick(HOURS) };
  push(talks, id, on, { ...planned, state: 'HELD', held_on: on, agreements_version: 1 }, note);
  const drawn = random.between(1, 100);
  const earlierOn = addDays(on, -random.between(4, 9));
  const other = { planned_on: earlierOn, planned_at: random.pick(HOURS), agreements_version: 0 };
  const isBegun = participant.trialOn! <= earlierOn;
  if (drawn <= 8 && isBegun)
    push(talks, random.id(earlierOn), earlierOn, {
      ...other,
      state: 'MISSED',
      missed_by: drawn <= 2 ? 'COACH' : 'MEMBER',
    });
  else if (drawn <= 12 && isBegun)
    push(talks, random.id(earlierOn), earlierOn, { ...other, state: 'MOVED', moved_to_id: id });
  else if (drawn <= 14 && isBegun)
    push(talks, random.id(earlierOn), earlierOn, { ...other, state: 'CANCELLED' });
  const isLast = before === 0 && lastDay(participant) === null;
  for (let place = 1; place <= (isLast || random.chance(25) ? 2 : 1); place++)
    tellAgreement(talks, id, on, place, isLast);
  if (!isLast || random.chance(60)) {
    const confirmed_on = earlier(addDays(on, random.between(0, 2)), stage.today);
    into.confirmations.push({ session_id: id, agreements_version: 1, confirmed_on });
  }
}

/** What was agreed is done by now, except what came out of the last conversation. */
function tellAgreement(
  { stage: { today }, random, participant, into }: Talks,
  session_id: string,
  on: CivilDate,
  place: number,
  isLast: boolean,
): void {
  const { memberId, hasAccount, fate } = participant;
  const id = random.id(on);
  const isLate =
    isLast && place === 1 && (hasAccount || (fate === 'ACTIVE' && participant.place === OVERDUE));
  const usual = addDays(on, random.between(5, 16));
  const due_on = !isLast ? usual : isLate ? addDays(today, -2) : addDays(today, random.between(2, 12));
  into.agreements.push({
    memberId,
    row: {
      id,
      session_id,
      member_id: memberId,
      place,
      done_by: random.chance(80) ? 'MEMBER' : 'COACH',
      due_on: later(due_on, on),
      done_on: isLast ? null : earlier(addDays(due_on, random.between(-3, 2)), today),
    },
    words: { words_ciphertext: words('agreement.words', random.pick(AGREEMENTS)) },
  });
}

/** The next appointment: the one with the account comes in three days, and whoever was not seen has none. */
function tellPlanned(talks: Talks): void {
  const { stage, random, participant } = talks;
  const { fate, place, hasAccount } = participant;
  if (fate === 'ACTIVE' && place === NOT_SEEN) return;
  const on = addDays(stage.today, hasAccount ? 3 : random.between(0, 13));
  const planned = { planned_on: on, planned_at: random.pick(HOURS), agreements_version: 0 };
  push(talks, random.id(stage.today), on, { ...planned, state: 'PLANNED' });
}

function push(
  { random, participant, stage, into }: Talks,
  id: string,
  on: CivilDate,
  said: { planned_on: CivilDate; planned_at: string; state: string; agreements_version: number } & Partial<{
    held_on: CivilDate;
    missed_by: string;
    moved_to_id: string;
  }>,
  note: string | null = null,
): void {
  const { memberId, coachId, changedCoachOn } = participant;
  const isEarlier = changedCoachOn && on < changedCoachOn;
  into.sessions.push({
    memberId,
    row: {
      id,
      member_id: memberId,
      coach_account_id: isEarlier ? stage.accounts.coach2 : coachId,
      held_on: null,
      missed_by: null,
      moved_to_id: null,
      minutes: 60,
      channel: random.pick(['IN_PERSON', 'IN_PERSON', 'IN_PERSON', 'PHONE', 'VIDEO']),
      ...said,
    },
    words: { note_ciphertext: note === null ? null : words('session.note', note) },
  });
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
