import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';

let house: DemoHouse;

beforeAll(async () => {
  house = await openDemoHouse();
});
afterAll(async () => {
  await house?.close();
});

describe.each([
  [
    390,
    'nl',
    'Collega’s',
    'Nodig iemand uit bij Scope',
    'Verstuur de uitnodiging',
    'Stuur opnieuw',
    'Trek in',
  ],
  [1280, 'en', 'Colleagues', 'Invite somebody to Scope', 'Send the invitation', 'Send again', 'Withdraw'],
] as const)('at %d px in %s', (width, language, title, invite, submit, again, withdraw) => {
  it('a coordinator invites, sends again with another link, and withdraws', async () => {
    const email = `coach-${width}@scope.example`;
    const visitor = await house.comes(width, '/colleagues', COORDINATOR, language);
    const { page } = visitor;
    await visitor.sees(title);
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: invite }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name="role"]').selectOption('COACH');
    await dialog.locator('[name="email"]').fill(email);
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: submit }).click();
    const link = page.locator('code', { hasText: '/invitation#' });
    await link.waitFor();
    const first = await link.innerText();
    await page.getByRole('heading', { level: 3, name: email }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);

    await page.getByRole('button', { name: `${again}: ${email}` }).click();
    await page.locator('code', { hasNotText: first }).waitFor();
    await page.getByRole('button', { name: `${withdraw}: ${email}` }).click();
    await page.getByRole('button', { name: `${withdraw}: ${email}` }).waitFor({ state: 'detached' });
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });
});

it('a referrer invites a colleague into the own role, found from the account page', async () => {
  const visitor = await house.comes(390, '/home', 'referrer@werkse.example');
  const { page } = visitor;
  await visitor.sees(/^Dag /);
  await page.getByRole('link', { name: 'Collega’s' }).click();
  await visitor.sees('Collega’s');
  await page.getByRole('button', { name: 'Nodig iemand uit bij Werkse!' }).click();
  await page.getByText('dezelfde rol als u: Doorverwijzer').waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await page.getByRole('dialog').locator('[name="email"]').fill('collega@werkse.example');
  await page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
  await page.locator('code', { hasText: '/invitation#' }).waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});
