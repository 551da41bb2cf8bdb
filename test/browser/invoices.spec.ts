import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse, photo } from './demo-house.js';
import { soleOwners } from './sole-owners.js';

const TREASURER = 'treasurer@scope.example';

interface Member {
  readonly id: string;
  readonly name: string;
  readonly admittedOn: string;
}
interface Paid {
  readonly id: string;
  readonly number: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly suppliedOn: string;
  readonly creditNotes: readonly object[];
}

let house: DemoHouse;
/** Members of whom everything that they sell is theirs alone. */
let members: Member[];

beforeAll(async () => {
  house = await openDemoHouse();
  const asked =
    '{ members(first: 100, filter: { phases: [ACTIVE] }) { edges { node { id name admittedOn } } } }';
  const { edges } = await house.app.ok(asked, {}, { as: COORDINATOR });
  members = await soleOwners<Member>(
    house.app,
    edges.map(({ node }: { node: Member }) => node),
  );
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** A paid invoice of which a share went to the cooperative at once: what was sold in a trial is held. */
async function divided(): Promise<Paid> {
  const asked =
    '{ invoices(first: 50, filter: { states: [PAID] }) { edges { node { id number memberId memberName suppliedOn creditNotes { number } } } } }';
  const { edges } = await house.app.ok(asked, {}, { as: TREASURER });
  const paid: Paid[] = edges.map(({ node }: { node: Paid }) => node);
  return paid.find(
    ({ memberId, suppliedOn, creditNotes }) =>
      creditNotes.length === 0 &&
      members.some(({ id, admittedOn }) => id === memberId && admittedOn <= suppliedOn),
  )!;
}

describe.each([390, 1280])('at %d px', (width) => {
  it('an invoice is kept while it is typed, with the totals of the server, made final and credited', async () => {
    const visitor = await house.comes(width, '/invoices', TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await visitor.sees('Facturen');
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('link', { name: 'Maak een factuur' }).click();
    await visitor.sees('Maak een factuur');
    await page.getByLabel('Klant', { exact: true }).locator('option').nth(1).waitFor({ state: 'attached' });
    await page.getByLabel('Lid dat verkoopt').selectOption({ label: members[0]!.name });
    await page.getByLabel('Klant', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Omschrijving').fill('Tuin snoeien');
    await page.getByLabel('Aantal').fill('2,5');
    await page.getByLabel('Prijs per stuk, zonder btw').fill('40');
    await page.getByText('Bewaard als concept.').waitFor();
    await page.getByText('€ 121,00').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Bewaar en bekijk' }).click();
    await visitor.sees(/^Concept/);
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Maak definitief' }).click();
    await dialog.getByRole('heading', { name: 'Wat er dan gebeurt' }).waitFor();
    await dialog.getByText('Bekijk de boeking').click();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Maak definitief' }).click();
    await page.getByText('De factuur is definitief en heeft een nummer.').waitFor();
    await page.getByRole('button', { name: 'Bewaar de PDF' }).waitFor();
    await page.getByRole('button', { name: 'Maak een creditnota' }).click();
    await dialog.getByLabel('Waarom? De klant leest dit.').fill('Minder uren');
    await dialog.getByLabel('Een deel').check();
    await dialog.getByLabel(/^Aantal terug/).fill('0,5');
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Maak de creditnota' }).click();
    await page.getByText('De creditnota is gemaakt.').waitFor();
    await page.getByText(/Minder uren$/).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  }, 120_000);

  it('a cost that came later is booked on a paid invoice, shown with what it changed, and taken back', async () => {
    const description = `Verf ${width}`;
    const { id, number, memberName } = await divided();
    const visitor = await house.comes(width, `/invoices/${id}`, TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await visitor.sees(number);
    await page.getByRole('button', { name: 'Boek late kosten' }).click();
    await dialog.getByLabel('Bedrag zonder btw').fill('1000000');
    await dialog.getByLabel('Wat voor kosten zijn het?').fill(description);
    await dialog.getByText(/^Dit is meer dan wat van de verkoop over is/).waitFor();
    await dialog.getByLabel('Bedrag zonder btw').fill('1');
    await dialog.locator('input[type="file"]').last().setInputFiles(photo);
    await dialog.getByText(`${photo.name} is verstuurd.`).waitFor();
    await dialog.getByText(new RegExp(`^${memberName}: €\\s0,\\d\\d van de afdracht komt terug$`)).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Boek de kosten' }).click();
    await page.getByText('De kosten zijn geboekt.').waitFor();
    const cost = page
      .getByRole('list', { name: 'Late kosten' })
      .getByRole('listitem')
      .filter({ hasText: description });
    await cost.getByText(new RegExp(`^${memberName}: €\\s0,\\d\\d minder`)).waitFor();
    await cost.getByRole('button', { name: 'Bewaar de bon' }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await cost.getByRole('button', { name: 'Draai terug' }).click();
    await dialog.getByLabel('Waarom?').fill('Verkeerde factuur');
    await dialog.getByRole('heading', { name: 'Wat er dan gebeurt' }).waitFor();
    await dialog.getByText(/^Bekijk de \d boekingen$/).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Draai terug' }).click();
    await page.getByText('De late kosten zijn teruggedraaid.').waitFor();
    await cost.getByText(/^Teruggedraaid door .+: Verkeerde factuur$/).waitFor();
    expect(await cost.getByRole('button', { name: 'Draai terug' }).count()).toBe(0);
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  }, 60_000);

  it('a customer is added, with what is wrong said beside it, archived, and brought back', async () => {
    const visitor = await house.comes(width, '/invoices/customers', TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await visitor.sees('Klanten');
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Voeg een klant toe' }).click();
    await dialog.getByLabel('Naam').fill(`Bakker ${width}`);
    await dialog.getByLabel('Straat').fill('Markt');
    await dialog.getByLabel('Huisnummer').fill('1');
    await dialog.getByLabel('Postcode').fill('nergens');
    await dialog.getByLabel('Plaats').fill('Delft');
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await dialog.locator('[aria-invalid="true"]').waitFor();
    expect(await dialog.getByLabel('Naam').inputValue()).toBe(`Bakker ${width}`);
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByLabel('Postcode').fill('2611 AB');
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('De klant is toegevoegd.').waitFor();

    const row = page.getByRole('listitem').filter({ hasText: `Bakker ${width}` });
    await page.getByRole('searchbox', { name: 'Zoek een klant' }).fill(`bakker ${width}`);
    await page.keyboard.press('Enter');
    await row.getByRole('button', { name: 'Archiveer' }).click();
    await dialog.getByRole('button', { name: 'Archiveer' }).click();
    await page.getByText('De klant staat in het archief.').waitFor();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Toon het archief' }).click();
    await row.getByText(/in het archief sinds/).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await row.getByRole('button', { name: `Haal terug: Bakker ${width}` }).click();
    await page.getByText('De klant is terug uit het archief.').waitFor();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Toon de klanten van nu' }).click();
    await row.getByRole('button', { name: 'Archiveer' }).waitFor();
    await visitor.context.close();
  });

  it.each([
    ['/invoices/reminders', 'Herinneringen'],
    ['/invoices/quotes', 'Offertes'],
    ['/invoices/recurring', 'Vaste facturen'],
  ])('%s can be read', async (path, title) => {
    const visitor = await house.comes(width, path, TREASURER);
    await visitor.sees(title);
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });
});

it('reads in English too', async () => {
  const visitor = await house.comes(390, '/invoices', TREASURER, 'en');
  await visitor.sees('Invoices');
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});
