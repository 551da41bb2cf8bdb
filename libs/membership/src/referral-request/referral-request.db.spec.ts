import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
  await app.account('colleague@scope.example', 'REFERRER', scope.referrerId);
  await app.account('second@scope.example', 'OFFICER', scope.municipalityId);
});
afterAll(() => app.stop());

const document = (name: string, fields: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { path code } } }`;
const FIELDS: Record<string, string> = {
  submitReferral: 'referral { id status because }',
  revokeReferral: 'isRevoked',
  acceptReferral:
    'member { id number phase referredOn referrer { name } trajectory { id referral { source reason } } }',
  inviteReferral: 'request { id state talkOn }',
  declineReferral: 'request { id state declineReason declineWords advice adviceWords answeredOn }',
};
const does = (name: string, input: object, as = scope.coordinator) =>
  app.ok(document(name, FIELDS[name]!), { input }, { as, in: scope.id });
const refused = (name: string, input: object, as = scope.coordinator) =>
  app.refused(document(name, FIELDS[name]!), { input }, { as, in: scope.id });

/** Nobody resembles anybody else: a name without likeness for each. */
let made = 0;
const somebody = (more: object = {}) => {
  made += 1;
  const letters = [...String(made)].map((digit) => 'abcdefghij'[Number(digit)]!).join('');
  return {
    givenName: letters.repeat(5),
    familyName: 'Nieuw',
    email: `${letters}@new.example`,
    reason: 'Wil taarten gaan bakken.',
    wish: 'Ik wil op de markt staan.',
    personKnows: true,
    ...more,
  };
};
const submit = async (more: object = {}, as = scope.referrer): Promise<string> =>
  (await does('submitReferral', somebody(more), as)).referral.id;

type Sent = { id: string; givenName: string; status: string; because: string | null };
const mine = async (as: string, page = 'first: 100'): Promise<Sent[]> =>
  (
    await app.ok(
      `{ myReferrals(${page}) { edges { node { id givenName familyName sentOn status because } } } }`,
      {},
      { as, in: scope.id },
    )
  ).edges.map((edge: { node: Sent }) => edge.node);
const statusOf = async (id: string, as = scope.referrer) => {
  const { status, because } = (await mine(as)).find((one) => one.id === id)!;
  return [status, because];
};

describe('submitReferral', () => {
  it('waits on the desk of the coordinator, with all that was said', async () => {
    const person = somebody({ phone: '06 12345678', language: 'EN' });
    const { referral } = await does('submitReferral', person, scope.referrer);
    expect(referral).toMatchObject({ status: 'RECEIVED', because: null });
    const desk = await app.ok(
      `{ referralRequests(first: 1, filter: { states: [RECEIVED] }) { edges { node { id state givenName familyName email phone
         language source organisation { name } reason wish sentOn talkOn memberId } } } }`,
      {},
      { as: scope.coordinator },
    );
    const { personKnows: _, ...said } = person as ReturnType<typeof somebody>;
    expect(desk.edges[0].node).toEqual({
      ...said,
      id: referral.id,
      state: 'RECEIVED',
      source: 'REFERRER',
      organisation: { name: 'Werk scope' },
      sentOn: '2026-07-01',
      talkOn: null,
      memberId: null,
    });
  });

  it.each([
    ['PERSON_MUST_KNOW', { personKnows: false }],
    ['CONTACT_MISSING', { email: null }],
    ['TEXT_REQUIRED', { givenName: ' ' }],
    ['TEXT_REQUIRED', { reason: '' }],
    ['TEXT_TOO_LONG', { reason: 'a'.repeat(2001) }],
    ['TEXT_TOO_LONG', { wish: 'a'.repeat(2001) }],
    ['TEXT_HAS_BSN', { wish: 'bsn 111222333' }],
    ['TEXT_HAS_BSN', { familyName: '111222333' }],
    ['EMAIL_INVALID', { email: 'nobody' }],
    ['PHONE_INVALID', { phone: 'bel maar' }],
  ])('refuses with %s: %j', async (code, wrong) => {
    expect(await refused('submitReferral', somebody(wrong), scope.referrer)).toBe(code);
  });

  it('is closed to everybody else, and to a referrer whose collaboration is over', async () => {
    expect(await refused('submitReferral', somebody(), scope.coordinator)).toBe('FORBIDDEN');
    const other = await app.organisation('REFERRER', 'over', 'Voorbij');
    await app.account('over@scope.example', 'REFERRER', other);
    await app.database.owner(
      `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, ends_on, recorded_by, request_id)
       VALUES ($1, $2, '2020-01-01', '2026-06-30', $1, 'test')`,
      [scope.id, other],
    );
    expect(await refused('submitReferral', somebody(), 'over@scope.example')).toBe('FORBIDDEN');
  });
});

describe('myReferrals', () => {
  it("is a referrer's desk together, and an officer's own", async () => {
    const ofDesk = await submit();
    const ofOfficer = await submit({}, scope.officer);
    const seen = async (as: string) => (await mine(as)).map(({ id }) => id);
    expect(await seen('colleague@scope.example')).toContain(ofDesk);
    expect(await seen(scope.officer)).toEqual([ofOfficer]);
    expect(await seen('second@scope.example')).toEqual([]);
    expect(await seen(scope.referrer)).not.toContain(ofOfficer);
  });

  it('goes on from a cursor, newest first, without losing or doubling anybody', async () => {
    const ids = (await mine(scope.referrer)).map(({ id }) => id);
    const found: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: { edges: { node: Sent }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
        await app.ok(
          'query ($after: String) { myReferrals(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
          { after: after || null },
          { as: scope.referrer, in: scope.id },
        );
      found.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    }
    expect(found).toEqual(ids);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it('follows somebody from the invitation to what came of it, and names only categories', async () => {
    const requestId = await submit();
    await does('inviteReferral', { requestId, talkOn: '2026-07-05' });
    expect(await statusOf(requestId)).toEqual(['INVITED', null]);
    const { member } = await does('acceptReferral', { requestId });
    expect(await statusOf(requestId)).toEqual(['ACCEPTED', null]);
    const memberId = member.id;
    const plan = { memberId, title: 'Geheim plan', summary: 'Geheim', submittedOn: '2026-07-01' };
    await scope.done('submitBusinessPlan', plan);
    expect(await statusOf(requestId)).toEqual(['PLAN', null]);
    await scope.done('recordMunicipalDecision', {
      memberId,
      organisationId: globalId('Organisation', scope.municipalityId),
      number: 'D-1',
      startsOn: '2026-07-01',
    });
    await scope.done('startTrial', { memberId, startsOn: '2026-07-01' });
    expect(await statusOf(requestId)).toEqual(['TRIAL', null]);
    await scope.done('stopTrial', { memberId, stoppedOn: '2026-07-01', reason: 'Geheime reden' });
    expect(await statusOf(requestId)).toEqual(['STOPPED', 'STOPPED_EARLY']);
    expect(JSON.stringify(await mine(scope.referrer))).not.toMatch(/[Gg]ehei/);
  });
});

describe('inviteReferral', () => {
  it('moves the day when somebody is invited again', async () => {
    const requestId = await submit();
    await does('inviteReferral', { requestId, talkOn: '2026-07-05' });
    const { request } = await does('inviteReferral', { requestId, talkOn: '2026-07-09' });
    expect(request).toEqual({ id: requestId, state: 'INVITED', talkOn: '2026-07-09' });
  });

  it('refuses a day before the referral, and one who is not there', async () => {
    const requestId = await submit();
    expect(await refused('inviteReferral', { requestId, talkOn: '2026-06-30' })).toBe('DATE_TOO_EARLY');
    const nobody = { requestId: globalId('ReferralRequest', newId()), talkOn: '2026-07-05' };
    expect(await refused('inviteReferral', nobody)).toBe('NOT_FOUND');
  });
});

describe('acceptReferral', () => {
  it('makes the person a member with a trajectory, and the sender follows', async () => {
    const { member } = await does('acceptReferral', { requestId: await submit() });
    expect(member).toMatchObject({
      phase: 'REFERRED',
      referredOn: '2026-07-01',
      referrer: { name: 'Werk scope' },
      trajectory: { referral: { source: 'REFERRER', reason: 'Wil taarten gaan bakken.' } },
    });
  });

  it('gives an officer who sent somebody this client, and no colleague', async () => {
    const { member } = await does('acceptReferral', { requestId: await submit({}, scope.officer) });
    const read = (as: string) =>
      app.gql('query ($id: ID!) { member(id: $id) { id } }', { id: member.id }, { as, in: scope.id });
    expect((await read(scope.officer)).data.member.id).toBe(member.id);
    expect((await read('second@scope.example')).data?.member ?? null).toBeNull();
  });

  it('is given once, to one of ten who press at the same moment', async () => {
    const requestId = await submit();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        app.gql(
          document('acceptReferral', 'member { id }'),
          { input: { requestId } },
          { as: scope.coordinator },
        ),
      ),
    );
    const codes = answers.map(({ data }) => data.acceptReferral.userErrors[0]?.code ?? 'ACCEPTED');
    expect(codes.sort()).toEqual([
      'ACCEPTED',
      ...Array.from({ length: 9 }, () => 'REFERRAL_ALREADY_ANSWERED'),
    ]);
  });

  it('asks first who somebody is who looks like a member', async () => {
    const alike = { givenName: 'Renée', familyName: 'van der Voort', email: 'renee@one.example' };
    const { member: first } = await does('acceptReferral', { requestId: await submit(alike) });
    const again = { ...alike, givenName: 'RENEE', familyName: 'Voort', email: 'other@two.example' };
    const requestId = await submit(again);
    expect(await refused('acceptReferral', { requestId })).toBe('POSSIBLE_DUPLICATE');
    const found = await app.ok(
      'query ($person: PersonInput!) { possibleDuplicates(person: $person) { memberId number name grounds } }',
      { person: { givenName: again.givenName, familyName: again.familyName } },
      { as: scope.coordinator },
    );
    expect(found).toEqual([
      { memberId: first.id, number: first.number, name: 'Renée van der Voort', grounds: ['SAME_NAME'] },
    ]);
    const nobody = globalId('Member', newId());
    expect(await refused('acceptReferral', { requestId, notADuplicateOf: [nobody] })).toBe('NOT_FOUND');
    const { member: second } = await does('acceptReferral', { requestId, notADuplicateOf: [first.id] });
    expect(second.number).toBeGreaterThan(first.number);
  });

  it('sees the first of two who are the same and come at once', async () => {
    const alike = { givenName: 'Tweeling', familyName: 'Tegelijk', email: 'twin@new.example' };
    const ids = [await submit(alike), await submit(alike)];
    const answers = await Promise.all(
      ids.map((requestId) =>
        app.gql(
          document('acceptReferral', 'member { id }'),
          { input: { requestId } },
          { as: scope.coordinator },
        ),
      ),
    );
    const codes = answers.map(({ data }) => data.acceptReferral.userErrors[0]?.code ?? 'ACCEPTED');
    expect(codes.sort()).toEqual(['ACCEPTED', 'POSSIBLE_DUPLICATE']);
  });

  it('gives who was here before a new trajectory and keeps the number', async () => {
    const { member } = await does('acceptReferral', { requestId: await submit() });
    const again = await submit();
    expect(await refused('acceptReferral', { requestId: again, memberId: member.id })).toBe(
      'TRAJECTORY_STILL_OPEN',
    );
    app.moveTo('2026-07-10');
    await end(member.trajectory.id, 'STOPPED', '2026-07-10');
    const { member: returned } = await does('acceptReferral', { requestId: again, memberId: member.id });
    expect(returned).toMatchObject({ id: member.id, number: member.number, phase: 'REFERRED' });
    expect(returned.trajectory.id).not.toBe(member.trajectory.id);
    // what came before is over first
    expect(returned.referredOn).toBe('2026-07-10');
    app.moveTo('2026-07-01');
  });

  it('begins nothing new within six months of an exit from membership', async () => {
    const back = async (endedOn: string) => {
      const { member } = await does('acceptReferral', { requestId: await submit() });
      await end(member.trajectory.id, 'ADMITTED', '2025-01-01', endedOn);
      const input = { requestId: await submit(), memberId: member.id };
      const answer = await app.gql(
        document('acceptReferral', 'member { id }'),
        { input },
        { as: scope.coordinator },
      );
      return answer.data.acceptReferral.userErrors[0]?.code ?? 'NEW';
    };
    expect(await back('2026-01-01')).toBe('RE_ENTRY_CONTINUES');
    expect(await back('2025-12-31')).toBe('NEW');
  });
});

describe('declineReferral', () => {
  it('keeps its words and shows the sender a category', async () => {
    const requestId = await submit();
    const { request } = await does('declineReferral', {
      requestId,
      reason: 'OTHER_HELP_FITS',
      words: 'Eerst de schulden.',
      advice: 'DEBT_HELP',
      adviceWords: 'De kredietbank belt volgende week.',
    });
    expect(request).toEqual({
      id: requestId,
      state: 'DECLINED',
      declineReason: 'OTHER_HELP_FITS',
      declineWords: 'Eerst de schulden.',
      advice: 'DEBT_HELP',
      adviceWords: 'De kredietbank belt volgende week.',
      answeredOn: '2026-07-01',
    });
    expect(await statusOf(requestId)).toEqual(['STOPPED', 'OTHER_HELP_FITS']);
    expect(JSON.stringify(await mine(scope.referrer))).not.toMatch(/schulden|kredietbank|DEBT/);
    for (const name of ['declineReferral', 'inviteReferral', 'acceptReferral', 'revokeReferral'])
      expect(await refused(name, { requestId, ...LATE[name] })).toBe('REFERRAL_ALREADY_ANSWERED');
  });

  it.each([
    ['TEXT_HAS_BSN', { words: '111222333' }],
    ['TEXT_TOO_LONG', { adviceWords: 'a'.repeat(2001) }],
  ])('refuses with %s', async (code, wrong) => {
    const requestId = await submit();
    expect(await refused('declineReferral', { requestId, reason: 'OTHER', ...wrong })).toBe(code);
  });
});

describe('news of a referral', () => {
  const notices = async (as: string): Promise<string[]> =>
    (await app.ok('{ notices(first: 2) { edges { node { text } } } }', {}, { as, in: scope.id })).edges.map(
      ({ node }: { node: { text: string } }) => node.text,
    );

  it('comes to the coordinator when somebody waits, and to the sender when it is answered', async () => {
    const requestId = await submit({ givenName: 'Nieuwkomer' }, scope.officer);
    expect((await notices(scope.coordinator))[0]).toBe('Er is een aanmelding van de gemeente.');
    await does('inviteReferral', { requestId, talkOn: '2026-07-05' });
    await does('declineReferral', { requestId, reason: 'NO_PLACE', words: 'Geheim.' });
    expect(await notices(scope.officer)).toEqual([
      'Nieuwkomer is niet aangenomen.',
      'Nieuwkomer is uitgenodigd voor een eerste gesprek.',
    ]);
    expect(await notices('second@scope.example')).toEqual([]);
  });

  it('is none of what somebody does themselves', async () => {
    const before = await notices(scope.referrer);
    await does('revokeReferral', { requestId: await submit() }, scope.referrer);
    expect(await notices(scope.referrer)).toEqual(before);
  });
});

describe('revokeReferral', () => {
  it('is for its sender and for the coordinator, and for nobody else', async () => {
    const [ofDesk, ofOfficer] = [await submit(), await submit({}, scope.officer)];
    expect(await refused('revokeReferral', { requestId: ofOfficer }, scope.referrer)).toBe('NOT_FOUND');
    expect(await refused('revokeReferral', { requestId: ofDesk }, scope.officer)).toBe('NOT_FOUND');
    expect(await refused('revokeReferral', { requestId: ofOfficer }, 'second@scope.example')).toBe(
      'NOT_FOUND',
    );
    await does('revokeReferral', { requestId: ofDesk }, 'colleague@scope.example');
    await does('revokeReferral', { requestId: ofOfficer }, scope.coordinator);
    expect(await statusOf(ofDesk)).toEqual(['STOPPED', 'REVOKED']);
    expect(await statusOf(ofOfficer, scope.officer)).toEqual(['STOPPED', 'REVOKED']);
  });
});

const LATE: Record<string, object> = {
  declineReferral: { reason: 'OTHER' },
  inviteReferral: { talkOn: '2026-07-05' },
};

/** Plants how a trajectory ended: by the trial's decision, or by an exit from membership. */
async function end(trajectory: string, outcome: string, decidedOn: string, endedOn?: string): Promise<void> {
  const id = localId('Trajectory', trajectory);
  const by = [scope.id, id, scope.coordinatorId];
  // as if it had been long ago
  await app.database.owner("UPDATE tenant.referral SET referred_on = '2024-09-01' WHERE trajectory_id = $1", [
    id,
  ]);
  await app.database.owner(
    `INSERT INTO tenant.trial (tenant_id, trajectory_id, starts_on, ends_on, policy_version_id, recorded_by, request_id)
     SELECT $1, $2, '2024-10-01', '2025-01-01', p.id, $3, 'test' FROM tenant.policy_version p WHERE p.tenant_id = $1 AND p.kind = 'trial'`,
    by,
  );
  await app.database.owner(
    `INSERT INTO tenant.trial_decision (tenant_id, trajectory_id, outcome, decided_on, reason, recorded_by, request_id)
     VALUES ($1, $2, $4, $5, 'x', $3, 'test')`,
    [...by, outcome, decidedOn],
  );
  if (endedOn)
    await app.database.owner(
      `INSERT INTO tenant.trajectory_exit (tenant_id, trajectory_id, ended_on, kind, destination, benefit_ended, recorded_by, request_id)
       VALUES ($1, $2, $4, 'DROP_OUT', 'STOPPED', false, $3, 'test')`,
      [...by, endedOn],
    );
}
