import { startTestApp, PASSWORD, type TestApp } from '../../../../test/harness/test-app.js';
import { Invitations } from './invitation.service.js';

describe('invitations', () => {
  let app: TestApp;
  let [aa, coordinator, colleague] = ['', '', ''];

  beforeAll(async () => {
    app = await startTestApp();
    aa = await app.organisation('COOPERATIVE', 'aa');
    coordinator = await app.account('coordinator@aa.example', 'COORDINATOR', aa);
    colleague = await app.account('colleague@aa.example', 'COORDINATOR', aa);
  });
  afterAll(() => app?.stop());

  const invite = async (email: string, by = coordinator) => {
    const link = await app.within(aa, by, 'COORDINATOR', () =>
      app.get(Invitations).invite('COACH', email, null),
    );
    return new URL(link).hash.slice(1);
  };
  const accept = (token: string, password: string, name = 'Somebody') =>
    app
      .within(aa, coordinator, 'COORDINATOR', () => app.get(Invitations).accept(token, name, password))
      .then(
        () => 'accepted',
        (error: { code: string }) => error.code,
      );
  const grants = (email: string) =>
    app.database.owner(
      'SELECT g.role FROM registry.role_grant g JOIN registry.account a ON a.id = g.account_id WHERE a.email = $1 AND g.revoked_at IS NULL',
      [email],
    );

  it('gives its role once, to one of ten who use the link at once', async () => {
    const token = await invite('new@aa.example');
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept(token, 'a good password')));
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(await accept(token, 'a good password')).toBe('INVITATION_INVALID');
    expect(await grants('new@aa.example')).toEqual([{ role: 'COACH' }]);
  });

  it('is kept as a hash, and invalid when it is late, changed or made up', async () => {
    const token = await invite('late@aa.example');
    const [row] = await app.database.owner<{ row: string }>(
      "SELECT i::text AS row FROM registry.invitation i WHERE email = 'late@aa.example'",
    );
    expect(row!.row).not.toContain(token);
    await app.database.owner(
      `UPDATE registry.invitation SET expires_at = now() WHERE email = 'late@aa.example'`,
    );
    for (const bad of [token, `${token}x`, '', 'x'.repeat(5000)])
      expect(await accept(bad, 'a good password')).toBe('INVITATION_INVALID');
  });

  it('lives half an hour', async () => {
    await invite('timed@aa.example');
    const [row] = await app.database.owner(
      "SELECT (expires_at - invited_at)::text AS life FROM registry.invitation WHERE email = 'timed@aa.example'",
    );
    expect(row).toEqual({ life: '00:30:00' });
  });

  it('is no way round the count of wrong passwords of an account that exists', async () => {
    await app.account('existing@aa.example', 'BOARD', aa);
    const token = await invite('existing@aa.example');
    for (let i = 0; i < 10; i += 1) expect(await accept(token, `guess number ${i}`)).toBe('SIGN_IN_FAILED');
    expect(await accept(token, PASSWORD)).toBe('THROTTLED');
  });

  it('adds the role to an account that gives its own password', async () => {
    await app.account('second@aa.example', 'BOARD', aa);
    expect(await accept(await invite('second@aa.example'), PASSWORD)).toBe('accepted');
    expect(await grants('second@aa.example')).toEqual(
      expect.arrayContaining([{ role: 'BOARD' }, { role: 'COACH' }]),
    );
  });

  it('ends with the role of who made it', async () => {
    const token = await invite('backdoor@aa.example', colleague);
    await app.within(aa, coordinator, 'COORDINATOR', () =>
      app.get(Invitations).revoke('COORDINATOR', 'colleague@aa.example'),
    );
    expect(await accept(token, 'a good password')).toBe('INVITATION_INVALID');
  });

  it('takes no number, nothing and no novel for a name', async () => {
    const token = await invite('named@aa.example');
    expect(await accept(token, 'a good password', ' ')).toBe('TEXT_REQUIRED');
    expect(await accept(token, 'a good password', 'Jan 111222333')).toBe('TEXT_HAS_BSN');
    expect(await accept(token, 'a good password', 'a'.repeat(121))).toBe('TEXT_TOO_LONG');
    expect(await grants('named@aa.example')).toEqual([]);
  });

  it('refuses a role of another kind of organisation, and a member who is nobody', async () => {
    const offer = (...of: Parameters<Invitations['invite']>) =>
      app.within(aa, coordinator, 'COORDINATOR', () => app.get(Invitations).invite(...of));
    await expect(offer('OPERATOR', 'x@aa.example', null)).rejects.toMatchObject({ code: 'ROLE_NOT_HERE' });
    await expect(offer('MEMBER', 'x@aa.example', null)).rejects.toMatchObject({ code: 'MEMBER_NEEDED' });
  });
});
