import { civilDate } from '#kernel';
import type { Question } from '#membership';
import { guidance } from './guidance.js';
import { hasSteppedUp, type MeasuredStep, participationGain } from './participation-gain.js';

const question: Question = {
  period: { from: civilDate('2026-01-01'), until: civilDate('2026-12-31') },
  reportedOn: civilDate('2026-06-30'),
  fewest: 1,
};
const span = (memberId: string, startsOn: string, endsOn: string | null = null) => ({
  memberId,
  startsOn: civilDate(startsOn),
  endsOn: endsOn === null ? null : civilDate(endsOn),
});
const session = (memberId: string, heldOn: string) => ({ memberId, heldOn: civilDate(heldOn) });

describe('guidance', () => {
  const spans = [span('a', '2025-01-01'), span('b', '2026-04-01'), span('c', '2025-01-01', '2026-03-31')];

  it('counts sessions with members in the period, by the months that they were members', () => {
    const sessions = [
      session('a', '2025-12-31'),
      session('a', '2026-01-01'),
      session('a', '2026-06-16'),
      session('b', '2026-03-31'),
      session('c', '2026-03-31'),
      session('c', '2026-04-01'),
      session('a', '2026-07-01'),
    ];
    expect(guidance(sessions, spans, question)).toEqual({
      definition: 'guidance/1',
      period: question.period,
      n: 3,
      state: 'SHOWN',
      value: {
        sessions: 3,
        memberMonths: 12,
        sessionsPerMemberMonth: 0.25,
        // a: 2 weeks; b: 13 weeks since a session of before admission
        weeksSinceLastContact: 7.5,
        neverSeen: 0,
      },
    });
  });

  it('says of whom no session was held, and no weeks where there was none', () => {
    expect(guidance([], spans, question)).toMatchObject({
      value: { weeksSinceLastContact: null, neverSeen: 2 },
    });
  });

  it('is not shown of too few', () => {
    expect(guidance([], spans, { ...question, fewest: 4 })).toMatchObject({ n: 3, state: 'TOO_FEW' });
    expect(guidance([], [], question)).toMatchObject({ n: 0, state: 'TOO_FEW' });
  });
});

describe('participation gain', () => {
  const measured = (
    memberId: string,
    measuredOn: string,
    step: number,
    more: Partial<MeasuredStep> = {},
  ) => ({
    memberId,
    measuredOn: civilDate(measuredOn),
    step,
    version: 1,
    scoredBy: 'COACH',
    ...more,
  });
  const gain = (steps: MeasuredStep[], members = ['a', 'b', 'c', 'd']) =>
    participationGain(steps, members, question);

  it('is the last minus the first step, ninety days apart or more', () => {
    const steps = [
      measured('a', '2026-01-01', 2),
      measured('a', '2026-02-01', 1),
      measured('a', '2026-04-01', 4),
      measured('b', '2026-01-01', 3),
      measured('b', '2026-03-31', 5),
      measured('c', '2026-01-01', 3),
      measured('c', '2026-05-01', 2),
    ];
    expect(gain(steps)).toMatchObject({
      n: 2,
      value: { meanGain: 0.5, up: { count: 1 }, down: 1, members: 4, coverage: 0.5 },
    });
  });

  it('never compares across versions or scorers', () => {
    const steps = [
      measured('a', '2026-01-01', 1),
      measured('a', '2026-06-01', 6, { version: 2 }),
      measured('b', '2026-01-01', 1),
      measured('b', '2026-06-01', 6, { scoredBy: 'SELF' }),
    ];
    expect(gain(steps)).toMatchObject({ n: 0, state: 'TOO_FEW' });
  });

  it('takes the longest series of somebody with several', () => {
    const steps = [
      measured('a', '2025-06-01', 1, { version: 1 }),
      measured('a', '2025-12-01', 6, { version: 1 }),
      measured('a', '2025-09-01', 3, { version: 2 }),
      measured('a', '2026-06-01', 4, { version: 2 }),
    ];
    expect(gain(steps)).toMatchObject({ n: 1, value: { meanGain: 1 } });
  });

  it('counts nobody who was not a member, and nothing after the day of the report', () => {
    const steps = [
      measured('x', '2026-01-01', 1),
      measured('x', '2026-06-01', 3),
      measured('a', '2026-01-01', 1),
      measured('a', '2026-07-01', 3),
    ];
    expect(gain(steps).n).toBe(0);
  });

  it('says of one person whether they went up, where that can be compared', () => {
    expect(hasSteppedUp([measured('a', '2026-01-01', 2), measured('a', '2026-04-01', 3)])).toBe(true);
    expect(hasSteppedUp([measured('a', '2026-01-01', 3), measured('a', '2026-04-01', 3)])).toBe(false);
    expect(hasSteppedUp([measured('a', '2026-01-01', 2), measured('a', '2026-03-31', 6)])).toBe(false);
    expect(hasSteppedUp([])).toBe(false);
  });
});
