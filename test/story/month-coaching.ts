import type { MonthStage } from './month-stage.js';

/** Coaching, which the treasurer cannot read. Answers the goal. */
export async function tellCoaching(stage: MonthStage, memberId: string, noor: { as: string }) {
  const { app, coordinator, treasurer, coach, does } = stage;
  await does(
    'setGoal',
    { memberId, words: 'Elke week een nieuwe klant bellen', reviewOn: '2027-01-15' },
    'goal { id words }',
    coach,
  );
  await does(
    'recordCoachingSession',
    {
      memberId,
      heldOn: '2026-12-01',
      note: 'Ziet op tegen bellen; samen geoefend.',
      nextAppointmentOn: '2026-12-15',
    },
    'coachingSession { id }',
    coach,
  );
  const sessions =
    'query ($memberId: ID!) { coachingSessions(memberId: $memberId, first: 5) { edges { node { heldOn note } } } }';
  const goals =
    'query ($memberId: ID!) { goals(memberId: $memberId, first: 5) { edges { node { id words } } } }';
  // the newest is the next appointment, which holds no note yet
  expect((await app.ok(sessions, { memberId }, noor)).edges[1].node.note).toContain('bellen');
  const goalId: string = (await app.ok(goals, { memberId }, noor)).edges[0].node.id;
  for (const other of [treasurer, coordinator, { as: 'board@scope.example' }]) {
    expect(await app.refused(sessions, { memberId }, other)).toBe('FORBIDDEN');
    expect(await app.refused(goals, { memberId }, other)).toBe('FORBIDDEN');
  }
  return goalId;
}
