import fc from 'fast-check';
import { addDays, civilDate, type CivilDate, newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const FIELDS = 'signedOn startsOn endsOn inForceUntilOn isInForce attachment { link }';

describe('a membership agreement', () => {
  let app: TestApp;
  let scope: ACooperative;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'scope');
  });
  afterAll(() => app.stop());

  const upload = (content: Buffer | string = PDF) =>
    app.upload(content, 'overeenkomst.pdf', { as: scope.coordinator, in: scope.id });
  const record = (input: object, as = scope.coordinator) =>
    [
      `mutation ($input: RecordMembershipAgreementInput!) { recordMembershipAgreement(input: $input) {
         membershipAgreements { ${FIELDS} } userErrors { path code message } } }`,
      { input },
      { as, in: scope.id },
    ] as const;
  const look = (id: string, as: string) =>
    [
      `query ($id: ID!) { membershipAgreements(memberId: $id) { ${FIELDS} } }`,
      { id },
      { as, in: scope.id },
    ] as const;
  const SIGNED = { signedOn: '2026-06-02', startsOn: '2026-06-02', endsOn: '2027-06-01' };

  it('counts from its first day until its last, or until another takes its place', async () => {
    const memberId = await scope.active();
    const member = await scope.person('tekent', 'MEMBER', memberId);
    await app.ok(...record({ memberId, ...SIGNED, fileId: await upload() }));
    expect(await app.ok(...look(memberId, member))).toEqual([
      { ...SIGNED, inForceUntilOn: '2027-06-01', isInForce: true, attachment: { link: expect.any(String) } },
    ]);
    const renewal = { signedOn: '2026-07-01', startsOn: '2027-03-01', endsOn: null };
    await app.ok(...record({ memberId, ...renewal, fileId: await upload() }));
    expect(await app.ok(...look(memberId, scope.coordinator))).toMatchObject([
      { ...renewal, inForceUntilOn: null, isInForce: false },
      { ...SIGNED, inForceUntilOn: '2027-02-28', isInForce: true },
    ]);
    const [deadline] = await app.database.owner(
      `SELECT p.ends_on::text FROM tenant.agreement_period p JOIN tenant.trajectory t ON t.id = p.trajectory_id
        WHERE t.member_id = $1 AND p.starts_on <= '2026-07-01' AND p.ends_on >= '2026-07-01'`,
      [localId('Member', memberId)],
    );
    expect(deadline).toEqual({ ends_on: '2027-02-28' });
  });

  it('is one at a time, whatever is signed', async () => {
    const from = civilDate('2026-03-01');
    const agreements = fc.array(
      fc.record({ start: fc.nat({ max: 40 }), days: fc.option(fc.nat({ max: 60 })) }),
      { minLength: 2, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(agreements, async (all) => {
        const memberId = await scope.referred();
        let rows: { startsOn: CivilDate; inForceUntilOn: CivilDate | null }[] = [];
        for (const { start, days } of all) {
          const startsOn = addDays(from, start);
          const endsOn = days === null ? null : addDays(startsOn, days);
          const input = { memberId, signedOn: '2026-03-01', startsOn, endsOn, fileId: await upload() };
          rows = (await app.ok(...record(input))).membershipAgreements;
        }
        expect(rows).toHaveLength(all.length);
        for (let day = 0; day <= 110; day++) {
          const on = addDays(from, day);
          const inForce = rows.filter(
            ({ startsOn, inForceUntilOn }) =>
              startsOn <= on && (inForceUntilOn === null || inForceUntilOn >= on),
          );
          expect(inForce.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    ['PERIOD_INVALID', () => ({ endsOn: '2026-06-01' })],
    ['DATE_IN_FUTURE', () => ({ signedOn: '2026-07-02' })],
    ['DATE_TOO_EARLY', () => ({ signedOn: '2026-01-04' })],
    ['DATE_TOO_EARLY', () => ({ startsOn: '2026-01-04' })],
    ['NOT_FOUND', () => ({ memberId: globalId('Member', newId()) })],
    ['NOT_FOUND', () => ({ fileId: globalId('File', newId()) })],
    [
      'FILE_TYPE_REFUSED',
      async () => ({ fileId: await upload('<?xml version="1.0"?><Document></Document>') }),
    ],
  ])('refuses with %s', async (code, wrong) => {
    const memberId = await scope.referred();
    const input = { memberId, ...SIGNED, fileId: await upload(), ...(await wrong()) };
    expect(await app.refused(...record(input))).toBe(code);
    expect(await app.ok(...look(memberId, scope.coordinator))).toEqual([]);
  });

  it('is for coordinators and the member, and is signed while the trajectory runs', async () => {
    const memberId = await scope.inTrial();
    for (const as of [scope.coach, scope.officer, await scope.person('penning', 'TREASURER')]) {
      expect(await app.refused(...look(memberId, as))).toBe('FORBIDDEN');
    }
    const member = await scope.person('leest', 'MEMBER', memberId);
    const input = { memberId, ...SIGNED, fileId: await upload() };
    expect(await app.refused(...record(input, member))).toBe('FORBIDDEN');
    await scope.done('stopTrial', { memberId, stoppedOn: '2026-04-01', reason: 'Ziek.' });
    expect(await app.refused(...record(input))).toBe('TRAJECTORY_ALREADY_ENDED');
  });
});
