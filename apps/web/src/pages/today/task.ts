import type { Act } from '../../acts/act.js';
import type { ListedMember } from '../../api/listed-member.js';
import type { Deadline, DeadlineKind } from '../../api/pipeline.js';
import type { CivilDate } from '../../api/scalars.js';
import type { MeasurementDue } from '../../api/waiting.js';
import { dueOn, nextDueOf, type Nearness } from '../../member/due.js';

/** One thing that waits for somebody, on a day. */
export interface Task {
  kind: DeadlineKind | 'MEASUREMENT';
  on: CivilDate;
  member: { id: string; name: string };
  /** For the sentence: the questionnaire. */
  what: string;
}

/** What the deadlines of a cooperative ask of its coordinator. */
export const tasksOfDeadlines = (deadlines: readonly Deadline[]): Task[] =>
  deadlines.map(({ kind, on, member }) => ({ kind, on, member, what: '' }));

/** What a coach has to think of: the next date of each member, and what the coach is to measure. */
export function tasksOfCoach(
  members: readonly ListedMember[],
  measurements: readonly MeasurementDue[],
  today: CivilDate,
): Task[] {
  const dates = members.flatMap((member) => {
    const due = nextDueOf(member, today);
    return due && due.nearness !== 'later' ? [{ kind: due.kind, on: due.on, member, what: '' }] : [];
  });
  const measuring = measurements
    .filter(({ scoredBy }) => scoredBy === 'COACH')
    .map(({ memberId, memberName, name, dueOn: on }) => ({
      kind: 'MEASUREMENT' as const,
      on,
      member: { id: memberId, name: memberName },
      what: name,
    }));
  return [...dates, ...measuring];
}

const order: readonly Nearness[] = ['late', 'soon', 'later'];

/** By how near they are, the first day first; a group without a task is left out. */
export function groupsOf(tasks: readonly Task[], today: CivilDate): { nearness: Nearness; tasks: Task[] }[] {
  const inOrder = tasks.toSorted((a, b) => a.on.localeCompare(b.on));
  return order
    .map((nearness) => ({
      nearness,
      tasks: inOrder.filter(({ on }) => dueOn('TERM_END', on, today).nearness === nearness),
    }))
    .filter(({ tasks: some }) => some.length > 0);
}

/** What is done about it at once; the rest is done on a page. */
export const actOf: Partial<Record<Task['kind'], Act>> = {
  TRIAL_DECISION: 'DECIDE_TRIAL',
  PERMISSION_END: 'RECORD_PERMISSION',
};
