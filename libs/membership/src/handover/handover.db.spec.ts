import { newId } from '#kernel';
import { Db, globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/month.js';
import { PersonTokens } from './person-tokens.service.js';

let app: TestApp;
let scope: ACooperative;
let pangea: ACooperative;
let closed: ACooperative;

const document = (name: string, fields: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { path code } } }`;
const HANDOVER = `handover { id kind state from { name } to { name } consentedOn consentVersion offeredOn answeredOn refusal
  person { givenName familyName email phone language words } requestId memberId }`;
const FIELDS: Record<string, string> = {
  switchHandoverDesk: 'isOpen',
  submitReferral: 'referral { id }',
  revokeReferral: 'isRevoked',
  declineReferral: 'request { id }',
  inviteReferral: 'request { id }',
  acceptReferral: 'member { id }',
  acceptHandover: `${HANDOVER} member { id number name phase referredOn referrer { name } trajectory { referral { source reason } businessPlans { title } } }`,
};
const does = (cooperative: ACooperative, name: string, input: object, as = cooperative.coordinator) =>
  app.ok(document(name, FIELDS[name] ?? HANDOVER), { input }, { as, in: cooperative.id });
const refused = (cooperative: ACooperative, name: string, input: object, as = cooperative.coordinator) =>
  app.refused(document(name, FIELDS[name] ?? HANDOVER), { input }, { as, in: cooperative.id });

beforeAll(async () => {
  app = await startTestApp();
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
  pangea = await aCooperative(app, 'pangea');
  closed = await aCooperative(app, 'closed');
  await does(pangea, 'switchHandoverDesk', { isOpen: true });
});
afterAll(() => app.stop());

let made = 0;
const letters = () =>
  [...String((made += 1))].map((digit) => 'abcdefghij'[Number(digit)]!.repeat(6)).join('');
const requested = async (): Promise<string> => {
  const name = letters();
  const person = { givenName: name, familyName: 'Nieuw', email: `${name}@new.example` };
  const said = { reason: 'Geheime reden.', wish: 'Geheime wens.', personKnows: true };
  return (await does(scope, 'submitReferral', { ...person, ...said }, scope.referrer)).referral.id;
};
const offer = (more: object = {}) => ({
  cooperativeId: globalId('Organisation', pangea.id),
  consentedOn: '2026-06-30',
  consentVersion: '2026-1',
  words: 'Ik wil graag naar Pangea.',
  ...more,
});
const handovers = async (of: ACooperative, filter = ''): Promise<{ id: string; state: string }[]> =>
  (
    await app.ok(
      `{ handovers(first: 100${filter}) { edges { node { id state person { givenName } requestId memberId } } } }`,
      {},
      { as: of.coordinator },
    )
  ).edges.map((edge: { node: object }) => edge.node);
const statusOf = async (id: string) =>
  (
    await app.ok(
      '{ myReferrals(first: 100) { edges { node { id status } } } }',
      {},
      { as: scope.referrer, in: scope.id },
    )
  ).edges.find(({ node }: { node: { id: string } }) => node.id === id).node.status;

const withOpenDesk = async (slug: string): Promise<ACooperative> => {
  const cooperative = await aCooperative(app, slug);
  await does(cooperative, 'switchHandoverDesk', { isOpen: true });
  return cooperative;
};

const tokenOf = ({ id, coordinatorId }: ACooperative, memberId: string): Promise<string> => {
  const member = localId('Member', memberId);
  return app.within(id, coordinatorId, 'COORDINATOR', () =>
    app.get(Db).read(async (unit) => (await app.get(PersonTokens).of(unit, [member]))(member)),
  );
};

describe('handOverReferral', () => {
  it('shows the other name, contact and the chosen words, and comes to its desk when it accepts', async () => {
    const requestId = await requested();
    const { handover } = await does(scope, 'handOverReferral', { requestId, ...offer() });
    expect(handover).toMatchObject({
      kind: 'REFERRAL',
      state: 'OFFERED',
      requestId,
      to: { name: 'Coöperatie pangea' },
    });
    expect(await statusOf(requestId)).toBe('OFFERED_ELSEWHERE');
    for (const name of ['declineReferral', 'inviteReferral', 'acceptReferral', 'handOverReferral'])
      expect(await refused(scope, name, { requestId, ...MORE[name] })).toBe('REFERRAL_OFFERED_ELSEWHERE');

    const [seen] = await handovers(pangea, ', filter: { side: RECEIVED, states: [OFFERED] }');
    expect(seen).toMatchObject({
      id: handover.id,
      person: { givenName: handover.person.givenName },
      requestId: null,
    });
    const { handover: taken, member } = await does(pangea, 'acceptHandover', { handoverId: handover.id });
    expect(taken).toMatchObject({ state: 'ACCEPTED', answeredOn: '2026-07-01', person: null });
    expect(member).toBeNull();
    const desk = await app.ok(
      '{ referralRequests(first: 1) { edges { node { state source organisation { name } email reason wish } } } }',
      {},
      { as: pangea.coordinator },
    );
    expect(desk.edges[0].node).toEqual({
      state: 'RECEIVED',
      source: 'COOPERATIVE',
      organisation: { name: 'Coöperatie scope' },
      email: handover.person.email,
      reason: '',
      wish: 'Ik wil graag naar Pangea.',
    });
    expect(await statusOf(requestId)).toBe('HANDED_OVER');
    expect(await refused(scope, 'acceptReferral', { requestId })).toBe('REFERRAL_ALREADY_ANSWERED');
    expect(await refused(scope, 'withdrawHandover', { handoverId: handover.id })).toBe(
      'HANDOVER_ALREADY_ANSWERED',
    );
  });

  it('is back on our desk when the other refuses, or when we withdraw', async () => {
    const requestId = await requested();
    const { handover: first } = await does(scope, 'handOverReferral', { requestId, ...offer() });
    const { handover: no } = await does(pangea, 'refuseHandover', {
      handoverId: first.id,
      reason: 'NO_PLACE',
    });
    expect(no).toMatchObject({ state: 'REFUSED', refusal: 'NO_PLACE', person: null });
    expect(await statusOf(requestId)).toBe('RECEIVED');
    const { handover: second } = await does(scope, 'handOverReferral', { requestId, ...offer() });
    await does(scope, 'withdrawHandover', { handoverId: second.id });
    expect(await statusOf(requestId)).toBe('RECEIVED');
    expect(await refused(pangea, 'acceptHandover', { handoverId: second.id })).toBe(
      'HANDOVER_ALREADY_ANSWERED',
    );
    await does(scope, 'acceptReferral', { requestId });
  });

  it('is taken back with the referral', async () => {
    const requestId = await requested();
    const { handover } = await does(scope, 'handOverReferral', { requestId, ...offer() });
    await does(scope, 'revokeReferral', { requestId }, scope.referrer);
    expect(await refused(pangea, 'acceptHandover', { handoverId: handover.id })).toBe(
      'HANDOVER_ALREADY_ANSWERED',
    );
    expect((await handovers(scope)).find(({ id }) => id === handover.id)!.state).toBe('WITHDRAWN');
  });

  it.each([
    ['DATE_IN_FUTURE', { consentedOn: '2026-07-02' }],
    ['TEXT_REQUIRED', { consentVersion: ' ' }],
    ['TEXT_TOO_LONG', { consentVersion: 'a'.repeat(61) }],
    ['TEXT_HAS_BSN', { words: '111222333' }],
    ['NOT_FOUND', { cooperativeId: globalId('Organisation', newId()) }],
    ['NOT_FOUND', { requestId: globalId('ReferralRequest', newId()) }],
  ])('refuses with %s: %j', async (code, wrong) => {
    expect(await refused(scope, 'handOverReferral', { requestId: await requested(), ...offer(wrong) })).toBe(
      code,
    );
  });

  it('goes to an open desk only, and never to ourselves', async () => {
    for (const to of [closed.id, scope.id, scope.municipalityId])
      expect(
        await refused(scope, 'handOverReferral', {
          requestId: await requested(),
          ...offer({ cooperativeId: globalId('Organisation', to) }),
        }),
      ).toBe('NOT_FOUND');
    const names = async (of: ACooperative) =>
      (await app.ok('{ handoverDestinations { name } }', {}, { as: of.coordinator })).map(
        ({ name }: { name: string }) => name,
      );
    expect(await names(scope)).toEqual(['Coöperatie pangea']);
    expect(await names(pangea)).toEqual([]);
    const isOpen = (of: ACooperative) => app.ok('{ handoverDeskIsOpen }', {}, { as: of.coordinator });
    expect([await isOpen(scope), await isOpen(pangea)]).toEqual([false, true]);
  });
});

describe('offerTransfer', () => {
  it('begins a trajectory there and ends ours, whose file stays behind its wall', async () => {
    const memberId = await scope.active('Vertrekker');
    const { handover } = await does(scope, 'offerTransfer', { memberId, ...offer() });
    expect(await refused(scope, 'offerTransfer', { memberId, ...offer() })).toBe('HANDOVER_ALREADY_OFFERED');
    const { member } = await does(pangea, 'acceptHandover', { handoverId: handover.id });
    expect(member).toMatchObject({
      number: 1,
      name: 'Vertrekker de Wit',
      phase: 'REFERRED',
      referredOn: '2026-07-01',
      referrer: { name: 'Coöperatie scope' },
      trajectory: { referral: { source: 'COOPERATIVE', reason: '' }, businessPlans: [] },
    });
    expect(member.id).not.toBe(memberId);
    const first = async () =>
      app.ok(
        'query ($id: ID!) { member(id: $id) { phase endedOn destination trajectory { businessPlans { title } } } }',
        { id: memberId },
        { as: scope.coordinator },
      );
    await until(async () => (await first()).phase === 'TRANSFERRED');
    expect(await first()).toEqual({
      phase: 'TRANSFERRED',
      endedOn: '2026-07-01',
      destination: 'TRANSFER',
      trajectory: { businessPlans: [{ title: 'Ballonnen' }] },
    });
    const theirs = { as: pangea.coordinator };
    expect(await app.refused('query ($id: ID!) { member(id: $id) { id } }', { id: memberId }, theirs)).toBe(
      'NOT_FOUND',
    );
    // told once, although the job that tells may run twice
    await app.database.owner(`UPDATE outbox.request SET state = 'WAITING' WHERE kind = 'handover-accepted'`);
    await until(
      async () =>
        (
          await app.database.owner(
            `SELECT 1 FROM outbox.request WHERE kind = 'handover-accepted' AND state <> 'DONE'`,
          )
        ).length === 0,
    );
    const exits = await app.database.owner(
      `SELECT x.kind FROM tenant.trajectory_exit x JOIN tenant.trajectory t ON t.tenant_id = x.tenant_id AND t.id = x.trajectory_id WHERE t.member_id = $1`,
      [localId('Member', memberId)],
    );
    expect(exits).toEqual([{ kind: 'TRANSFERRED' }]);
  });

  it('leaves nothing of the person in the handover, and nothing of the first file in the other cooperative', async () => {
    const rows = await app.database.owner<{ row: string }>(
      `SELECT h::text AS row FROM registry.handover h WHERE state <> 'OFFERED'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/Vertrekker|Nieuw|@/);
    const tables = await app.database.owner<{ name: string }>(
      `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'tenant' AND c.column_name = 'tenant_id' AND t.table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const there = await app.database.owner(
        `SELECT 1 FROM tenant.${name} t WHERE tenant_id = $1 AND t::text ~ 'Geheime|Ballonnen|versieren'`,
        [pangea.id],
      );
      expect([name, there]).toEqual([name, []]);
    }
  });

  it('asks there too who somebody is who looks like a member', async () => {
    const memberId = await scope.active('Dubbel');
    const { handover } = await does(scope, 'offerTransfer', { memberId, ...offer() });
    const { id: alike } = await pangea.done('registerReferral', {
      givenName: 'Dubbel',
      familyName: 'de Wit',
      source: 'SELF',
      referredOn: '2026-07-01',
    });
    const handoverId = handover.id;
    expect(await refused(pangea, 'acceptHandover', { handoverId })).toBe('POSSIBLE_DUPLICATE');
    const { member } = await does(pangea, 'acceptHandover', {
      handoverId,
      notADuplicateOf: [alike, ...(await everybody(pangea))],
    });
    expect(member.id).not.toBe(alike);
  });

  it('carries a token that says nothing, so that who moves stays one person to the network', async () => {
    const memberId = await scope.active('Eenmaal');
    const { handover } = await does(scope, 'offerTransfer', { memberId, ...offer() });
    const carried = async () =>
      (
        await app.database.owner<{ token: string | null }>(
          `SELECT encode(person_token, 'hex') AS token FROM registry.handover WHERE id = $1`,
          [localId('Handover', handover.id)],
        )
      )[0]!.token;
    const token = await carried();
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    const { member } = await does(pangea, 'acceptHandover', {
      handoverId: handover.id,
      notADuplicateOf: await everybody(pangea),
    });
    expect(await carried()).toBeNull();
    expect(await tokenOf(scope, memberId)).toBe(token);
    expect(await tokenOf(pangea, member.id)).toBe(token);

    // on to a third: still the first cooperative's
    const further = await withOpenDesk('further');
    const again = await does(pangea, 'offerTransfer', {
      memberId: member.id,
      ...offer({ cooperativeId: globalId('Organisation', further.id) }),
    });
    const { member: third } = await does(further, 'acceptHandover', { handoverId: again.handover.id });
    expect(await tokenOf(further, third.id)).toBe(token);
  });

  it('gives no token to whoever was counted there before', async () => {
    const former = await withOpenDesk('former');
    const there = await former.inTrial('Terug');
    await former.done('stopTrial', { memberId: there, stoppedOn: '2026-04-01', reason: 'Ziek.' });
    const memberId = await scope.active('Terugkeer');
    const cooperativeId = globalId('Organisation', former.id);
    const { handover } = await does(scope, 'offerTransfer', { memberId, ...offer({ cooperativeId }) });
    const own = await tokenOf(former, there);
    const { member } = await does(former, 'acceptHandover', { handoverId: handover.id, memberId: there });
    expect(member.id).toBe(there);
    expect(await tokenOf(former, there)).toBe(own);
  });

  it('is no way out of a trajectory that is over, nor for who is not there', async () => {
    const memberId = await scope.inTrial('Gestopt');
    await scope.done('stopTrial', { memberId, stoppedOn: '2026-04-01', reason: 'Ziek.' });
    expect(await refused(scope, 'offerTransfer', { memberId, ...offer() })).toBe('TRAJECTORY_ALREADY_ENDED');
    const nobody = globalId('Member', newId());
    expect(await refused(scope, 'offerTransfer', { memberId: nobody, ...offer() })).toBe('NOT_FOUND');
  });
});

describe('a handover', () => {
  it('is answered once, whoever answers at the same moment', async () => {
    const { handover } = await does(scope, 'handOverReferral', { requestId: await requested(), ...offer() });
    const handoverId = handover.id;
    const tries = Array.from({ length: 12 }, (_, i) => {
      const [of, name] = (
        [
          [scope, 'withdrawHandover'],
          [pangea, 'acceptHandover'],
          [pangea, 'refuseHandover'],
        ] as const
      )[i % 3]!;
      const input = { handoverId, ...(name === 'refuseHandover' ? { reason: 'OTHER' } : {}) };
      return app.gql(document(name, 'handover { state }'), { input }, { as: of.coordinator });
    });
    const codes = (await Promise.all(tries)).map(
      ({ data }) =>
        (Object.values(data)[0] as { userErrors: { code: string }[] }).userErrors[0]?.code ?? 'DONE',
    );
    expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['DONE', 'HANDOVER_ALREADY_ANSWERED']));
  });

  it('is there for the two alone, each with its own answer', async () => {
    const { handover } = await does(scope, 'handOverReferral', { requestId: await requested(), ...offer() });
    const handoverId = handover.id;
    expect(await handovers(closed)).toEqual([]);
    for (const name of ['acceptHandover', 'withdrawHandover', 'refuseHandover'])
      expect(await refused(closed, name, { handoverId, ...MORE[name] })).toBe('NOT_FOUND');
    for (const name of ['acceptHandover', 'refuseHandover'])
      expect(await refused(scope, name, { handoverId, ...MORE[name] })).toBe('NOT_FOUND');
    expect(await refused(pangea, 'withdrawHandover', { handoverId })).toBe('NOT_FOUND');
  });
});

const MORE: Record<string, object> = {
  declineReferral: { reason: 'OTHER' },
  inviteReferral: { talkOn: '2026-07-05' },
  handOverReferral: {
    cooperativeId: globalId('Organisation', newId()),
    consentedOn: '2026-07-01',
    consentVersion: '1',
  },
  refuseHandover: { reason: 'OTHER' },
};

async function everybody(of: ACooperative): Promise<string[]> {
  const { edges } = await app.ok(
    '{ members(first: 100) { edges { node { id } } } }',
    {},
    { as: of.coordinator },
  );
  return edges.map(({ node }: { node: { id: string } }) => node.id);
}
