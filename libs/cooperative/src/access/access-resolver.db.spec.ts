import { newId } from '#kernel';
import { AccessTokens, Invitations } from '#identity';
import { globalId, Tidings } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { createTestClient } from '../../../../test/harness/test-client.js';

const PERMISSIONS = '{ viewer { permissions } }';
const NAME = '{ cooperative { name } }';

describe('who acts where', () => {
  let app: TestApp;
  let [aa, bb, delft, werkse, network, platform] = ['', '', '', '', '', ''];
  let coordinator = '';

  beforeAll(async () => {
    app = await startTestApp();
    [aa, bb] = [await app.organisation('COOPERATIVE', 'aa'), await app.organisation('COOPERATIVE', 'bb')];
    delft = await app.organisation('MUNICIPALITY', 'delft');
    werkse = await app.organisation('REFERRER', 'werkse');
    network = await app.organisation('NETWORK', 'network');
    platform = await app.organisation('PLATFORM', 'platform');
    for (const [id, slug] of [
      [aa, 'aa'],
      [bb, 'bb'],
    ]) {
      await app.database.owner(
        `INSERT INTO tenant.cooperative (tenant_id, name, street, house_number, postcode, city, kvk_number, iban, recorded_by, request_id)
         VALUES ($1, $2, 's', '1', '1234 AB', 'c', '12345678', 'NL91ABNA0417164300', $1, 'test')`,
        [id, slug],
      );
    }
    coordinator = await app.account('coordinator@aa.example', 'COORDINATOR', aa);
    await app.account('coach@both.example', 'COACH', aa);
    await app.account('coach@both.example', 'MEMBER', bb, newId());
    await app.account('officer@delft.example', 'OFFICER', delft);
    await app.account('referrer@werkse.example', 'REFERRER', werkse);
    await app.account('analyst@network.example', 'ANALYST', network);
    await app.account('operator@opbloei.example', 'OPERATOR', platform);
  });
  afterAll(() => app?.stop());

  const collaborate = (cooperative: string, organisation: string, starts: string, ends: string | null) =>
    app.database.owner(
      `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, ends_on, recorded_by, request_id)
       VALUES ($1, $2, $3, $4, $1, 'test')`,
      [cooperative, organisation, starts, ends],
    );
  const permissions = async (as: string, cooperative?: string): Promise<string[]> =>
    (await app.ok(PERMISSIONS, {}, cooperative ? { as, in: cooperative } : { as })).permissions;

  it('lets who has one cooperative leave the header out', async () => {
    expect(await app.ok(NAME, {}, { as: 'coordinator@aa.example' })).toEqual({ name: 'aa' });
  });

  it('needs the header of who has several, and gives the role held there and no other', async () => {
    expect(await app.refused(NAME, {}, { as: 'coach@both.example' })).toBe('FORBIDDEN');
    expect(await permissions('coach@both.example', aa)).toContain('goal.set');
    expect(await permissions('coach@both.example', bb)).not.toContain('goal.set');
    expect(await app.ok(NAME, {}, { as: 'coach@both.example', in: bb })).toEqual({ name: 'bb' });
  });

  it('answers the same for a cooperative of others, one that is not there and no id at all', async () => {
    for (const header of [
      globalId('Organisation', bb),
      globalId('Organisation', newId()),
      'org_x',
      bb,
      globalId('Member', bb),
    ]) {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await app.token('coordinator@aa.example')}`,
          'x-cooperative': header,
        },
        body: JSON.stringify({ query: NAME }),
      });
      expect([response.status, await response.json()]).toEqual([
        403,
        { errors: [{ message: 'U mag dit hier niet doen.', extensions: { code: 'FORBIDDEN' } }] },
      ]);
    }
  });

  it.each(['officer@delft.example', 'referrer@werkse.example'])(
    'lets %s in while a collaboration runs, and only then',
    async (as) => {
      const organisation = as.startsWith('officer') ? delft : werkse;
      expect(await app.refused(NAME, {}, { as })).toBe('FORBIDDEN');
      expect(await app.refused(NAME, {}, { as, in: aa })).toBe('FORBIDDEN');
      const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      await collaborate(aa, organisation, day(-900), day(-30));
      await collaborate(aa, organisation, day(30), null);
      expect(await app.refused(NAME, {}, { as, in: aa })).toBe('FORBIDDEN');
      await collaborate(aa, organisation, day(-30), day(5));
      expect(await app.ok(NAME, {}, { as, in: aa })).toEqual({ name: 'aa' });
      expect(await app.refused(NAME, {}, { as, in: bb })).toBe('FORBIDDEN');
    },
  );

  it('gives the analyst published figures in no cooperative, and the operator the mails that were kept', async () => {
    expect(await permissions('analyst@network.example')).toEqual([
      'certificate.read',
      'colleague.read',
      'publication.read',
    ]);
    expect(await app.refused(PERMISSIONS, {}, { as: 'analyst@network.example', in: aa })).toBe('FORBIDDEN');
    expect(await permissions('operator@opbloei.example')).toEqual(['mail.kept']);
    expect(await app.refused(PERMISSIONS, {}, { as: 'operator@opbloei.example', in: aa })).toBe('FORBIDDEN');
  });

  it('crosses no row in 300 requests of two cooperatives at once, with two connections', async () => {
    await app.account('treasurer@bb.example', 'TREASURER', bb);
    await Promise.all(['coordinator@aa.example', 'treasurer@bb.example'].map((as) => app.token(as)));
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, i) =>
        app.ok(NAME, {}, { as: i % 2 ? 'coordinator@aa.example' : 'treasurer@bb.example' }),
      ),
    );
    expect(answers.map(({ name }) => name)).toEqual(
      Array.from({ length: 300 }, (_, i) => (i % 2 ? 'aa' : 'bb')),
    );
  });

  it('takes a role away at once, here and where another process did', async () => {
    await app.account('board@aa.example', 'BOARD', aa);
    await app.account('board@aa.example', 'TREASURER', aa);
    expect(await permissions('board@aa.example')).toEqual(
      expect.arrayContaining(['policy.decide', 'bank.import']),
    );
    await app.within(aa, coordinator, 'COORDINATOR', () =>
      app.get(Invitations).revoke('BOARD', 'board@aa.example'),
    );
    expect(await permissions('board@aa.example')).not.toContain('policy.decide');
    const beside = await app.beside();
    const told = new Promise((hear) => app.get(Tidings).on('account_changed', hear));
    await createTestClient(beside.url, app.database).ok(
      'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { userErrors { code } } }',
      { input: { role: 'TREASURER', email: 'board@aa.example' } },
      { as: 'coordinator@aa.example' },
    );
    await told;
    expect(await app.refused(NAME, {}, { as: 'board@aa.example' })).toBe('FORBIDDEN');
    await beside.stop();
  });

  it('ends every token of a session that is signed out, at once', async () => {
    await app.account('leaver@aa.example', 'COACH', aa);
    const token = await app.token('leaver@aa.example');
    await app.ok(
      'mutation { signOut(input: {}) { isSignedOut userErrors { code } } }',
      {},
      { as: 'leaver@aa.example' },
    );
    expect(await app.get(AccessTokens).verify(`Bearer ${token}`)).toBe(false);
    expect(await app.refused(NAME, {}, { as: 'leaver@aa.example' })).toBe('UNAUTHENTICATED');
  });
});
