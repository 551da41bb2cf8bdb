import { globalId } from '#platform';
import { type House, SHARED_EMAIL, TODAY } from './house.js';

/** Ids as the API shows them. */
interface People {
  readonly people: readonly string[];
  readonly permits: readonly string[];
  readonly pauses: readonly string[];
}

/** Four people on their way: two who were admitted, one who stopped, and one who was only referred. */
export async function furnishPeople(house: House): Promise<People> {
  const { own, municipality, referrer, secondReferrer, text, email, does, picture, callers } = house;
  const { coordinator } = callers;
  const people: string[] = [];
  const permits: string[] = [];
  const pauses: string[] = [];
  for (const [i, ends] of (['ADMITTED', 'ADMITTED', 'STOPPED', 'REFERRED'] as const).entries()) {
    const organisationId = globalId('Organisation', i === 0 ? referrer : secondReferrer);
    const person = {
      givenName: text('given'),
      familyName: text('family'),
      email: ends === 'REFERRED' ? SHARED_EMAIL : email('private'),
      phone: own.phone,
    };
    const referral = {
      source: 'REFERRER',
      organisationId,
      referredOn: '2026-06-10',
      reason: text('referral'),
    };
    const memberId: string = (
      await does(
        'registerReferral',
        { ...person, ...referral, notADuplicateOf: people },
        'member { id }',
        coordinator,
      )
    ).member.id;
    people.push(memberId);
    if (ends === 'REFERRED') continue;
    await does(
      'submitBusinessPlan',
      {
        memberId,
        title: text('plan'),
        summary: text('summary'),
        submittedOn: '2026-06-11',
        fileId: await picture(coordinator),
      },
      'member { id }',
      coordinator,
    );
    const version = { memberId, version: 1, words: text('words on the plan') };
    await does('givePlanFeedback', version, 'member { id }', coordinator);
    await does(
      'decideBusinessPlan',
      { ...version, outcome: 'APPROVED', decidedOn: '2026-06-12' },
      'member { id }',
      coordinator,
    );
    const officerEmail = callers[i === 0 ? 'officer' : 'other_officer'].as;
    const permit = {
      organisationId: globalId('Organisation', municipality),
      number: text(`permission ${i}`),
      startsOn: '2026-06-12',
      endsOn: i === 0 ? '2028-06-12' : '2027-01-15',
      officerEmail,
    };
    const conditions = text('conditions');
    const { member: permitted } = await does(
      'recordMunicipalDecision',
      { memberId, ...permit, conditions, fileId: await picture(coordinator) },
      'member { trajectory { permissions { id } } }',
      coordinator,
    );
    permits.push(permitted.trajectory.permissions[0].id);
    const refusal = {
      organisationId: permit.organisationId,
      number: permit.number,
      refusedOn: permit.startsOn,
    };
    await does(
      'recordMunicipalRefusal',
      { memberId, ...refusal, reason: text('refusal') },
      'member { id }',
      coordinator,
    );
    const vote = { memberId, heldOn: '2026-06-19', votesFor: 7, votesAgainst: 1, abstained: 0 };
    await does('recordAdmissionVote', vote, 'admissionRecord { kind }', coordinator);
    await does(
      'recordMembershipAgreement',
      { memberId, fileId: await picture(coordinator), signedOn: '2026-06-19', startsOn: '2026-06-20' },
      'membershipAgreements { signedOn }',
      coordinator,
    );
    await does('startTrial', { memberId, startsOn: '2026-06-20' }, 'member { id }', coordinator);
    await does(
      'tickAcquaintanceStep',
      { memberId, step: `meet-${own.word}`, doneOn: '2026-06-21' },
      'acquaintance { doneCount }',
      coordinator,
    );
    if (ends === 'STOPPED') {
      await does(
        'stopTrial',
        { memberId, stoppedOn: '2026-07-01', reason: text('stopped') },
        'member { id }',
        coordinator,
      );
      continue;
    }
    await does(
      'recordEnterprise',
      {
        memberId,
        name: text('enterprise'),
        activity: text('activity'),
        sector: '90',
        startsOn: '2026-06-20',
      },
      'member { id }',
      coordinator,
    );
    await does(
      'extendTrial',
      { memberId, decidedOn: '2026-07-10', endsOn: '2026-07-21', reason: text('longer trial') },
      'member { id }',
      coordinator,
    );
    await does(
      'decideTrial',
      { memberId, outcome: 'ADMITTED', decidedOn: '2026-07-21', reason: text('admitted') },
      'member { id }',
      coordinator,
    );
    await does(
      'extendTerm',
      {
        memberId,
        decidedOn: '2026-08-01',
        decidedBy: text('who decided'),
        termEndsOn: '2029-01-01',
        reason: text('longer term'),
      },
      'member { id }',
      coordinator,
    );
    for (const [fact, isOn] of [
      ['REFERRAL', '2026-06-09'],
      ['TRIAL', '2026-06-20'],
      ['DECISION', '2026-07-22'],
    ] as const)
      await does(
        'correctFact',
        { memberId, fact, isOn, reason: text('correction') },
        'member { id }',
        coordinator,
      );
    const { member: paused } = await does(
      'startPause',
      { memberId, startsOn: '2026-12-20' },
      'member { trajectory { pauses { id } } }',
      coordinator,
    );
    pauses.push(paused.trajectory.pauses[0].id);
  }
  const second = people[1]!;
  const work = {
    destination: 'PAID_WORK',
    howFound: 'OTHER',
    hoursPerWeek: 7,
    employerName: text('employer'),
  };
  const gone = { memberId: second, endedOn: '2026-09-01', ...work, benefit: 'REDUCED' };
  await does('recordOutflow', gone, 'member { id }', coordinator);
  const moved = { memberId: second, fact: 'EXIT', isOn: '2026-09-02', reason: text('correction of an exit') };
  await does('correctFact', moved, 'member { id }', coordinator);
  await does('recordReturn', { memberId: second, returnedOn: '2026-10-01' }, 'member { id }', coordinator);
  await does(
    'withdrawMunicipalPermission',
    { memberId: second, permissionId: permits[1], withdrawnOn: TODAY, reason: text('withdrawal') },
    'member { id }',
    coordinator,
  );
  return { people, permits, pauses };
}
