import { type Beat, dueOn, notSeenSince } from '#coaching';
import { addDays, addMonths, type CivilDate } from '#kernel';
import { aftercareOf, type Phase, termSignal } from '#membership';
import type { Reach } from './reach.js';
import {
  KINDS,
  type Subject,
  type Task,
  TASK_KINDS,
  type TaskKind,
  URGENCIES,
  type Urgency,
} from './task.js';
import type { Person, Waiting } from './waiting.js';

/** What a cooperative decided about when something is due. */
export interface Rules {
  /** After how many weeks without a session somebody was not seen for too long. */
  readonly notSeenWeeks: number;
  readonly admission: 'COORDINATOR' | 'BOARD' | 'MEMBERS';
  readonly beats: readonly Beat[];
}

/** Days ahead that something stands in the list. */
const AHEAD = { soon: 14, decision: 30, agreement: 60, permission: 90 };
/** A moment of aftercare that was passed over for so long is asked for no more. */
const AFTERCARE_LAPSES_MONTHS = 12;
const HERE: readonly Phase[] = ['TRIAL', 'ACTIVE'];

/**
 * What waits for a caller on a day, the most urgent first. The rules are those of the rooms; here is only what of it
 * stands in somebody's list, and from when.
 */
export function tasksOf(waiting: Waiting, reach: Reach, rules: Rules, today: CivilDate): Task[] {
  const list = new TaskList(reach, today);
  for (const person of waiting.people) {
    wayOf(person, rules, list, today);
    guidanceOf(person, rules, list, reach, today);
  }
  for (const { id, on, name } of waiting.referrals)
    list.waits('REFERRAL_WAITS', on, { name, subject: { type: 'ReferralRequest', id } });
  for (const { id, on, name } of waiting.handovers)
    list.waits('HANDOVER_WAITS', on, { name, subject: { type: 'Handover', id } });
  // who proposed shows a name only with the answer
  for (const { id, on, memberId } of waiting.exchanges)
    list.waits('EXCHANGE_WAITS', on, { memberId, subject: { type: 'Exchange', id } });
  for (const { id, on, name, memberId, isApproved } of waiting.investments)
    list.waits(isApproved ? 'INVESTMENT_TO_PAY' : 'INVESTMENT_WAITS', on, {
      name,
      memberId,
      subject: { type: 'InvestmentRequest', id },
    });
  for (const { on, name, memberId } of waiting.exits) list.waits('EXIT_TO_SETTLE', on, { name, memberId });
  for (const { on, name, memberId, count } of waiting.leftThings)
    list.waits('ASSETS_TO_DECIDE', on, { name, memberId, count });
  if (waiting.inbox) list.waits('BANK_INBOX', waiting.inbox.on, { count: waiting.inbox.count });
  return list.inOrder();
}

function wayOf(person: Person, rules: Rules, list: TaskList, today: CivilDate): void {
  const { phase, trialEndsOn, termEndsOn, permissionEndsOn, agreementEndsOn, planOn, endedOn } = person;
  if (planOn && (phase === 'REFERRED' || phase === 'PLAN')) list.waits('PLAN_WAITS', planOn, { person });
  if (phase === 'TRIAL' && trialEndsOn) {
    list.dueWithin(AHEAD.decision, 'TRIAL_DECISION', trialEndsOn, { person });
    if (rules.admission !== 'COORDINATOR' && !person.admittedBy.includes(rules.admission)) {
      const kind = rules.admission === 'BOARD' ? 'BOARD_DECISION' : 'MEMBERS_VOTE';
      list.dueWithin(AHEAD.decision, kind, trialEndsOn, { person });
    }
  }
  if (phase === 'ACTIVE' && termEndsOn && termSignal(termEndsOn, today) !== null)
    list.due('TERM_END', termEndsOn, { person });
  if (phase === 'ACTIVE' && agreementEndsOn)
    list.dueWithin(AHEAD.agreement, 'MEMBERSHIP_AGREEMENT_END', agreementEndsOn, { person });
  if (HERE.includes(phase) && permissionEndsOn)
    list.dueWithin(AHEAD.permission, 'PERMISSION_END', permissionEndsOn, { person });
  if (HERE.includes(phase) && person.coachIds.length === 0)
    list.waits('COACH_MISSING', person.sinceOn, { person });
  if (phase === 'OUTFLOW' && endedOn && person.aftercare) {
    const moment = aftercareOf(endedOn, person.aftercare).findLast(
      ({ dueOn: on, fact }) => fact === null && on <= today && addMonths(on, AFTERCARE_LAPSES_MONTHS) > today,
    );
    if (moment) list.due('AFTERCARE', moment.dueOn, { person, count: moment.months });
  }
}

function guidanceOf(person: Person, rules: Rules, list: TaskList, reach: Reach, today: CivilDate): void {
  const isMe = reach.isMe(person.memberId);
  for (const { id, on } of person.concerns ?? [])
    list.waits('SAFETY_CONCERN', on, { person, subject: { type: 'SafetyConcern', id } });
  for (const { id, on } of person.unconfirmed ?? [])
    list.waits('AGREEMENTS_TO_CONFIRM', on, { person, subject: { type: 'CoachingSession', id } });
  for (const { id, on } of person.planned ?? []) {
    const kind = on < today ? 'SESSION_TO_RECORD' : 'APPOINTMENT';
    list.dueWithin(AHEAD.soon, kind, on, { person, subject: { type: 'CoachingSession', id } });
  }
  if (!HERE.includes(person.phase)) return;
  const { trialStartsOn, coachedSinceOn, pauses } = person;
  if (trialStartsOn && coachedSinceOn) {
    const begunOn = coachedSinceOn > trialStartsOn ? coachedSinceOn : trialStartsOn;
    const since = notSeenSince(person.lastSeenOn ?? begunOn, rules.notSeenWeeks, pauses, today);
    if (since) list.due('NOT_SEEN', since, { person }, 'OVERDUE');
  }
  const isPaused = pauses.some(({ startsOn, endsOn }) => startsOn <= today && today <= (endsOn ?? today));
  if (isPaused) return;
  for (const { id, on, doneBy } of person.agreements ?? [])
    if (doneBy === (isMe ? 'MEMBER' : 'COACH') || (!isMe && on < today))
      list.dueWithin(AHEAD.soon, 'AGREEMENT_DUE', on, { person, subject: { type: 'Agreement', id } });
  for (const { id, on } of person.goals ?? [])
    list.dueWithin(AHEAD.soon, 'GOAL_REVIEW', on, { person, subject: { type: 'Goal', id } });
  if (!trialStartsOn || !person.measured) return;
  for (const { instrument, scoredBy, everyDays, name } of rules.beats) {
    if (scoredBy !== (isMe ? 'SELF' : 'COACH')) continue;
    const last = person.measured.find((one) => one.instrument === instrument && one.scoredBy === scoredBy);
    const on = dueOn(trialStartsOn, last?.on ?? null, everyDays);
    list.dueWithin(AHEAD.soon, 'MEASUREMENT_DUE', on, { person, what: name });
  }
}

interface About {
  readonly person?: Person;
  readonly name?: string;
  readonly memberId?: string;
  readonly subject?: Subject;
  readonly what?: string;
  readonly count?: number;
}

/** The list of one caller: a kind that is not the caller's is not taken up. */
class TaskList {
  private readonly tasks: Task[] = [];

  constructor(
    private readonly reach: Reach,
    private readonly today: CivilDate,
  ) {}

  waits(kind: TaskKind, on: CivilDate, about: About): void {
    this.due(kind, on, about, 'WAITING');
  }

  dueWithin(days: number, kind: TaskKind, on: CivilDate, about: About): void {
    if (on <= addDays(this.today, days)) this.due(kind, on, about);
  }

  due(kind: TaskKind, on: CivilDate, about: About, urgency = this.urgencyOf(on)): void {
    const { person = null, subject = null, what = null, count = null } = about;
    const { seenBy, acts } = KINDS[kind];
    if (!seenBy.some((permission) => this.reach.may(permission, person))) return;
    this.tasks.push({
      kind,
      urgency,
      on,
      name: person?.name ?? about.name ?? '',
      memberId: person?.memberId ?? about.memberId ?? null,
      subject,
      what,
      count,
      act: acts.find(({ permission }) => this.reach.may(permission, person))?.mutation ?? null,
    });
  }

  inOrder(): Task[] {
    // somebody's safety comes before everything that waits longer
    const keyOf = ({ urgency, on, kind, name }: Task) =>
      [
        URGENCIES.indexOf(urgency),
        Number(kind !== 'SAFETY_CONCERN'),
        on,
        String(TASK_KINDS.indexOf(kind)).padStart(2, '0'),
        name,
      ].join(' ');
    return this.tasks
      .map((task) => ({ task, key: keyOf(task) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ task }) => task);
  }

  private urgencyOf(on: CivilDate): Urgency {
    if (on < this.today) return 'OVERDUE';
    return on <= addDays(this.today, AHEAD.soon) ? 'DUE' : 'COMING';
  }
}
