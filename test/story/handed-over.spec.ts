import { globalId } from '#platform';
import { type Field, type Partner, type Place, startField, type Who } from './field.js';
import { until } from './month.js';

const FILE = `query ($id: ID!) { member(id: $id) { phase endedOn destination trajectory { id
  referral { source reason organisation { name } } businessPlans { title summary attachment { link } } } } }`;
const NOTES = `query ($id: ID!) { coachingSessions(memberId: $id, first: 10) { edges { node { id note agreements { words } } } } }`;
const GOALS = 'query ($id: ID!) { goals(memberId: $id, first: 10) { edges { node { id words } } } }';
const PAPERS = 'query ($id: ID!) { membershipAgreements(memberId: $id) { attachment { link } } }';
const TRAJECTORY = 'query ($id: ID!) { trajectory(id: $id) { id } }';

describe('somebody whom Scope hands over to Pangea', () => {
  let field: Field;
  let scope: Place;
  let pangea: Place;
  let delft: Partner;

  beforeAll(async () => {
    field = await startField();
    field.on('2026-01-02');
    scope = await field.cooperative('scope', 'Scope');
    pangea = await field.cooperative('pangea', 'Pangea');
    delft = await field.partner('MUNICIPALITY', 'delft', 'gemeente Delft');
    await field.worksWith(scope, delft, '2026-01-01');
    await field.does(pangea.coordinator, 'switchHandoverDesk', { isOpen: true });
  });
  afterAll(() => field.app.stop());

  /** A link is made anew for who looks. */
  const lasting = (file: object): object =>
    JSON.parse(JSON.stringify(file).replace(/expires=[^"]*/g, '')) as object;

  /** Opens a paper by its link; answers the status. */
  const opened = async (who: Who, link: string) =>
    (
      await fetch(`${field.app.url}${link}`, {
        headers: {
          authorization: `Bearer ${await field.app.token(who.as)}`,
          'x-cooperative': globalId('Organisation', who.in),
        },
      })
    ).status;

  it('takes along a name and chosen words; the first file stays whole behind its wall', async () => {
    field.on('2026-07-01');
    const memberId = await field.memberSince(
      scope,
      2026,
      { givenName: 'Yara', email: 'yara@post.example' },
      delft,
    );
    const yaraAtScope = await field.signsUp(scope, memberId, 'yara@post.example');
    const { coordinator, coach } = scope;
    await field.does(coordinator, 'assignCoach', { memberId, coachEmail: coach.as, startsOn: '2026-06-01' });
    const summary = 'Soep op de markt van Delft.';
    await field.does(yaraAtScope, 'submitBusinessPlan', {
      memberId,
      title: 'Soepkar',
      summary,
      submittedOn: '2026-07-01',
      fileId: await field.paper(yaraAtScope, 'plan.pdf'),
    });
    await field.does(coordinator, 'recordMembershipAgreement', {
      memberId,
      signedOn: '2026-06-01',
      startsOn: '2026-06-01',
      fileId: await field.paper(coordinator, 'overeenkomst.pdf'),
    });
    await field.does(coach, 'setGoal', {
      memberId,
      words: 'Zelf de leverancier bellen.',
      reviewOn: '2026-09-01',
    });
    await field.does(coach, 'recordCoachingSession', {
      memberId,
      heldOn: '2026-07-01',
      note: 'Wil dichter bij haar moeder wonen.',
      agreements: [{ words: 'Belt de woningbouw.', doneBy: 'MEMBER' }],
    });
    const before = {
      file: await field.asks(coordinator, FILE, { id: memberId }),
      notes: await field.asks(yaraAtScope, NOTES, { id: memberId }),
    };
    expect(before.notes.edges[0].node.note).toBe('Wil dichter bij haar moeder wonen.');

    // she moves to Alkmaar and agrees that Pangea hears of her; she chooses the words
    const offer = { memberId, cooperativeId: globalId('Organisation', pangea.id), consentVersion: '2026-1' };
    const consent = { consentedOn: '2026-07-01', words: 'Ik verhuis en wil verder met koken.' };
    expect(await field.refused(coach, 'offerTransfer', { ...offer, ...consent })).toBe('FORBIDDEN');
    const { handover } = await field.does(
      coordinator,
      'offerTransfer',
      { ...offer, ...consent },
      'handover { id }',
    );
    const offered = `{ handovers(first: 10, filter: { side: RECEIVED }) { edges { node { state memberId
      person { givenName familyName email phone words } } } } }`;
    expect((await field.asks(pangea.coordinator, offered)).edges).toEqual([
      {
        node: {
          state: 'OFFERED',
          memberId: null,
          person: {
            givenName: 'Yara',
            familyName: 'de Wit',
            email: 'yara@post.example',
            phone: null,
            words: consent.words,
          },
        },
      },
    ]);
    field.on('2026-07-06');
    const taken = await field.does(
      pangea.coordinator,
      'acceptHandover',
      { handoverId: handover.id },
      'member { id number phase trajectory { id referral { source reason organisation { name } } businessPlans { title } } }',
    );
    expect(taken.member).toMatchObject({
      number: 1,
      phase: 'REFERRED',
      trajectory: { referral: { source: 'COOPERATIVE', organisation: { name: 'Scope' } }, businessPlans: [] },
    });
    const there: string = taken.member.id;
    expect(there).not.toBe(memberId);
    await field.does(pangea.coordinator, 'assignCoach', {
      memberId: there,
      coachEmail: pangea.coach.as,
      startsOn: '2026-07-06',
    });

    // at Pangea everything begins anew, and nobody there opens anything of before
    const yara = await field.signsUp(pangea, there, 'yara@post.example');
    for (const who of [pangea.coach, yara]) {
      for (const query of [NOTES, GOALS])
        expect((await field.asks(who, query, { id: there })).edges).toEqual([]);
    }
    expect(await field.asks(pangea.coordinator, PAPERS, { id: there })).toEqual([]);
    const { trajectory } = before.file;
    const links = [
      trajectory.businessPlans.find((plan: { title: string }) => plan.title === 'Soepkar').attachment.link,
      (await field.asks(coordinator, PAPERS, { id: memberId }))[0].attachment.link,
    ];
    for (const who of [pangea.coordinator, pangea.coach, pangea.board, yara]) {
      for (const [query, id] of [
        [FILE, memberId],
        [NOTES, memberId],
        [GOALS, memberId],
        [PAPERS, memberId],
        [TRAJECTORY, trajectory.id],
      ] as const)
        expect(await field.askedInVain(who, query, { id })).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
      for (const link of links) expect([403, 410]).toContain(await opened(who, link));
    }
    for (const text of ['Soepkar', 'woningbouw'])
      expect(
        (
          await field.asks(
            pangea.coordinator,
            'query ($text: String!) { search(text: $text, first: 10) { edges { node { kind } } } }',
            { text },
          )
        ).edges,
      ).toEqual([]);

    // at Scope the trajectory is over, and the file is as it was
    await until(async () => (await field.asks(coordinator, FILE, { id: memberId })).phase === 'TRANSFERRED');
    const after = await field.asks(coordinator, FILE, { id: memberId });
    expect(lasting(after)).toEqual({
      ...lasting(before.file),
      phase: 'TRANSFERRED',
      endedOn: '2026-07-06',
      destination: 'TRANSFER',
    });
    expect(await field.asks(yaraAtScope, NOTES, { id: memberId })).toEqual(before.notes);
    for (const link of links) expect(await opened(coordinator, link)).toBe(200);
    expect(await field.askedInVain(coordinator, FILE, { id: there })).toBe('NOT_FOUND');
  });
});
