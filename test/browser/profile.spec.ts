import { COACH, COORDINATOR, flawsOf, openDemoHouse, type DemoHouse } from './demo-house.js';
import { soleOwners } from './sole-owners.js';
import type { Visitor } from './visitor.js';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly coach: { readonly name: string };
  readonly enterprise: { readonly name: string } | null;
}

let house: DemoHouse;
let people: Person[];
let ofCoach: Person[];

beforeAll(async () => {
  house = await openDemoHouse();
  const asked =
    '{ members(filter: { phases: [ACTIVE] }, first: 100) { edges { node { id name coach { name } enterprise { name } } } } }';
  const peopleOf = async (as: string): Promise<Person[]> =>
    (await house.app.ok(asked, {}, { as })).edges.map(({ node }: { node: Person }) => node);
  people = await peopleOf(COORDINATOR);
  ofCoach = await peopleOf(COACH);
});
afterAll(() => house?.close());

describe.each([
  [390, 'nl'],
  [1280, 'en'],
] as const)('at %d px, in %s', (width, language) => {
  let visitor: Visitor;
  afterEach(() => visitor.context.close());
  const isDutch = language === 'nl';
  const say = (nl: string, en: string): string => (isDutch ? nl : en);
  /** Somebody of whom no profile was written yet. */
  const unwritten = async (): Promise<Person> => {
    for (const person of people) {
      const asked = 'query ($id: ID!) { talentProfile(memberId: $id) { version } }';
      const { version } = await house.app.ok(asked, { id: person.id }, { as: COORDINATOR });
      if (version === 0) return person;
    }
    throw new Error('The demo wrote a profile for everybody.');
  };
  const comes = async ({ id, name }: Person, email = COORDINATOR): Promise<void> => {
    visitor = await house.comes(width, `/members/${id}/profile`, email, language);
    await visitor.sees(`${say('Profiel van', 'Profile of')} ${name}`);
    expect(await flawsOf(visitor)).toEqual([]);
  };
  const opens = async (act: string) => {
    await visitor.page.getByRole('button', { name: act, exact: true }).first().click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.locator('form').waitFor();
    return dialog;
  };
  const sends = async () => {
    const dialog = visitor.page.getByRole('dialog');
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.locator('[type="submit"]').click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('a profile is written line by line, and taken up again where it was', async () => {
    await comes(await unwritten());
    const { page } = visitor;
    const write = say('Schrijf het profiel', 'Write the profile');
    const dialog = await opens(write);
    await dialog.locator('[name="strengths"]').fill('Koken voor veel mensen');
    await dialog.getByRole('button', { name: say('Zet een taal erbij', 'Add a language') }).click();
    await dialog.locator('[name="languages.0.language"]').fill('Tigrinya');
    await dialog.locator('[name="languages.0.level"]').selectOption('MOTHER_TONGUE');
    await dialog.getByRole('button', { name: say('Zet ervaring erbij', 'Add experience') }).click();
    await dialog.locator('[name="experience.0.words"]').fill('Kok in een hotel');
    await dialog.locator('[name="experience.0.kind"]').selectOption('EMPLOYMENT');
    await dialog.locator('[name="experience.0.sinceYear"]').fill('2009');
    await dialog.getByRole('button', { name: say('Zet een diploma erbij', 'Add a diploma') }).click();
    await dialog.locator('[name="diplomas.0.name"]').fill('Horeca');
    await sends();
    await page.getByText('Kok in een hotel').waitFor();
    await opens(write);
    expect(await dialog.locator('[name="languages.0.language"]').inputValue()).toBe('Tigrinya');
    await dialog.getByRole('button', { name: say('Zet een taal erbij', 'Add a language') }).click();
    await dialog.locator('[name="languages.1.language"]').fill('Nederlands');
    await dialog.locator('[name="languages.1.level"]').selectOption('A2');
    await dialog
      .getByRole('group', { name: say('Talen', 'Languages') })
      .getByRole('button', { name: say('Haal regel 1 weg', 'Take line 1 away') })
      .click();
    await sends();
    await page.getByText('Nederlands').last().waitFor();
    expect(await page.getByText('Tigrinya').count()).toBe(0);
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('hours, household, and an enterprise with whose it is and how it goes', async () => {
    const owners = await soleOwners(
      house.app,
      people.filter(({ enterprise }) => enterprise !== null),
    );
    const owner = owners[0]!;
    const other = owners.at(-1)!;
    await comes(owner);
    const { page } = visitor;
    await opens(say('Kies de uren', 'Choose the hours')).then((dialog) =>
      dialog.locator('[name="hoursPerWeek"]').fill('17'),
    );
    await sends();
    // nobody in the demo ever had seventeen
    await page.getByText(say('17 uur per week', '17 hours a week')).waitFor();
    const household = await opens(say('Leg het huishouden vast', 'Record the household'));
    await household.locator('[name="type"]').selectOption('SINGLE');
    const asked = 'query ($id: ID!) { households(memberId: $id) { benefitKind } }';
    const had: { benefitKind: string }[] = await house.app.ok(asked, { id: owner.id }, { as: COORDINATOR });
    // one that was not there yet, and that both languages call the same
    const benefit = ['IOAW', 'IOAZ'].find((kind) => had.every(({ benefitKind }) => benefitKind !== kind))!;
    await household.locator('[name="benefitKind"]').selectOption(benefit);
    await sends();
    await page.getByText(`${say('alleen', 'alone')} · ${benefit}`).waitFor();
    const note = await opens(say('Schrijf op hoe het gaat', 'Write down how it goes'));
    await note.locator('[name="note"]').fill(`Drukke maand ${width}`);
    await sends();
    await page.getByText(`Drukke maand ${width}`).waitFor();
    const shares = await opens(say('Verander van wie het is', 'Change whose it is'));
    await shares.locator('[name="shares.0.basisPoints"]').fill('60');
    await shares.getByRole('button', { name: say('Zet een eigenaar erbij', 'Add an owner') }).click();
    await shares.locator('[name="shares.1.memberId"]').selectOption({ label: other.name });
    await shares.locator('[name="shares.1.basisPoints"]').fill('40');
    await sends();
    await page
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^40%\\s${other.name}`) })
      .waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a coach reads what is theirs to know, and writes the profile with the member', async () => {
    await comes(ofCoach.at(-1)!, COACH);
    const { page } = visitor;
    await page.getByRole('button', { name: say('Schrijf het profiel', 'Write the profile') }).waitFor();
    expect(await page.getByRole('heading', { name: say('Huishouden', 'Household') }).count()).toBe(0);
    expect(await page.getByRole('button', { name: say('Kies de uren', 'Choose the hours') }).count()).toBe(0);
  });

  it('a coach is chosen from a list', async () => {
    const { id, name, coach } = people.at(isDutch ? -1 : -2)!;
    visitor = await house.comes(width, `/members/${id}`, COORDINATOR, language);
    await visitor.sees(name);
    const dialog = await opens(say('Kies een begeleider', 'Choose a coach'));
    const options = dialog.locator('[name="coachEmail"] option');
    // the first one stands for no choice
    const [, ...coaches] = await options.allInnerTexts();
    const another = coaches.find((one) => one !== coach.name)!;
    await dialog.locator('[name="coachEmail"]').selectOption({ label: another });
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.locator('[type="submit"]').click();
    await visitor.page
      .getByText(/heeft een andere begeleider|has another coach/)
      .first()
      .waitFor();
  });
});
