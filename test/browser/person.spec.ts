import { addDays, addMonths, civilDate } from '#kernel';
import { COACH, COORDINATOR, flawsOf, openDemoHouse, type DemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly isPaused: boolean;
  readonly referredOn: string;
  readonly endedOn: string | null;
}

let house: DemoHouse;
let people: Person[];
let ofCoach: Set<string>;

beforeAll(async () => {
  house = await openDemoHouse();
  const asked = '{ members(first: 100) { edges { node { id name phase isPaused referredOn endedOn } } } }';
  const peopleOf = async (as: string): Promise<Person[]> =>
    (await house.app.ok(asked, {}, { as })).edges.map(({ node }: { node: Person }) => node);
  people = await peopleOf(COORDINATOR);
  ofCoach = new Set((await peopleOf(COACH)).map(({ id }) => id));
});
afterAll(() => house?.close());

/** In the order of their names; who takes a break cannot begin one. */
const inPhase = (phase: string): Person[] =>
  people.filter((person) => person.phase === phase && !person.isPaused);
const somebody = (phase: string): Person => inPhase(phase)[0]!;
/** Those who flowed out so long ago that it was asked twice how it goes. */
const flowedOut = (): Person[] => {
  const yearAgo = addMonths(house.app.today(), -12);
  return inPhase('OUTFLOW').filter(({ endedOn }) => endedOn! < yearAgo);
};
const pageOf = ({ id }: Person): string => `/members/${id}`;

describe.each([390, 1280])('at %d px', (width) => {
  let visitor: Visitor;
  afterEach(() => visitor.context.close());
  const comes = async (path: string, email: string, language: 'nl' | 'en' = 'nl'): Promise<void> => {
    visitor = await house.comes(width, path, email, language);
  };
  const press = (name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
  /** Opens the form of an act, wherever it stands on the page. */
  const start = async (act: string): Promise<void> => {
    const button = visitor.page.getByRole('button', { name: act, exact: true });
    const more = visitor.page.locator('summary');
    await visitor.page.getByRole('heading', { level: 2 }).first().waitFor();
    if (!(await button.isVisible())) await more.click();
    await button.click();
  };

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
    ['TRIAL', ['Decide on the trial', 'Extend the trial', 'Stop the trial early', 'Start a break']],
    [
      'ACTIVE',
      ['Record an enterprise', 'Record the departure', 'Extend the term', 'Record a change of the benefit'],
    ],
    ['OUTFLOW', ['Record how it goes', 'Record a return', 'Correct a date', 'Withdraw what was recorded']],
  ])('the forms for somebody in %s can be read and used by all', async (phase, acts) => {
    const person = phase === 'OUTFLOW' ? flowedOut()[0]! : somebody(phase);
    await comes(pageOf(person), COORDINATOR, 'en');
    await visitor.sees(person.name);
    for (const act of acts) {
      await start(act);
      const dialog = visitor.page.getByRole('dialog', { name: act });
      await dialog.locator('form').waitFor();
      expect(await dialog.getByText(person.name).count()).toBe(1);
      const typed = 'input:not([type="radio"], [type="file"]), textarea';
      for (const field of await dialog.locator(typed).all()) await field.fill('');
      await dialog.locator('[type="submit"]').click();
      await dialog.locator('[aria-invalid="true"]').first().waitFor();
      expect([act, await flawsOf(visitor)]).toEqual([act, []]);
      await visitor.page.reload();
      await visitor.sees(person.name);
    }
  });

  it('a form keeps what was typed when the server refuses, and says where', async () => {
    const person = somebody('ACTIVE');
    await comes(pageOf(person), COORDINATOR);
    await visitor.sees(person.name);
    await start('Leg de toestemming vast');
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
    const person = inPhase('ACTIVE').at(width === 390 ? 1 : 2)!;
    await comes(pageOf(person), COORDINATOR);
    await visitor.sees(person.name);
    let sent = 0;
    visitor.page.on('request', (request) => {
      if (request.postData()?.includes('recordEnterprise')) sent += 1;
    });
    await start('Leg een bedrijf vast');
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

  it.each(['en', 'nl'] as const)(
    'who leaves for paid work is asked what belongs to it, with proof of the benefit, in %s',
    async (language) => {
      const isDutch = language === 'nl';
      // who leaves in Dutch is gone after it
      const who = inPhase('ACTIVE').at(width === 390 ? -1 : -2)!;
      await comes(pageOf(who), COORDINATOR, language);
      await visitor.sees(who.name);
      const { page } = visitor;
      await start(isDutch ? 'Leg het vertrek vast' : 'Record the departure');
      const dialog = page.getByRole('dialog');
      expect(await dialog.locator('[name="hoursPerWeek"], [name="howFound"]').count()).toBe(0);
      await dialog.locator('[name="destination"]').selectOption('PAID_WORK');
      await dialog.locator('[name="hoursPerWeek"]').fill('99');
      await dialog.locator('[name="employerName"]').fill('Bakkerij De Zon');
      await dialog.locator('[name="benefit"][value="ENDED"]').check();
      await dialog.locator('[type="submit"]').click();
      await dialog.getByText(isDutch ? /heel getal in van 1/ : /whole number from 1/).waitFor();
      expect(await flawsOf(visitor)).toEqual([]);
      if (!isDutch) return;
      await dialog.locator('[name="hoursPerWeek"]').fill('24');
      await dialog.locator('[name="howFound"]').selectOption('OWN_CUSTOMER');
      const file = { name: 'besluit.pdf', mimeType: 'application/pdf' };
      const field = dialog.locator('[name="benefitFileId"]');
      await field.setInputFiles({ ...file, buffer: Buffer.from('geen pdf') });
      await dialog.locator('[type="submit"]').click();
      await dialog.locator('[name="benefitFileId"][aria-invalid="true"]').waitFor();
      // the browser has complained of the refusal from here on
      await field.setInputFiles({ ...file, buffer: Buffer.from('%PDF-1.7\n%%EOF') });
      await dialog.locator('[type="submit"]').click();
      await page.getByText(`Het vertrek van ${who.name} is vastgelegd.`).waitFor();
      const download = page.waitForEvent('download');
      await press('Bewijs van de gemeente');
      expect((await download).suggestedFilename()).toBe('besluit.pdf');
      expect(await visitor.accessibility()).toEqual([]);
    },
  );

  it('a day that was wrong is put right, and what stood there stays to be seen', async () => {
    const person = inPhase('REFERRED').at(width === 390 ? 0 : 1)!;
    await comes(pageOf(person), COORDINATOR);
    await visitor.sees(person.name);
    const { page } = visitor;
    await start('Verbeter een datum');
    await page.getByLabel('Dag van de aanmelding').check();
    await page.getByLabel('De juiste dag').fill(addDays(civilDate(person.referredOn), -1));
    await page.getByLabel('Reden').fill('Verkeerd overgeschreven');
    await page.getByRole('dialog').locator('[type="submit"]').click();
    await page.getByRole('heading', { name: 'Wat is verbeterd' }).waitFor();
    await page.getByText('Verkeerd overgeschreven').waitFor();
    expect(await page.locator('s').count()).toBe(1);
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a break begins and ends', async () => {
    const person = inPhase('ACTIVE').at(width === 390 ? 3 : 4)!;
    await comes(pageOf(person), COORDINATOR);
    await visitor.sees(person.name);
    const { page } = visitor;
    await start('Begin een pauze');
    await page.getByRole('dialog').locator('[type="submit"]').click();
    await page.getByText('heeft nu pauze').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await press('Zet het einde van de pauze');
    await page.getByRole('dialog').locator('[name="endsOn"]').fill('2020-01-01');
    await page.getByRole('dialog').locator('[type="submit"]').click();
    await page.getByText('Er is nu geen pauze.').waitFor();
  });

  it('how it goes after outflow is asked when it is time, and shown', async () => {
    const [first, second] = flowedOut();
    const person = (width === 390 ? first : second)!;
    await comes(pageOf(person), COORDINATOR);
    await visitor.sees(person.name);
    const { page } = visitor;
    await start('Leg vast hoe het gaat');
    await page.getByLabel(/^Na 12 maanden/).check();
    await page.getByLabel('Het gaat nog goed').check();
    await page.getByLabel('Hoe weet u dit?').fill(`Gebeld ${width}`);
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('dialog').locator('[type="submit"]').click();
    await page.getByText(`Gebeld ${width}`).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('Escape closes a form and brings the focus back; what was typed is not thrown away unasked', async () => {
    const person = somebody('TRIAL');
    await comes(pageOf(person), COORDINATOR);
    await visitor.sees(person.name);
    const { page } = visitor;
    await page.locator('summary').click();
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
    const other = people.find(({ id, phase }) => !ofCoach.has(id) && ['TRIAL', 'ACTIVE'].includes(phase))!;
    await comes(pageOf(own), COACH);
    await visitor.sees(own.name);
    expect(await visitor.page.locator('main').getByRole('button').count()).toBe(0);
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.page.goto(pageOf(other));
    await visitor.page.getByText('We vinden deze gegevens niet.').waitFor();
    expect(await visitor.page.getByText(other.name).count()).toBe(0);
  });
});
