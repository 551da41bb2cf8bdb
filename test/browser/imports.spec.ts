import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

let house: DemoHouse;

beforeAll(async () => {
  house = await openDemoHouse();
});
afterAll(async () => {
  await house?.close();
});

const choose = ({ page }: Visitor, lines: string[]) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'leden.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });

describe.each([390, 1280])('at %d px', (width) => {
  it('a sheet is read, put right, looked at row by row, and brought in', async () => {
    const visitor = await house.comes(width, '/imports', COORDINATOR);
    const { page } = visitor;
    await visitor.sees('Ledenlijst inlezen');
    expect(await flawsOf(visitor)).toEqual([]);
    await choose(visitor, [
      'Nummer;Voornaam;Achternaam;Aangemeld op;Kleur',
      `${width}1;Ingelezen;Eerste${width};2026-05-01;groen`,
      `${width}2;Ingelezen;Tweede${width};vorige week;rood`,
    ]);
    await page.getByRole('button', { name: 'Lees het rekenblad' }).click();
    await visitor.sees('leden.csv');
    expect(await page.getByLabel('Kleur').inputValue()).toBe('');
    expect(await page.getByLabel('Voornaam').inputValue()).toBe('GIVEN_NAME');
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Kijk alles na' }).click();
    await page.getByRole('heading', { name: 'Dit vonden we' }).waitFor();
    await page.getByRole('cell', { name: 'Aangemeld op', exact: true }).waitFor();
    await page.getByText('Verbeter de fouten in uw rekenblad', { exact: false }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);

    // the column that is wrong can be left out as well
    await page.getByText('Wat staat er in elke kolom?').click();
    await page.getByLabel('Aangemeld op').selectOption({ label: 'Niet overnemen' });
    await page.getByLabel('Kleur').selectOption({ label: 'Reden aanmelding' });
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Stop met deze lijst' }).click();
    const dialog = page.getByRole('dialog');
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Stop met deze lijst' }).click();
    await page.getByText('U stopte met deze lijst', { exact: false }).waitFor();

    await page.goto('/imports');
    await visitor.sees('Ledenlijst inlezen');
    await choose(visitor, [
      'Nummer;Voornaam;Achternaam;Aangemeld op',
      `${width}3;Fenna;Eerste${width};2026-05-01`,
      `${width}4;Ingelezen;Derde${width};2026-05-02`,
    ]);
    await page.getByRole('button', { name: 'Lees het rekenblad' }).click();
    await visitor.sees('leden.csv');
    await page.getByRole('button', { name: 'Kijk alles na' }).click();
    await page.getByRole('heading', { name: 'Dit vonden we' }).waitFor();
    await page.getByRole('button', { name: /^Neem 2 mensen mee/ }).click();
    await page.getByText(/^Klaar: /).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    const found = await house.app.ok(
      'query ($text: String!) { members(first: 5, filter: { text: $text }) { edges { node { name } } } }',
      { text: `Derde${width}` },
      { as: COORDINATOR },
    );
    expect(found.edges).toHaveLength(1);
    await visitor.context.close();
  });
});

it('reads in English too', async () => {
  const visitor = await house.comes(1280, '/imports', COORDINATOR, 'en');
  await visitor.sees('Import a member list');
  await choose(visitor, ['Given name;Family name', 'Some;Body']);
  await visitor.page.getByRole('button', { name: 'Read the sheet' }).click();
  await visitor.page.getByText('Step 1 of 3', { exact: false }).waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});

it('says of a file that is no sheet what to choose instead', async () => {
  const visitor = await house.comes(390, '/imports', COORDINATOR);
  const { page } = visitor;
  await visitor.sees('Ledenlijst inlezen');
  const read = page.getByRole('button', { name: 'Lees het rekenblad' });
  await read.click();
  await page.getByText('Kies een bestand.').waitFor();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
  await read.click();
  await page.getByText(/Dit is geen rekenblad/).waitFor();
  expect(await visitor.accessibility()).toEqual([]);
  await visitor.context.close();
});
