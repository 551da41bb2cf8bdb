import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';

const INVITE = 'mutation ($input: InviteInput!) { invite(input: $input) { link userErrors { code } } }';

let house: DemoHouse;

beforeAll(async () => {
  house = await openDemoHouse();
});
afterAll(async () => {
  await house?.close();
});

let invited = 0;
/** The page that the link opens, and for whom. */
const invitationTo = async (email = `new-${(invited += 1)}@scope.example`) => {
  const input = { role: 'COACH', email };
  const { link } = await house.app.ok(INVITE, { input }, { as: COORDINATOR });
  return { path: `/invitation${new URL(link as string).hash}`, email };
};

describe.each([390, 1280])('an invitation at %d px', (width) => {
  it('is accepted with a name and a password, and one is in', async () => {
    const { path, email } = await invitationTo();
    const visitor = await house.arrives(width, path);
    const { page } = visitor;
    await visitor.sees(/^Uitnodiging van .*Scope/);
    await page.getByText(email).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    const accept = page.getByRole('button', { name: 'Neem de uitnodiging aan' });
    await accept.click();
    const missing = page.getByText('Vul dit in.');
    await missing.nth(1).waitFor();
    expect(await missing.count()).toBe(2);
    await page.getByLabel('Uw naam').fill('Nieuwe Begeleider');
    await page.getByRole('textbox', { name: 'Kies een wachtwoord' }).fill('kort');
    await accept.click();
    await page.getByText(/minstens 10 tekens/).waitFor();
    expect(await page.getByLabel('Uw naam').inputValue()).toBe('Nieuwe Begeleider');
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('textbox', { name: 'Kies een wachtwoord' }).fill('vier kleine groene bollen');
    await accept.click();
    await visitor.sees('Vandaag');
    await page.goto('/home');
    await visitor.sees('Dag Nieuwe Begeleider');

    await page.goto(path);
    await visitor.sees('Deze uitnodiging is al gebruikt');
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });

  it('is declined after a question, in English', async () => {
    const { path } = await invitationTo();
    const visitor = await house.arrives(width, path, 'en');
    const { page } = visitor;
    await visitor.sees(/^Invitation from .*Scope/);
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Decline the invitation' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Decline', exact: true }).click();
    await visitor.sees('The invitation is declined');
    expect(await flawsOf(visitor)).toEqual([]);
    await page.reload();
    await visitor.sees('The invitation is declined');
    await visitor.context.close();
  });
});

it('an account that exists gets the role with its own password, and no other', async () => {
  const { path } = await invitationTo('treasurer@scope.example');
  const visitor = await house.arrives(390, path);
  const { page } = visitor;
  await visitor.sees(/^Uitnodiging van/);
  expect(await page.getByLabel('Uw naam').count()).toBe(0);
  const password = page.getByRole('textbox', { name: 'Wachtwoord' });
  await password.fill('not-the-password');
  await page.getByRole('button', { name: 'Neem de uitnodiging aan' }).click();
  await page.locator('form [role="alert"] p').waitFor();
  await password.fill('opbloei-demo');
  await page.getByRole('button', { name: 'Neem de uitnodiging aan' }).click();
  await visitor.sees('Vandaag');
  await visitor.context.close();
});

it('too old, withdrawn, or never one of ours is said in a sentence', async () => {
  const { path, email } = await invitationTo();
  await house.app.database.owner(
    `UPDATE registry.invitation SET expires_at = now() WHERE email = '${email}'`,
  );
  const visitor = await house.arrives(1280, path);
  await visitor.sees('Deze uitnodiging is te oud');
  expect(await flawsOf(visitor)).toEqual([]);
  await house.app.database.owner(
    `UPDATE registry.invitation SET revoked_at = now(), revoked_by = invited_by WHERE email = '${email}'`,
  );
  await visitor.page.reload();
  await visitor.sees('Deze uitnodiging is ingetrokken');
  await visitor.page.goto('/invitation#half-a-link');
  await visitor.sees('Deze link klopt niet');
  await visitor.context.close();
});
