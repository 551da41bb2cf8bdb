import { letBoardsMeet } from '../../apps/demo/src/index.js';
import { en } from '../../apps/web/src/text/en.js';
import { nl } from '../../apps/web/src/text/nl.js';
import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';
import { drawBoards } from './drawn-boards.js';
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
  await drawReleases(house.app);
  await drawBoards(house.app);
  await letBoardsMeet(house.app.nest, house.app.today());
}, 240_000);
afterEach(async () => {
  await visitor?.context.close();
});
afterAll(async () => {
  await house?.close();
});

const standsWell = async () => expect(await flawsOf(visitor)).toEqual([]);

describe.each(SIZES)('at %d px in %s', (width, language, say) => {
  const comes = async (path: string, email: string) => {
    visitor = await house.comes(width, path, email, language);
    return visitor.page;
  };

  it('an analyst lays cooperatives with a similar policy side by side', async () => {
    const page = await comes('/network/policies', ANALYST);
    await visitor.sees(say['policies.title']);
    await page.getByText(say['policies.noCause']).waitFor();
    const groups = page.getByRole('heading', { level: 2 });
    await groups.first().waitFor();
    // five, ten and fifteen percent, whatever the demo itself shares
    const names = await groups.allInnerTexts();
    expect(names.filter((name) => /: (5|10|15)\s?%$/.test(name))).toHaveLength(3);
    await page.getByText('Verzonnen 05').first().waitFor();
    await standsWell();
    await page.getByLabel(say['policies.setting']).selectOption('ADMISSION');
    await page
      .getByRole('heading', {
        name: `${say['setting.ADMISSION']}: ${say['setting.ADMISSION.MEMBERS']}`,
      })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('setting')).toBe('ADMISSION');
    await standsWell();
  }, 90_000);

  it('a board sees who asks it, what was opened to it, and who arranges things alike; and asks', async () => {
    const page = await comes('/network/colleagues', BOARD);
    await visitor.sees(say['fellows.title']);
    await page.getByText('Hoe maakt u afspraken over bijverdienen?').waitFor();
    // what the demo itself brings: a question that waits, one that was answered with yes, figures and words of Pangea
    await page.getByText('Onze gemeente wil elk half jaar nieuwe cijfers.').waitFor();
    await page.getByRole('link', { name: 'board@pangea.example' }).waitFor();
    await page.getByRole('region', { name: say['opening.received'] }).getByText('Pangea').first().waitFor();
    await page.getByText('Wij spreken iedereen drie maanden na de start').waitFor();
    await page.getByRole('button', { name: say['fellows.more'] }).click();
    await page.getByRole('heading', { level: 3, name: 'Verzonnen 08' }).waitFor();
    await page.getByText('Wij eten elke week samen').first().waitFor();
    await standsWell();
    // each language asks another, for one request waits between two
    const other = { nl: 'Verzonnen 04', en: 'Verzonnen 06' }[language];
    await page.getByRole('button', { name: `${say['boardTalk.ask']}: ${other}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say['boardTalk.theme']).selectOption('BOOKS');
    await dialog.getByLabel(say['boardTalk.words']).fill('Welk pakket gebruikt u?');
    await standsWell();
    await dialog.getByRole('button', { name: say['boardTalk.submit'] }).click();
    await page.getByText(say['boardTalk.asked']).waitFor();
    await page.getByText(say['boardTalk.own.OPEN']).first().waitFor();
    await standsWell();
  }, 120_000);

  it('a board tells what it did, and opens its exact figures and closes them', async () => {
    const page = await comes('/network/ours', BOARD);
    await visitor.sees(say['ours.title']);
    const figure = page.getByRole('region', { name: say['networkKind.outflow-12'] }).first();
    await figure.getByRole('button', { name: say['note.write'] }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say['note.words']).fill('Elke maand een open dag.');
    await standsWell();
    await dialog.getByRole('button', { name: say['note.submit'] }).click();
    await figure.getByText('Elke maand een open dag.').waitFor();
    await page.getByRole('button', { name: say['opening.open'] }).click();
    await dialog.getByText(say['opening.means']).waitFor();
    await dialog.getByLabel('Verzonnen 08').check();
    await standsWell();
    await dialog.getByRole('button', { name: say['opening.submit'], exact: true }).click();
    await page.getByText(say['opening.done']).waitFor();
    await standsWell();
    await page.getByRole('button', { name: `${say['opening.close']}: Verzonnen 8`, exact: true }).click();
    await page
      .getByText(language === 'nl' ? /Dicht sinds/ : /Closed since/)
      .first()
      .waitFor();
    await figure.getByRole('button', { name: new RegExp(`^${say['note.withdraw']}: `) }).click();
    await figure.getByRole('button', { name: say['note.write'] }).waitFor();
    await standsWell();
  }, 120_000);

  it('a coordinator may ask too, and neither opens figures nor sees those that were opened', async () => {
    const page = await comes('/network/colleagues', COORDINATOR);
    await visitor.sees(say['fellows.title']);
    await page.getByRole('button', { name: `${say['boardTalk.ask']}: Verzonnen 01` }).waitFor();
    expect(await page.getByText(say['opening.received'], { exact: true }).count()).toBe(0);
    await standsWell();
    await page.goto('/network/ours');
    await visitor.sees(say['ours.title']);
    expect(await page.getByRole('button', { name: say['opening.open'] }).count()).toBe(0);
  }, 90_000);
});
