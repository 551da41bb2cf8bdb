import type { Page, Route } from 'playwright-core';
import { until } from '../story/until.js';
import { type DemoHouse, flawsOf, openDemoHouse, photo } from './demo-house.js';

const MEMBER = 'member@scope.example';
const TREASURER = 'treasurer@scope.example';

const wish = {
  category: 'EQUIPMENT',
  supplierName: 'De IJzerhandel',
  amount: { amount: '12.10' },
  vatAmount: { amount: '0' },
};

/** A request of the member; answers its id. */
async function asks(purpose: string, receiptFileId?: string): Promise<string> {
  const { member } = await house.app.ok('{ viewer { member { id } } }', {}, { as: MEMBER });
  const { investment } = await house.app.ok(
    'mutation ($input: RequestInvestmentInput!) { requestInvestment(input: $input) { investment { id } userErrors { code } } }',
    { input: { ...wish, purpose, receiptFileId, memberId: member.id } },
    { as: MEMBER },
  );
  return investment.id;
}

/** A file on its way stays so until it may arrive. */
async function sendsSlowly(page: Page): Promise<() => void> {
  let arrive = (): void => undefined;
  const mayArrive = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/files\?/, async (route) => {
    await mayArrive;
    await route.continue();
  });
  return () => arrive();
}

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
    await member.page.getByLabel('Van welke winkel?').fill(`Gamma ${width}`);
    const arrive = await sendsSlowly(member.page);
    await member.page.locator('input[type="file"]').last().setInputFiles(photo);
    await member.page.getByText('bon.png wordt verstuurd…').waitFor();
    await member.page.getByRole('button', { name: 'Verstuur' }).click();
    await member.page.getByText('Het bestand wordt nog verstuurd.', { exact: false }).waitFor();
    arrive();
    await member.page.getByText('bon.png is verstuurd.').waitFor();
    expect(await member.page.getByText('Het bestand wordt nog verstuurd.', { exact: false }).count()).toBe(0);
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
    await asked.getByText(`bij Gamma ${width}`, { exact: false }).waitFor();
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

  it('a member changes a request, and is told why a thermometer holds too little', async () => {
    const purpose = `Partytent ${width}`;
    await asks(purpose);
    const visitor = await house.comes(width, '/requests', MEMBER);
    const { page } = visitor;
    await visitor.sees('Mijn aanvragen');
    const waiting = page.getByRole('article').filter({ hasText: purpose });
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

  it('a change keeps what was not touched, and waits for a photo that may be left out', async () => {
    const purpose = `Kruiwagen ${width}`;
    const id = await asks(purpose);
    const visitor = await house.comes(width, '/requests', MEMBER);
    const { page } = visitor;
    await visitor.sees('Mijn aanvragen');
    const card = page.getByRole('article').filter({ hasText: purpose });
    await card.getByRole('button', { name: 'Verander de aanvraag' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Van welke winkel?').inputValue()).toBe('De IJzerhandel');
    // whoever chooses no file after all stays where they are
    await dialog.locator('input[type="file"]').last().dispatchEvent('cancel');
    expect(await dialog.isVisible()).toBe(true);
    const arrive = await sendsSlowly(page);
    await dialog.locator('input[type="file"]').last().setInputFiles(photo);
    await dialog.getByText('bon.png wordt verstuurd…').waitFor();
    await dialog.getByRole('button', { name: 'Bewaar de verandering' }).click();
    await dialog.getByText('Het bestand wordt nog verstuurd.', { exact: false }).waitFor();
    arrive();
    await dialog.getByText('bon.png is verstuurd.').waitFor();
    await dialog.getByRole('button', { name: 'Bewaar de verandering' }).click();
    await page.getByText('Uw aanvraag is veranderd.').waitFor();
    const { edges } = await house.app.ok(
      '{ investments(first: 100) { edges { node { id supplierName receiptUrl } } } }',
      {},
      { as: MEMBER },
    );
    expect(edges.map(({ node }: { node: object }) => node)).toContainEqual({
      id,
      supplierName: 'De IJzerhandel',
      receiptUrl: expect.any(String),
    });
    await visitor.context.close();
  });

  it('who decides on what changed meanwhile is told so, sees the change, and decides on that', async () => {
    const purposes = [`Bakfiets ${width}`, `Ladder ${width}`];
    const investmentId = await asks(purposes[0]!);
    await asks(purposes[1]!);
    const visitor = await house.comes(width, '/approvals', TREASURER);
    const { page } = visitor;
    await visitor.sees('Aanvragen voor geld');
    const [first, second] = purposes.map((purpose) => page.getByRole('article').filter({ hasText: purpose }));
    await first!.waitFor();
    await house.app.ok(
      'mutation ($input: ChangeInvestmentInput!) { changeInvestment(input: $input) { userErrors { code } } }',
      { input: { ...wish, purpose: purposes[0], amount: { amount: '13.10' }, investmentId } },
      { as: MEMBER },
    );
    await first!.getByRole('button', { name: /^Keur goed/ }).click();
    await first!.getByText('€ 13,10').first().waitFor();
    await first!.getByText(/veranderd/).waitFor();
    // at one tap after another, each is told
    for (const card of [first!, second!]) {
      await card.getByRole('button', { name: /^Keur goed/ }).click();
      await card.getByRole('button', { name: 'Boek de betaling' }).waitFor();
      await page.locator('p:focus', { hasText: 'is goedgekeurd' }).waitFor();
    }
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });

  it('a receipt opens on a page that stood longer than its link', async () => {
    const purpose = `Zaag ${width}`;
    await asks(purpose, await house.app.upload(photo.buffer, photo.name, { as: MEMBER }));
    const visitor = await house.comes(width, '/approvals', TREASURER);
    const { page } = visitor;
    const old = { code: 'LINK_EXPIRED', message: 'Deze link werkt niet meer. Vraag een nieuwe.' };
    const card = page.getByRole('article').filter({ hasText: purpose });
    await card.waitFor();
    // links tell their last second: the one that comes in its place is of a later one
    const second = () => Math.floor(Date.now() / 1_000);
    const since = second();
    const refuse = async (route: Route) => {
      await until(async () => second() > since);
      await route.fulfill({ status: 410, json: old });
    };
    await page.route(/\/files\//, refuse, { times: 1 });
    await card.getByRole('button', { name: `Bekijk de bon van ${purpose}` }).click();
    await card.getByRole('img', { name: `Bekijk de bon van ${purpose}` }).waitFor();
    expect(await card.getByText(old.message).count()).toBe(0);
    await visitor.context.close();
  });

  it('a receipt is saved by a link that grew old, also when the new link is the same', async () => {
    const purpose = `Boor ${width}`;
    await asks(purpose, await house.app.upload(photo.buffer, photo.name, { as: MEMBER }));
    const visitor = await house.comes(width, '/approvals', TREASURER);
    const { page } = visitor;
    const card = page.getByRole('article').filter({ hasText: purpose });
    await card.waitFor();
    await card.getByRole('button', { name: `Bekijk de bon van ${purpose}` }).click();
    await card.getByRole('img', { name: `Bekijk de bon van ${purpose}` }).waitFor();
    const old = { code: 'LINK_EXPIRED', message: 'Deze link werkt niet meer. Vraag een nieuwe.' };
    const links: string[] = [];
    await page.route(/\/files\//, async (route) => {
      links.push(route.request().url());
      await (links.length === 1 ? route.fulfill({ status: 410, json: old }) : route.continue());
    });
    // as when both are made in one second
    const first = () => new URL(links[0]!);
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      const said = (await answer.text()).replaceAll(
        new RegExp(`${first().pathname}\\?[^"]*`, 'g'),
        first().pathname + first().search,
      );
      await route.fulfill({ response: answer, body: said });
    });
    const download = page.waitForEvent('download');
    await card.getByRole('button', { name: 'Bewaar het bestand' }).click();
    await download;
    expect(links).toEqual([links[0], links[0]]);
    expect(await card.getByText(old.message).count()).toBe(0);
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
