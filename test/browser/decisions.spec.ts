import { COACH, COORDINATOR, flawsOf, openDemoHouse, type DemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
}

let house: DemoHouse;
let people: Person[];
let ofCoach: Person[];

beforeAll(async () => {
  house = await openDemoHouse();
  const asked = '{ members(first: 100) { edges { node { id name phase } } } }';
  const peopleOf = async (as: string): Promise<Person[]> =>
    (await house.app.ok(asked, {}, { as })).edges.map(({ node }: { node: Person }) => node);
  people = await peopleOf(COORDINATOR);
  ofCoach = await peopleOf(COACH);
});
afterAll(() => house?.close());

const PDF = { name: 'stuk.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') };

describe.each([
  [390, 'nl'],
  [1280, 'en'],
] as const)('at %d px, in %s', (width, language) => {
  let visitor: Visitor;
  afterEach(() => visitor.context.close());
  const isDutch = language === 'nl';
  const say = (nl: string, en: string): string => (isDutch ? nl : en);
  const somebody = (phase: string): Person =>
    people.filter((person) => person.phase === phase).at(isDutch ? 0 : 1)!;
  const comes = async ({ id, name }: Person, email = COORDINATOR): Promise<void> => {
    visitor = await house.comes(width, `/members/${id}/decisions`, email, language);
    await visitor.sees(`${say('Plan en besluiten', 'Plan and decisions')}: ${name}`);
    expect(await flawsOf(visitor)).toEqual([]);
  };
  /** Opens a form, looks at it empty and refused, fills it and sends it. */
  const fills = async (act: string, typed: Record<string, string>, fill?: () => Promise<unknown>) => {
    const { page } = visitor;
    await page.getByRole('button', { name: act, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('form').waitFor();
    expect([act, await flawsOf(visitor)]).toEqual([act, []]);
    for (const [name, value] of Object.entries(typed)) await dialog.locator(`[name="${name}"]`).fill(value);
    await fill?.();
    await dialog.locator('[type="submit"]').click();
    await dialog.waitFor({ state: 'detached' });
  };
  const choose = (name: string, value: string) =>
    visitor.page.getByRole('dialog').locator(`[name="${name}"][value="${value}"]`).check();

  it('a plan comes in versions, with feedback and a decision', async () => {
    const words = `Ballonnen ${width}`;
    await comes(somebody('PLAN'));
    const { page } = visitor;
    await fills(
      say('Leg het plan vast', 'Record the plan'),
      { title: words, summary: 'Voor feesten in de buurt' },
      () => page.locator('[name="fileId"]').setInputFiles(PDF),
    );
    const newest = page.getByRole('article').filter({ hasText: words });
    await newest.getByText(say('Nog geen besluit', 'No decision yet')).waitFor();
    await fills(say('Geef een reactie', 'Give feedback'), { words: 'Reken de prijs na' });
    await newest.getByText('Reken de prijs na').waitFor();
    await fills(
      say('Neem een besluit over het plan', 'Decide on the plan'),
      { words: 'De prijs is te laag' },
      () => choose('outcome', 'NEEDS_WORK'),
    );
    await newest.getByText(say('Nog niet klaar', 'Needs work')).waitFor();
    await page.locator('summary').click();
    expect(await page.getByRole('article').count()).toBeGreaterThan(1);
    const download = page.waitForEvent('download');
    await newest.getByRole('button', { name: say('Het hele plan', 'The whole plan') }).click();
    expect((await download).suggestedFilename()).toBe('stuk.pdf');
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a municipality gives, takes back and refuses', async () => {
    await comes(somebody('REFERRED'));
    const { page } = visitor;
    const municipality = () =>
      page.getByRole('dialog').locator('[name="organisationId"]').selectOption({ index: 1 });
    await fills(
      say('Leg de toestemming vast', 'Record the permission'),
      { number: `T-${width}`, conditions: 'Elke maand een gesprek' },
      municipality,
    );
    await page.getByText('Elke maand een gesprek').waitFor();
    await fills(say('Leg de intrekking vast', 'Record the withdrawal'), { reason: 'Verhuisd' });
    await page.getByText(say('Ingetrokken vanaf', 'Withdrawn from')).waitFor();
    await fills(
      say('Leg een weigering vast', 'Record a refusal'),
      { number: `W-${width}`, reason: 'Te weinig uren' },
      municipality,
    );
    await page.getByText('Te weinig uren').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a trial has its programme, its vote and what was signed', async () => {
    await comes(somebody('TRIAL'));
    const { page } = visitor;
    const step = page.getByRole('checkbox').first();
    if ((await step.count()) > 0) {
      const was = await step.isChecked();
      await step.setChecked(!was);
      await page.getByText(/van \d+ stappen gedaan|of \d+ steps done/).waitFor();
    }
    await fills(say('Leg de stemming vast', 'Record the vote'), { votesFor: '4', votesAgainst: '3' });
    // no vote of the demo is as close
    await page.getByText(say('4 voor, 3 tegen, 0 blanco', '4 for, 3 against, 0 abstained')).waitFor();
    await fills(say('Bewaar een getekende overeenkomst', 'Keep a signed agreement'), {}, () =>
      page.locator('[name="fileId"]').setInputFiles(PDF),
    );
    await page.getByRole('heading', { name: say('Geldt nu', 'In force') }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a letter about the decision is made when asked for', async () => {
    await comes(somebody('DECLINED'));
    await fills(say('Maak een brief', 'Make a letter'), {});
    const { page } = visitor;
    const letter = page.getByRole('button', {
      name: say('Bewaar de brief als PDF', 'Save the letter as a PDF'),
    });
    await letter.first().waitFor();
    const download = page.waitForEvent('download');
    await letter.first().click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a coach gives feedback and ticks, and does not decide', async () => {
    const own = ofCoach.find(({ phase }) => phase === 'TRIAL')!;
    await comes(own, COACH);
    const { page } = visitor;
    await page.getByRole('button', { name: say('Geef een reactie', 'Give feedback') }).waitFor();
    for (const act of [
      say('Leg de stemming vast', 'Record the vote'),
      say('Maak een brief', 'Make a letter'),
    ])
      expect(await page.getByRole('button', { name: act }).count()).toBe(0);
  });
});
