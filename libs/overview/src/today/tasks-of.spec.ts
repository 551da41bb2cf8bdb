import fc from 'fast-check';
import { PERMISSIONS, type Permission } from '#identity';
import { addDays, civilDate, type CivilDate } from '#kernel';
import { PHASES } from '#membership';
import type { Scope } from '#platform';
import { Reach } from './reach.js';
import { KINDS, type Task, URGENCIES } from './task.js';
import { type Rules, tasksOf } from './tasks-of.js';
import type { Person, Waiting } from './waiting.js';

const today = civilDate('2026-11-23');
const rules: Rules = {
  notSeenWeeks: 4,
  admission: 'COORDINATOR',
  beats: [
    { instrument: 'LADDER', name: 'Ladder', scoredBy: 'COACH', everyDays: 182 },
    { instrument: 'LIFE', name: 'Leven', scoredBy: 'SELF', everyDays: 90 },
  ],
};
const nothing: Waiting = {
  people: [],
  referrals: [],
  handovers: [],
  exchanges: [],
  investments: [],
  exits: [],
  leftThings: [],
  inbox: null,
};
const seenYesterday = addDays(today, -1);
const active: Person = {
  memberId: 'm1',
  name: 'Samira de Wit',
  phase: 'ACTIVE',
  sinceOn: civilDate('2026-06-02'),
  coachIds: ['c1'],
  coachedSinceOn: civilDate('2026-03-01'),
  pauses: [],
  trialStartsOn: civilDate('2026-03-01'),
  trialEndsOn: civilDate('2026-06-01'),
  termEndsOn: null,
  permissionEndsOn: null,
  agreementEndsOn: null,
  endedOn: null,
  admittedBy: [],
  planOn: null,
  aftercare: [],
  lastSeenOn: seenYesterday,
  planned: [],
  unconfirmed: [],
  agreements: [],
  goals: [],
  measured: [
    { instrument: 'LADDER', scoredBy: 'COACH', on: seenYesterday },
    { instrument: 'LIFE', scoredBy: 'SELF', on: seenYesterday },
  ],
  concerns: [],
};
const inTrial: Person = { ...active, phase: 'TRIAL', trialEndsOn: addDays(today, 30) };

/** What one role may in a cooperative, as the table says it. */
function reachOf(role: 'COORDINATOR' | 'COACH' | 'MEMBER' | 'TREASURER' | 'BOARD'): Reach {
  const scope: Record<string, Scope> = {
    all: { kind: 'COOPERATIVE' },
    assigned: { kind: 'ASSIGNED', coachAccountId: 'c1' },
    own: { kind: 'OWN', memberId: 'm1' },
  };
  const rows = Object.entries(PERMISSIONS) as [Permission, Partial<Record<string, string>>][];
  return new Reach(new Map(rows.flatMap(([name, row]) => (row[role] ? [[name, [scope[row[role]]!]]] : []))));
}
const coordinator = reachOf('COORDINATOR');
const coach = reachOf('COACH');
const member = reachOf('MEMBER');

const tasks = (person: Partial<Person>, reach: Reach, changed: Partial<Rules> = {}, on = today) =>
  tasksOf({ ...nothing, people: [{ ...active, ...person }] }, reach, { ...rules, ...changed }, on);
const said = (all: readonly Task[]) => all.map(({ kind, urgency, on, act }) => [kind, urgency, on, act]);

describe('what waits', () => {
  it('is nothing where all is well', () => {
    for (const reach of [coordinator, coach, member]) expect(tasks({}, reach)).toEqual([]);
  });

  it('is the decision on a trial from 30 days before, with the act for who decides', () => {
    expect(tasks({ ...inTrial, trialEndsOn: addDays(today, 31) }, coordinator)).toEqual([]);
    expect(said(tasks(inTrial, coordinator))).toEqual([
      ['TRIAL_DECISION', 'COMING', inTrial.trialEndsOn, 'decideTrial'],
    ]);
    expect(said(tasks({ ...inTrial, trialEndsOn: today }, coach))).toEqual([
      ['TRIAL_DECISION', 'DUE', today, null],
    ]);
    const late = addDays(today, -1);
    expect(said(tasks({ ...inTrial, trialEndsOn: late }, member))).toEqual([
      ['TRIAL_DECISION', 'OVERDUE', late, null],
    ]);
  });

  it.each([
    ['BOARD', reachOf('BOARD'), 'BOARD_DECISION', 'recordBoardDecision'],
    ['MEMBERS', coordinator, 'MEMBERS_VOTE', 'recordAdmissionVote'],
  ] as const)('is the admission that the %s decides on, until it did', (admission, reach, kind, act) => {
    const ask = (admittedBy: string[]) =>
      tasks({ ...inTrial, admittedBy }, reach, { admission }).filter((task) => task.kind === kind);
    expect(said(ask([]))).toEqual([[kind, 'COMING', inTrial.trialEndsOn, act]]);
    expect(ask([admission])).toEqual([]);
  });

  it('is the end of a term from six months before, where there is a term', () => {
    const end = (endsOn: CivilDate | null) =>
      said(tasks({ termEndsOn: endsOn }, coordinator)).map(([kind, urgency]) => `${kind} ${urgency}`);
    expect(end(null)).toEqual([]);
    expect(end(civilDate('2027-05-24'))).toEqual([]);
    expect(end(civilDate('2027-05-23'))).toEqual(['TERM_END COMING']);
    expect(end(today)).toEqual(['TERM_END DUE']);
    expect(end(addDays(today, -1))).toEqual(['TERM_END OVERDUE']);
  });

  it('is a permission that ends within 90 days, and an agreement within 60', () => {
    const kinds = (person: Partial<Person>) => tasks(person, coordinator).map(({ kind }) => kind);
    expect(kinds({ permissionEndsOn: addDays(today, 91), agreementEndsOn: addDays(today, 61) })).toEqual([]);
    expect(kinds({ permissionEndsOn: addDays(today, 90), agreementEndsOn: addDays(today, 60) })).toEqual([
      'MEMBERSHIP_AGREEMENT_END',
      'PERMISSION_END',
    ]);
    expect(kinds({ phase: 'DROP_OUT', permissionEndsOn: today })).toEqual([]);
  });

  it('is a plan that nobody decided on: the coach advises, the coordinator decides', () => {
    const plan = { phase: 'PLAN', planOn: seenYesterday, coachIds: ['c1'] } as const;
    expect(said(tasks(plan, coordinator))).toEqual([
      ['PLAN_WAITS', 'WAITING', seenYesterday, 'decideBusinessPlan'],
    ]);
    expect(said(tasks(plan, coach))).toEqual([['PLAN_WAITS', 'WAITING', seenYesterday, 'givePlanFeedback']]);
    expect(tasks(plan, member)).toEqual([]);
  });

  it('is somebody without a coach, and nobody else is told', () => {
    const alone = { coachIds: [], coachedSinceOn: null };
    expect(said(tasks(alone, coordinator))).toEqual([
      ['COACH_MISSING', 'WAITING', active.sinceOn, 'assignCoach'],
    ]);
    expect(tasks(alone, coach)).toEqual([]);
  });

  it('is the newest moment of aftercare that came and is not known, for a year', () => {
    const left = { phase: 'OUTFLOW', endedOn: civilDate('2025-11-20') } as const;
    const known = { months: 12, outcome: 'LASTING', knownOn: today, knownBy: 'gebeld' } as const;
    const months = (person: Partial<Person>, on = today) =>
      tasks({ ...left, ...person }, coordinator, {}, on).map(({ kind, count }) => [kind, count]);
    expect(months({})).toEqual([['AFTERCARE', 12]]);
    expect(months({ aftercare: [known] })).toEqual([['AFTERCARE', 6]]);
    expect(months({ aftercare: [known, { ...known, months: 6 }] })).toEqual([]);
    expect(months({}, civilDate('2026-05-19'))).toEqual([]);
    expect(months({}, civilDate('2028-11-19'))).toEqual([['AFTERCARE', 24]]);
    expect(months({}, civilDate('2028-11-20'))).toEqual([]);
    expect(months({ aftercare: null })).toEqual([]);
  });

  it('is somebody who was not seen for four weeks, pauses not counted', () => {
    const since = addDays(today, -28);
    expect(tasks({ lastSeenOn: since }, coach)).toEqual([]);
    const unseen = { lastSeenOn: addDays(since, -1) };
    expect(said(tasks(unseen, coach))).toEqual([['NOT_SEEN', 'OVERDUE', today, 'planCoachingSession']]);
    expect(said(tasks(unseen, coordinator))).toEqual([['NOT_SEEN', 'OVERDUE', today, null]]);
    expect(tasks(unseen, member)).toEqual([]);
    const pause = { startsOn: addDays(today, -9), endsOn: addDays(today, -5) };
    expect(tasks({ ...unseen, pauses: [pause] }, coach)).toEqual([]);
    // never seen: since the coaching began
    expect(tasks({ lastSeenOn: null, coachedSinceOn: since }, coach)).toEqual([]);
    expect(tasks({ lastSeenOn: null, coachedSinceOn: addDays(since, -1) }, coach)).toHaveLength(1);
  });

  it('is an appointment, and one that went by is to be recorded', () => {
    const planned = (on: CivilDate) => ({ planned: [{ id: 's', on }] });
    expect(said(tasks(planned(today), member))).toEqual([['APPOINTMENT', 'DUE', today, null]]);
    expect(said(tasks(planned(seenYesterday), coach))).toEqual([
      ['SESSION_TO_RECORD', 'OVERDUE', seenYesterday, 'recordCoachingSession'],
    ]);
    expect(tasks(planned(seenYesterday), member)).toEqual([]);
  });

  it('is an agreement of one’s own, and of the other one when it is late; not in a pause', () => {
    const due = (doneBy: 'MEMBER' | 'COACH', on: CivilDate) => ({ agreements: [{ id: 'a', on, doneBy }] });
    const count = (person: Partial<Person>, reach: Reach) => tasks(person, reach).length;
    expect([count(due('MEMBER', today), member), count(due('MEMBER', today), coach)]).toEqual([1, 0]);
    expect([count(due('COACH', today), member), count(due('COACH', today), coach)]).toEqual([0, 1]);
    expect(count(due('MEMBER', seenYesterday), coach)).toBe(1);
    const pauses = [{ startsOn: today, endsOn: null }];
    expect(count({ ...due('MEMBER', today), pauses }, member)).toBe(0);
  });

  it('is a measurement for who gives the answers', () => {
    const measured = { measured: [] };
    expect(tasks(measured, coach).map(({ kind, what, on }) => [kind, what, on])).toEqual([
      ['MEASUREMENT_DUE', 'Ladder', active.trialStartsOn],
    ]);
    expect(tasks(measured, member).map(({ what }) => what)).toEqual(['Leven']);
    expect(tasks(measured, coordinator)).toEqual([]);
  });

  it('is money that waits for who decides and pays', () => {
    const waiting: Waiting = {
      ...nothing,
      investments: [
        { id: 'i1', on: today, name: 'Samira', memberId: 'm1', isApproved: false },
        { id: 'i2', on: today, name: 'Samira', memberId: 'm1', isApproved: true },
      ],
      exits: [{ on: today, name: 'Ali', memberId: 'm2' }],
      leftThings: [{ on: today, name: 'Ali', memberId: 'm2', count: 2 }],
      inbox: { on: seenYesterday, count: 3 },
    };
    const kinds = (reach: Reach) => tasksOf(waiting, reach, rules, today).map(({ kind }) => kind);
    expect(kinds(reachOf('TREASURER'))).toEqual([
      'BANK_INBOX',
      'INVESTMENT_WAITS',
      'INVESTMENT_TO_PAY',
      'ASSETS_TO_DECIDE',
    ]);
    expect(kinds(reachOf('BOARD'))).toEqual(['INVESTMENT_WAITS', 'EXIT_TO_SETTLE']);
    expect(kinds(coach)).toEqual([]);
  });

  it('is told to whom the kind is for and to nobody else, in order, whatever the facts', () => {
    const day = fc.integer({ min: -900, max: 400 }).map((n) => addDays(today, n));
    const mayBeDay = fc.option(day);
    const dated = fc.array(fc.record({ id: fc.uuid(), on: day }), { maxLength: 3 });
    const person = fc.record<Person>({
      memberId: fc.constantFrom('m1', 'm2'),
      name: fc.constantFrom('A', 'B'),
      phase: fc.constantFrom(...PHASES),
      sinceOn: day,
      coachIds: fc.subarray(['c1', 'c2']),
      coachedSinceOn: mayBeDay,
      pauses: fc.constantFrom([], [{ startsOn: today, endsOn: null }]),
      trialStartsOn: mayBeDay,
      trialEndsOn: mayBeDay,
      termEndsOn: mayBeDay,
      permissionEndsOn: mayBeDay,
      agreementEndsOn: mayBeDay,
      endedOn: mayBeDay,
      admittedBy: fc.subarray(['BOARD', 'MEMBERS']),
      planOn: mayBeDay,
      aftercare: fc.constantFrom([], null),
      lastSeenOn: mayBeDay,
      planned: dated,
      unconfirmed: dated,
      agreements: dated.map((all) => all.map((one) => ({ ...one, doneBy: 'COACH' as const }))),
      goals: dated,
      measured: fc.constantFrom([], null),
      concerns: dated,
    });
    const roles = ['COORDINATOR', 'COACH', 'MEMBER', 'TREASURER', 'BOARD'] as const;
    fc.assert(
      fc.property(fc.array(person, { maxLength: 6 }), fc.constantFrom(...roles), (people, role) => {
        const all = tasksOf({ ...nothing, people }, reachOf(role), { ...rules, admission: 'BOARD' }, today);
        for (const { kind, memberId, urgency, on } of all) {
          const reaches = KINDS[kind].seenBy.map(
            (permission) => (PERMISSIONS[permission] as Partial<Record<string, string>>)[role],
          );
          expect(reaches.some(Boolean)).toBe(true);
          if (role === 'MEMBER') expect(memberId).toBe('m1');
          if (urgency === 'DUE' || urgency === 'COMING') expect(on >= today).toBe(true);
        }
        const ranks = all.map(
          ({ urgency, kind, on }) =>
            `${URGENCIES.indexOf(urgency)} ${kind === 'SAFETY_CONCERN' ? 'a' : 'b'} ${on}`,
        );
        expect(ranks.toSorted()).toEqual(ranks);
      }),
      { numRuns: 300 },
    );
  });
});
