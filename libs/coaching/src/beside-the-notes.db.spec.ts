import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;
let memberId: string;
let member: string;
let otherId: string;
let other: string;
let treasurer: string;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
  treasurer = await scope.person('treasurer', 'TREASURER');
});
beforeEach(async () => {
  app.moveTo('2026-07-01');
  [memberId, otherId] = [await scope.active(), await scope.active('Noor')];
  [member, other] = (await Promise.all(
    [memberId, otherId].map((id) => scope.person(`member-${newId()}`, 'MEMBER', id)),
  )) as [string, string];
  await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' });
});
afterAll(() => app.stop());

const FIELDS = {
  groupMeeting: 'groupMeeting { id meetsOn meetsAt subject place cancelledOn attendees { id name } }',
  safetyConcern: 'safetyConcern { id category words raisedOn raisedBy isShownToMember closedOn outcome }',
  milestone: 'milestone { id words reachedOn memberName isOwn }',
  isWithdrawn: 'isWithdrawn',
};
const call = (mutation: string, input: object, as: string, answer: keyof typeof FIELDS) =>
  [
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${FIELDS[answer]} userErrors { code path } } }`,
    { input },
    { as, in: scope.id },
  ] as const;

describe('a group meeting', () => {
  const does = async (mutation: string, input: object, as = scope.coordinator) =>
    (await app.ok(...call(mutation, input, as, 'groupMeeting'))).groupMeeting;
  const refused = (mutation: string, input: object, as = scope.coordinator) =>
    app.refused(...call(mutation, input, as, 'groupMeeting'));
  const seen = async (as: string, id: string) =>
    (
      await app.ok(
        '{ groupMeetings(first: 100) { edges { node { id attendees { id } } } } }',
        {},
        { as, in: scope.id },
      )
    ).edges
      .map(({ node }: { node: { id: string; attendees: { id: string }[] } }) => node)
      .find((node: { id: string }) => node.id === id)
      ?.attendees.map((one: { id: string }) => one.id);
  const plan = (meetsOn = '2026-07-01', as = scope.coordinator) =>
    does('planGroupMeeting', { meetsOn, meetsAt: '19:30', subject: 'Prijzen maken', place: 'De loods' }, as);
  const attend = (groupMeetingId: string, memberIds: string[], as?: string) =>
    does('recordGroupAttendance', { groupMeetingId, memberIds }, as);

  it('is planned by coordinator or coach, and seen by members while it lies ahead or where they were', async () => {
    const { id } = await plan('2026-07-02', scope.coach);
    for (const as of [member, other, scope.coach, scope.coordinator]) expect(await seen(as, id)).toEqual([]);
    app.moveTo('2026-07-03');
    const both = await attend(id, [memberId, otherId]);
    expect(both.attendees).toHaveLength(2);
    expect(await seen(member, id)).toEqual([memberId]);
    expect(await seen(scope.coach, id)).toEqual([memberId]);
    await attend(id, [memberId]);
    expect(await seen(other, id)).toBeUndefined();
    expect(await seen(scope.coordinator, id)).toEqual([memberId]);
  });

  it('keeps whom a coach does not reach as others said it', async () => {
    const { id } = await plan();
    await attend(id, [otherId]);
    expect(await seen(scope.coach, id)).toEqual([]);
    expect((await attend(id, [memberId], scope.coach)).attendees).toMatchObject([{ id: memberId }]);
    expect((await seen(scope.coordinator, id)).sort()).toEqual([memberId, otherId].sort());
    await attend(id, [], scope.coach);
    expect(await seen(scope.coordinator, id)).toEqual([otherId]);
    const input = { groupMeetingId: id, memberIds: [otherId] };
    expect(await refused('recordGroupAttendance', input, scope.coach)).toBe('NOT_FOUND');
  });

  it('is refused by its code', async () => {
    const ahead = await plan('2026-07-02');
    const attendance = (id: string, ids = [memberId]) => ({ groupMeetingId: id, memberIds: ids });
    expect(await refused('recordGroupAttendance', attendance(ahead.id))).toBe('MEETING_AHEAD');
    expect(await refused('recordGroupAttendance', attendance(globalId('GroupMeeting', newId())))).toBe(
      'NOT_FOUND',
    );
    const many = Array.from({ length: 201 }, () => globalId('Member', newId()));
    expect(await refused('recordGroupAttendance', attendance(ahead.id, many))).toBe('ATTENDEES_TOO_MANY');
    expect((await does('cancelGroupMeeting', { groupMeetingId: ahead.id })).cancelledOn).toBe('2026-07-01');
    expect(await refused('cancelGroupMeeting', { groupMeetingId: ahead.id })).toBe('MEETING_CANCELLED');
    app.moveTo('2026-07-02');
    expect(await refused('recordGroupAttendance', attendance(ahead.id))).toBe('MEETING_CANCELLED');
    const { id } = await plan();
    await attend(id, [memberId]);
    expect(await refused('cancelGroupMeeting', { groupMeetingId: id })).toBe('MEETING_ATTENDED');
    const wish = { meetsOn: '2026-07-01', subject: 'Prijzen' };
    expect(await refused('planGroupMeeting', { ...wish, meetsAt: '25:00' })).toBe('TIME_INVALID');
    expect(await refused('planGroupMeeting', { ...wish, subject: ' ' })).toBe('TEXT_REQUIRED');
    expect(await refused('planGroupMeeting', { ...wish, subject: '111222333' })).toBe('TEXT_HAS_BSN');
    expect(await refused('planGroupMeeting', { ...wish, place: 'a'.repeat(201) })).toBe('TEXT_TOO_LONG');
    expect(await refused('planGroupMeeting', wish, member)).toBe('FORBIDDEN');
  });
});

describe('a safety concern', () => {
  const wish = { category: 'VIOLENCE', words: 'Durft niet naar huis.', isShownToMember: false };
  const raise = async (more: object = {}, as = scope.coach) =>
    (await app.ok(...call('raiseSafetyConcern', { memberId, ...wish, ...more }, as, 'safetyConcern')))
      .safetyConcern;
  const close = (id: string, as = scope.coordinator, outcome = 'Veilig Thuis gebeld.') =>
    call('closeSafetyConcern', { safetyConcernId: id, outcome }, as, 'safetyConcern');
  const QUERY =
    'query ($memberId: ID!) { safetyConcerns(memberId: $memberId, first: 10) { edges { node { id words outcome } } } }';
  const seen = async (as: string) =>
    (await app.ok(QUERY, { memberId }, { as, in: scope.id })).edges.map(
      ({ node }: { node: { words: string } }) => node.words,
    );

  it('is seen by coach and coordinator, and by the member only where the raiser chose so', async () => {
    const concern = await raise();
    expect(concern).toMatchObject({
      ...wish,
      raisedOn: '2026-07-01',
      raisedBy: 'coach',
      closedOn: null,
      outcome: null,
    });
    expect([await seen(scope.coach), await seen(scope.coordinator), await seen(member)]).toEqual([
      [wish.words],
      [wish.words],
      [],
    ]);
    await raise({ words: 'Samen besproken.', isShownToMember: true }, scope.coordinator);
    expect(await seen(member)).toEqual(['Samen besproken.']);
    for (const as of [treasurer, scope.officer, scope.referrer])
      expect(await app.refused(QUERY, { memberId }, { as, in: scope.id })).toBe('FORBIDDEN');
    expect(await app.refused(QUERY, { memberId }, { as: other, in: scope.id })).toBe('NOT_FOUND');
  });

  it('of the member themselves is always shown to them', async () => {
    expect(await raise({}, member)).toMatchObject({ isShownToMember: true });
    expect(await seen(member)).toEqual([wish.words]);
  });

  it('is closed with what was done, once', async () => {
    const { id } = await raise();
    expect((await app.ok(...close(id))).safetyConcern).toMatchObject({
      closedOn: '2026-07-01',
      outcome: 'Veilig Thuis gebeld.',
    });
    expect(await app.refused(...close(id))).toBe('CONCERN_CLOSED');
    expect(await app.refused(...close(id, scope.coordinator, ' '))).toBe('TEXT_REQUIRED');
    expect(await app.refused(...close(id, member))).toBe('FORBIDDEN');
    expect(await app.refused(...close(globalId('SafetyConcern', newId())))).toBe('NOT_FOUND');
    expect(
      await app.refused(
        ...call(
          'raiseSafetyConcern',
          { memberId, ...wish, words: '111222333' },
          scope.coach,
          'safetyConcern',
        ),
      ),
    ).toBe('TEXT_HAS_BSN');
    expect(
      await app.refused(
        ...call('raiseSafetyConcern', { memberId: otherId, ...wish }, scope.coach, 'safetyConcern'),
      ),
    ).toBe('NOT_FOUND');
  });

  it('leaves a trace of who looked', async () => {
    await raise();
    await seen(scope.coordinator);
    await seen(member);
    const log = await app.database.owner(
      `SELECT recorded_by FROM tenant.access_log WHERE subject_id = $1 AND purpose = 'safety-concerns'`,
      [localId('Member', memberId)],
    );
    expect(log).toEqual([{ recorded_by: scope.coordinatorId }]);
  });
});

describe('a milestone', () => {
  const wish = { words: 'Mijn eerste klant!', reachedOn: '2026-06-30' };
  const show = async (more: object = {}, as = member) =>
    (await app.ok(...call('showMilestone', { memberId, ...wish, ...more }, as, 'milestone'))).milestone;
  const seen = async (as: string, id: string) =>
    (
      await app.ok(
        '{ milestones(first: 100) { edges { node { id words memberName isOwn } } } }',
        {},
        { as, in: scope.id },
      )
    ).edges
      .map(({ node }: { node: { id: string } }) => node)
      .find((node: { id: string }) => node.id === id);

  it('is shown to members and staff while the member wants it, and to nobody outside', async () => {
    const { id } = await show();
    for (const as of [other, treasurer, scope.coach, scope.coordinator])
      expect(await seen(as, id)).toEqual({
        id,
        words: wish.words,
        memberName: 'Samira de Wit',
        isOwn: false,
      });
    expect(await seen(member, id)).toMatchObject({ isOwn: true });
    for (const as of [scope.officer, scope.referrer])
      expect(
        await app.refused('{ milestones(first: 1) { edges { cursor } } }', {}, { as, in: scope.id }),
      ).toBe('FORBIDDEN');
    expect(await app.refused(...call('withdrawMilestone', { milestoneId: id }, other, 'isWithdrawn'))).toBe(
      'NOT_FOUND',
    );
    expect(
      await app.ok(...call('withdrawMilestone', { milestoneId: id }, member, 'isWithdrawn')),
    ).toMatchObject({ isWithdrawn: true });
    expect(await seen(scope.coordinator, id)).toBeUndefined();
    const left = await app.database.owner('SELECT 1 FROM tenant.milestone WHERE id = $1', [
      localId('Milestone', id),
    ]);
    expect(left).toEqual([]);
    expect(await app.refused(...call('withdrawMilestone', { milestoneId: id }, member, 'isWithdrawn'))).toBe(
      'NOT_FOUND',
    );
  });

  it.each([
    ['TEXT_REQUIRED', { words: '' }],
    ['TEXT_TOO_LONG', { words: 'a'.repeat(501) }],
    ['TEXT_HAS_BSN', { words: '111222333' }],
    ['DATE_IN_FUTURE', { reachedOn: '2026-07-02' }],
  ])('is refused with %s', async (code, wrong) => {
    expect(
      await app.refused(...call('showMilestone', { memberId, ...wish, ...wrong }, member, 'milestone')),
    ).toBe(code);
  });

  it('is the own one of the member', async () => {
    expect(
      await app.refused(...call('showMilestone', { memberId: otherId, ...wish }, member, 'milestone')),
    ).toBe('NOT_FOUND');
    expect(
      await app.refused(...call('showMilestone', { memberId, ...wish }, scope.coordinator, 'milestone')),
    ).toBe('FORBIDDEN');
  });
});
