import { globalId } from '#platform';
import { type House, TODAY, uuidOf } from './house.js';

/** What is known of the first two members beside their way: coach, household, hours, talents, benefit, enterprises. Answers the enterprises. */
export async function furnishCircumstances(
  house: House,
  [first, second]: readonly [string, string],
): Promise<string[]> {
  const { app, id, municipality, text, does, callers } = house;
  const { coordinator, coach } = callers;
  await does(
    'assignCoach',
    { memberId: first, coachEmail: coach.as, startsOn: '2026-07-20' },
    'member { id }',
    coordinator,
  );
  for (const memberId of [first, second]) {
    await does(
      'recordHousehold',
      {
        memberId,
        type: 'SINGLE',
        benefitKind: 'PARTICIPATION_ACT',
        startsOn: '2026-06-10',
        organisationId: globalId('Organisation', municipality),
      },
      'households { id }',
      coordinator,
    );
    await does(
      'setCapacity',
      { memberId, hoursPerWeek: 20, startsOn: '2026-06-20' },
      'capacities { id }',
      coordinator,
    );
  }
  await does(
    'recordTalentProfile',
    {
      memberId: first,
      basedOnVersion: 0,
      experience: [{ kind: 'OWN_ENTERPRISE', words: text('experience') }],
      diplomas: [{ name: text('diploma'), recognition: 'INDICATED', recognisedBy: text('recognised by') }],
      languages: [{ language: text('language'), level: 'B1' }],
      strengths: text('strengths'),
    },
    'talentProfile { version }',
    coach,
  );
  const benefit = { memberId: first, outcome: 'UNCHANGED', changedOn: TODAY };
  await does('recordBenefitChange', benefit, 'member { id }', coordinator);
  // aftercare comes half a year after an outflow, which nobody here has had
  await app.database.owner(
    `INSERT INTO tenant.aftercare (tenant_id, trajectory_id, months, outcome, known_on, known_by, recorded_by, request_id)
     SELECT $1, t.id, 6, 'UNKNOWN', '2026-12-01', $3, $1, 'test' FROM tenant.trajectory t WHERE t.tenant_id = $1 AND t.member_id = $2`,
    [id, uuidOf(first), text('known by')],
  );
  const enterprises: string[] = [];
  for (const [memberId, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const all = await app.ok(
      'query ($id: ID!) { enterprises(memberId: $id) { id } }',
      { id: memberId },
      coordinator,
    );
    const enterpriseId: string = all.at(-1).id;
    enterprises.push(enterpriseId);
    const shares = [
      { memberId, basisPoints: 7500 },
      { memberId: other, basisPoints: 2500 },
    ];
    const set = { enterpriseId, startsOn: '2026-11-01', shares };
    await does('changeEnterpriseShares', set, 'enterprise { id }', coordinator);
    const note = { enterpriseId, state: 'RUNNING', notedOn: TODAY, note: text('note on an enterprise') };
    await does('noteEnterprise', note, 'enterprise { id }', coordinator);
  }
  return enterprises;
}
