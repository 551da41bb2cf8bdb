import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

const TREASURER = 'treasurer@scope.example';
/** Of a cooperative that lets members have money privately, as income that is reported. */
const REPORTING_TREASURER = 'treasurer@pangea.example';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly balance: { readonly amount: string } | null;
}

let house: DemoHouse;
let today: string;
let members: Person[];
let inTrial: Person;
let withdrawer: Person;

const askMembers = async (as: string): Promise<Person[]> => {
  const query =
    '{ members(filter: { phases: [TRIAL, ACTIVE] }, orderBy: NAME_ASC, first: 100) { edges { node { id name phase balance { amount } } } } }';
  const { edges } = await house.app.ok(query, {}, { as });
  return edges.map(({ node }: { node: Person }) => node);
};

beforeAll(async () => {
  house = await openDemoHouse();
  today = (await house.app.ok('{ instance { businessDate } }')).businessDate;
  const people = await askMembers(COORDINATOR);
  members = people.filter(({ phase, balance }) => phase === 'ACTIVE' && balance);
  inTrial = people.find(({ phase }) => phase === 'TRIAL')!;
  const others = await askMembers(REPORTING_TREASURER);
  withdrawer = others.find(({ phase, balance }) => phase === 'ACTIVE' && Number(balance?.amount) > 100)!;
}, 120_000);
afterAll(() => house?.close());

const sells = (id: string, amount: string) =>
  house.app.ok(
    'mutation ($input: PostIncomeInput!) { postIncome(input: $input) { userErrors { code } } }',
    {
      input: {
        memberId: id,
        amount: { amount },
        vat: 'ZERO',
        directCosts: { amount: '0' },
        receivedOn: today,
        description: 'Een grote verkoop',
      },
    },
    { as: TREASURER },
  );

describe.each([390, 1280])('at %d px', (width) => {
  let visitor: Visitor;
  afterEach(() => visitor.context.close());
  const dialog = () => visitor.page.getByRole('dialog');
  const comes = async (path: string, email = TREASURER, language: 'nl' | 'en' = 'nl') => {
    visitor = await house.comes(width, path, email, language);
  };

  it('a sale without an invoice shows how it is divided, and is booked on the thermometer', async () => {
    const { id, name } = members[0]!;
    await comes(`/members/${id}/thermometer`);
    const { page } = visitor;
    await visitor.sees(/uitgeven voor het eigen bedrijf/);
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Boek een verkoop zonder factuur' }).click();
    await dialog().getByText(name).waitFor();
    // nothing was typed yet, so nothing is thrown away
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Boek een verkoop zonder factuur' }).click();
    const what = `Taart op de markt ${width}`;
    await dialog().getByLabel('Wat is er verkocht?').fill(what);
    await dialog().getByLabel('Hoeveel betaalde de klant?').fill('121');
    await dialog()
      .getByLabel(/^Kosten van deze verkoop/)
      .fill('100');
    await dialog().getByText('De directe kosten moeten lager zijn').waitFor();
    await dialog().getByRole('button', { name: 'Boek de verkoop' }).click();
    // what is refused stands beside its field
    await dialog().locator('[name="directCosts"][aria-invalid="true"]').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog()
      .getByLabel(/^Kosten van deze verkoop/)
      .fill('20');
    await dialog().getByText('Afdracht aan de coöperatie').waitFor();
    await dialog().getByText('Btw, gaat naar de Belastingdienst').waitFor();
    await dialog().getByText('− € 21,00').waitFor();
    await dialog().getByText(`${name}: Thermometer`).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog().getByRole('button', { name: 'Boek de verkoop' }).click();
    await page.getByText('De verkoop is geboekt.').waitFor();
    await page.getByText(what).first().waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
  }, 60_000);

  it('a sale of several owners is of all of them only when that is chosen', async () => {
    const [one, other] = [members[1]!, members[2]!];
    const called = `Bakkers ${width}`;
    await house.app.ok(
      'mutation ($input: RecordEnterpriseInput!) { recordEnterprise(input: $input) { userErrors { code } } }',
      {
        input: {
          memberId: one.id,
          name: called,
          activity: 'taart',
          sector: '10',
          startsOn: today,
          shares: [one, other].map(({ id }) => ({ memberId: id, basisPoints: 5000 })),
        },
      },
      { as: COORDINATOR },
    );
    await comes('/invoices');
    const { page } = visitor;
    await visitor.sees('Facturen');
    await page.getByRole('button', { name: 'Boek een verkoop zonder factuur' }).click();
    await dialog().getByLabel('Wat is er verkocht?').fill('Samen taart verkocht');
    await dialog().getByLabel('Hoeveel betaalde de klant?').fill('1.210,00');
    // chosen last: what would happen is told all the same
    await dialog().getByLabel('Lid dat verkoopt').selectOption({ label: inTrial.name });
    await dialog().getByText('Bewaard tot het einde van de proef').waitFor();
    await dialog().getByLabel('Lid dat verkoopt').selectOption({ label: one.name });
    await dialog().getByText('Van wie is deze verkoop?').waitFor();
    await dialog().getByRole('button', { name: 'Boek de verkoop' }).click();
    await dialog().getByText('Kies een antwoord.').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog().getByLabel(called).check();
    await dialog().getByText(`${other.name}: Thermometer`).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog().getByRole('button', { name: 'Boek de verkoop' }).click();
    await page.getByText('De verkoop is geboekt.').waitFor();
  }, 60_000);

  it('money that a member has privately is refused with the reason, where the cooperative does not pay it', async () => {
    await comes(`/members/${members[0]!.id}/thermometer`);
    await visitor.sees(/uitgeven voor het eigen bedrijf/);
    await visitor.page.getByRole('button', { name: 'Boek een privé-opname' }).click();
    await dialog().getByText('Deze coöperatie betaalt geen geld uit de thermometer').waitFor();
    expect(await dialog().locator('form').count()).toBe(0);
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog().getByRole('button', { name: 'Sluit' }).last().click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('or it is booked as income, stands in the report of the month, and is written down as told', async () => {
    await comes(`/members/${withdrawer.id}/thermometer`, REPORTING_TREASURER);
    const { page } = visitor;
    await visitor.sees(/uitgeven voor het eigen bedrijf/);
    await page.getByRole('button', { name: 'Boek een privé-opname' }).click();
    await dialog().getByText('Dit geld telt als inkomen.').waitFor();
    await dialog().getByLabel('Waarvoor was het?').fill('Voor de huur');
    await dialog().getByLabel('Hoeveel kreeg het lid?').fill('999999');
    await dialog().getByText('Zoveel is er niet vrij in de thermometer.').waitFor();
    await dialog().getByRole('button', { name: 'Boek de opname' }).click();
    await dialog().locator('[name="amount"][aria-invalid="true"]').waitFor();
    await dialog().getByLabel('Hoeveel kreeg het lid?').fill('25,50');
    await dialog().getByText(`${withdrawer.name}: Thermometer`).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog().getByRole('button', { name: 'Boek de opname' }).click();
    await page.getByText('De opname is geboekt.').waitFor();
    await page.goto('/books');
    await page.getByRole('link', { name: 'Op te geven inkomen' }).click();
    await visitor.sees('Op te geven inkomen');
    const row = page.getByRole('article').filter({ hasText: withdrawer.name });
    const unknown = page.getByText('De gemeente weet nog niet alles van');
    await unknown.waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await row.getByRole('button', { name: `Schrijf op dat het gemeld is: ${withdrawer.name}` }).click();
    await dialog().getByText('Het gaat om € 25,50.').waitFor();
    await dialog().getByRole('button', { name: 'Schrijf op' }).click();
    await dialog().getByText('Vul dit in.').waitFor();
    await dialog().getByLabel('Aan wie?').fill('Gemeente, mevrouw De Vries');
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog().getByRole('button', { name: 'Schrijf op' }).click();
    await page.getByText('Opgeschreven: de gemeente weet het inkomen').waitFor();
    await row.getByText('De gemeente weet het', { exact: true }).waitFor();
    await row
      .getByText(/aan Gemeente, mevrouw De Vries$/)
      .last()
      .waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
    await unknown.waitFor({ state: 'detached' });
    expect(await flawsOf(visitor)).toEqual([]);
    // a month can be chosen, and one without anything says what it would hold
    await page.goto('/income?month=2015-01');
    await page.getByText('In januari 2015 kreeg niemand geld privé.').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Een maand eerder' }).click();
    await page.getByText('In december 2014 kreeg niemand geld privé.').waitFor();
    await page.getByRole('button', { name: 'Een maand later' }).click();
    await page.getByText('In januari 2015 kreeg niemand geld privé.').waitFor();
  }, 60_000);

  it.each([
    ['treasurer', TREASURER],
    ['coordinator', COORDINATOR],
  ])(
    'a %s sees whose money asks for a talk, what it means and what to do',
    async (_who, email) => {
      const { id, name } = members[3]!;
      await sells(id, '6050.00');
      await comes('/today', email);
      const { page } = visitor;
      await visitor.sees('Vandaag');
      const part = page.getByRole('region', { name: 'Geld om over te praten' });
      const ceiling = part.locator('details').filter({ hasText: 'bij het plafond' });
      await ceiling.getByText('Het plafond is een afspraak van de coöperatie').waitFor();
      await part.getByText('niet bekend hoe hoog de uitkering is').click();
      expect(await flawsOf(visitor)).toEqual([]);
      await part.getByRole('link', { name: 'Op te geven inkomen' }).click();
      await visitor.sees('Op te geven inkomen');
      expect(await flawsOf(visitor)).toEqual([]);
      await page.goto('/today');
      await ceiling.getByRole('link', { name }).click();
      await visitor.sees(/uitgeven voor het eigen bedrijf/);
      await page.getByText('Het plafond is € 2.500,00').waitFor();
    },
    60_000,
  );
});

it('who keeps no money books nothing', async () => {
  const visitor = await house.comes(1280, `/members/${members[0]!.id}/thermometer`, COORDINATOR);
  await visitor.sees(/uitgeven voor het eigen bedrijf/);
  expect(await visitor.page.getByRole('button', { name: /^Boek/ }).count()).toBe(0);
  await visitor.context.close();
});

it('reads in English too', async () => {
  const visitor = await house.comes(390, `/members/${members[0]!.id}/thermometer`, TREASURER, 'en');
  await visitor.sees(/This member can/);
  await visitor.page.getByRole('button', { name: 'Book a sale without an invoice' }).click();
  await visitor.page.getByRole('dialog').getByLabel('What was sold?').waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});
