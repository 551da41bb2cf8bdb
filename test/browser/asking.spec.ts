import { type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';

const MEMBER = 'member@scope.example';
const TREASURER = 'treasurer@scope.example';

/** The smallest picture there is. */
const photo = {
  name: 'bon.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

let house: DemoHouse;

beforeAll(async () => {
  house = await openDemoHouse();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

describe.each([390, 1280])('at %d px', (width) => {
  it('a member asks money with a photo of the receipt, and whoever keeps the money sees it, approves and pays', async () => {
    const what = `Snoeischaar ${width}`;
    const member = await house.comes(width, '/thermometer', MEMBER);
    await member.sees(/^U kunt € [\d.]+,\d\d uitgeven voor uw bedrijf$/);
    expect(await flawsOf(member)).toEqual([]);
    await member.page.getByRole('link', { name: 'Vraag geld voor uw bedrijf' }).click();
    await member.sees('Vraag geld voor uw bedrijf');
    await member.page.getByLabel('Ik heb het al zelf betaald').check();
    await member.page.getByText(/^U kunt nu uitgeven:/).waitFor();
    expect(await flawsOf(member)).toEqual([]);

    // what is missing is said beside it, and what was typed stays
    await member.page.getByLabel('Wat hebt u gekocht?').fill(what);
    await member.page.getByLabel('Hoeveel hebt u betaald?').fill('12,1O');
    await member.page.getByRole('button', { name: 'Verstuur' }).click();
    await member.page.getByText('Vul een bedrag in, zoals 12,50.').waitFor();
    await member.page.getByText('Maak een foto van de bon of kies een bestand.').waitFor();
    expect(await member.page.getByLabel('Wat hebt u gekocht?').inputValue()).toBe(what);
    expect(await flawsOf(member)).toEqual([]);

    await member.page.getByLabel('Hoeveel hebt u betaald?').fill('12,10');
    await member.page.getByLabel('Hoeveel btw staat er op de bon?').fill('2,10');
    await member.page.getByText('Hierna houdt u over:').waitFor();
    await member.page
      .getByLabel('Wat voor aankoop is het?')
      .selectOption({ label: 'Gereedschap of apparaat' });
    await member.page.locator('input[type="file"]').last().setInputFiles(photo);
    await member.page.getByText('bon.png is verstuurd.').waitFor();
    expect(await flawsOf(member)).toEqual([]);
    await member.page.getByRole('button', { name: 'Verstuur' }).click();
    await member.page.getByText('Uw aanvraag is verstuurd.').waitFor();
    await member.page.getByRole('link', { name: 'Bekijk mijn aanvragen' }).click();
    await member.sees('Mijn aanvragen');
    const mine = member.page.getByRole('article').filter({ hasText: what });
    await mine.getByText('Wacht op antwoord').waitFor();
    expect(await flawsOf(member)).toEqual([]);

    const treasurer = await house.comes(width, '/approvals', TREASURER);
    await treasurer.sees('Aanvragen voor geld');
    const asked = treasurer.page.getByRole('article').filter({ hasText: what });
    await asked.getByRole('button', { name: `Bekijk de bon van ${what}` }).click();
    await asked.getByRole('img', { name: `Bekijk de bon van ${what}` }).waitFor();
    expect(await flawsOf(treasurer)).toEqual([]);
    await asked.getByRole('button', { name: /^Keur goed/ }).click();
    await treasurer.page.getByText(/^De aanvraag van .+ is goedgekeurd\.$/).waitFor();
    await asked.getByRole('button', { name: 'Boek de betaling' }).click();
    const dialog = treasurer.page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Wat er dan gebeurt' }).waitFor();
    await dialog.getByText('Bekijk de boeking').click();
    await dialog.getByRole('columnheader', { name: 'Debet' }).waitFor();
    expect(await flawsOf(treasurer)).toEqual([]);
    await dialog.getByRole('button', { name: 'Boek de betaling' }).click();
    await treasurer.page.getByText(/^De betaling voor .+ is geboekt\.$/).waitFor();

    await member.page.reload();
    await member.sees('Mijn aanvragen');
    await member.page.getByText(/^\d+ aanvragen die klaar zijn$/).click();
    await mine.getByText('Betaald', { exact: true }).waitFor();
    await member.context.close();
    await treasurer.context.close();
  }, 60_000);

  it('a member changes a request and takes it back, and is told why a thermometer holds too little', async () => {
    const visitor = await house.comes(width, '/requests', MEMBER);
    const { page } = visitor;
    await visitor.sees('Mijn aanvragen');
    const waiting = page.getByRole('article').filter({ hasText: 'Wacht op antwoord' }).first();
    await waiting.getByRole('button', { name: 'Verander de aanvraag' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hoeveel kost het?').fill('99.999');
    await dialog.getByText(/niet genoeg|te weinig|tekort/i).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByLabel('Hoeveel kost het?').fill(`1${width},00`);
    await dialog.getByRole('button', { name: 'Bewaar de verandering' }).click();
    await page.getByText('Uw aanvraag is veranderd.').waitFor();
    await visitor.context.close();
  });

  it('a member sees what a sale would bring, step by step', async () => {
    const visitor = await house.comes(width, '/forecast', MEMBER);
    const { page } = visitor;
    await visitor.sees('Wat levert een verkoop op?');
    await page.getByLabel('Hoeveel betaalt de klant?').fill('121');
    await page.getByRole('button', { name: 'Reken uit' }).click();
    await page.getByText('Naar uw thermometer gaat').waitFor();
    await page.getByText('€ 100,00').first().waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });
});

it('reads in English too', async () => {
  const visitor = await house.comes(390, '/ask', MEMBER, 'en');
  await visitor.sees('Ask money for your enterprise');
  await visitor.page.getByLabel('I need money first').check();
  await visitor.page.getByText(/^You can spend now:/).waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.page.goto('/requests');
  await visitor.sees('My requests');
  await visitor.page.goto('/approvals');
  await visitor.sees('Requests for money');
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});
