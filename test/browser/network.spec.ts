import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { en } from '../../apps/web/src/text/en.js';
import { nl } from '../../apps/web/src/text/nl.js';
import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';
import { drawReleases } from './drawn-network.js';
import type { Visitor } from './visitor.js';

const ANALYST = 'analyst@network.example';
const BOARD = 'board@scope.example';
const SIZES = [
  [390, 'nl', nl],
  [1280, 'en', en],
] as const;

let house: DemoHouse;
let visitor: Visitor;

beforeAll(async () => {
  house = await openDemoHouse();
}, 120_000);
afterEach(async () => {
  await visitor?.context.close();
});
afterAll(async () => {
  await house?.close();
});

const standsWell = async () => expect(await flawsOf(visitor)).toEqual([]);

/** Titles of the pages that are drawn from the newest release. */
const PAGES = {
  '/network': 'range.title',
  '/network/funnel': 'funnel.title',
  '/network/incidence': 'incidence.title',
  '/network/change': 'change.title',
  '/network/themes': 'themes.title',
  '/network/releases': 'releases.title',
  '/network/why': 'why.title',
} as const;

describe.each(SIZES)('before anything is published, at %d px in %s', (width, language, say) => {
  it.each(['/network', '/network/releases'] as const)('%s says that there is nothing yet', async (path) => {
    visitor = await house.comes(width, path, ANALYST, language);
    await visitor.sees(say[PAGES[path]]);
    await visitor.page.getByText(say['network.none']).waitFor();
    await standsWell();
  });
});

describe('with two releases', () => {
  beforeAll(() => drawReleases(house.app), 120_000);

  describe.each(SIZES)('at %d px in %s', (width, language, say) => {
    const comes = async (path: string, email = ANALYST) => {
      visitor = await house.comes(width, path, email, language);
      return visitor.page;
    };
    const opensTables = async () => {
      for (const summary of await visitor.page.locator('main summary').all()) await summary.click();
    };

    it('an analyst starts at the range, and reads each figure with its n, interval and definition', async () => {
      const page = await comes('/');
      await visitor.sees(say['range.title']);
      await page.getByRole('img', { name: say['networkKind.outflow-12'] }).waitFor();
      await opensTables();
      const table = page.getByRole('region', { name: say['networkKind.outflow-12'] }).getByRole('table');
      expect(await table.locator('thead th').allInnerTexts()).toEqual([
        say['network.cooperative'],
        say['network.began'],
        say['network.people'],
        say['network.share'],
        say['network.from'],
        say['network.to'],
      ]);
      const names = await table.locator('tbody th').allInnerTexts();
      expect(names).toContain('Verzonnen 01');
      expect(names).toEqual([...names].sort());
      await page.getByText(say['networkKind.outflow-12.is']).waitFor();
      await standsWell();
      await page.getByLabel(say['network.kind']).selectOption('step-up-12');
      await page.getByRole('img', { name: say['networkKind.step-up-12'] }).waitFor();
      expect(new URL(page.url()).search).toBe('?kind=step-up-12');
      await standsWell();
    }, 90_000);

    it.each(['/network/funnel', '/network/incidence', '/network/change', '/network/themes'] as const)(
      '%s has a table with each chart',
      async (path) => {
        const page = await comes(path);
        await visitor.sees(say[PAGES[path]]);
        const charts = page.getByRole('img');
        await charts.first().waitFor();
        const tables = page.locator('details').filter({ hasText: say['network.asTable'] });
        expect(await tables.count()).toBeGreaterThanOrEqual(await charts.count());
        await opensTables();
        await standsWell();
      },
      90_000,
    );

    it('a change is shown where it is discovered, and how many were looked at', async () => {
      const page = await comes('/network/change');
      await visitor.sees(say['change.title']);
      const chart = page.getByRole('img').first();
      await chart.waitFor();
      await chart.getByText('Verzonnen 01').waitFor();
      expect(await chart.locator('[data-part="row"]').count()).toBeLessThan(10);
    }, 60_000);

    it('the chain is checked in the browser, and a file has the hash that stands beside it', async () => {
      const page = await comes('/network/releases');
      await visitor.sees(say['releases.title']);
      await standsWell();
      await page.getByRole('button', { name: say['releases.check'], exact: true }).click();
      await page
        .getByText(language === 'nl' ? /De ketting klopt: 2 uitgaven/ : /The chain is whole: 2 releases/)
        .waitFor();
      await standsWell();
      const card = page.getByRole('article').first();
      const download = page.waitForEvent('download');
      await card.getByRole('button').click();
      const file = await (await download).path();
      const hash = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      expect(await card.getByText(hash, { exact: true }).isVisible()).toBe(true);
    }, 90_000);

    it('a release says what was tried on it, how far that came and what the limit is', async () => {
      const page = await comes('/network/releases');
      await visitor.sees(say['releases.title']);
      const card = page.getByRole('article').first();
      await card
        .getByText(language === 'nl' ? /doorstond alle \d+ aanvallen/ : /withstood all \d+ attacks/)
        .waitFor();
      await card.getByText(say['certificate.tried']).click();
      const tried = card.getByRole('list').first().getByRole('listitem');
      const checks = (await tried.allInnerTexts()).map((check) => check.split(/\n+/));
      expect(checks.length).toBeGreaterThan(8);
      for (const check of checks) {
        expect(check).toEqual([
          expect.stringMatching(/\? \(A\d+\)$/),
          expect.stringMatching(/.{10,}/),
          say['certificate.withstood'],
        ]);
        expect(check.join()).not.toMatch(/ATTACK_|NaN/);
      }
      await standsWell();
    }, 90_000);

    it('each reason has its words, and names whom it is about', async () => {
      const page = await comes('/network/why');
      await visitor.sees(say['why.title']);
      const reason = page.locator('#PARTICIPATION_NOT_COMPARED');
      await reason.getByText('Verzonnen 07').waitFor();
      await standsWell();
    }, 60_000);

    it('a board sees its own figures beside what others see, and what would be shown before it decides', async () => {
      const page = await comes('/network/ours', BOARD);
      await visitor.sees(say['ours.title']);
      const figure = page.getByRole('region', { name: say['networkKind.outflow-12'] }).first();
      await figure.getByText(say['ours.exact']).waitFor();
      await standsWell();
      expect(await page.getByRole('link', { name: say['ours.report'] }).getAttribute('href')).toContain(
        'NETWORK_BENCHMARK',
      );
      await page.getByRole('link', { name: say['ours.decide'] }).click();
      await visitor.sees(say['decide.title']);
      await standsWell();
      const choice = page.getByRole('radiogroup', { name: say['networkKind.outflow-12'] });
      await choice.getByLabel(say['decide.NONE']).check();
      await page
        .getByText(language === 'nl' ? /U doet hier niet aan mee/ : /You do not take part in this/)
        .waitFor();
      await standsWell();
      await choice.getByLabel(say['decide.NAMED']).check();
      // two days for the two who decide here: there is one decision for a day
      const day = { nl: '2099-01-01', en: '2099-02-01' }[language];
      await page.getByLabel(say['decide.from']).fill(day);
      await page.getByLabel(say['decide.decidedBy']).fill('bestuur');
      await page.getByRole('button', { name: say['decide.submit'] }).click();
      await page.getByText(say['decide.done']).waitFor();
      await page.getByRole('link', { name: say['decide.back'] }).click();
      await page.getByText('2099').waitFor();
    }, 90_000);

    it('a coordinator sees the same, and no more of the network', async () => {
      const page = await comes('/network/ours', COORDINATOR);
      await visitor.sees(say['ours.title']);
      await page.getByRole('region', { name: say['networkKind.outflow-12'] }).first().waitFor();
      expect(await page.getByRole('link', { name: say['range.nav'], exact: true }).count()).toBe(0);
      await standsWell();
    }, 60_000);
  });
});
