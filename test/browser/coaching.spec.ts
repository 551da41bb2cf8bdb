import { Snapshots } from '#identity';
import { DEMO_PASSWORD } from '../../apps/demo/src/index.js';
import { COACH, COORDINATOR, flawsOf, openDemoHouse, type DemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

interface Person {
  readonly id: string;
  readonly name: string;
}

let house: DemoHouse;
let people: Person[];

beforeAll(async () => {
  house = await openDemoHouse();
  const asked = '{ members(filter: { phases: [ACTIVE] }, first: 100) { edges { node { id name } } } }';
  people = (await house.app.ok(asked, {}, { as: COACH })).edges.map(({ node }: { node: Person }) => node);
});
afterAll(() => house?.close());

/** Controls too small for a thumb: what they are called, and how high they are. */
const TOO_SMALL = `[...document.querySelectorAll('main button, main input, main select, main textarea')]
  .map((control) => control.closest('label') ?? control)
  .filter((control) => control.offsetParent && control.getBoundingClientRect().height < 43.5)
  .map((control) => control.textContent + ' ' + control.getBoundingClientRect().height)`;

describe.each([390, 1280])('at %d px', (width) => {
  let visitor: Visitor;
  /** Everybody their own, since what one writes stays. */
  const person = (at: number): Person => people.at(width === 390 ? at : at + 3)!;
  afterEach(() => visitor.context.close());
  const comes = async (path: string, email: string, language: 'nl' | 'en' = 'nl'): Promise<void> => {
    visitor = await house.comes(width, path, email, language);
  };
  const press = (name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
  const note = () => visitor.page.getByLabel('Waar ging het over?');

  it('a coach records a talk from the own members on one screen, and it is kept nowhere on the device', async () => {
    const { name } = person(0);
    await comes('/today', COACH);
    const { page } = visitor;
    const own = page.getByRole('region', { name: 'Mijn leden' });
    await own.getByRole('link', { name: `Gesprek vastleggen met ${name}` }).click();
    await visitor.sees(`Gesprek vastleggen met ${name}`);
    await note().fill(`Zestig euro per uur ${width}`);
    await press('Zet een afspraak erbij');
    expect(await page.evaluate<string>('document.activeElement.getAttribute("name")')).toBe(
      'agreements.0.words',
    );
    await page.getByRole('textbox', { name: 'Afspraak 1' }).fill('Offerte sturen');
    await page.getByLabel('Wie doet het?').selectOption('COACH');
    await press('Zet een afspraak erbij');
    await page.getByRole('textbox', { name: 'Afspraak 2' }).fill('Klant bellen');
    await press('Haal afspraak 1 weg');
    expect(await page.getByRole('textbox', { name: 'Afspraak 1' }).inputValue()).toBe('Klant bellen');
    expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
    expect(await flawsOf(visitor)).toEqual([]);
    const kept = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(kept).not.toContain('Zestig');
    await press('Bewaar het gesprek');
    await page.getByText('Het gesprek is bewaard.').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('link', { name: 'Bekijk alle gesprekken' }).click();
    await visitor.sees(`Gesprekken met ${name}`);
    await page.getByText(`Zestig euro per uur ${width}`).waitFor();
    const agreement = page.getByRole('checkbox', { name: /Klant bellen/ });
    await agreement.check();
    await page
      .locator('label')
      .filter({ hasText: 'Klant bellen' })
      .getByText(/gedaan op/)
      .waitFor();
    expect(await agreement.isChecked()).toBe(true);
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a text that is not saved is not lost by a wrong touch', async () => {
    await comes(`/members/${person(1).id}/session`, COACH);
    await visitor.sees(/^Gesprek vastleggen/);
    await note().fill('Bijna klaar');
    await visitor.page.getByRole('link', { name: 'Terug naar mijn leden' }).click();
    await visitor.page.getByRole('dialog', { name: 'Uw tekst is nog niet bewaard' }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await press('Blijf hier');
    expect(await note().inputValue()).toBe('Bijna klaar');
    await visitor.page.getByRole('link', { name: 'Terug naar mijn leden' }).click();
    await press('Gooi weg');
    await visitor.sees('Vandaag');
  });

  it('a text outlives a session that ended meanwhile', async () => {
    await comes(`/members/${person(1).id}/session`, COACH);
    await visitor.sees(/^Gesprek vastleggen/);
    await note().fill('Lang nagedacht');
    const [account] = await house.app.database.owner<{ id: string }>(
      `WITH ended AS (UPDATE registry.session SET revoked_at = now()
                       WHERE account_id = (SELECT id FROM registry.account WHERE email = $1))
       SELECT id FROM registry.account WHERE email = $1`,
      [COACH],
    );
    house.app.get(Snapshots).drop(account!.id);
    await press('Bewaar het gesprek');
    const { page } = visitor;
    const dialog = page.getByRole('dialog', { name: 'Log opnieuw in' });
    await dialog.getByText('U was te lang weg.').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.locator('[name="email"]').fill(COACH);
    await dialog.locator('[name="password"]').fill(DEMO_PASSWORD);
    await dialog.locator('[type="submit"]').click();
    await dialog.waitFor({ state: 'detached' });
    expect(await note().inputValue()).toBe('Lang nagedacht');
    await press('Bewaar het gesprek');
    await page.getByText('Het gesprek is bewaard.').waitFor();
  });

  it('a talk is planned, and a form without a note says what is missing', async () => {
    await comes(`/members/${person(1).id}/coaching`, COACH, 'en');
    await visitor.sees(/^Sessions with/);
    expect(await flawsOf(visitor)).toEqual([]);
    const { page } = visitor;
    await press('Plan a session');
    await page.getByLabel('Day').fill('2020-01-01');
    await page.getByRole('dialog').locator('[type="submit"]').click();
    await page.getByText(/or a later day\.$/).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByLabel('Day').fill(house.app.today());
    await page.getByLabel(/^Time/).fill('07:05');
    await page.getByRole('dialog').locator('[type="submit"]').click();
    await page.getByText('The session is planned.').waitFor();
    // another one may be planned for today
    const planned = page.getByRole('article').filter({ hasText: '07:05' });
    await planned.getByRole('button', { name: 'Did not take place' }).click();
    await page.getByLabel('The member did not come').check();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('dialog').locator('[type="submit"]').click();
    await page.getByText('Saved: the session did not take place.').waitFor();
    await page.getByRole('link', { name: 'Record a session' }).click();
    await visitor.sees(/^Record a session/);
    await page.locator('main [type="submit"]').click();
    await page.getByText('Fill this in.').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it.each(['nl', 'en'] as const)(
    'a goal is set in small steps and looked back at, in %s',
    async (language) => {
      const isDutch = language === 'nl';
      await comes(`/members/${person(2).id}/goals`, COACH, language);
      await visitor.sees(isDutch ? /^Doelen van/ : /^Goals of/);
      const { page } = visitor;
      const words = `Elke week een klant ${width} ${language}`;
      await press(isDutch ? 'Kies een doel' : 'Set a goal');
      await page
        .getByLabel(isDutch ? 'Wat wil het lid bereiken?' : 'What does the member want to reach?')
        .fill(words);
      await press(isDutch ? 'Zet een stap erbij' : 'Add a step');
      await page.getByRole('textbox', { name: isDutch ? 'Stap 1' : 'Step 1' }).fill('Bellen');
      await page.locator('[name="reviewOn"]').fill('2099-01-01');
      expect(await flawsOf(visitor)).toEqual([]);
      await page.getByRole('dialog').locator('[type="submit"]').click();
      const card = page.getByRole('article').filter({ hasText: words });
      await card.getByRole('checkbox', { name: 'Bellen' }).check();
      await card.getByText(isDutch ? /gedaan op/ : /done on/).waitFor();
      expect(await flawsOf(visitor)).toEqual([]);
      await card.getByRole('button', { name: isDutch ? 'Kijk samen terug' : 'Look back together' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio').first().waitFor();
      expect(await dialog.getByRole('radio').count()).toBe(7);
      await dialog
        .getByLabel(isDutch ? 'Iets meer dan verwacht (+1)' : 'Somewhat more than expected (+1)')
        .check();
      await dialog.getByLabel(isDutch ? 'Nee, sluit het doel af' : 'No, close the goal').check();
      expect(await flawsOf(visitor)).toEqual([]);
      await dialog.locator('[type="submit"]').click();
      await page.getByRole('heading', { name: isDutch ? 'Afgesloten doelen' : 'Closed goals' }).waitFor();
      await card.getByText('(+1)').waitFor();
      expect(await flawsOf(visitor)).toEqual([]);
    },
  );

  it('a member closes the earlier notes to the coach of today, and opens them again', async () => {
    await comes('/my', 'member@scope.example');
    const { page } = visitor;
    const own = await page.locator('a[href^="/members/"]').first().getAttribute('href');
    await page.goto(own!.replace(/^(\/members\/[^/]+).*$/, '$1/coaching'));
    await visitor.sees(/^Gesprekken met/);
    const close = page.getByRole('button', { name: /^Laat .+ de notities niet meer lezen$/ });
    const open = page.getByRole('button', { name: /^Laat .+ de notities lezen$/ });
    await close.or(open).first().waitFor();
    const [first, then] = (await close.count()) > 0 ? [close, open] : [open, close];
    for (const change of [first, then, first]) {
      await change.waitFor();
      expect(await flawsOf(visitor)).toEqual([]);
      await change.click();
    }
    await then.waitFor();
  });

  it('a member answers the questionnaires that only the member answers', async () => {
    await comes('/my', 'member@scope.example');
    const { page } = visitor;
    const own = await page.locator('a[href^="/members/"]').first().getAttribute('href');
    const memberId = /^\/members\/([^/]+)/.exec(own!)![1]!;
    // long enough ago that it may be answered anew
    await house.app.database.owner(
      'UPDATE tenant.measurement SET measured_on = measured_on - 60 WHERE member_id = $1::uuid',
      [memberId.replace(/^\w+_/, '')],
    );
    await page.goto(`/members/${memberId}/measurements`);
    await visitor.sees(/^Metingen van/);
    await press('Meet nu');
    const dialog = page.getByRole('dialog');
    const offered = dialog.getByLabel('Vragenlijst');
    await offered.locator('option', { hasText: 'WHO-5' }).waitFor({ state: 'attached' });
    const names = await offered.locator('option').allInnerTexts();
    expect(names).toEqual(expect.arrayContaining(['WHO-5 welbevinden', 'Cantril-ladder']));
    await offered.selectOption({ label: width === 390 ? 'WHO-5 welbevinden' : 'Cantril-ladder' });
    await dialog.getByRole('radiogroup').first().waitFor();
    for (const answers of await dialog.getByRole('radiogroup').all())
      await answers.getByRole('radio').last().check();
    expect(await flawsOf(visitor)).toEqual([]);
    await press('Bewaar de meting');
    await page.getByText('De meting is bewaard.').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a coordinator sees no talk and no goal, by no link and no address', async () => {
    const { id, name } = person(0);
    await comes(`/members/${id}`, COORDINATOR);
    await visitor.sees(name);
    expect(await visitor.page.getByRole('link', { name: /Gesprek|Doel/ }).count()).toBe(0);
    for (const page of ['coaching', 'goals', 'session']) {
      await visitor.page.goto(`/members/${id}/${page}`);
      await visitor.page.getByText('U mag deze gegevens niet zien.').waitFor();
    }
    expect(await flawsOf(visitor)).toEqual([]);
  });
});
