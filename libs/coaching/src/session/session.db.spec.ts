import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;
let memberId: string;
let member: string;
let later: string;
let laterId: string;

const SESSION = `coachingSession { id state day plannedOn plannedAt minutes channel place heldOn missedBy isReadable note
  agreements { id words doneBy dueOn doneOn isOverdue } agreementsVersion agreementsConfirmedOn nextAppointmentOn coach { id name } }`;

beforeAll(async () => {
  app = await startTestApp({}, false);
  scope = await aCooperative(app, 'scope');
  later = await scope.person('later', 'COACH');
  laterId = (
    await app.database.owner<{ id: string }>('SELECT id FROM registry.account WHERE email = $1', [later])
  )[0]!.id;
});
beforeEach(async () => {
  app.moveTo('2026-07-01');
  memberId = await scope.active();
  member = await scope.person(`member-${newId()}`, 'MEMBER', memberId);
  await assign(scope.coach, '2026-02-01');
});
afterAll(() => app.stop());

const assign = (coachEmail: string, startsOn: string) =>
  scope.done('assignCoach', { memberId, coachEmail, startsOn });
const call = (mutation: string, input: object, as: string, fields = SESSION) =>
  [
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${fields} userErrors { code path } } }`,
    { input },
    { as, in: scope.id },
  ] as const;
const does = async (mutation: string, input: object, as = scope.coach) =>
  (await app.ok(...call(mutation, input, as))).coachingSession;
const refused = (mutation: string, input: object, as = scope.coach, fields?: string) =>
  app.refused(...call(mutation, input, as, fields));
const sessions = async (as: string, states?: string[]) =>
  (
    await app.ok(
      `query ($memberId: ID!, $states: [CoachingSessionState!]) { coachingSessions(memberId: $memberId, states: $states, first: 20) {
        edges { node { ${SESSION.slice('coachingSession {'.length, -1)} } } } }`,
      { memberId, states },
      { as, in: scope.id },
    )
  ).edges.map(({ node }: { node: object }) => node);

const plan = (more: object = {}) =>
  does('planCoachingSession', {
    memberId,
    plannedOn: '2026-07-04',
    plannedAt: '10:30',
    place: 'Bij het atelier',
    ...more,
  });
const agreement = { words: 'Belt de drukker.', doneBy: 'MEMBER', dueOn: '2026-07-10' };
const held = (more: object = {}) => ({
  memberId,
  heldOn: '2026-07-01',
  note: 'Durft nu zelf te bellen.',
  ...more,
});
const revokeCoach = () =>
  app.ok(
    'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { isRevoked userErrors { code } } }',
    { input: { role: 'COACH', email: later } },
    { as: scope.coordinator, in: scope.id },
  );

describe('a planned session', () => {
  it('has a day, a time in the Netherlands and a place that only coach and member read', async () => {
    const session = await plan({ minutes: 45, channel: 'PHONE' });
    const seen = {
      state: 'PLANNED',
      day: '2026-07-04',
      plannedAt: '10:30',
      minutes: 45,
      channel: 'PHONE',
      place: 'Bij het atelier',
      heldOn: null,
      note: null,
    };
    for (const as of [scope.coach, member])
      expect(await sessions(as)).toMatchObject([{ id: session.id, ...seen }]);
    const [row] = await app.database.owner<{ place: Buffer }>(
      'SELECT place_ciphertext AS place FROM tenant.coaching_session WHERE id = $1',
      [localId('CoachingSession', session.id)],
    );
    expect(row!.place.toString('latin1')).not.toContain('atelier');
  });

  it('may have a day only', async () => {
    expect(await plan({ plannedAt: null })).toMatchObject({ plannedOn: '2026-07-04', plannedAt: null });
  });

  it.each([
    ['DATE_TOO_EARLY', { plannedOn: '2026-06-30' }],
    ['TIME_INVALID', { plannedAt: '24:00' }],
    ['MINUTES_INVALID', { minutes: 4 }],
    ['MINUTES_INVALID', { minutes: 481 }],
    ['TEXT_TOO_LONG', { place: 'a'.repeat(201) }],
    ['TEXT_HAS_BSN', { place: '111222333' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('is refused with %s: %j', async (code, wrong) => {
    const input = { memberId, plannedOn: '2026-07-04', plannedAt: '10:30', ...wrong };
    expect(await refused('planCoachingSession', input)).toBe(code);
  });

  it('is moved: the earlier appointment stays as moved, the new one is planned', async () => {
    const { id } = await plan();
    const moved = await does('moveCoachingSession', {
      sessionId: id,
      plannedOn: '2026-07-08',
      plannedAt: '14:00',
    });
    expect(moved).toMatchObject({ state: 'PLANNED', day: '2026-07-08', plannedAt: '14:00' });
    expect(await sessions(member)).toMatchObject([
      { id: moved.id },
      { id, state: 'MOVED', day: '2026-07-04' },
    ]);
    expect(await sessions(member, ['PLANNED'])).toMatchObject([{ id: moved.id }]);
    expect(await refused('moveCoachingSession', { sessionId: id, plannedOn: '2026-07-08' })).toBe(
      'SESSION_NOT_PLANNED',
    );
  });

  it('is missed by one of the two, on its day or later', async () => {
    const { id } = await plan();
    expect(await refused('missCoachingSession', { sessionId: id, missedBy: 'MEMBER' })).toBe('SESSION_AHEAD');
    app.moveTo('2026-07-04');
    expect(await does('missCoachingSession', { sessionId: id, missedBy: 'MEMBER' })).toMatchObject({
      state: 'MISSED',
      missedBy: 'MEMBER',
      day: '2026-07-04',
    });
    expect(await refused('cancelCoachingSession', { sessionId: id })).toBe('SESSION_NOT_PLANNED');
  });

  it('is cancelled', async () => {
    const { id } = await plan();
    expect(await does('cancelCoachingSession', { sessionId: id })).toMatchObject({ state: 'CANCELLED' });
  });

  it('is completed by the one call that records what was held', async () => {
    const { id } = await plan({ plannedOn: '2026-07-01' });
    const session = await does(
      'recordCoachingSession',
      held({
        plannedSessionId: id,
        agreements: [agreement],
        nextAppointmentOn: '2026-07-15',
        nextAppointmentAt: '09:00',
      }),
    );
    expect(session).toMatchObject({
      id,
      state: 'HELD',
      heldOn: '2026-07-01',
      plannedAt: '10:30',
      note: held().note,
      place: 'Bij het atelier',
      nextAppointmentOn: '2026-07-15',
      agreementsVersion: 1,
    });
    expect(session.agreements).toMatchObject([{ ...agreement, doneOn: null, isOverdue: false }]);
    expect(await sessions(member, ['PLANNED'])).toMatchObject([{ day: '2026-07-15', plannedAt: '09:00' }]);
    expect(await refused('recordCoachingSession', held({ plannedSessionId: id }))).toBe(
      'SESSION_NOT_PLANNED',
    );
    const other = {
      memberId: await scope.active('Noor'),
      plannedSessionId: id,
      heldOn: '2026-07-01',
      note: 'n',
    };
    await scope.done('assignCoach', {
      memberId: other.memberId,
      coachEmail: scope.coach,
      startsOn: '2026-02-01',
    });
    expect(await refused('recordCoachingSession', other)).toBe('NOT_FOUND');
  });

  it('is held once, when two say so at a time', async () => {
    const { id } = await plan({ plannedOn: '2026-07-01' });
    const answers = await Promise.all(
      [1, 2].map(() =>
        app.gql(...call('recordCoachingSession', held({ plannedSessionId: id }), scope.coach)),
      ),
    );
    const codes = answers.map(({ data }) => data.recordCoachingSession.userErrors[0]?.code ?? 'HELD');
    expect(codes.sort()).toEqual(['HELD', 'SESSION_NOT_PLANNED']);
  });

  it('leaves nothing behind when part of it is refused', async () => {
    const wrong = held({
      agreements: [{ ...agreement, agreementId: globalId('Agreement', newId()) }],
      nextAppointmentOn: '2026-07-20',
    });
    expect(await refused('recordCoachingSession', wrong)).toBe('NOT_FOUND');
    expect(await sessions(member)).toEqual([]);
  });
});

describe('agreements', () => {
  const record = () => does('recordCoachingSession', held({ agreements: [agreement] }));
  const confirm = (sessionId: string, agreementsVersion: number) =>
    ['confirmAgreements', { sessionId, agreementsVersion }, member] as const;

  it('are confirmed by the member, once, and asked again after a change', async () => {
    const { id, agreements } = await record();
    expect(await does(...confirm(id, 1))).toMatchObject({ agreementsConfirmedOn: '2026-07-01' });
    expect(await refused(...confirm(id, 1))).toBe('AGREEMENTS_ALREADY_CONFIRMED');
    const changed = [
      { ...agreement, agreementId: agreements[0].id, dueOn: '2026-07-12' },
      { words: 'Maakt de offerte.', doneBy: 'COACH' },
    ];
    expect(await does('setAgreements', { sessionId: id, agreements: changed })).toMatchObject({
      agreementsVersion: 2,
      agreementsConfirmedOn: null,
      agreements: [
        { id: agreements[0].id, dueOn: '2026-07-12' },
        { words: 'Maakt de offerte.', doneBy: 'COACH', dueOn: null },
      ],
    });
    expect(await refused(...confirm(id, 1))).toBe('AGREEMENTS_CHANGED');
    app.moveTo('2026-07-03');
    expect(await does(...confirm(id, 2))).toMatchObject({ agreementsConfirmedOn: '2026-07-03' });
  });

  it('cannot be confirmed where there are none, nor by the coach', async () => {
    const { id } = await does('recordCoachingSession', held());
    expect(await refused(...confirm(id, 0))).toBe('NOT_FOUND');
    expect(await refused('confirmAgreements', { sessionId: id, agreementsVersion: 1 })).toBe('FORBIDDEN');
  });

  it('are done, and open again, by member and coach; what was kept stays done through a change', async () => {
    const { id, agreements } = await record();
    const complete = (isDone: boolean, as: string) =>
      app.ok(
        ...call(
          'completeAgreement',
          { agreementId: agreements[0].id, isDone },
          as,
          'agreement { doneOn isOverdue words }',
        ),
      );
    expect((await complete(true, member)).agreement).toEqual({
      doneOn: '2026-07-01',
      isOverdue: false,
      words: agreement.words,
    });
    const kept = [{ ...agreement, agreementId: agreements[0].id }];
    expect((await does('setAgreements', { sessionId: id, agreements: kept })).agreements).toMatchObject([
      { doneOn: '2026-07-01' },
    ]);
    app.moveTo('2026-07-11');
    expect((await complete(false, scope.coach)).agreement).toMatchObject({ doneOn: null, isOverdue: true });
    expect((await does('setAgreements', { sessionId: id, agreements: [] })).agreements).toEqual([]);
    expect(
      await refused(
        'completeAgreement',
        { agreementId: agreements[0].id, isDone: true },
        member,
        'agreement { id }',
      ),
    ).toBe('NOT_FOUND');
  });

  it.each([
    ['TEXT_REQUIRED', [{ ...agreement, words: ' ' }]],
    ['TEXT_TOO_LONG', [{ ...agreement, words: 'a'.repeat(501) }]],
    ['TEXT_HAS_BSN', [{ ...agreement, words: '111222333' }]],
    ['DATE_TOO_EARLY', [{ ...agreement, dueOn: '2026-06-30' }]],
    ['AGREEMENTS_TOO_MANY', Array.from({ length: 21 }, () => agreement)],
  ])('are refused with %s', async (code, agreements) => {
    expect(await refused('recordCoachingSession', held({ agreements }))).toBe(code);
  });

  it('belong to a session that was held, and to its coach', async () => {
    const { id } = await plan();
    expect(await refused('setAgreements', { sessionId: id, agreements: [agreement] })).toBe(
      'SESSION_NOT_HELD',
    );
    const session = await record();
    await assign(later, '2026-07-01');
    expect(await refused('setAgreements', { sessionId: session.id, agreements: [] }, later)).toBe(
      'NOT_FOUND',
    );
    expect(
      await refused(
        'completeAgreement',
        { agreementId: session.agreements[0].id, isDone: true },
        later,
        'agreement { id }',
      ),
    ).toBe('NOT_FOUND');
  });
});

describe('a new coach', () => {
  const release = (coachId = globalId('Account', laterId)) =>
    [
      'releaseNotes',
      { memberId, coachId },
      member,
      'noteRelease { id releasedOn revokedOn coach { name } }',
    ] as const;

  it('reads earlier notes only while the member releases them', async () => {
    await does('recordCoachingSession', held({ agreements: [agreement] }));
    await assign(later, '2026-07-02');
    app.moveTo('2026-07-02');
    const unread = [{ state: 'HELD', isReadable: false, note: null, place: null, agreements: [] }];
    expect(await sessions(later)).toMatchObject(unread);
    const { noteRelease } = await app.ok(...call(...release()));
    expect(noteRelease).toMatchObject({
      releasedOn: '2026-07-02',
      revokedOn: null,
      coach: { name: 'later' },
    });
    expect(await refused(...release())).toBe('NOTES_ALREADY_RELEASED');
    expect(await sessions(later)).toMatchObject([
      { isReadable: true, note: held().note, agreements: [{ words: agreement.words }] },
    ]);
    const revoke = [
      'revokeNoteRelease',
      { noteReleaseId: noteRelease.id },
      member,
      'noteRelease { revokedOn }',
    ] as const;
    expect((await app.ok(...call(...revoke))).noteRelease).toEqual({ revokedOn: '2026-07-02' });
    expect(await sessions(later)).toMatchObject(unread);
    expect(await refused(...revoke)).toBe('NOT_FOUND');
    const list = 'query ($memberId: ID!) { noteReleases(memberId: $memberId) { revokedOn coach { name } } }';
    for (const as of [member, later])
      expect(await app.ok(list, { memberId }, { as, in: scope.id })).toEqual([
        { revokedOn: '2026-07-02', coach: { name: 'later' } },
      ]);
  });

  it('sees what is planned, and becomes its coach by moving it', async () => {
    const { id } = await plan();
    await assign(later, '2026-07-01');
    expect(await sessions(later)).toMatchObject([{ place: 'Bij het atelier' }]);
    expect(
      (await does('moveCoachingSession', { sessionId: id, plannedOn: '2026-07-09' }, later)).coach.name,
    ).toBe('later');
    expect(await refused('cancelCoachingSession', { sessionId: id })).toBe('NOT_FOUND');
  });

  it('is released to by the member alone, and only who coaches the member today', async () => {
    expect(await refused(...release())).toBe('COACH_UNKNOWN');
    expect(
      await refused(
        'releaseNotes',
        { memberId, coachId: globalId('Account', scope.coachId) },
        scope.coach,
        'noteRelease { id }',
      ),
    ).toBe('FORBIDDEN');
    const stranger = await scope.person(`stranger-${newId()}`, 'MEMBER', await scope.referred());
    const [name, input, , fields] = release(globalId('Account', scope.coachId));
    expect(await refused(name, input, stranger, fields)).toBe('NOT_FOUND');
  });
});

describe('a coach whose role was taken away', () => {
  it('is assigned to nobody, plans and records nothing, and gets no release', async () => {
    await assign(later, '2026-07-01');
    const { id } = await does('planCoachingSession', { memberId, plannedOn: '2026-07-01' }, later);
    await revokeCoach();
    expect(
      await scope.refused('assignCoach', {
        memberId: await scope.active('Els'),
        coachEmail: later,
        startsOn: '2026-07-01',
      }),
    ).toBe('COACH_UNKNOWN');
    expect(await refused('planCoachingSession', { memberId, plannedOn: '2026-07-04' }, later)).toBe(
      'FORBIDDEN',
    );
    expect(await refused('recordCoachingSession', held({ plannedSessionId: id }), later)).toBe('FORBIDDEN');
    const again = { memberId, coachId: globalId('Account', laterId) };
    expect(await refused('releaseNotes', again, member, 'noteRelease { id }')).toBe('COACH_UNKNOWN');
    await app.account(later, 'TREASURER', scope.id);
    expect(await refused('planCoachingSession', { memberId, plannedOn: '2026-07-04' }, later)).toBe(
      'FORBIDDEN',
    );
  });
});
