import { globalId } from '#platform';
import { type MailReceiver, startMailReceiver } from '../../../../test/harness/mail-receiver.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/month.js';

const INVITE = 'mutation ($input: InviteInput!) { invite(input: $input) { link userErrors { code } } }';
const COLLEAGUE = `mutation ($input: InviteColleagueInput!) { inviteColleague(input: $input) { link userErrors { code path } } }`;
const AGAIN =
  'mutation ($input: InvitationInput!) { sendInvitationAgain(input: $input) { link userErrors { code } } }';
const WITHDRAW = `mutation ($input: InvitationInput!) { withdrawInvitation(input: $input) { isWithdrawn userErrors { code } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { isAccepted userErrors { code } } }`;
const DECLINE = `mutation ($input: DeclineInvitationInput!) { declineInvitation(input: $input) { isDeclined userErrors { code } } }`;
const OFFERED =
  'query ($token: String!) { offeredInvitation(token: $token) { state role organisationName email hasAccount } }';
const LIST = `{ invitations(first: 20) { edges { node { id role email state mailState mailErrorText expiresAt } } } }`;

interface Listed {
  id: string;
  email: string;
  state: string;
  mailState: string | null;
  mailErrorText: string | null;
}

describe('invitations by mail', () => {
  let app: TestApp;
  let receiver: MailReceiver;
  let [aa, delft, werk] = ['', '', ''];
  const coordinator = { as: 'coordinator@aa.example' };
  const administrator = { as: 'administrator@network.example' };
  const officer = { as: 'officer@delft.example' };

  beforeAll(async () => {
    receiver = await startMailReceiver();
    app = await startTestApp({ SMTP_URL: receiver.url, MAIL_FROM: 'mail@opbloei.example' });
    aa = await app.organisation('COOPERATIVE', 'aa', 'Coöperatie A');
    delft = await app.organisation('MUNICIPALITY', 'delft', 'Gemeente Delft');
    werk = await app.organisation('REFERRER', 'werk', 'Werk');
    const network = await app.organisation('NETWORK', 'lansco');
    await app.account(coordinator.as, 'COORDINATOR', aa);
    await app.account(administrator.as, 'NETWORK_ADMINISTRATOR', network);
    await app.account(officer.as, 'OFFICER', delft);
  });
  afterAll(async () => {
    await app.stop();
    await receiver.stop();
  });

  const tokenOf = (link: string) => new URL(link).hash.slice(1);
  const invite = async (email: string) =>
    (await app.ok(INVITE, { input: { role: 'COACH', email } }, coordinator)).link as string;
  const accept = (link: string) =>
    [ACCEPT, { input: { token: tokenOf(link), name: 'Iemand', password: 'a good password' } }] as const;
  const listed = async (email: string): Promise<Listed[]> =>
    ((await app.ok(LIST, {}, coordinator)).edges as { node: Listed }[])
      .map(({ node }) => node)
      .filter((node) => node.email === email);
  const mailTo = async (email: string, n = 1) => {
    await until(() => Promise.resolve(receiver.mails.filter(({ to }) => to.includes(email)).length === n));
    return receiver.mails.filter(({ to }) => to.includes(email)).at(-1)!;
  };

  it('carry the link that comes back too, and that stands nowhere else', async () => {
    const link = await invite('new@aa.example');
    const mail = await mailTo('new@aa.example');
    expect(mail.header('Subject')).toMatch(/^(=\?UTF-8\?Q\?)?Uitnodiging/);
    expect(mail.text).toContain(link);
    expect(mail.text).toContain('Uw rol wordt: begeleider.');
    const tables = ['registry.invitation', 'tenant.mail', 'outbox.request'];
    for (const table of tables) {
      const rows = await app.database.owner<{ row: string }>(`SELECT t::text AS row FROM ${table} t`);
      expect([table, rows.some(({ row }) => row.includes(tokenOf(link)))]).toEqual([table, false]);
    }
    await until(async () => (await listed('new@aa.example'))[0]!.mailState === 'SENT');
    expect(await listed('new@aa.example')).toMatchObject([{ state: 'OPEN', mailErrorText: null }]);
    await app.ok(...accept(link));
    expect(await listed('new@aa.example')).toMatchObject([{ state: 'ACCEPTED' }]);
    const [{ id }] = (await listed('new@aa.example')) as [Listed];
    expect(await app.refused(AGAIN, { input: { invitationId: id } }, coordinator)).toBe('INVITATION_SETTLED');
  });

  it('can be declined, once, by who has the link', async () => {
    const link = await invite('no@aa.example');
    const decline = [DECLINE, { input: { token: tokenOf(link) } }] as const;
    await app.ok(...decline);
    expect(await app.refused(...decline)).toBe('INVITATION_INVALID');
    expect(await app.refused(...accept(link))).toBe('INVITATION_INVALID');
    expect(await listed('no@aa.example')).toMatchObject([{ state: 'DECLINED' }]);
    expect(await app.refused(DECLINE, { input: { token: 'nothing' } })).toBe('INVITATION_INVALID');
  });

  it('tell who holds the link what is offered, and why it works no more', async () => {
    const link = await invite('looks@aa.example');
    const look = async (one: string) => app.ok(OFFERED, { token: tokenOf(one) });
    const offer = {
      state: 'OPEN',
      role: 'COACH',
      organisationName: 'Coöperatie A',
      email: 'looks@aa.example',
      hasAccount: false,
    };
    expect(await look(link)).toEqual(offer);
    await app.ok(...accept(link));
    expect(await look(link)).toEqual({ ...offer, state: 'ACCEPTED', hasAccount: true });
    const late = await invite('late@aa.example');
    await app.database.owner(
      `UPDATE registry.invitation SET expires_at = now() WHERE email = 'late@aa.example'`,
    );
    expect(await look(late)).toMatchObject({ state: 'EXPIRED' });
    expect(await app.ok(OFFERED, { token: 'nothing' })).toBeNull();
  });

  it('can be withdrawn', async () => {
    const link = await invite('gone@aa.example');
    const [{ id }] = (await listed('gone@aa.example')) as [Listed];
    await app.ok(WITHDRAW, { input: { invitationId: id } }, coordinator);
    expect(await app.refused(...accept(link))).toBe('INVITATION_INVALID');
    expect(await listed('gone@aa.example')).toMatchObject([{ state: 'WITHDRAWN' }]);
    expect(await app.refused(WITHDRAW, { input: { invitationId: id } }, coordinator)).toBe(
      'INVITATION_SETTLED',
    );
  });

  it('are sent again with another link, also when they expired, and the first works no more', async () => {
    const first = await invite('again@aa.example');
    await mailTo('again@aa.example');
    await app.database.owner(
      `UPDATE registry.invitation SET expires_at = now() WHERE email = 'again@aa.example'`,
    );
    const [{ id, state }] = (await listed('again@aa.example')) as [Listed];
    expect(state).toBe('EXPIRED');
    const { link } = await app.ok(AGAIN, { input: { invitationId: id } }, coordinator);
    expect((await mailTo('again@aa.example', 2)).text).toContain(link);
    expect(link).not.toBe(first);
    expect((await listed('again@aa.example')).map((one) => one.state)).toEqual(['OPEN', 'WITHDRAWN']);
    expect(await app.refused(...accept(first))).toBe('INVITATION_INVALID');
    await app.ok(...accept(link as string));
  });

  it('show that the mail was refused, and work by hand', async () => {
    receiver.refuseNext(550);
    const link = await invite('refused@aa.example');
    await until(async () => (await listed('refused@aa.example'))[0]!.mailState === 'FAILED');
    expect(await listed('refused@aa.example')).toMatchObject([
      { state: 'OPEN', mailErrorText: 'De mailserver wil deze mail niet. Kijk het adres na.' },
    ]);
    const { edges } = await app.ok('{ notices(first: 5) { edges { node { kind text } } } }', {}, coordinator);
    expect(edges[0].node.text).toContain('refused@aa.example');
    await app.ok(...accept(link));
  });

  it("into a cooperative's partners come from the network or from within, never from a coordinator", async () => {
    const colleague = (organisationId: string, role: string, email: string) =>
      [
        COLLEAGUE,
        { input: { organisationId: globalId('Organisation', organisationId), role, email } },
      ] as const;
    await app.database.owner(
      `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id) VALUES ($1, $2, '2020-01-01', $1, 'test')`,
      [aa, delft],
    );
    for (const role of ['OFFICER', 'POLICY_ADVISER'])
      expect(await app.refused(...colleague(delft, role, 'x@delft.example'), coordinator)).toBe('NOT_FOUND');
    expect(
      await app.refused(INVITE, { input: { role: 'OFFICER', email: 'x@delft.example' } }, coordinator),
    ).toBe('ROLE_NOT_HERE');
    // an officer invites officers of the same municipality, and nobody else
    const { link } = await app.ok(...colleague(delft, 'OFFICER', 'second@delft.example'), officer);
    expect((await mailTo('second@delft.example')).text).toContain('Gemeente Delft');
    await app.ok(...accept(link as string));
    expect(await app.refused(...colleague(delft, 'POLICY_ADVISER', 'x@delft.example'), officer)).toBe(
      'NOT_FOUND',
    );
    expect(await app.refused(...colleague(werk, 'REFERRER', 'x@werk.example'), officer)).toBe('NOT_FOUND');
    // the network begins
    const begun = await app.ok(...colleague(werk, 'REFERRER', 'first@werk.example'), administrator);
    await app.ok(...accept(begun.link as string));
    expect(await app.refused(...colleague(werk, 'OFFICER', 'x@werk.example'), administrator)).toBe(
      'ROLE_NOT_HERE',
    );
    expect(await app.refused(...colleague(aa, 'COORDINATOR', 'x@aa.example'), administrator)).toBe(
      'ROLE_NOT_HERE',
    );
    const viewer = await app.ok('{ viewer { cooperatives { name roles } } }', {}, officer);
    expect(viewer.cooperatives).toEqual([{ name: 'Coöperatie A', roles: ['OFFICER'] }]);
  });

  it('from a colleague end with the role of that colleague', async () => {
    const input = {
      organisationId: globalId('Organisation', delft),
      role: 'OFFICER',
      email: 'third@delft.example',
    };
    const { link } = await app.ok(COLLEAGUE, { input }, officer);
    await app.database.owner(
      `UPDATE registry.role_grant g SET revoked_at = now() FROM registry.account a WHERE a.id = g.account_id AND a.email = $1`,
      [officer.as],
    );
    expect(await app.refused(...accept(link as string))).toBe('INVITATION_INVALID');
    expect(await app.ok(OFFERED, { token: tokenOf(link as string) })).toMatchObject({ state: 'WITHDRAWN' });
  });
});
