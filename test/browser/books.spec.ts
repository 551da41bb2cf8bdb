import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';

const TREASURER = 'treasurer@scope.example';

/** A sale that was paid at once. */
async function sells(description: string): Promise<void> {
  const { edges } = await house.app.ok(
    '{ members(first: 100, orderBy: NAME_ASC) { edges { node { id phase } } } }',
    {},
    { as: COORDINATOR },
  );
  const member = edges.find(({ node }: { node: { phase: string } }) => node.phase === 'ACTIVE');
  await house.app.ok(
    'mutation ($input: PostIncomeInput!) { postIncome(input: $input) { userErrors { code } } }',
    {
      input: {
        memberId: member.node.id,
        amount: { amount: '1210.00' },
        vat: 'HIGH',
        directCosts: { amount: '0' },
        receivedOn: (await house.app.ok('{ instance { businessDate } }')).businessDate,
        description,
      },
    },
    { as: TREASURER },
  );
}

let house: DemoHouse;

beforeAll(async () => {
  house = await openDemoHouse();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

describe.each([390, 1280])('at %d px', (width) => {
  it('whoever keeps the money sees that it is right, and that no entry was changed', async () => {
    const visitor = await house.comes(width, '/books', TREASURER);
    const { page } = visitor;
    await visitor.sees('Boeken');
    await page.getByText('Verschil € 0,00').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Controleer de boeken' }).click();
    await page.getByText('De boeken kloppen', { exact: true }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });

  it('each line of the journal tells where it comes from', async () => {
    const visitor = await house.comes(width, '/books/journal', TREASURER);
    const { page } = visitor;
    await visitor.sees('Journaal');
    expect(await flawsOf(visitor)).toEqual([]);
    await page.locator('main details').nth(1).locator('summary').click();
    await page
      .getByRole('button', { name: /^Waar komt deze regel vandaan/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Geboekt door').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText('Zoek een boeking').click();
    await page.getByLabel('Nummer of woord').fill('dit staat nergens');
    await page.getByRole('button', { name: 'Zoek', exact: true }).last().click();
    await page.getByText('Er is niets gevonden.').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });

  it('a mistyped sale is taken back from the journal, with a look at what happens', async () => {
    const description = `Taart met een nul te veel ${width}`;
    await sells(description);
    const visitor = await house.comes(width, '/books/journal', TREASURER);
    const { page } = visitor;
    await visitor.sees('Journaal');
    const entry = page.locator('main details').filter({ hasText: description }).last();
    await entry.locator('summary').click();
    await entry.getByRole('button', { name: 'Draai terug' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Waarom?').fill('Een nul te veel');
    await dialog.getByRole('heading', { name: 'Wat er dan gebeurt' }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Draai terug' }).click();
    await page.getByText('De boeking is teruggedraaid').waitFor();
    // what was taken back, what followed from it and the mirrors of both cannot be taken back again
    await page.reload();
    await visitor.sees('Journaal');
    const all = page.locator('main details').filter({ hasText: /Een nul te veel|met een nul te veel/ });
    await all.first().waitFor();
    expect(await all.getByRole('button', { name: 'Draai terug', includeHidden: true }).count()).toBe(0);
    await visitor.context.close();
  }, 60_000);

  it('a cost that came later is booked on a sale that was paid at once, and goes back by itself', async () => {
    const description = `Taart met latere kosten ${width}`;
    await sells(description);
    const visitor = await house.comes(width, '/books/journal', TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    const entryOf = (words: string) => page.locator('main details').filter({ hasText: words }).last();
    await visitor.sees('Journaal');
    await entryOf(description).locator('summary').click();
    await entryOf(description).getByRole('button', { name: 'Boek late kosten' }).click();
    await dialog.getByLabel('Bedrag zonder btw').fill('20');
    await dialog.getByLabel('Wat voor kosten zijn het?').fill(`Suiker ${width}`);
    await dialog.getByText(/van de afdracht komt terug$/).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Boek de kosten' }).click();
    await page.getByText('De kosten zijn geboekt.').waitFor();
    // the debt of the cost is the first of its entries, so the last of the list; the correction goes with it
    await entryOf(`Suiker ${width}`).locator('summary').click();
    await entryOf(`Suiker ${width}`).getByRole('button', { name: 'Draai terug' }).click();
    await dialog.getByLabel('Waarom?').fill('Was voor een andere taart');
    await dialog.getByText('Bekijk de 2 boekingen').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Draai terug' }).click();
    await page.getByText('De boeking is teruggedraaid').waitFor();
    await entryOf(description).getByRole('button', { name: 'Boek late kosten' }).click();
    await dialog.getByText(/^Teruggedraaid door .+: Was voor een andere taart$/).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  }, 60_000);

  it('an entry by hand waits until both sides are equal, and shows what it does to each account', async () => {
    const visitor = await house.comes(width, '/books/journal', TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await visitor.sees('Journaal');
    await page.getByRole('button', { name: 'Boek met de hand' }).click();
    await dialog.getByLabel('Waar gaat het over?').fill(`Afschrijving ${width}`);
    const account = (at: number) => dialog.locator(`[name="lines.${at}.accountId"]`);
    const amount = (at: number) => dialog.locator(`[name="lines.${at}.amount"]`);
    // the only one that is meant stands there as soon as the field is left
    await account(0).fill('4800');
    await amount(0).fill('12,50');
    expect(await account(0).inputValue()).toMatch(/^4800 /);
    await account(1).fill('oninbare');
    await page.keyboard.press('Enter');
    expect(await account(1).inputValue()).toMatch(/^4850 /);
    await amount(1).fill('12,00');
    await dialog.getByRole('button', { name: 'Boek', exact: true }).click();
    await dialog.getByRole('alert').getByText('Het verschil is € 0,50.').waitFor();
    expect(await amount(0).inputValue()).toBe('12,50');
    expect(await flawsOf(visitor)).toEqual([]);
    // an added line begins with what is missing, at the side that misses it
    await dialog.getByRole('button', { name: 'Voeg een regel toe' }).click();
    expect(await amount(2).inputValue()).toBe('0,50');
    await dialog.getByRole('button', { name: 'Haal regel 3 weg' }).click();
    await amount(1).fill('12,50');
    await dialog.getByText('Debet en credit zijn gelijk: € 12,50.').waitFor();
    const preview = dialog.getByRole('region', { name: 'Wat er dan gebeurt' });
    await preview.getByRole('listitem').filter({ hasText: '4800' }).waitFor();
    await preview.getByText('Geen thermometer verandert.').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Boek', exact: true }).click();
    await page.getByText('De boeking is gemaakt.').waitFor();
    const entry = page.locator('main details').filter({ hasText: `Afschrijving ${width}` });
    await entry.locator('summary').click();
    await entry.getByRole('button', { name: 'Draai terug' }).waitFor();
    await visitor.context.close();
  }, 60_000);

  it('an account is added with a code that was looked for, changed, put away, seen on request and brought back', async () => {
    const number = `45${width}`;
    const visitor = await house.comes(width, '/books/accounts', TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await visitor.sees('Rekeningen');
    await page.getByRole('button', { name: 'Voeg een rekening toe' }).click();
    await dialog.getByLabel('Nummer').fill(number);
    await dialog.getByLabel('Hoe noemt u deze rekening?').fill(`Bakfiets ${width}`);
    const code = dialog.getByRole('combobox', { name: 'RGS-code' });
    await code.fill('autokosten of zoiets');
    await dialog.getByRole('button', { name: 'Voeg toe' }).click();
    await dialog.getByText('Kies iets uit de lijst.', { exact: true }).waitFor();
    await code.fill('auto');
    await dialog.getByRole('option').first().waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await code.inputValue()).toMatch(/ · W\w+$/);
    await dialog.getByRole('button', { name: 'Voeg toe' }).click();
    await page.getByText('De rekening is toegevoegd.').waitFor();

    const row = page.getByRole('row').filter({ hasText: number });
    await row.getByRole('button', { name: /^Verander/ }).click();
    await dialog.getByLabel('Hoe noemt u deze rekening?').fill(`Bakfietsen ${width}`);
    await dialog.getByLabel('Nummer').fill('1100');
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await dialog.locator('[name="number"][aria-invalid="true"]').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByLabel('Nummer').fill(number);
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('De rekening is veranderd.').waitFor();

    await row.getByRole('button', { name: `Berg op: Bakfietsen ${width}` }).click();
    await dialog.getByRole('button', { name: 'Berg op' }).click();
    await page.getByText('De rekening is opgeborgen.').waitFor();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Toon ook opgeborgen rekeningen' }).click();
    await row.getByText('opgeborgen').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await row.getByRole('button', { name: /^Haal terug/ }).click();
    await page.getByText('De rekening is terug.').waitFor();
    await row.getByRole('button', { name: /^Berg op/ }).waitFor();
    // what the system itself posts to is never offered to be put away
    const bank = page.getByRole('row').filter({ hasText: '1100' }).first();
    await bank.getByRole('img', { name: 'vast' }).waitFor();
    expect(await bank.getByRole('button', { name: /^Berg op/ }).count()).toBe(0);
    await visitor.context.close();
  }, 60_000);

  it.each([
    ['/books/accounts', 'Rekeningen'],
    ['/books/balances', 'Saldi'],
    ['/books/balance-sheet', 'Balans'],
    ['/books/profit-and-loss', 'Winst en verlies'],
    ['/books/accounts/1100', /^1100/],
  ])('%s can be read', async (path, title) => {
    const visitor = await house.comes(width, path, TREASURER);
    await visitor.sees(title);
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });
});

it('a month is closed, opened again with a reason, and locked for good', async () => {
  const visitor = await house.comes(1280, '/books', TREASURER);
  const { page } = visitor;
  await visitor.sees('Boeken');
  const dialog = page.getByRole('dialog');
  const turn = page.getByRole('button', { name: /^Sluit .+ af$/ });
  // in the first months of a year the turn is to one of the year before
  const [year] = /\d{4}/.exec(await turn.innerText())!;
  if (!house.app.today().startsWith(year)) {
    await page.getByRole('button', { name: 'Vorig jaar' }).click();
    await page.getByRole('heading', { name: `Maanden van ${year}` }).waitFor();
  }
  await turn.click();
  expect(await flawsOf(visitor)).toEqual([]);
  await dialog.getByRole('button', { name: 'Sluit af' }).click();
  await page.getByText('De maand is afgesloten.').waitFor();
  await page.getByRole('button', { name: 'Maak weer open' }).click();
  await dialog.getByLabel('Waarom?').fill('Er kwam nog een factuur');
  expect(await flawsOf(visitor)).toEqual([]);
  await dialog.getByRole('button', { name: 'Maak open' }).click();
  await page.getByText('De maand is weer open.').waitFor();
  await page.getByRole('button', { name: /^Sluit .+ af$/ }).click();
  await dialog.getByRole('button', { name: 'Sluit af' }).click();
  await page.getByText('De maand is afgesloten.').waitFor();
  await page.getByRole('button', { name: 'Zet op slot' }).first().click();
  await dialog.getByLabel('Waarom?').fill('Aangifte omzetbelasting');
  await dialog.getByRole('button', { name: 'Zet op slot' }).click();
  await page.getByText('De maand staat op slot.').waitFor();
  await page.getByText('Op slot', { exact: true }).first().waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});

it('whoever may only look at the books changes nothing in them', async () => {
  const visitor = await house.comes(1280, '/books/accounts', 'board@scope.example');
  const { page } = visitor;
  await visitor.sees('Rekeningen');
  await page.getByRole('button', { name: 'Toon ook opgeborgen rekeningen' }).waitFor();
  expect(await page.getByRole('button', { name: /^(Voeg|Verander|Berg)/ }).count()).toBe(0);
  await page.goto('/books/journal');
  await visitor.sees('Journaal');
  expect(await page.getByRole('button', { name: 'Boek met de hand' }).count()).toBe(0);
  await visitor.context.close();
});

it('reads in English too', async () => {
  const visitor = await house.comes(390, '/books', TREASURER, 'en');
  await visitor.sees('Books');
  await visitor.page.getByText('Difference €0.00').waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});
