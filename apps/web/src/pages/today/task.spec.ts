import type { ListedMember } from '../../api/listed-member.js';
import { groupsOf, tasksOfCoach, tasksOfDeadlines } from './task.js';

const today = '2026-11-23';
const deadline = (name: string, on: string) => ({
  kind: 'TERM_END' as const,
  on,
  isOverdue: on < today,
  member: { id: name, name },
});
const member = (name: string, termEndsOn: string): ListedMember => ({
  id: name,
  name,
  phase: 'ACTIVE',
  phaseSinceOn: '2025-01-01',
  enterprise: null,
  coach: null,
  balance: null,
  trialEndsOn: null,
  termEndsOn,
  permissionEndsOn: null,
});

describe('what waits today', () => {
  it('stands in groups, late first, and in each the first day first', () => {
    const tasks = tasksOfDeadlines([
      deadline('c', '2027-06-01'),
      deadline('b', '2026-11-20'),
      deadline('a', '2026-11-01'),
      deadline('d', '2026-11-23'),
    ]);
    expect(
      groupsOf(tasks, today).map(({ nearness, tasks: some }) => [nearness, some.map((t) => t.member.id)]),
    ).toEqual([
      ['late', ['a', 'b']],
      ['soon', ['d']],
      ['later', ['c']],
    ]);
    expect(groupsOf([], today)).toEqual([]);
  });

  it('asks a coach for what is near and for what the coach measures, not for what the member answers', () => {
    const due = (memberId: string, scoredBy: 'SELF' | 'COACH') => ({
      memberId,
      memberName: memberId,
      name: 'Ladder',
      scoredBy,
      dueOn: '2026-11-01',
    });
    const tasks = tasksOfCoach(
      [member('near', '2026-12-01'), member('far', '2028-01-01')],
      [due('x', 'SELF'), due('y', 'COACH')],
      today,
    );
    expect(tasks.map(({ kind, member: { id } }) => [kind, id])).toEqual([
      ['TERM_END', 'near'],
      ['MEASUREMENT', 'y'],
    ]);
  });
});
