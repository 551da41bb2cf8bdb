import type { Locator, Page } from 'playwright-core';
import { type DemoHouse, flawsOf, openDemoHouse, photo } from './demo-house.js';

const TREASURER = 'treasurer@scope.example';
const MEMBER = 'member@scope.example';

let house: DemoHouse;

beforeAll(async () => {
  house = await openDemoHouse();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** A member asked this, for € 12,10, and whoever keeps the money approved of it. */
async function approved(purpose: string): Promise<void> {
  const { app } = house;
  const { member } = await app.ok('{ viewer { member { id } } }', {}, { as: MEMBER });
  const receiptFileId = await app.upload(photo.buffer, photo.name, { as: MEMBER });
  const wish = {
    purpose,
    receiptFileId,
    category: 'EQUIPMENT',
    amount: { amount: '12.10' },
    vatAmount: { amount: '0' },
  };
  const { investment } = await app.ok(
    'mutation ($input: RequestInvestmentInput!) { requestInvestment(input: $input) { investment { id } userErrors { code } } }',
    { input: { ...wish, memberId: member.id } },
    { as: MEMBER },
  );
  await app.ok(
    'mutation ($input: ApproveInvestmentInput!) { approveInvestment(input: $input) { investment { id } userErrors { code } } }',
    { input: { investmentId: investment.id, seen: { changes: 0, decisions: 0 } } },
    { as: TREASURER },
  );
  // before the day of the payments that wait
  await app.database.owner(
    'UPDATE tenant.investment_decision SET decided_on = decided_on - 7 WHERE investment_id = $1::uuid',
    [investment.id.replace(/^\w+_/, '')],
  );
}

interface Payment {
  readonly amount: { readonly amount: string };
  readonly counterpartyName: string;
  readonly proposals: readonly { readonly isCertain: boolean; readonly invoice: object | null }[];
}

/** The payments that wait, in the order of the page. */
async function waiting(): Promise<Payment[]> {
  const { edges } = await house.app.ok(
    '{ bankInbox(first: 50) { edges { node { amount { amount } counterpartyName proposals { isCertain invoice { number } } } } } }',
    {},
    { as: TREASURER },
  );
  return edges.map(({ node }: { node: Payment }) => node);
}
const isCertain = ({ proposals }: Payment): boolean => proposals[0]?.isCertain === true;

/** Those of which it is certain what they are for, or the others; without what a customer of the demo paid twice. */
async function waitingOnce(areCertain: boolean): Promise<Payment[]> {
  const payments = await waiting();
  return payments
    .filter((one) => payments.filter(({ amount }) => amount.amount === one.amount.amount).length === 1)
    .filter((one) => isCertain(one) === areCertain);
}

function cardOf(page: Page, { amount, counterpartyName }: Payment): Locator {
  const figure = Math.abs(Number(amount.amount)).toLocaleString('nl-NL', { minimumFractionDigits: 2 });
  return page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: counterpartyName, exact: true }) })
    .filter({ hasText: figure });
}

it('opens first for who keeps the money', async () => {
  const visitor = await house.comes(1280, '/home', TREASURER);
  await visitor.page.goto('/');
  await visitor.sees('Bank');
  await visitor.context.close();
});

describe.each([390, 1280])('at %d px', (width) => {
  it('a payment is looked at before it is booked, booked, and taken back', async () => {
    const visitor = await house.comes(width, '/bank', TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await visitor.sees('Bank');
    await page.getByRole('navigation', { name: 'Waar betalingen staan' }).getByText('Te doen').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    const payment = (await waitingOnce(true)).find(
      ({ amount, proposals }) => proposals[0]!.invoice && !amount.amount.startsWith('-'),
    )!;
    await cardOf(page, payment).getByRole('button', { name: 'Bekijk of kies zelf' }).click();
    await dialog.getByRole('heading', { name: 'Wat er dan gebeurt' }).waitFor();
    await dialog.getByText(/^Bekijk de (\d+ )?boeking/).click();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Voeg een deel toe' }).click();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Haal deel 2 weg' }).click();
    await dialog.getByRole('button', { name: 'Boek', exact: true }).click();
    await page.getByText('De betaling is geboekt.').waitFor();

    await page.getByRole('link', { name: /^Geboekt/ }).click();
    await cardOf(page, payment).getByRole('button', { name: 'Draai terug' }).click();
    await dialog.getByLabel('Waarom?').fill('Verkeerde factuur');
    await dialog.getByRole('heading', { name: 'Wat er dan gebeurt' }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Draai terug' }).click();
    await page.getByText('De boeking is teruggedraaid.').waitFor();
    await visitor.context.close();
  }, 60_000);

  it('a payment of what a member asked for and was approved is booked on it, so that it is paid once', async () => {
    const purpose = `Kruiwagen ${width}`;
    await approved(purpose);
    const visitor = await house.comes(width, '/bank', TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await visitor.sees('Bank');
    // what is certain is booked together in a later test
    const [payment] = await waitingOnce(false);
    await cardOf(page, payment!)
      .getByRole('button', { name: /^(Bekijk of kies zelf|Boek de betaling)$/ })
      .click();
    const target = (at: number) => dialog.locator(`[name="shares.${at}.target"]`);
    // all of it can be looked through, and some letters of it are enough
    await target(0).click();
    await target(0).fill('');
    await dialog.getByRole('group', { name: 'Rekeningen van de boekhouding' }).waitFor();
    await target(0).fill(`aanvraag ${purpose.toLowerCase()}`);
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('option', { name: purpose }).click();
    expect(await target(0).inputValue()).toContain(purpose);
    await dialog.locator('[name="shares.0.amount"]').fill('-12,10');
    // what is left goes to the other costs
    await dialog.getByRole('button', { name: 'Voeg een deel toe' }).click();
    await target(1).fill('4800');
    await page.keyboard.press('Enter');
    await dialog.getByRole('heading', { name: 'Wat er dan gebeurt' }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Boek', exact: true }).click();
    await page.getByText('De betaling is geboekt.').waitFor();
    await page.getByRole('link', { name: /^Geboekt/ }).click();
    await page.getByText('Aanvraag van een lid').first().waitFor();
    await page.goto('/approvals');
    await visitor.sees('Aanvragen voor geld');
    expect(await page.getByRole('article').filter({ hasText: purpose }).count()).toBe(0);
    await visitor.context.close();
  }, 60_000);

  it('money that came in is booked as the sale of a member without an invoice, and goes back', async () => {
    const asked = '{ members(filter: { phases: [ACTIVE] }, first: 1) { edges { node { name } } } }';
    const { name } = (await house.app.ok(asked, {}, { as: TREASURER })).edges[0].node;
    const visitor = await house.comes(width, '/bank', TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    const field = (name: string) => dialog.locator(`[name="shares.0.${name}"]`);
    await visitor.sees('Bank');
    const came = page.getByRole('article').filter({ has: page.locator('[data-goes="in"]') });
    await came
      .last()
      .getByRole('button', { name: /^(Bekijk of kies zelf|Boek de betaling)$/ })
      .click();
    await field('target').fill('verkoop van een lid');
    await page.keyboard.press('Enter');
    await dialog.getByText('Het geld gaat naar het lid dat verkocht').waitFor();
    await dialog.getByLabel('Lid dat verkoopt').selectOption({ label: name });
    const what = `Taart met pin betaald ${width}`;
    await field('description').fill(what);
    await field('sale.directCosts').fill('99999');
    await dialog.getByText('De directe kosten moeten lager zijn').waitFor();
    await dialog.getByRole('button', { name: 'Boek', exact: true }).click();
    // what is refused stands beside its field
    await dialog.locator('[name="shares.0.sale.directCosts"][aria-invalid="true"]').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await field('sale.directCosts').fill('');
    await dialog.getByText(`${name}: Thermometer`).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Boek', exact: true }).click();
    await page.getByText('De betaling is geboekt.').waitFor();

    await page.getByRole('link', { name: /^Geboekt/ }).click();
    const booked = page.getByRole('article').filter({ hasText: what });
    await booked.getByText(`Verkoop van ${name}, zonder factuur · ${what}`).waitFor();
    await booked.getByRole('button', { name: 'Draai terug' }).click();
    await dialog.getByLabel('Waarom?').fill('Van een ander lid');
    await dialog.getByRole('heading', { name: 'Wat er dan gebeurt' }).waitFor();
    await dialog.getByRole('button', { name: 'Draai terug' }).click();
    await page.getByText('De boeking is teruggedraaid.').waitFor();
    await visitor.context.close();
  }, 60_000);

  it('a payment waits for something, is taken up again, and is ignored with a reason', async () => {
    const visitor = await house.comes(width, '/bank', TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await visitor.sees('Bank');
    const [payment] = [...(await waitingOnce(false)), ...(await waitingOnce(true))];
    await cardOf(page, payment!).getByRole('button', { name: 'Zet in de wacht' }).click();
    await dialog.getByLabel('Waar wacht u op?').fill(`Op de factuur van ${width}`);
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Zet in de wacht' }).click();
    await page.getByText('De betaling staat in de wacht.').waitFor();
    await page.getByRole('link', { name: /^In de wacht/ }).click();
    const held = page.getByRole('article').filter({ hasText: `Reden: Op de factuur van ${width}` });
    await held.waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await held.getByRole('button', { name: 'Pak weer op' }).click();
    await page.getByText('De betaling staat weer bij Te doen.').waitFor();
    await visitor.context.close();
  });

  it('a file that is none is refused with the reason, and a rule is made and ended', async () => {
    const visitor = await house.comes(width, '/bank/imports', TREASURER);
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await visitor.sees('Afschriften inlezen');
    expect(await flawsOf(visitor)).toEqual([]);
    await page.locator('input[type="file"]').setInputFiles({
      name: 'bank.xml',
      mimeType: 'text/xml',
      buffer: Buffer.from('<geen>bankbestand</geen>'),
    });
    await page.getByRole('button', { name: 'Lees in' }).click();
    await page.locator('[id$="-error"], [role="alert"] p').first().waitFor();
    expect(await visitor.accessibility()).toEqual([]);

    await page.goto('/bank/rules');
    await visitor.sees('Regels');
    await page.getByRole('button', { name: 'Maak een regel' }).click();
    await dialog.getByLabel('Hoe heet de regel?').fill(`Huur ${width}`);
    await dialog.getByLabel('De naam bevat').fill(`verhuur ${width}`);
    expect(await visitor.accessibility()).toEqual([]);
    await dialog.getByRole('button', { name: 'Bewaar de regel' }).click();
    await page.getByText('De regel is bewaard.').waitFor();
    const rule = page.getByRole('article').filter({ hasText: `Huur ${width}` });
    await rule.getByRole('button', { name: 'Stop de regel' }).click();
    await dialog.getByRole('button', { name: 'Stop de regel' }).click();
    await page.getByText('De regel is gestopt.').waitFor();
    await visitor.context.close();
  });
});

it('what is certain is booked together, with a look at which, and what a customer paid twice is told', async () => {
  const certain = (await waiting()).filter(isCertain);
  const [twice] = certain.filter(
    ({ amount }, place) => certain.findIndex((one) => one.amount.amount === amount.amount) < place,
  );
  const visitor = await house.comes(390, '/bank', TREASURER);
  const { page } = visitor;
  await visitor.sees('Bank');
  const many = page.getByRole('region', { name: /^\d+ zekere voorstellen$/ });
  await many.getByText('Welke zijn dat?').click();
  await many.getByText('Het betalingskenmerk en het bedrag kloppen.').first().waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await many.getByRole('button', { name: /^Boek \d+ betalingen$/ }).click();
  await page.getByText(`${certain.length - 1} betalingen zijn geboekt.`).waitFor();
  const refused = page.getByRole('region', { name: 'Niet alles is geboekt' });
  await refused.getByText(new RegExp(`^${twice!.counterpartyName}: .{10,}`)).waitFor();
  expect((await waiting()).filter(isCertain)).toEqual([]);
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});

it('reads in English too', async () => {
  const visitor = await house.comes(390, '/bank', TREASURER, 'en');
  await visitor.sees('Bank');
  await visitor.page.getByRole('link', { name: /^To do/ }).waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});
