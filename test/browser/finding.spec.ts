import { nl } from '../../apps/web/src/text/nl.js';
import { COACH, COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

const MEMBER = 'member@scope.example';
const SUBMIT =
  'mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { userErrors { code } } }';

let house: DemoHouse;
let scope: string;

beforeAll(async () => {
  house = await openDemoHouse();
  const [found] = await house.app.database.owner<{ id: string }>(
    "SELECT id FROM registry.organisation WHERE slug = 'scope'",
  );
  scope = found!.id;
});
afterAll(async () => {
  await house?.close();
});

const openMenu = async ({ page }: Visitor): Promise<void> => {
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  if (await menu.isVisible()) await menu.click();
};

describe.each([390, 1280])('at %d px', (width) => {
  it('a person is found from every page, with the keyboard alone', async () => {
    const [member] = (
      await house.app.ok('{ members(first: 1) { edges { node { name } } } }', {}, { as: COORDINATOR })
    ).edges as { node: { name: string } }[];
    const { name } = member!.node;
    const visitor = await house.comes(width, '/today', COORDINATOR);
    const { page } = visitor;
    await visitor.sees('Vandaag');
    await openMenu(visitor);
    const box = page.getByRole('searchbox', { name: 'Zoek een persoon, bedrijf of organisatie' });
    await box.focus();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await visitor.sees(`Gevonden met “${name}”`);
    await page.getByRole('heading', { level: 2, name }).first().waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('link', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await visitor.sees(name);

    await page.goto('/search?text=zqxjzqxj');
    await page.getByText('Niets gevonden.', { exact: false }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });

  it('notices are counted on the bell, lead to what they are about, and are marked as read', async () => {
    for (const givenName of ['Bel', 'Klok']) {
      const input = {
        givenName,
        familyName: `Letje${width}`,
        email: `${givenName.toLowerCase()}@person.example`,
        reason: 'Wil bloemen verkopen.',
        personKnows: true,
      };
      await house.app.ok(SUBMIT, { input }, { as: 'referrer@werkse.example', in: scope });
    }
    const visitor = await house.comes(width, '/notices', COORDINATOR, 'en');
    const { page } = visitor;
    await visitor.sees('Notices');
    await page.getByRole('link', { name: 'See' }).first().waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await openMenu(visitor);
    await page.getByRole('link', { name: /^Notices \(\d+ unread\)$/ }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page
      .getByRole('button', { name: /^Read: / })
      .first()
      .click();
    await page.getByRole('button', { name: 'Everything is read' }).click();
    await page
      .getByRole('button', { name: /^Read: / })
      .first()
      .waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Notices', exact: true }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });
});

it('who keeps the money is led from a person to the thermometer, which opens for them', async () => {
  const { edges } = await house.app.ok(
    '{ members(filter: { phases: [ACTIVE] }, first: 1) { edges { node { name } } } }',
    {},
    { as: COORDINATOR },
  );
  const { name } = edges[0].node;
  const visitor = await house.comes(1280, '/bank', 'treasurer@scope.example');
  await visitor.page.getByRole('searchbox', { name: nl['search.label'] }).fill(name);
  await visitor.page.keyboard.press('Enter');
  await visitor.page.getByRole('link', { name, exact: true }).first().click();
  await visitor.page.waitForURL(/\/thermometer$/);
  await visitor.sees(new RegExp(name));
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});

it('a coach may search, a member sees no search box', async () => {
  const coach = await house.comes(1280, '/today', COACH);
  await coach.page.getByRole('searchbox').waitFor();
  await coach.context.close();
  const member = await house.comes(1280, '/thermometer', MEMBER);
  await member.page.getByRole('link', { name: /^Berichten/ }).waitFor();
  expect(await member.page.getByRole('searchbox').count()).toBe(0);
  await member.context.close();
});
