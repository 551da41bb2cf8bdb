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
let ofCoach: Set<string>;

beforeAll(async () => {
  house = await openDemoHouse();
  const asked = '{ members(first: 100) { edges { node { id name phase coach { name } } } } }';
  const peopleOf = async (as: string): Promise<Person[]> =>
    (await house.app.ok(asked, {}, { as })).edges.map(({ node }: { node: Person }) => node);
  people = await peopleOf(COORDINATOR);
  ofCoach = new Set((await peopleOf(COACH)).map(({ id }) => id));
}, 120_000);
afterAll(() => house?.close());

const somebody = (phase: string): Person => people.find((person) => person.phase === phase)!;
const pageOf = ({ id }: Person): string => `/members/${id}`;

describe.each([390, 1280])('at %d px', (width) => {
  let visitor: Visitor;
  afterEach(() => visitor.context.close());
  const comes = async (path: string, email: string, language: 'nl' | 'en' = 'nl'): Promise<void> => {
    visitor = await house.comes(width, path, email, language);
  };
  const press = (name: string) => visitor.page.getByRole('button', { name, exact: true }).click();

  it.each(['nl', 'en'] as const)(
    'a person is told with dates, whatever the phase, in %s',
    async (language) => {
      await comes('/pipeline', COORDINATOR, language);
      for (const phase of ['REFERRED', 'PLAN', 'TRIAL', 'ACTIVE', 'OUTFLOW', 'DECLINED']) {
        const person = somebody(phase);
        await visitor.page.goto(pageOf(person));
        await visitor.sees(person.name);
        expect([phase, await flawsOf(visitor)]).toEqual([phase, []]);
        const clock = visitor.page.getByRole('img', { name: /proef|termijn|trial|term/ });
        expect(await clock.count()).toBe(['TRIAL', 'ACTIVE'].includes(phase) ? 1 : 0);
      }
    },
  );

  it('a card on the board leads to the person, and the way back to the board', async () => {
    const person = somebody('TRIAL');
    await comes('/pipeline', COORDINATOR);
    await visitor.sees('Voortgang');
    await visitor.page.getByRole('link', { name: person.name }).first().click();
    await visitor.sees(person.name);
    await visitor.page.getByRole('link', { name: 'Terug naar de voortgang' }).click();
    await visitor.sees('Voortgang');
  });

  it.each([
    ['PLAN', ['Start the trial', 'Record the plan', 'Record the permission', 'Choose a coach']],
    ['TRIAL', ['Decide on the trial', 'Stop the trial early']],
    ['ACTIVE', ['Record an enterprise', 'Record the departure']],
  ])('the forms for somebody in %s can be read and used by all', async (phase, acts) => {
    const person = somebody(phase);
    await comes(pageOf(person), COORDINATOR, 'en');
    await visitor.sees(person.name);
    for (const act of acts) {
      await press(act);
      const dialog = visitor.page.getByRole('dialog', { name: act });
      await dialog.locator('form').waitFor();
      expect(await dialog.getByText(person.name).count()).toBe(1);
      for (const field of await dialog.locator('input:not([type="radio"]), textarea').all())
        await field.fill('');
      await dialog.locator('[type="submit"]').click();
      expect(await dialog.locator('[aria-invalid="true"]').count()).toBeGreaterThan(0);
      expect([act, await flawsOf(visitor)]).toEqual([act, []]);
      await visitor.page.reload();
      await visitor.sees(person.name);
    }
  });

  it('a form keeps what was typed when the server refuses, and says where', async () => {
    const person = somebody('ACTIVE');
    await comes(pageOf(person), COORDINATOR);
    await visitor.sees(person.name);
    await press('Leg de toestemming vast');
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByLabel('Nummer van het besluit').fill('DEL-1');
    await dialog.getByLabel(/^Laatste dag/).fill('2020-01-01');
    await dialog.locator('[type="submit"]').click();
    await dialog.getByText('De laatste dag ligt vóór de eerste dag.').waitFor();
    expect(await dialog.getByLabel('Nummer van het besluit').inputValue()).toBe('DEL-1');
    const focused = await visitor.page.evaluate<string>('document.activeElement.getAttribute("name")');
    expect(focused).toBe('endsOn');
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('what is done is sent once, told, and shown', async () => {
    const person = people.filter(({ phase }) => phase === 'ACTIVE').at(width === 390 ? 1 : 2)!;
    await comes(pageOf(person), COORDINATOR);
    await visitor.sees(person.name);
    let sent = 0;
    visitor.page.on('request', (request) => {
      if (request.postData()?.includes('recordEnterprise')) sent += 1;
    });
    await press('Leg een bedrijf vast');
    const { page } = visitor;
    await page.getByLabel('Naam van het bedrijf').fill(`Zaak ${width}`);
    await page.getByLabel('Wat het bedrijf doet').fill('Fietsen maken');
    await page.getByLabel('Branche').fill('95');
    await page.getByRole('dialog').locator('[type="submit"]').dblclick();
    await page.getByText(`Het bedrijf van ${person.name} is bewaard.`).waitFor();
    expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('is bewaard');
    await page.getByText(`Zaak ${width}`).waitFor();
    expect(sent).toBe(1);
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('Escape closes a form and brings the focus back; what was typed is not thrown away unasked', async () => {
    const person = somebody('TRIAL');
    await comes(pageOf(person), COORDINATOR);
    await visitor.sees(person.name);
    const { page } = visitor;
    const opener = page.getByRole('button', { name: 'Stop de proef eerder' });
    await opener.click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await visitor.page.evaluate<string>('document.activeElement.textContent')).toBe(
      await opener.textContent(),
    );
    await opener.click();
    await page.getByLabel('Reden').fill('Werk gevonden');
    await page.keyboard.press('Escape');
    await page.getByText('is nog niet bewaard').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await press('Ga verder met invullen');
    expect(await page.getByLabel('Reden').inputValue()).toBe('Werk gevonden');
    await page.keyboard.press('Escape');
    await press('Gooi weg');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('a coach sees the own members without what only a coordinator does, and nobody else', async () => {
    const own = people.find(({ id, phase }) => ofCoach.has(id) && phase === 'TRIAL')!;
    const other = people.find(({ id, phase }) => !ofCoach.has(id) && phase === 'TRIAL')!;
    await comes(pageOf(own), COACH);
    await visitor.sees(own.name);
    expect(await visitor.page.locator('main').getByRole('button').count()).toBe(0);
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.page.goto(pageOf(other));
    await visitor.page.getByText('We vinden deze gegevens niet.').waitFor();
    expect(await visitor.page.getByText(other.name).count()).toBe(0);
  });
});
