import { COACH, COORDINATOR, flawsOf, openDemoHouse, type DemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly coach: { readonly name: string } | null;
}

let house: DemoHouse;
let people: Person[];

beforeAll(async () => {
  house = await openDemoHouse();
  const asked = '{ members(first: 100) { edges { node { id name phase coach { name } } } } }';
  const { edges } = await house.app.ok(asked, {}, { as: COORDINATOR });
  people = edges.map(({ node }: { node: Person }) => node);
});
afterAll(() => house?.close());

describe.each([390, 1280])('at %d px', (width) => {
  let visitor: Visitor;
  afterEach(() => visitor.context.close());
  const comes = async (path: string, email: string, language: 'nl' | 'en' = 'nl'): Promise<void> => {
    visitor = await house.comes(width, path, email, language);
  };

  it.each([
    ['nl', 'Vandaag', /^(Neem een besluit over de proef|Verleng de termijn): /],
    ['en', 'Today', /^(Decide on the trial|Extend the term): /],
  ] as const)(
    'a coordinator sees what waits, with the act beside it, in %s',
    async (language, title, act) => {
      await comes('/today', COORDINATOR, language);
      await visitor.sees(title);
      const { page } = visitor;
      await page.getByRole('button', { name: act }).first().waitFor();
      expect(await flawsOf(visitor)).toEqual([]);
      await page.getByRole('button', { name: act }).first().click();
      await page.getByRole('dialog').locator('form').waitFor();
      expect(await flawsOf(visitor)).toEqual([]);
    },
  );

  it('what was done is no longer waiting', async () => {
    await comes('/today', COORDINATOR);
    await visitor.sees('Vandaag');
    const { page } = visitor;
    const rows = page.getByRole('article').filter({ hasText: /Nazorg na \d+ maanden/ });
    await rows.first().waitFor();
    const before = await rows.count();
    const [moment] = /na \d+ maanden/.exec(await rows.first().innerText())!;
    const button = rows.first().getByRole('button');
    const name = (await button.getAttribute('aria-label'))!.split(': ')[1]!;
    await button.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(new RegExp(moment, 'i')).check();
    await dialog.getByLabel(/^Het gaat nog goed/).check();
    await dialog.locator('[name="knownBy"]').fill('gebeld');
    await dialog.locator('[type="submit"]').click();
    await page.getByText(`Bewaard hoe het gaat met ${name}.`).waitFor();
    await rows.nth(before - 1).waitFor({ state: 'detached' });
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a coach sees what waits and the own members, and measures one', async () => {
    await comes('/today', COACH);
    await visitor.sees('Vandaag');
    const { page } = visitor;
    const due = page.getByRole('article').filter({ hasText: 'Meting: Participatieladder' });
    const toMeasure = due.getByRole('link', { name: /^Ga naar de metingen: / }).first();
    const name = (await toMeasure.getAttribute('aria-label'))!.split(': ')[1]!;
    await page.getByRole('region', { name: 'Mijn leden' }).getByRole('article').first().waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await toMeasure.click();
    await visitor.sees(`Metingen van ${name}`);
    await page.getByRole('button', { name: 'Meet nu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Vragenlijst').selectOption({ label: 'Participatieladder' });
    await dialog.getByLabel(/^5/).check();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.locator('[type="submit"]').click();
    await page.getByText('De meting is bewaard.').waitFor();
    // what was measured last is what is shown
    const newest = page
      .getByRole('table', { name: /Meedoen/ })
      .locator('tbody tr')
      .first();
    await newest.getByRole('cell', { name: '5', exact: true }).waitFor();
    const chart = page.getByRole('img', { name: /Meedoen/ });
    expect(await chart.locator('desc').textContent()).toContain('op een schaal van 1 tot 6');
    expect(await flawsOf(visitor)).toEqual([]);
    await page.goto('/today');
    await visitor.sees('Vandaag');
    await page.getByRole('region', { name: 'Mijn leden' }).getByRole('article').first().waitFor();
    expect(await due.filter({ hasText: name }).count()).toBe(0);
  });

  it.each([
    ['treasurer@scope.example', 'Vandaag'],
    ['board@scope.example', 'Vandaag'],
  ])('%s sees the own list', async (email, title) => {
    await comes('/today', email);
    await visitor.sees(title);
    await visitor.page
      .getByRole('heading', { level: 2 })
      .or(visitor.page.getByText('Er is niets dat op u wacht'))
      .first()
      .waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('the board is narrowed by coach and phase, and acts from a card', async () => {
    await comes('/pipeline', COORDINATOR, 'en');
    await visitor.sees('Progress');
    const { page } = visitor;
    const coached = people.find(({ phase, coach }) => phase === 'ACTIVE' && coach)!;
    const onCard = page.getByRole('article').filter({ hasText: coached.coach!.name }).first();
    // on a narrow window the columns are closed until something is chosen
    if (width === 1280) await onCard.waitFor();
    await page.getByLabel('Phase').selectOption({ label: 'Plan' });
    const planned = people.filter(({ phase }) => phase === 'PLAN');
    await page.getByText(`${planned.length} persons found`).waitFor();
    expect(page.url()).toContain('phase=PLAN');
    expect(await page.getByRole('article').count()).toBe(planned.length);
    await page.getByRole('button', { name: `Start the trial: ${planned[0]!.name}` }).click();
    await page.getByRole('dialog', { name: 'Start the trial' }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByLabel('Coach', { exact: true }).selectOption({ label: 'No coach yet' });
    await page.getByLabel('Phase').selectOption({ label: 'All phases' });
    await page.waitForURL(/coach=none$/);
    await onCard.waitFor({ state: 'detached' });
    expect(await flawsOf(visitor)).toEqual([]);
  });
});
