import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

const REFERRER = 'referrer@werkse.example';

let house: DemoHouse;

beforeAll(async () => {
  house = await openDemoHouse();
});
afterAll(async () => {
  await house?.close();
});

describe.each([390, 1280])('at %d px', (width) => {
  it('a referrer lands on the own page, refers somebody who knows of it, and takes it back', async () => {
    const visitor = await house.arrives(width, '/sign-in');
    const { page } = visitor;
    await visitor.signIn(REFERRER, 'opbloei-demo');
    await visitor.sees('Mijn aanmeldingen');
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Meld iemand aan' }).click();
    const dialog = page.getByRole('dialog');
    const submit = dialog.getByRole('button', { name: 'Verstuur de aanmelding' });
    await submit.click();
    await dialog.getByText('Zet hier een vinkje.').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByLabel('Voornaam').fill('Noor');
    await dialog.getByLabel('Achternaam').fill(`Doorverwezen${width}`);
    await dialog.getByLabel(/^Waarom meldt u/).fill('Wil een fietsenwinkel beginnen.');
    await dialog.getByLabel(/Deze persoon weet van/).check();
    await submit.click();
    await dialog.getByText('Vul een e-mailadres of een telefoonnummer in.').waitFor();
    await dialog.getByLabel(/^E-mailadres/).fill('noor@person.example');
    await submit.click();
    await page.getByText('De aanmelding is verstuurd.', { exact: false }).waitFor();
    await page.getByText('Ontvangen').first().waitFor();
    expect(await flawsOf(visitor)).toEqual([]);

    await page.getByRole('button', { name: `Trek in: Noor Doorverwezen${width}` }).click();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Trek de aanmelding in' }).click();
    await page.getByText('De aanmelding is ingetrokken.').waitFor();
    await page.getByText('de aanmelding is ingetrokken').first().waitFor();
    await visitor.context.close();
  });

  it('a coordinator opens the form, and somebody comes by themselves, in English', async () => {
    const coordinator = await house.comes(width, '/referrals', COORDINATOR, 'en');
    await coordinator.sees('Referrals');
    await coordinator.page.getByRole('button', { name: /: Public form$/ }).waitFor();
    const open = coordinator.page.getByRole('button', { name: 'Open it: Public form' });
    if (await open.isVisible()) await open.click();
    await coordinator.page.getByRole('link', { name: /\/register\/scope$/ }).waitFor();
    expect(await flawsOf(coordinator)).toEqual([]);

    const visitor = await house.arrives(width, '/register/scope', 'en');
    const { page } = visitor;
    await visitor.sees('Sign up with Scope');
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByLabel('First name').fill('Zelf');
    await page.getByLabel('Last name').fill(`Gekomen${width}`);
    await page.getByLabel('What would you like to do?').fill('I bake bread.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.mantine-InputWrapper-error, [id$="-error"]').first().waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByLabel(/^Telephone number/).fill('06 12 34 56 78');
    await sent(visitor);
    expect(await flawsOf(visitor)).toEqual([]);

    await coordinator.page.reload();
    await coordinator.page.getByRole('heading', { level: 3, name: `Zelf Gekomen${width}` }).waitFor();
    await coordinator.page.getByRole('button', { name: 'Close it: Public form' }).click();
    await coordinator.page.getByRole('button', { name: 'Open it: Public form' }).waitFor();
    await page.goto('/register/scope');
    await visitor.sees('This form is not there');
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
    await coordinator.context.close();
  });
});

/** Who is faster than people are is asked to send it once more. */
async function sent({ page }: Visitor): Promise<void> {
  const thanks = page.getByRole('heading', { name: 'Thank you' });
  const send = page.getByRole('button', { name: 'Send' });
  for (let isSent = false; !isSent;) {
    const answer = page.waitForResponse(
      (response) => response.request().postData()?.includes('ReferMyself') ?? false,
    );
    await send.click();
    const { data } = (await (await answer).json()) as { data: { referMyself: { userErrors: unknown[] } } };
    isSent = data.referMyself.userErrors.length === 0;
  }
  await thanks.waitFor();
}
