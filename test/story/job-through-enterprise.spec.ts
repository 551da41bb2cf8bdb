import { type Field, type Partner, type Place, startField } from './field.js';

const EXIT = `phase endedOn destination trajectory { exit { kind destination howFound hoursPerWeek employerName benefitEnded }
  benefitChanges { outcome changedOn evidence { link } } aftercare { moment dueOn outcome knownOn } }`;

describe('a printer of Scope who takes a fixed job', () => {
  let field: Field;
  let scope: Place;
  let delft: Partner;

  beforeAll(async () => {
    field = await startField();
    field.on('2026-01-02');
    scope = await field.cooperative('scope', 'Scope');
    delft = await field.partner('MUNICIPALITY', 'delft', 'gemeente Delft');
    await field.worksWith(scope, delft, '2026-01-01');
  });
  afterAll(() => field.app.stop());

  it('met the employer as a customer, leaves benefit, and goes on printing beside the job', async () => {
    const { coordinator, coach } = scope;
    field.on('2026-06-01');
    const memberId = await field.memberSince(scope, 2026, { givenName: 'Joris' }, delft);
    await field.does(coordinator, 'assignCoach', { memberId, coachEmail: coach.as, startsOn: '2026-06-01' });
    const enterprise = { name: 'Zeef', activity: 'Bedrukt textiel', sector: '18', startsOn: '2026-06-01' };
    const { member } = await field.does(
      coordinator,
      'recordEnterprise',
      { memberId, ...enterprise },
      'member { enterprise { id } }',
    );

    // a screen printer in town hires him for a rush order, and then for good
    field.on('2027-02-01');
    const job = { destination: 'PAID_WORK', hoursPerWeek: 32, employerName: 'Zeefdrukkerij De Rakel' };
    const left = { memberId, endedOn: '2027-01-31', benefit: 'ENDED', benefitOn: '2027-02-01' };
    expect(await field.refused(coordinator, 'recordOutflow', { ...left, ...job })).toBe('HOW_FOUND_MISSING');
    const benefitFileId = await field.paper(coordinator, 'beeindiging-uitkering.pdf');
    const out = { ...left, ...job, howFound: 'OWN_CUSTOMER', benefitFileId };
    expect(await field.refused(coach, 'recordOutflow', out)).toBe('FORBIDDEN');
    const gone = await field.does(coordinator, 'recordOutflow', out, `member { ${EXIT} }`);
    expect(gone.member).toMatchObject({
      phase: 'OUTFLOW',
      endedOn: '2027-01-31',
      destination: 'PAID_WORK',
      trajectory: {
        exit: { ...job, kind: 'OUTFLOW', howFound: 'OWN_CUSTOMER', benefitEnded: true },
        benefitChanges: [
          { outcome: 'ENDED', changedOn: '2027-02-01', evidence: { link: expect.any(String) } },
        ],
        aftercare: [
          { moment: 'AFTER_6_MONTHS', dueOn: '2027-07-31', outcome: null },
          { moment: 'AFTER_12_MONTHS', dueOn: '2028-01-31', outcome: null },
          { moment: 'AFTER_24_MONTHS', dueOn: '2029-01-31', outcome: null },
        ],
      },
    });

    // the municipality sees that and when; not where he works, nor the papers
    const file = `query ($id: ID!) { member(id: $id) { ${EXIT} } }`;
    const seen = await field.asks(field.at(delft, scope), file, { id: memberId });
    expect(seen.trajectory).toMatchObject({
      exit: { destination: 'PAID_WORK', benefitEnded: true, employerName: null },
      benefitChanges: [{ outcome: 'ENDED', evidence: null }],
    });

    // the enterprise goes on
    const note = {
      enterpriseId: member.enterprise.id,
      notedOn: '2027-02-01',
      state: 'RUNNING',
      note: 'In het weekend.',
    };
    const { enterprise: story } = await field.does(
      coordinator,
      'noteEnterprise',
      note,
      'enterprise { name endsOn continuesAfterOutflow notes { state notedOn } }',
    );
    expect(story).toEqual({
      name: 'Zeef',
      endsOn: null,
      continuesAfterOutflow: true,
      notes: [{ state: 'RUNNING', notedOn: '2027-02-01' }],
    });

    // somebody asks after half a year, a year and two years
    for (const [moment, dueOn, outcome] of [
      ['AFTER_6_MONTHS', '2027-07-31', 'LASTING'],
      ['AFTER_12_MONTHS', '2028-01-31', 'UNKNOWN'],
      ['AFTER_24_MONTHS', '2029-01-31', 'LASTING'],
    ]) {
      const known = { memberId, moment, outcome, knownOn: dueOn, knownBy: 'Gebeld.' };
      field.on('2027-07-30');
      expect(await field.refused(coordinator, 'recordAftercare', known)).toMatch(/^DATE_/);
      field.on(dueOn!);
      await field.does(coordinator, 'recordAftercare', known);
    }
    const { trajectory } = await field.asks(coordinator, file, { id: memberId });
    expect(trajectory.aftercare.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'LASTING',
      'UNKNOWN',
      'LASTING',
    ]);
  });
});
