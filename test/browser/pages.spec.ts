import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { Snapshots } from '#identity';
import { DEMO_PASSWORD } from '../../apps/demo/src/index.js';
import { createDemoDatabase } from '../harness/demo-database.js';
import { startTestAppOn, type TestApp } from '../harness/test-app.js';
import { startBrowser, visit, type Visitor } from './visitor.js';

const COORDINATOR = 'coordinator@scope.example';
const COACH = 'coach@scope.example';
const MEMBER = 'member@scope.example';
/** What a phone on a slow line loads before it can sign in. */
const MOST_AT_FIRST_BYTES = 250_000;
const WEB_FOLDER = resolve('dist/web');

interface BoardMember {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly balance: { readonly amount: string } | null;
}

let app: TestApp;
let browser: Browser;
/** The members as the API tells the coordinator. */
let members: BoardMember[];

beforeAll(async () => {
  if (!existsSync(WEB_FOLDER)) throw new Error(`${WEB_FOLDER} is not there: npm test builds it first.`);
  app = await startTestAppOn(await createDemoDatabase(), true, WEB_FOLDER);
  const board = await app.ok(
    '{ members(first: 100, orderBy: NAME_ASC) { edges { node { id name phase balance { amount } } } } }',
    {},
    { as: COORDINATOR },
  );
  members = board.edges.map(({ node }: { node: BoardMember }) => node);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe.each([390, 1280])('at %d px', (width) => {
  let visitor: Visitor;

  beforeEach(async () => {
    visitor = await visit(browser, app.url, width);
  });
  afterEach(async () => {
    await visitor.context.close();
  });

  const come = async (path: string, email?: string): Promise<void> => {
    await visitor.page.goto(path);
    await visitor.sees('Welkom bij Opbloei');
    if (email) await visitor.signIn(email, DEMO_PASSWORD);
  };
  const standsWell = async (): Promise<void> => {
    expect(await visitor.accessibility()).toEqual([]);
    expect(await visitor.overflow()).toBeLessThanOrEqual(0);
    expect(visitor.complaints).toEqual([]);
  };
  const fromMenu = async (name: string): Promise<void> => {
    const menu = visitor.page.getByRole('button', { name: 'Menu', exact: true });
    if (await menu.isVisible()) await menu.click();
    await visitor.page.getByRole('button', { name, exact: true }).click();
  };
  const aMember = (): BoardMember =>
    members.find(({ phase, balance }) => phase === 'ACTIVE' && Number(balance?.amount) > 0)!;

  it('the first page is small, and is kept', async () => {
    await come('/');
    const bytes = await visitor.loadedBytes();
    process.stdout.write(`First page at ${width} px: ${Math.round(bytes / 1000)} kB over the line\n`);
    expect(bytes).toBeLessThan(MOST_AT_FIRST_BYTES);
    await standsWell();
  });

  it('a wrong password is told in a sentence, with what was typed still there', async () => {
    await come('/');
    await visitor.signIn(COORDINATOR, 'not-the-password');
    await visitor.page.locator('form [role="alert"] p').waitFor();
    expect(await visitor.page.locator('[name="email"]').inputValue()).toBe(COORDINATOR);
    await standsWell();
  });

  it('the coordinator sees the board, its dates, and finds a person', async () => {
    await come('/');
    await visitor.page.getByRole('button', { name: COORDINATOR }).click();
    await visitor.sees('Vandaag');
    await visitor.page.goto('/pipeline');
    await visitor.sees('Voortgang');
    const { page } = visitor;
    for (const column of ['Aangemeld', 'Plan', 'Proef', 'Lid', 'Uit'])
      await page.getByRole('heading', { level: 2, name: new RegExp(`^${column}\\b`) }).waitFor();
    const inTrial = members.filter(({ phase }) => phase === 'TRIAL');
    expect(inTrial).toHaveLength(4);
    for (const { name } of inTrial) await page.getByRole('heading', { level: 3, name }).first().waitFor();
    await page.getByRole('heading', { name: 'Let op deze data' }).waitFor();
    expect(await page.getByText('Besluit over proef').count()).toBeGreaterThan(0);
    await standsWell();

    const { name } = inTrial[0]!;
    await page.getByLabel('Zoek op naam').fill(name);
    await page.getByText('1 persoon gevonden').waitFor();
    await page.getByRole('heading', { level: 3, name }).waitFor();
    await standsWell();
  });

  it('a thermometer explains where a euro comes from', async () => {
    const { id, name, balance } = aMember();
    await come(`/members/${encodeURIComponent(id)}/thermometer`, COORDINATOR);
    await visitor.sees(/Dit lid kan/);
    const { page } = visitor;
    await page.getByText(`Thermometer van ${name}`).waitFor();
    const amount = Number(balance!.amount).toLocaleString('nl-NL', { minimumFractionDigits: 2 });
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    expect(title).toContain(amount);
    expect(await page.getByRole('img', { name: amount }).count()).toBe(1);

    await page
      .getByRole('button', { name: /^Afdracht/ })
      .first()
      .click();
    // every line has its explanation in the page; one of them is open
    const open = (text: RegExp) => page.getByText(text).filter({ visible: true }).waitFor();
    await open(/^Waar komt deze euro vandaan\?$/);
    await open(/^30% van €\s[\d.,]+ = €\s[\d.,]+$/);
    await open(/^Vastgelegd op$/);
    await standsWell();
  });

  it('a member opens the own thermometer, and reads it in English', async () => {
    await come('/', MEMBER);
    await visitor.sees(/U kunt .* uitgeven voor uw bedrijf/);
    await standsWell();
    await fromMenu('English');
    await visitor.sees(/You can spend|You can/);
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
    await visitor.page
      .getByText(/goes to the cooperative/)
      .first()
      .waitFor({ state: 'attached' });
    await standsWell();
  });

  it('a coach sees the own members, and opens the thermometer of one', async () => {
    await come('/', COACH);
    await visitor.sees('Vandaag');
    const { page } = visitor;
    const own = page.getByRole('region', { name: 'Mijn leden' });
    await own.getByRole('article').first().waitFor();
    expect(await own.getByRole('article').count()).toBeLessThan(members.length);
    await standsWell();
    const { edges } = await app.ok(
      '{ members(filter: { phases: [ACTIVE] }, first: 1) { edges { node { name } } } }',
      {},
      { as: COACH },
    );
    const { name } = edges[0].node;
    await own.getByRole('link', { name, exact: true }).click();
    await visitor.sees(name);
    await page.getByRole('link', { name: 'Thermometer', exact: true }).click();
    await visitor.sees(/Dit lid kan/);
    await page.getByRole('link', { name: 'Terug naar mijn leden' }).click();
    await visitor.sees('Vandaag');
  });

  it('the board of the cooperative sees the progress too', async () => {
    await come('/', 'board@scope.example');
    await visitor.sees('Voortgang');
    await standsWell();
  });

  it('an officer finds a page that says who they are', async () => {
    await come('/', 'officer@delft.example');
    await visitor.sees(/^Dag /);
    await standsWell();
  });

  it('who acts in two cooperatives changes from one to the other', async () => {
    await come('/pipeline', 'coordinator@pangea.example');
    await visitor.sees('Voortgang');
    const { page } = visitor;
    const menu = page.getByRole('button', { name: 'Menu', exact: true });
    if (await menu.isVisible()) await menu.click();
    const choice = page.getByLabel('Coöperatie', { exact: true });
    const names = await choice.locator('option').allInnerTexts();
    expect(names).toHaveLength(2);
    const current = await choice.locator('option:checked').innerText();
    const other = names.find((name) => name !== current)!;
    await choice.selectOption({ label: other });
    await visitor.sees('Vandaag');
    await page.goto('/pipeline');
    await page.getByText(`Van aanmelding tot eigen werk bij ${other}`).waitFor();
    await visitor.sees('Voortgang');
    await standsWell();
  });

  it('who signs out has to sign in again; what another may not see stays shut', async () => {
    await come('/', COORDINATOR);
    await visitor.sees('Vandaag');
    await fromMenu('Uitloggen');
    await visitor.sees('Welkom bij Opbloei');
    await visitor.page.goto('/pipeline');
    await visitor.sees('Welkom bij Opbloei');
    await visitor.signIn(MEMBER, DEMO_PASSWORD);
    await visitor.sees('Voortgang');
    await visitor.page.getByText('U mag deze gegevens niet zien.').waitFor();
    await standsWell();
  });

  it('a session that ended elsewhere asks to sign in, and comes back to the page', async () => {
    await come('/pipeline', COORDINATOR);
    await visitor.sees('Voortgang');
    const [account] = await app.database.owner<{ id: string }>(
      `WITH ended AS (UPDATE registry.session SET revoked_at = now()
                       WHERE account_id = (SELECT id FROM registry.account WHERE email = $1))
       SELECT id FROM registry.account WHERE email = $1`,
      [COORDINATOR],
    );
    // at once, and not when PostgreSQL has told it
    app.get(Snapshots).drop(account!.id);
    const { page } = visitor;
    await page.getByLabel('Zoek op naam').fill('a');
    await page.getByText('U was te lang weg.').waitFor();
    await standsWell();
    await visitor.signIn(COORDINATOR, DEMO_PASSWORD);
    await visitor.sees('Voortgang');
    expect(page.url()).toContain('/pipeline?text=a');
  });

  it('an address that does not exist says so', async () => {
    await visitor.page.goto('/no-such-page');
    await visitor.sees('Deze pagina bestaat niet');
    await standsWell();
  });
});

it('the API explorer works from this host alone', async () => {
  const visitor = await visit(browser, app.url, 1280);
  const { page } = visitor;
  await page.goto('/graphiql');
  await page.locator('.monaco-editor .view-line').first().waitFor();
  // GraphiQL's own tabs have a button in them, which axe would rather not see; the rest is without a flaw
  expect(await visitor.accessibility('.graphiql-tabs')).toEqual([]);
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.getByRole('menuitem', { name: 'SignIn' }).click();
  await page.locator('.result-window').getByText('accessToken').waitFor();
  await visitor.context.close();
  expect(visitor.complaints).toEqual([]);
});
