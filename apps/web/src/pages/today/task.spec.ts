import type { Task, Urgency } from '../../api/today.js';
import { actOf, admissionOf, groupsOf, placeOf } from './task.js';

const task = (name: string, urgency: Urgency): Task => ({
  kind: 'TERM_END',
  urgency,
  on: '2026-11-23',
  name,
  memberId: name,
  subjectId: null,
  what: null,
  count: null,
  act: null,
});

describe('what waits today', () => {
  it('stands in groups by urgency, in the order of the server', () => {
    const tasks = [task('c', 'DUE'), task('b', 'OVERDUE'), task('a', 'OVERDUE'), task('d', 'WAITING')];
    expect(
      groupsOf(tasks).map(({ urgency, tasks: some }) => [urgency, some.map(({ name }) => name)]),
    ).toEqual([
      ['OVERDUE', ['b', 'a']],
      ['WAITING', ['d']],
      ['DUE', ['c']],
    ]);
    expect(groupsOf([])).toEqual([]);
  });

  it('is done on the spot, on a page of the person, or is for knowing', () => {
    const both = (act: string | null) => [actOf({ act }), placeOf({ act })];
    expect(both('decideTrial')).toEqual(['DECIDE_TRIAL', undefined]);
    expect(both('reviewGoal')).toEqual([undefined, '/members/$memberId/goals']);
    expect(both(null)).toEqual([undefined, undefined]);
    expect([
      admissionOf({ act: 'recordBoardDecision' }),
      admissionOf({ act: 'recordAdmissionVote' }),
    ]).toEqual(['BOARD', 'MEMBERS']);
    expect(admissionOf({ act: 'decideTrial' })).toBeUndefined();
    expect(both('toString')).toEqual([undefined, undefined]);
  });
});
