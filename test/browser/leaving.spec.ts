import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';

const BOARD = 'board@scope.example';
const TREASURER = 'treasurer@scope.example';

interface Task {
  readonly kind: string;
  readonly memberId: string;
  readonly name: string;
}

let house: DemoHouse;

beforeAll(async () => {
  house = await openDemoHouse();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const waitsFor = async (as: string, kind: string): Promise<Task[]> => {
  const asked = '{ today { tasks { kind memberId name } } }';
  return (await house.app.ok(asked, {}, { as })).tasks.filter((task: Task) => task.kind === kind);
};

/** Who left last, with a thing that somebody else used until now. */
const leftWithThing = async (): Promise<Task> => {
  const left = (await waitsFor(BOARD, 'EXIT_TO_SETTLE')).at(-1)!;
  const asked = '{ assets(first: 50) { edges { node { id memberId } } } }';
  const { edges } = await house.app.ok(asked, {}, { as: TREASURER });
  const thing = edges.find(({ node }: { node: Task }) => node.memberId !== left.memberId).node;
  await house.app.ok(
    'mutation ($input: ChangeAssetInput!) { changeAsset(input: $input) { userErrors { code } } }',
    { input: { assetId: thing.id, memberId: left.memberId, location: '', state: 'IN_USE' } },
    { as: TREASURER },
  );
  return left;
};

describe.each([390, 1280])('at %d px', (width) => {
  it('the board is led to who left, sees what was agreed, and decides otherwise with a reason', async () => {
    const [left] = await waitsFor(BOARD, 'EXIT_TO_SETTLE');
    const visitor = await house.comes(width, '/today', BOARD);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await page.getByRole('link', { name: `Ga naar het vertrek: ${left!.name}` }).click();
    await visitor.sees(`Vertrek van ${left!.name}`);
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Beslis over het geld' }).click();
    await dialog.getByRole('heading', { name: 'Wat er dan gebeurt' }).waitFor();
    await dialog.getByLabel('Anders').check();
    await dialog.getByLabel('Startgeld voor het eigen bedrijf, in procenten').fill('0');
    await dialog.getByLabel('Solidariteitsfonds, in procenten').fill('33,33');
    await dialog.getByLabel('Verrekening met de gemeente, in procenten').fill('66,66');
    await dialog.getByLabel('Waarom anders dan afgesproken?').fill('Zo besloten op de vergadering.');
    await dialog.getByText(/samen/i).nth(1).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByLabel('Verrekening met de gemeente, in procenten').fill('66,67');
    await dialog.getByText('Bekijk de boeking').waitFor();
    await dialog.getByRole('button', { name: 'Beslis over het geld' }).click();
    await page.getByText('Het besluit is vastgelegd en geboekt.').waitFor();
    await page.getByText('Anders dan de afspraken, want: Zo besloten op de vergadering.').waitFor();
    await page.getByRole('row', { name: /Solidariteitsfonds.*33,33/ }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  }, 120_000);

  it('the treasurer decides on a thing and says where another one is', async () => {
    const left = await leftWithThing();
    const worth = `${width === 390 ? 12 : 17},50`;
    const visitor = await house.comes(width, `/members/${left!.memberId}/leaving`, TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await visitor.sees(`Vertrek van ${left!.name}`);
    await page
      .getByRole('button', { name: /^Wijzig: / })
      .first()
      .click();
    await dialog.getByLabel('kapot').check();
    await dialog.getByLabel('Waar is het?').fill('In de loods');
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('De wijziging is bewaard.').waitFor();
    await page.getByText(/kapot · In de loods/).waitFor();
    await page
      .getByRole('button', { name: /^Beslis: / })
      .first()
      .click();
    await dialog.getByLabel('blijft bij de coöperatie').check();
    await dialog.getByLabel('Wat is het nu waard?').fill(worth);
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Beslis' }).click();
    await page.getByText('Het besluit staat vast.').waitFor();
    await page.getByText(new RegExp(`blijft bij de coöperatie \\(€\\s${worth}\\)`)).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  }, 120_000);
});

it('reads in English, and says so for who is still there', async () => {
  const [left] = await waitsFor(BOARD, 'EXIT_TO_SETTLE');
  const visitor = await house.comes(390, `/members/${left!.memberId}/thermometer`, COORDINATOR, 'en');
  await visitor.page.getByText('This member has left. There is still').waitFor();
  await visitor.page.getByRole('link', { name: 'What becomes of the money and the things?' }).click();
  await visitor.sees(`${left!.name} has left`);
  await visitor.page.getByText('The board still has to decide on this.').waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  const { edges } = await house.app.ok(
    '{ members(first: 1, filter: { phases: [ACTIVE] }) { edges { node { id } } } }',
    {},
    { as: COORDINATOR },
  );
  await visitor.page.goto(`/members/${edges[0].node.id}/leaving`);
  await visitor.page.getByRole('alert').waitFor();
  expect(await visitor.overflow()).toBe(0);
  await visitor.context.close();
});
