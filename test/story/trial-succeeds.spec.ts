import { type Field, type Partner, type Place, startField, type Who } from './field.js';
import { until } from './month.js';

const STEPS = ['kennismaken', 'meelopen', 'eerste-verkoop'];
const STATUS = '{ myReferrals(first: 10) { edges { node { givenName status because } } } }';

describe('a trial at Scope that succeeds', () => {
  let field: Field;
  let scope: Place;
  let werkse: Partner;
  let delft: Partner;
  let jobcoach: Who;

  beforeAll(async () => {
    field = await startField();
    field.on('2026-01-02');
    scope = await field.cooperative('scope', 'Scope', {
      'decision-letter': { isAutomatic: true },
      admission: { planMustBeApproved: true, decidedBy: 'MEMBERS' },
      acquaintance: { steps: STEPS.map((step) => ({ step, label: `Stap: ${step}` })) },
    });
    await field.does(scope.coordinator, 'changeCooperative', {
      name: 'Sociale coöperatie Scope',
      street: 'Oude Delft',
      houseNumber: '12',
      postcode: '2611 CA',
      city: 'Delft',
      kvkNumber: '12345678',
      iban: 'NL83OPBL0123456789',
    });
    werkse = await field.partner('REFERRER', 'werkse', 'Werkse!');
    delft = await field.partner('MUNICIPALITY', 'delft', 'gemeente Delft');
    await field.worksWith(scope, werkse, '2026-01-01');
    await field.worksWith(scope, delft, '2026-01-01');
    jobcoach = field.at(werkse, scope);
  });
  afterAll(() => field.app.stop());

  /** What Werkse! sees of the one whom it sent. */
  const status = async () => {
    const [sent] = (await field.asks(jobcoach, STATUS)).edges;
    return [sent.node.status, sent.node.because];
  };
  const here = () => scope.coordinator;

  it('goes from the referral by Werkse! to a member with a letter and an agreement', async () => {
    // Werkse! sends somebody, Scope talks with her and takes her in
    field.on('2026-01-05');
    const { referral } = await field.does(
      jobcoach,
      'submitReferral',
      {
        givenName: 'Samira',
        familyName: 'El Amrani',
        email: 'samira@post.example',
        reason: 'Knoopt ballonnen op feesten in de wijk.',
        wish: 'Ik wil van mijn ballonnen leven.',
        personKnows: true,
      },
      'referral { id }',
    );
    expect(await status()).toEqual(['RECEIVED', null]);
    await field.does(here(), 'inviteReferral', { requestId: referral.id, talkOn: '2026-01-09' });
    expect(await status()).toEqual(['INVITED', null]);
    field.on('2026-01-12');
    const { member } = await field.does(
      here(),
      'acceptReferral',
      { requestId: referral.id },
      'member { id phase referrer { name } }',
    );
    expect(member).toMatchObject({ phase: 'REFERRED', referrer: { name: 'Werkse!' } });
    expect(await status()).toEqual(['ACCEPTED', null]);
    const memberId: string = member.id;
    const samira = await field.signsUp(scope, memberId, 'samira@post.example');
    await field.does(here(), 'assignCoach', { memberId, coachEmail: scope.coach.as, startsOn: '2026-01-12' });

    // the plan is hers; the coach reads along, the coordinator decides
    field.on('2026-01-20');
    const plan = { memberId, title: 'Ballonnen voor elk feest', submittedOn: '2026-01-20' };
    await field.does(samira, 'submitBusinessPlan', { ...plan, summary: 'Feesten.' });
    expect(await status()).toEqual(['PLAN', null]);
    await field.does(scope.coach, 'givePlanFeedback', {
      memberId,
      version: 1,
      words: 'Wie zijn de klanten?',
    });
    field.on('2026-01-26');
    const decided = { memberId, decidedOn: '2026-01-26' };
    const needsWork = { version: 1, outcome: 'NEEDS_WORK', words: 'Zet de prijzen erbij.' };
    await field.does(here(), 'decideBusinessPlan', { ...decided, ...needsWork });
    expect(await field.refused(here(), 'startTrial', { memberId, startsOn: '2026-03-01' })).toBe(
      'PLAN_NOT_APPROVED',
    );
    field.on('2026-02-05');
    const fileId = await field.paper(samira, 'plan.pdf');
    await field.does(samira, 'submitBusinessPlan', {
      ...plan,
      submittedOn: '2026-02-02',
      summary: 'Feesten en winkels, vanaf € 60.',
      fileId,
    });
    await field.does(here(), 'decideBusinessPlan', {
      ...decided,
      decidedOn: '2026-02-05',
      version: 2,
      outcome: 'APPROVED',
    });

    // the municipality gives permission for her
    expect(await field.refused(here(), 'startTrial', { memberId, startsOn: '2026-03-01' })).toBe(
      'PERMISSION_MISSING',
    );
    const file = 'query ($id: ID!) { member(id: $id) { phase permissionEndsOn } }';
    const klantmanager = field.at(delft, scope);
    expect(await field.askedInVain(klantmanager, file, { id: memberId })).toBe('NOT_FOUND');
    field.on('2026-02-16');
    await field.does(here(), 'recordMunicipalDecision', {
      memberId,
      organisationId: delft.id,
      officerEmail: delft.email,
      number: 'D-2026-0417',
      startsOn: '2026-02-16',
      endsOn: '2028-12-31',
      conditions: 'Gesprek met de klantmanager, ieder kwartaal.',
    });
    expect(await field.asks(klantmanager, file, { id: memberId })).toEqual({
      phase: 'PLAN',
      permissionEndsOn: '2028-12-31',
    });

    // three months of trial with a programme
    field.on('2026-03-01');
    const trial = await field.does(
      here(),
      'startTrial',
      { memberId, startsOn: '2026-03-01' },
      'member { phase trialEndsOn }',
    );
    expect(trial.member).toEqual({ phase: 'TRIAL', trialEndsOn: '2026-06-01' });
    expect(await status()).toEqual(['TRIAL', null]);
    for (const [i, step] of STEPS.entries()) {
      const doneOn = `2026-0${3 + i}-20`;
      field.on(doneOn);
      await field.does([scope.coach, here()][i % 2]!, 'tickAcquaintanceStep', { memberId, step, doneOn });
    }
    const programme =
      'query ($memberId: ID!) { acquaintance(memberId: $memberId) { doneCount steps { doneOn } } }';
    expect(await field.asks(samira, programme, { memberId })).toMatchObject({ doneCount: 3 });

    // decided on time: the members vote, and not before the end
    field.on('2026-05-28');
    const early = { memberId, outcome: 'ADMITTED', decidedOn: '2026-05-28' };
    expect(await field.refused(here(), 'decideTrial', early)).toBe('TRIAL_NOT_ENDED');
    const votes = { memberId, heldOn: '2026-05-28', votesFor: 8, votesAgainst: 0, abstained: 1 };
    expect(await field.refused(samira, 'recordAdmissionVote', votes)).toBe('FORBIDDEN');
    field.on('2026-06-01');
    const admission = { memberId, outcome: 'ADMITTED', decidedOn: '2026-06-01' };
    expect(await field.refused(here(), 'decideTrial', admission)).toBe('ADMISSION_VOTE_MISSING');
    await field.does(scope.board, 'recordAdmissionVote', votes);
    for (const who of [scope.board, scope.coach, jobcoach, klantmanager, samira])
      expect(await field.refused(who, 'decideTrial', admission)).toBe('FORBIDDEN');
    const { member: active } = await field.does(
      here(),
      'decideTrial',
      admission,
      'member { phase admittedOn termEndsOn }',
    );
    expect(active).toEqual({ phase: 'ACTIVE', admittedOn: '2026-06-01', termEndsOn: '2028-06-01' });
    expect(await status()).toEqual(['MEMBER', null]);

    // what was agreed is signed, and what was decided comes in a letter
    await field.does(here(), 'recordMembershipAgreement', {
      memberId,
      signedOn: '2026-06-01',
      startsOn: '2026-06-01',
      endsOn: '2028-06-01',
      fileId: await field.paper(here(), 'overeenkomst.pdf'),
    });
    const agreements = 'query ($memberId: ID!) { membershipAgreements(memberId: $memberId) { isInForce } }';
    expect(await field.asks(samira, agreements, { memberId })).toEqual([{ isInForce: true }]);
    const letters = 'query ($memberId: ID!) { decisionLetters(memberId: $memberId) { state fileLink } }';
    await until(async () => (await field.asks(samira, letters, { memberId }))[0]?.state === 'READY');
    const [{ fileLink }] = await field.asks(samira, letters, { memberId });
    const letter = await fetch(`${field.app.url}${fileLink}`, {
      headers: { authorization: `Bearer ${await field.app.token(samira.as)}` },
    });
    expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });
});
