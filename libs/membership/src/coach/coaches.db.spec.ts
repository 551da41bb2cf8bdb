import { type ACooperative, aCooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const COACHES = '{ coaches { name email } }';
const REVOKE = `mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { userErrors { code } } }`;

describe('who can be assigned', () => {
  let app: TestApp;
  let ours: ACooperative;
  let theirs: ACooperative;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-11-23');
    ours = await aCooperative(app, 'keuze');
    theirs = await aCooperative(app, 'elders');
  });
  afterAll(() => app.stop());

  const emails = async (of: ACooperative): Promise<string[]> =>
    (await app.ok(COACHES, {}, { as: of.coordinator, in: of.id })).map(
      ({ email }: { email: string }) => email,
    );

  it('is everybody who is coach here now, and nobody of another cooperative', async () => {
    const second = await ours.person('anna', 'COACH');
    expect((await emails(ours)).toSorted()).toEqual([second, ours.coach].toSorted());
    expect(await emails(theirs)).toEqual([theirs.coach]);
  });

  it('is no longer who gave the role back', async () => {
    const gone = await ours.person('gerda', 'COACH');
    expect(await emails(ours)).toContain(gone);
    await app.ok(REVOKE, { input: { email: gone, role: 'COACH' } }, { as: ours.coordinator, in: ours.id });
    expect(await emails(ours)).not.toContain(gone);
  });

  it('is seen by a coordinator alone', async () => {
    for (const as of [ours.coach, ours.officer, await ours.person('bea', 'BOARD')])
      expect(await app.refused(COACHES, {}, { as, in: ours.id })).toBe('FORBIDDEN');
  });
});
