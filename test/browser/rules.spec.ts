import { policyKinds } from '#cooperative';
import { type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

const BOARD = 'board@scope.example';
/** Read the rules, and decide on none. */
const READERS = ['treasurer@scope.example', 'coach@scope.example', 'member@scope.example'];
/** Is decided on beside what others would then see. */
const ELSEWHERE = 'network-participation';

interface Version {
  readonly kind: string;
  readonly validFromOn: string;
  readonly body: Record<string, unknown>;
  readonly withdrawnOn: string | null;
}

let house: DemoHouse;
let today: string;

beforeAll(async () => {
  house = await openDemoHouse();
  today = (await house.app.ok('{ instance { businessDate } }')).businessDate;
}, 120_000);
afterAll(() => house?.close());

const allVersions = (): Promise<Version[]> =>
  house.app.ok('{ policyVersions { kind validFromOn body withdrawnOn } }', {}, { as: BOARD });
const versionsOf = async (kind: string): Promise<Version[]> =>
  (await allVersions()).filter((version) => version.kind === kind);

describe.each([
  [390, 'nl'],
  [1280, 'en'],
] as const)('at %d px, in %s', (width, language) => {
  let visitor: Visitor;
  afterEach(() => visitor.context.close());
  const say = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  const card = (title: string) => visitor.page.getByRole('region', { name: title, exact: true });
  const dialog = () => visitor.page.getByRole('dialog');
  const decides = async (title: string) => {
    await visitor.page
      .getByRole('button', {
        name: `${say('Leg een besluit vast', 'Record a decision')}: ${title}`,
        exact: true,
      })
      .click();
    await dialog().locator('form').waitFor();
  };
  const records = () =>
    dialog()
      .getByRole('button', { name: say('Leg het besluit vast', 'Record the decision') })
      .click();

  it('a board decides on the contribution for a later day, sees what it changes, and takes it back', async () => {
    const title = say('Afdracht', 'Contribution');
    const pot = `Bakfiets ${width}`;
    visitor = await house.comes(width, '/home', BOARD, language);
    await visitor.page.getByRole('link', { name: say('Onze regels', 'Our rules') }).click();
    await card(title).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    const before = await versionsOf('contribution');

    await decides(title);
    const effect = dialog().getByRole('region', { name: say('Wat er dan gebeurt', 'What will happen') });
    await effect
      .getByText(say('Er verandert niets: dit geldt al.', 'Nothing changes: this holds already.'))
      .waitFor();
    await dialog().locator('[name="body.rateBasisPoints"]').fill('90');
    await dialog()
      .getByRole('button', { name: say('Zet een pot erbij', 'Add a pot') })
      .click();
    await dialog().locator('[name="body.pots.0.name"]').fill(pot);
    await dialog().locator('[name="body.pots.0.rateBasisPoints"]').fill('15');
    await effect.getByText(/100%/).waitFor();
    await dialog().locator('[name="decidedBy"]').fill('ledenvergadering');
    // said again, and nothing is sent
    await records();
    expect(await dialog().getByRole('alert').textContent()).toMatch(/100%/);
    await dialog().locator('[name="body.rateBasisPoints"]').fill('27,5');
    await dialog().locator('[name="body.pots.0.rateBasisPoints"]').fill('2');
    await effect.getByText(say('Wordt: 27,5%', 'Becomes: 27.5%')).waitFor();
    await effect.getByText(new RegExp(pot)).waitFor();
    await effect.getByText(say('al verdeeld', 'divided already')).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    const day = width === 390 ? '2098-01-01' : '2100-01-01';
    await dialog().locator('[name="validFromOn"]').fill(day);
    await records();
    await dialog().waitFor({ state: 'detached' });
    await card(title).getByText(`${pot}: 2%`).waitFor();
    const [newest, ...others] = await versionsOf('contribution');
    expect(others).toEqual(before);
    expect(newest).toMatchObject({
      validFromOn: day,
      body: {
        rateBasisPoints: 2_750,
        pots: [{ name: pot, rateBasisPoints: 200 }],
        rounding: 'PER_BOOKING',
        creditOn: 'PAYMENT',
      },
    });

    await card(title)
      .getByRole('button', {
        name: new RegExp(`^${say('Trek het besluit in', 'Withdraw the decision')}: .*${day.slice(0, 4)}$`),
      })
      .click();
    await dialog().locator('[name="reason"]').fill(`Toch niet, om reden ${width}.`);
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog().locator('[type="submit"]').click();
    await dialog().waitFor({ state: 'detached' });
    await card(title).locator('summary').click();
    await card(title)
      .getByText(new RegExp(`om reden ${width}`))
      .waitFor();
    expect((await versionsOf('contribution'))[0]!.withdrawnOn).toBe(today);
  });

  it('every rule can be decided for the first time, or again as it is', async () => {
    const day = width === 390 ? '2099-03-01' : '2101-04-01';
    const kinds = policyKinds()
      .map(({ kind }) => kind)
      .filter((kind) => kind !== ELSEWHERE);
    const before = new Map<string, Version>();
    for (const version of await allVersions())
      if (version.withdrawnOn === null && !before.has(version.kind)) before.set(version.kind, version);
    const fills = (name: string, value: string) => dialog().locator(`[name="body.${name}"]`).fill(value);
    /** What must be chosen where there is nothing to begin with. */
    const first: Readonly<Record<string, () => Promise<void>>> = {
      [say('Onder nul', 'Below zero')]: () => fills('limitCents', '50'),
      [say('Btw', 'VAT')]: () => dialog().getByLabel(/KOR/).check(),
      [say('Bewaren van rapporten', 'Keeping reports')]: () => fills('days', '60'),
      [say('Doelen voor uitstroom', 'Targets for outflow')]: async () => {
        await fills('outflow12BasisPoints', '30');
        await fills('outflow24BasisPoints', '50');
      },
    };
    visitor = await house.comes(width, '/rules', BOARD, language);
    await card(say('Afdracht', 'Contribution')).waitFor();
    const buttons = await visitor.page
      .getByRole('button', { name: new RegExp(`^${say('Leg een besluit vast', 'Record a decision')}: `) })
      .all();
    const names = await Promise.all(buttons.map(async (one) => (await one.getAttribute('aria-label'))!));
    expect(names.length).toBe(kinds.length);
    for (const name of names) {
      const title = name.slice(name.indexOf(': ') + 2);
      await decides(title);
      await first[title]?.();
      await dialog().locator('[name="validFromOn"]').fill(day);
      await dialog()
        .getByRole('region', { name: say('Wat er dan gebeurt', 'What will happen') })
        .waitFor();
      expect([title, await flawsOf(visitor)]).toEqual([title, []]);
      await dialog().locator('[name="decidedBy"]').fill('ledenvergadering');
      await records();
      await dialog().waitFor({ state: 'detached' });
    }
    const decided = (await allVersions()).filter(({ validFromOn }) => validFromOn === day);
    expect(decided.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted());
    // nothing that was not touched is lost or turned into something else
    const again = decided.filter(({ kind }) => before.has(kind) && !['target', 'vat'].includes(kind));
    expect(again.length).toBeGreaterThan(15);
    for (const { kind, body } of again) expect([kind, body]).toMatchObject([kind, before.get(kind)!.body]);
  }, 300_000);

  it.each(READERS)('%s reads the rules and decides on none', async (reader) => {
    visitor = await house.comes(width, '/rules', reader, language);
    await card(say('Afdracht', 'Contribution')).waitFor();
    expect(await visitor.page.getByRole('button', { name: /besluit|decision/i }).count()).toBe(0);
    expect(await flawsOf(visitor)).toEqual([]);
  });
});
