import { type House, TODAY } from './house.js';

/** What stays between coach and member, and what members show each other. Answers the words in it, and the ids by kind. */
export async function furnishCoaching(house: House, first: string) {
  const { app, text, does, callers } = house;
  const { coordinator, coach, member } = callers;
  const words = {
    goal: text('goal in words'),
    step: text('step in words'),
    level: text('level in words'),
    review: text('review in words'),
    note: text('note of a session'),
    place: text('place of a session'),
    agreement: text('agreement in words'),
    concern: text('concern in words'),
    outcome: text('outcome of a concern'),
  };
  const { goal } = await does(
    'setGoal',
    {
      memberId: first,
      words: words.goal,
      reviewOn: '2027-01-15',
      steps: [words.step],
      levels: [{ attainment: 0, words: words.level }],
    },
    'goal { id steps { id } }',
    coach,
  );
  await does(
    'reviewGoal',
    { goalId: goal.id, attainment: 1, words: words.review, nextReviewOn: '2027-02-15' },
    'goal { id }',
    coach,
  );
  const agreements = [{ words: words.agreement, doneBy: 'MEMBER', dueOn: '2026-12-08' }];
  const { coachingSession: held } = await does(
    'recordCoachingSession',
    { memberId: first, heldOn: TODAY, note: words.note, agreements },
    'coachingSession { id agreements { id } coach { id } }',
    coach,
  );
  const { coachingSession: planned } = await does(
    'planCoachingSession',
    { memberId: first, plannedOn: '2026-12-15', plannedAt: '10:30', place: words.place },
    'coachingSession { id }',
    coach,
  );
  const confirmation = { sessionId: held.id, agreementsVersion: 1 };
  await does('confirmAgreements', confirmation, 'coachingSession { id }', member);
  const concerns: string[] = [];
  for (const category of ['OTHER', 'HEALTH']) {
    const concern = { memberId: first, category, words: words.concern, isShownToMember: false };
    concerns.push(
      (await does('raiseSafetyConcern', concern, 'safetyConcern { id }', coach)).safetyConcern.id,
    );
  }
  await does(
    'closeSafetyConcern',
    { safetyConcernId: concerns[1], outcome: words.outcome },
    'safetyConcern { id }',
    coordinator,
  );
  const { groupMeeting } = await does(
    'planGroupMeeting',
    { meetsOn: TODAY, subject: text('subject'), place: text('hall') },
    'groupMeeting { id }',
    coordinator,
  );
  const attendance = { groupMeetingId: groupMeeting.id, memberIds: [first] };
  await does('recordGroupAttendance', attendance, 'groupMeeting { id }', coordinator);
  const { milestone } = await does(
    'showMilestone',
    { memberId: first, words: text('milestone'), reachedOn: TODAY },
    'milestone { id }',
    member,
  );
  const { calendarFeed } = await app.ok(
    'mutation { makeCalendarFeed { calendarFeed { id } userErrors { code } } }',
    {},
    member,
  );
  const { noteRelease } = await does(
    'releaseNotes',
    { memberId: first, coachId: held.coach.id },
    'noteRelease { id }',
    member,
  );
  return {
    words,
    ids: {
      Account: [held.coach.id as string],
      CoachingSession: [held.id as string, planned.id as string],
      Goal: [goal.id as string],
      SafetyConcern: concerns,
      GroupMeeting: [groupMeeting.id as string],
      Milestone: [milestone.id as string],
      CalendarFeed: [calendarFeed.id as string],
      GoalStep: [goal.steps[0].id as string],
      Agreement: [held.agreements[0].id as string],
      NoteRelease: [noteRelease.id as string],
    },
  };
}
