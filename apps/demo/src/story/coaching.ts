import { addDays, addMonths, type CivilDate } from '#kernel';
import type { Participant } from './people.js';
import type { GoalStory, SessionStory } from './rows.js';
import type { Stage } from './stage.js';
import { GOALS, NOTES } from './words.js';

/** Coaching notes are kept for a year after the end; of who left longer ago there are none. */
const KEPT_MONTHS = 12;
const REVIEW_MONTHS = 3;

/** Goals and conversations of who is on the way, and of who left within the year. */
export function coachingOf(
  stage: Stage,
  participants: readonly Participant[],
): { goals: GoalStory[]; sessions: SessionStory[] } {
  const { random, today } = stage;
  const since = addMonths(today, -KEPT_MONTHS);
  const goals: GoalStory[] = [];
  const sessions: SessionStory[] = [];
  for (const { trialOn, decidedOn, endedOn, fate, memberId, coachId } of participants) {
    if (!trialOn) continue;
    const until = endedOn ?? (fate === 'DECLINED' || fate === 'STOPPED' ? decidedOn! : today);
    if (until < since) continue;
    const from = later(trialOn, since);
    const about = { member_id: memberId, coach_account_id: coachId };
    for (
      let on = addDays(from, random.between(3, 14));
      on <= until;
      on = addDays(on, random.between(120, 240))
    ) {
      goals.push({
        id: random.id(on),
        ...about,
        words: random.pick(GOALS),
        set_on: on,
        review_on: addMonths(on, REVIEW_MONTHS),
      });
    }
    const usual = { ...about, minutes: 60, channel: 'IN_PERSON', agreements_version: 0 };
    let on = addDays(from, random.between(2, 20));
    for (; on <= until; on = addDays(on, random.between(21, 49))) {
      const held = { state: 'HELD' as const, note: random.pick(NOTES), held_on: on };
      sessions.push({ id: random.id(on), ...usual, ...held, planned_on: null, planned_at: null });
    }
    if (until !== today) continue;
    const planned = { state: 'PLANNED' as const, note: null, held_on: null };
    sessions.push({ id: random.id(today), ...usual, ...planned, planned_on: on, planned_at: '10:00' });
  }
  return { goals, sessions };
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
