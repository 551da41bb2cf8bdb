import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const TRAJECTORY = `trajectory { exit { endedOn destination howFound benefitEnded hoursPerWeek employerName }
  benefitChanges { outcome changedOn evidence { link } } aftercare { moment dueOn outcome knownOn knownBy } }`;

describe('outflow in full, and what comes after it', () => {
  let app: TestApp;
  let scope: ACooperative;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'scope');
  });
  afterEach(() => app.moveTo('2026-07-01'));
  afterAll(() => app.stop());

  const act = (mutation: string, input: object, as = scope.coordinator) =>
    [
      `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) {
         member { ${TRAJECTORY} } userErrors { path code message } } }`,
      { input },
      { as, in: scope.id },
    ] as const;
  const after = async (mutation: string, input: object, as?: string) =>
    (await app.ok(...act(mutation, input, as))).member.trajectory;
  const refused = (mutation: string, input: object, as?: string) => app.refused(...act(mutation, input, as));
  const upload = (content: Buffer | string = PDF) =>
    app.upload(content, 'besluit.pdf', { as: scope.coordinator, in: scope.id });
  const job = (memberId: string) => ({
    memberId,
    endedOn: '2026-06-30',
    destination: 'PAID_WORK',
    howFound: 'OWN_CUSTOMER',
    hoursPerWeek: 32,
    employerName: 'Zeefdrukkerij De Rakel',
    benefit: 'REDUCED',
    benefitOn: '2026-06-15',
  });
  const trajectoryAs = async (as: string, id: string) =>
    (await app.ok(`query ($id: ID!) { member(id: $id) { ${TRAJECTORY} } }`, { id }, { as, in: scope.id }))
      .trajectory;

  it('keeps hours, employer and what becomes of the benefit, with what shows it', async () => {
    const memberId = await scope.active();
    const benefitFileId = await upload();
    const out = await after('recordOutflow', { ...job(memberId), benefitFileId });
    expect(out).toMatchObject({
      exit: {
        destination: 'PAID_WORK',
        hoursPerWeek: 32,
        employerName: 'Zeefdrukkerij De Rakel',
        benefitEnded: false,
      },
      benefitChanges: [
        {
          outcome: 'REDUCED',
          changedOn: '2026-06-15',
          evidence: { link: expect.stringContaining('/files/') },
        },
      ],
      aftercare: [
        { moment: 'AFTER_6_MONTHS', dueOn: '2026-12-30', outcome: null },
        { moment: 'AFTER_12_MONTHS', dueOn: '2027-06-30', outcome: null },
        { moment: 'AFTER_24_MONTHS', dueOn: '2028-06-30', outcome: null },
      ],
    });
    app.moveTo('2026-10-01');
    const later = { memberId, outcome: 'ENDED', changedOn: '2026-09-01' };
    expect((await after('recordBenefitChange', later)).benefitChanges).toMatchObject([
      { outcome: 'REDUCED' },
      { outcome: 'ENDED', changedOn: '2026-09-01', evidence: null },
    ]);
    const seen = await trajectoryAs(scope.officer, memberId);
    expect(seen).toMatchObject({ exit: { employerName: null }, benefitChanges: [{ evidence: null }, {}] });
  });

  it.each([
    ['ENDED', true],
    ['REDUCED', false],
    ['UNCHANGED', false],
  ])('to a combination with the benefit %s', async (benefit, benefitEnded) => {
    const out = { ...job(await scope.active()), destination: 'COMBINATION', howFound: 'UNKNOWN', benefit };
    const { exit, benefitChanges } = await after('recordOutflow', { ...out, benefitOn: null });
    expect(exit).toMatchObject({ destination: 'COMBINATION', howFound: 'UNKNOWN', benefitEnded });
    expect(benefitChanges).toMatchObject([{ outcome: benefit, changedOn: '2026-06-30' }]);
  });

  it.each([
    ['HOW_FOUND_MISSING', () => ({ howFound: null })],
    ['BENEFIT_MISSING', () => ({ benefit: null })],
    ['BENEFIT_MISSING', () => ({ benefit: 'RESUMED' })],
    ['WORK_DETAILS_MISPLACED', () => ({ destination: 'EDUCATION' })],
    ['HOURS_IMPOSSIBLE', () => ({ hoursPerWeek: 0 })],
    ['HOURS_IMPOSSIBLE', () => ({ hoursPerWeek: 61 })],
    ['TEXT_TOO_LONG', () => ({ employerName: 'a'.repeat(201) })],
    ['TEXT_HAS_BSN', () => ({ employerName: '111222333' })],
    ['DATE_IN_FUTURE', () => ({ benefitOn: '2026-07-02' })],
    ['DATE_TOO_EARLY', () => ({ benefitOn: '2026-01-04' })],
    [
      'FILE_TYPE_REFUSED',
      async () => ({ benefitFileId: await upload('<?xml version="1.0"?><Document></Document>') }),
    ],
    ['NOT_FOUND', () => ({ benefitFileId: globalId('File', newId()) })],
  ])('is refused with %s, and then nothing is done', async (code, wrong) => {
    const memberId = await scope.active();
    expect(await refused('recordOutflow', { ...job(memberId), ...(await wrong()) })).toBe(code);
    expect(await trajectoryAs(scope.coordinator, memberId)).toMatchObject({ exit: null, benefitChanges: [] });
  });

  it('asks for no way to it of who drops out', async () => {
    const moved = { endedOn: '2026-06-30', destination: 'MOVED', benefit: 'UNCHANGED' };
    const { exit, aftercare } = await after('recordOutflow', { memberId: await scope.active(), ...moved });
    expect(exit).toMatchObject({ destination: 'MOVED', howFound: null });
    expect(aftercare).toEqual([]);
  });

  it('has aftercare when it is due, once per moment, and corrected by a new fact', async () => {
    const memberId = await scope.active();
    await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-06-02' });
    const asked = {
      memberId,
      moment: 'AFTER_6_MONTHS',
      outcome: 'UNKNOWN',
      knownOn: '2027-01-05',
      knownBy: 'Gebeld, geen gehoor.',
    };
    expect(await refused('recordAftercare', { ...asked, knownOn: '2026-07-01' })).toBe('NOT_FLOWED_OUT');
    await after('recordOutflow', job(memberId));
    app.moveTo('2027-01-10');
    for (const [code, wrong] of [
      ['DATE_TOO_EARLY', { knownOn: '2026-12-29' }],
      ['DATE_TOO_EARLY', { moment: 'AFTER_12_MONTHS' }],
      ['DATE_IN_FUTURE', { knownOn: '2027-01-11' }],
      ['TEXT_REQUIRED', { knownBy: ' ' }],
      ['TEXT_HAS_BSN', { knownBy: '111222333' }],
      ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
    ] as const) {
      expect([code, await refused('recordAftercare', { ...asked, ...wrong })]).toEqual([code, code]);
    }
    await after('recordAftercare', asked, scope.coach);
    const known = { ...asked, outcome: 'LASTING', knownBy: 'Gesproken op straat.' };
    expect((await after('recordAftercare', known)).aftercare).toMatchObject([
      {
        moment: 'AFTER_6_MONTHS',
        outcome: 'LASTING',
        knownOn: '2027-01-05',
        knownBy: 'Gesproken op straat.',
      },
      { moment: 'AFTER_12_MONTHS', outcome: null },
      { moment: 'AFTER_24_MONTHS', outcome: null },
    ]);
    const rows = await app.database.owner(
      `SELECT a.outcome, (SELECT count(*)::int FROM tenant.aftercare_known k WHERE k.trajectory_id = a.trajectory_id) AS known
         FROM tenant.aftercare a JOIN tenant.trajectory t ON t.id = a.trajectory_id WHERE t.member_id = $1 ORDER BY a.id`,
      [localId('Member', memberId)],
    );
    expect(rows).toEqual([
      { outcome: 'UNKNOWN', known: 1 },
      { outcome: 'LASTING', known: 1 },
    ]);
    const seen = await trajectoryAs(scope.officer, memberId);
    expect(seen.aftercare[0]).toMatchObject({ outcome: 'LASTING', knownBy: null });
    const treasurer = await scope.person('penning', 'TREASURER');
    expect(await refused('recordAftercare', known, treasurer)).toBe('FORBIDDEN');
    expect(
      await refused(
        'recordBenefitChange',
        { memberId, outcome: 'ENDED', changedOn: '2027-01-01' },
        scope.coach,
      ),
    ).toBe('FORBIDDEN');
  });

  it('is corrected with all that it says', async () => {
    const memberId = await scope.active();
    await after('recordOutflow', job(memberId));
    const moved = { memberId, fact: 'EXIT', isOn: '2026-06-29', reason: 'Een dag eerder.' };
    expect((await after('correctFact', moved)).exit).toMatchObject({
      endedOn: '2026-06-29',
      hoursPerWeek: 32,
      employerName: 'Zeefdrukkerij De Rakel',
    });
  });
});
