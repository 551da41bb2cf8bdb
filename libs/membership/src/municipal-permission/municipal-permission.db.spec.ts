import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const FIELDS = `member { permissionEndsOn trajectory {
  permissions { id number startsOn endsOn conditions attachment { link } withdrawal { withdrawnOn reason } }
  refusals { number refusedOn reason municipality { name } attachment { link } } } } userErrors { path code message }`;

describe("a municipality's decision", () => {
  let app: TestApp;
  let scope: ACooperative;
  let other: ACooperative;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'scope');
    other = await aCooperative(app, 'other');
  });
  afterAll(() => app.stop());

  const act = (mutation: string, input: object, as = scope.coordinator) =>
    [
      `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${FIELDS} } }`,
      { input },
      { as, in: scope.id },
    ] as const;
  const after = async (mutation: string, input: object) => (await app.ok(...act(mutation, input))).member;
  const decision = (memberId: string) => ({
    memberId,
    organisationId: globalId('Organisation', scope.municipalityId),
    number: 'D-1',
    startsOn: '2026-02-01',
    endsOn: '2027-01-31',
  });
  const refusal = (memberId: string) => ({
    memberId,
    organisationId: globalId('Organisation', scope.municipalityId),
    number: 'W-1',
    refusedOn: '2026-03-01',
  });
  const upload = (content: Buffer | string) =>
    app.upload(content, 'beschikking.pdf', { as: scope.coordinator, in: scope.id });

  it('is kept with its conditions and its file, and a renewal beside it', async () => {
    const memberId = await scope.referred();
    const fileId = await upload(PDF);
    const conditions = 'Ten hoogste 1.040 uur per jaar.';
    await after('recordMunicipalDecision', { ...decision(memberId), conditions, fileId });
    const renewal = { ...decision(memberId), number: 'D-2', startsOn: '2027-02-01', endsOn: '2028-01-31' };
    const file = await after('recordMunicipalDecision', renewal);
    expect(file).toMatchObject({
      permissionEndsOn: '2028-01-31',
      trajectory: {
        permissions: [
          { number: 'D-2', conditions: '', attachment: null, withdrawal: null },
          { number: 'D-1', conditions, attachment: { link: expect.stringContaining('/files/') } },
        ],
      },
    });
    // who gave it may read it
    await scope.done('recordMunicipalDecision', { ...decision(memberId), officerEmail: scope.officer });
    const seen = await app.ok(
      'query ($id: ID!) { member(id: $id) { trajectory { permissions { conditions } } } }',
      { id: memberId },
      { as: scope.officer, in: scope.id },
    );
    expect(seen.trajectory.permissions).toContainEqual({ conditions });
  });

  it('that is a refusal changes no permission that runs, and opens no gate', async () => {
    const memberId = await scope.referred();
    await scope.done('submitBusinessPlan', {
      memberId,
      title: 'Ballonnen',
      summary: 'Feesten.',
      submittedOn: '2026-02-01',
    });
    const fileId = await upload(PDF);
    const refused = await after('recordMunicipalRefusal', {
      ...refusal(memberId),
      reason: 'Te laat.',
      fileId,
    });
    expect(refused.trajectory.refusals).toEqual([
      {
        number: 'W-1',
        refusedOn: '2026-03-01',
        reason: 'Te laat.',
        municipality: { name: 'Gemeente scope' },
        attachment: { link: expect.stringContaining('/files/') },
      },
    ]);
    expect(await scope.refused('startTrial', { memberId, startsOn: '2026-03-02' })).toBe(
      'PERMISSION_MISSING',
    );
    const permitted = await after('recordMunicipalDecision', decision(memberId));
    expect(permitted.permissionEndsOn).toBe('2027-01-31');
  });

  it('that was withdrawn is in force until the day before', async () => {
    const memberId = await scope.planned();
    const [{ id: permissionId }] = (
      await app.ok(
        'query ($id: ID!) { member(id: $id) { trajectory { permissions { id } } } }',
        { id: memberId },
        { as: scope.coordinator, in: scope.id },
      )
    ).trajectory.permissions;
    const withdrawal = { memberId, permissionId, withdrawnOn: '2026-05-01', reason: 'Verhuisd.' };
    for (const [code, wrong] of [
      ['DATE_TOO_EARLY', { withdrawnOn: '2026-01-31' }],
      ['PERMISSION_ENDED_BEFORE', { withdrawnOn: '2028-01-01' }],
      ['TEXT_REQUIRED', { reason: ' ' }],
      ['NOT_FOUND', { permissionId: globalId('MunicipalPermission', newId()) }],
      ['NOT_FOUND', { memberId: await scope.referred() }],
    ] as const) {
      expect([
        code,
        await app.refused(...act('withdrawMunicipalPermission', { ...withdrawal, ...wrong })),
      ]).toEqual([code, code]);
    }
    const file = await after('withdrawMunicipalPermission', withdrawal);
    expect(file).toMatchObject({
      permissionEndsOn: '2026-04-30',
      trajectory: {
        permissions: [
          { endsOn: '2027-12-31', withdrawal: { withdrawnOn: '2026-05-01', reason: 'Verhuisd.' } },
        ],
      },
    });
    expect(await app.refused(...act('withdrawMunicipalPermission', withdrawal))).toBe(
      'PERMISSION_ALREADY_WITHDRAWN',
    );
    expect(await scope.refused('startTrial', { memberId, startsOn: '2026-05-01' })).toBe(
      'PERMISSION_MISSING',
    );
    expect(await scope.done('startTrial', { memberId, startsOn: '2026-04-30' })).toMatchObject({
      phase: 'TRIAL',
    });
    expect(
      await scope.refused('decideTrial', { memberId, outcome: 'ADMITTED', decidedOn: '2026-06-30' }),
    ).toBe('TRIAL_NOT_ENDED');
  });

  it.each([
    ['TEXT_REQUIRED', () => ({ number: ' ' })],
    ['TEXT_TOO_LONG', () => ({ number: '1'.repeat(61) })],
    ['TEXT_HAS_BSN', () => ({ reason: '111222333' })],
    ['DATE_IN_FUTURE', () => ({ refusedOn: '2026-07-02' })],
    ['DATE_TOO_EARLY', () => ({ refusedOn: '2026-01-04' })],
    ['COLLABORATION_NOT_RUNNING', () => ({ organisationId: globalId('Organisation', other.municipalityId) })],
    ['NOT_FOUND', () => ({ memberId: globalId('Member', newId()) })],
    ['NOT_FOUND', () => ({ fileId: globalId('File', newId()) })],
  ])('is no refusal, with %s', async (code, wrong) => {
    const memberId = await scope.referred();
    expect(await app.refused(...act('recordMunicipalRefusal', { ...refusal(memberId), ...wrong() }))).toBe(
      code,
    );
  });

  it('with a file that is not what it says stays unrecorded, and so does one that only claims to be a PDF', async () => {
    const memberId = await scope.referred();
    const fileId = await upload('<?xml version="1.0"?><Document></Document>');
    for (const mutation of ['recordMunicipalDecision', 'recordMunicipalRefusal']) {
      const input = mutation === 'recordMunicipalDecision' ? decision(memberId) : refusal(memberId);
      expect(await app.refused(...act(mutation, { ...input, fileId }))).toBe('FILE_TYPE_REFUSED');
    }
    await expect(upload('<html>beschikking</html>')).rejects.toThrow('FILE_TYPE_REFUSED');
    const rows = await app.database.owner(
      `SELECT 1 FROM tenant.trajectory t WHERE t.member_id = $1
         AND (EXISTS (SELECT FROM tenant.municipal_permission p WHERE p.trajectory_id = t.id)
           OR EXISTS (SELECT FROM tenant.municipal_refusal r WHERE r.trajectory_id = t.id))`,
      [localId('Member', memberId)],
    );
    expect(rows).toEqual([]);
  });
});
