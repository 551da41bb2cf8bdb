import { type Field, type Partner, type Place, startField } from './field.js';

describe('a trial at Scope that stops early', () => {
  let field: Field;
  let scope: Place;
  let werkse: Partner;
  let delft: Partner;

  beforeAll(async () => {
    field = await startField();
    field.on('2026-01-02');
    scope = await field.cooperative('scope', 'Scope');
    werkse = await field.partner('REFERRER', 'werkse', 'Werkse!');
    delft = await field.partner('MUNICIPALITY', 'delft', 'gemeente Delft');
    await field.worksWith(scope, werkse, '2026-01-01');
    await field.worksWith(scope, delft, '2026-01-01');
  });
  afterAll(() => field.app.stop());

  it('ends with a reason that stays inside; who sent him hears that it stopped, and of which kind', async () => {
    const { coordinator } = scope;
    const jobcoach = field.at(werkse, scope);
    field.on('2026-01-05');
    const { referral } = await field.does(
      jobcoach,
      'submitReferral',
      {
        givenName: 'Ruben',
        familyName: 'Bakker',
        email: 'ruben@post.example',
        reason: 'Kookt graag.',
        personKnows: true,
      },
      'referral { id }',
    );
    const { member } = await field.does(
      coordinator,
      'acceptReferral',
      { requestId: referral.id },
      'member { id }',
    );
    const memberId: string = member.id;
    await field.does(coordinator, 'submitBusinessPlan', {
      memberId,
      title: 'Cateraar',
      summary: 'Lunches voor vergaderingen.',
      submittedOn: '2026-01-05',
    });
    await field.does(coordinator, 'recordMunicipalDecision', {
      memberId,
      organisationId: delft.id,
      officerEmail: delft.email,
      number: 'D-2026-0418',
      startsOn: '2026-01-05',
    });
    field.on('2026-02-02');
    await field.does(coordinator, 'startTrial', { memberId, startsOn: '2026-02-02' });

    // after a month it is too much
    field.on('2026-03-04');
    const stop = { memberId, stoppedOn: '2026-03-04' };
    expect(await field.refused(coordinator, 'stopTrial', { ...stop, reason: ' ' })).toBe('TEXT_REQUIRED');
    expect(await field.refused(scope.coach, 'stopTrial', { ...stop, reason: 'Nee.' })).toBe('FORBIDDEN');
    const reason = 'De rug houdt het werken in de keuken niet vol.';
    const { member: stopped } = await field.does(
      coordinator,
      'stopTrial',
      { ...stop, reason },
      'member { phase phaseSinceOn trajectory { decision { outcome decidedOn reason } } }',
    );
    expect(stopped).toEqual({
      phase: 'DROP_OUT',
      phaseSinceOn: '2026-03-04',
      trajectory: { decision: { outcome: 'STOPPED', decidedOn: '2026-03-04', reason } },
    });

    const sent = await field.asks(
      jobcoach,
      '{ myReferrals(first: 10) { edges { node { givenName familyName status because } } } }',
    );
    expect(sent.edges).toEqual([
      { node: { givenName: 'Ruben', familyName: 'Bakker', status: 'STOPPED', because: 'STOPPED_EARLY' } },
    ]);
    // a referrer opens no file, and the municipality reads when but not why
    const file = `query ($id: ID!) { member(id: $id) { phase trajectory { decision { outcome decidedOn reason }
      businessPlans { title } referral { reason } } } }`;
    expect(await field.askedInVain(jobcoach, file, { id: memberId })).toBe('FORBIDDEN');
    expect(await field.asks(field.at(delft, scope), file, { id: memberId })).toEqual({
      phase: 'DROP_OUT',
      trajectory: {
        decision: { outcome: 'STOPPED', decidedOn: '2026-03-04', reason: null },
        businessPlans: [],
        referral: { reason: null },
      },
    });
    // it is over: nothing more of a trial happens to it
    const late = { memberId, outcome: 'ADMITTED', decidedOn: '2026-03-04' };
    expect(await field.refused(coordinator, 'decideTrial', late)).toBe('TRIAL_ALREADY_DECIDED');
  });
});
