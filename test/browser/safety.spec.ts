import { COACH, flawsOf, openDemoHouse, type DemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

let house: DemoHouse;
let memberId: string;

beforeAll(async () => {
  house = await openDemoHouse();
  const asked = '{ members(first: 1, filter: { phases: [ACTIVE] }) { edges { node { id } } } }';
  memberId = (await house.app.ok(asked, {}, { as: COACH })).edges[0].node.id;
});
afterAll(() => house?.close());

describe.each([
  [390, 'nl'],
  [390, 'en'],
  [1280, 'nl'],
  [1280, 'en'],
] as const)('at %d px, in %s', (width, language) => {
  let visitor: Visitor;
  afterEach(() => visitor.context.close());

  it('a worry about somebody is raised, and closed with what was done', async () => {
    const say = (nl: string, en: string): string => (language === 'nl' ? nl : en);
    visitor = await house.comes(width, `/members/${memberId}/safety`, COACH, language);
    await visitor.sees(new RegExp(say('^Zorgen over', '^Worries about')));
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    const sends = async () => {
      expect(await flawsOf(visitor)).toEqual([]);
      await dialog.locator('[type="submit"]').click();
      await dialog.waitFor({ state: 'detached' });
      expect(await flawsOf(visitor)).toEqual([]);
    };
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: say('Meld een zorg', 'Raise a worry') }).click();
    await dialog.locator('form').waitFor();
    await dialog.locator('[type="submit"]').click();
    await dialog.locator('[id$="-error"]').first().waitFor();
    const words = `Slaapt in de auto ${width} ${language}`;
    await dialog.locator('[name="category"]').selectOption('HEALTH');
    await dialog.locator('[name="words"]').fill(words);
    await dialog.getByLabel(say('Nee, alleen coördinator', 'No, only coordinator')).check();
    await sends();
    const worry = page.getByRole('listitem').filter({ hasText: words });
    await worry.getByRole('button').click();
    await dialog.locator('[name="outcome"]').fill('Naar het wijkteam.');
    await sends();
    await worry.getByText(say('Afgesloten op', 'Closed on')).waitFor();
    expect(await worry.getByRole('button').count()).toBe(0);
  });
});
