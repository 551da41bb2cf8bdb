import { globalId } from '#platform';
import type { MonthStage } from './month-stage.js';
import { until } from './until.js';

/** From referral to member; somebody else stops early. Answers the member, who can sign in. */
export async function tellMember(stage: MonthStage) {
  const { app, werkse, delft, coordinator, today, does, refused } = stage;
  await today('2026-07-20');
  const { member } = await does(
    'registerReferral',
    {
      givenName: 'Noor',
      familyName: 'El Amrani',
      email: 'noor@example.org',
      source: 'REFERRER',
      organisationId: globalId('Organisation', werkse),
      referredOn: '2026-07-01',
      reason: 'Maakt ballonkunst',
    },
    'member { id phase number }',
    coordinator,
  );
  expect(member).toMatchObject({ phase: 'REFERRED', number: 1 });
  const memberId: string = member.id;
  expect(
    await refused('startTrial', { memberId, startsOn: '2026-07-20' }, 'member { id }', coordinator),
  ).toBe('PLAN_MISSING');
  await does(
    'submitBusinessPlan',
    {
      memberId,
      title: 'Ballonnen voor elk feest',
      summary: 'Decoraties voor feesten en winkels.',
      submittedOn: '2026-07-08',
    },
    'member { phase }',
    coordinator,
  );
  expect(
    await refused('startTrial', { memberId, startsOn: '2026-07-20' }, 'member { id }', coordinator),
  ).toBe('PERMISSION_MISSING');
  await does(
    'recordMunicipalDecision',
    {
      memberId,
      organisationId: globalId('Organisation', delft),
      number: 'D-2026-0417',
      startsOn: '2026-07-15',
      endsOn: '2028-07-14',
      officerEmail: 'officer@delft.example',
    },
    'member { permissionEndsOn }',
    coordinator,
  );
  const trial = await does(
    'startTrial',
    { memberId, startsOn: '2026-07-20' },
    'member { phase trialStartsOn trialEndsOn }',
    coordinator,
  );
  expect(trial.member).toEqual({ phase: 'TRIAL', trialStartsOn: '2026-07-20', trialEndsOn: '2026-10-20' });
  await does(
    'recordEnterprise',
    { memberId, name: 'Ballon & Co', activity: 'ballonkunstenaar', sector: '90', startsOn: '2026-07-20' },
    'member { enterprise { name } }',
    coordinator,
  );
  await does(
    'assignCoach',
    { memberId, coachEmail: 'coach@scope.example', startsOn: '2026-07-20' },
    'member { coach { name } }',
    coordinator,
  );

  await today('2026-10-19');
  const admit = (decidedOn: string) => ({ memberId, outcome: 'ADMITTED', decidedOn, reason: 'Goed bezig' });
  expect(await refused('decideTrial', admit('2026-10-19'), 'member { id }', coordinator)).toBe(
    'TRIAL_NOT_ENDED',
  );
  await today('2026-10-20');
  const admitted = await does(
    'decideTrial',
    admit('2026-10-20'),
    'member { phase admittedOn termEndsOn }',
    coordinator,
  );
  expect(admitted.member).toEqual({ phase: 'ACTIVE', admittedOn: '2026-10-20', termEndsOn: '2028-10-20' });
  expect(await refused('decideTrial', admit('2026-10-20'), 'member { id }', coordinator)).toBe(
    'TRIAL_ALREADY_DECIDED',
  );

  // somebody else stops early, with a reason: always possible
  const early = await does(
    'registerReferral',
    { givenName: 'Sam', familyName: 'de Wit', source: 'SELF', referredOn: '2026-10-01' },
    'member { id }',
    coordinator,
  );
  const earlyId: string = early.member.id;
  await does(
    'submitBusinessPlan',
    { memberId: earlyId, title: 'Fietsen', summary: 'Repareren', submittedOn: '2026-10-02' },
    'member { id }',
    coordinator,
  );
  await does(
    'recordMunicipalDecision',
    {
      memberId: earlyId,
      organisationId: globalId('Organisation', delft),
      number: 'D-2026-0500',
      startsOn: '2026-10-02',
    },
    'member { id }',
    coordinator,
  );
  await does('startTrial', { memberId: earlyId, startsOn: '2026-10-05' }, 'member { id }', coordinator);
  expect(
    await refused(
      'stopTrial',
      { memberId: earlyId, stoppedOn: '2026-10-19', reason: ' ' },
      'member { id }',
      coordinator,
    ),
  ).toBe('TEXT_REQUIRED');
  const stopped = await does(
    'stopTrial',
    { memberId: earlyId, stoppedOn: '2026-10-19', reason: 'Verhuisd' },
    'member { phase }',
    coordinator,
  );
  expect(stopped.member.phase).toBe('DROP_OUT');

  // the member joins by the link that the coordinator hands over
  const { link } = await does(
    'invite',
    { role: 'MEMBER', email: 'noor@example.org', memberId },
    'link',
    coordinator,
  );
  await does(
    'acceptInvitation',
    { token: link.split('#')[1], name: 'Noor', password: 'opbloei-demo' },
    'isAccepted',
    {},
  );
  const noor = { as: 'noor@example.org' };
  expect((await app.ok('{ viewer { member { id } } }', {}, noor)).member.id).toBe(memberId);
  // the worker opens the thermometer of who is admitted, in a moment of its own
  await until(
    async () =>
      !(
        await app.gql(
          'query ($memberId: ID!) { thermometer(memberId: $memberId) { balance { amount } } }',
          { memberId },
          noor,
        )
      ).errors,
  );
  return { memberId, noor };
}
