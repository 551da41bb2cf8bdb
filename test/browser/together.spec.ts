import { COACH, COORDINATOR, flawsOf, openDemoHouse, type DemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

const MEMBER = 'member@scope.example';

let house: DemoHouse;
/** Who signs in as the member. */
let self: { id: string; name: string };

const TALK = `mutation ($input: RecordCoachingSessionInput!) {
  recordCoachingSession(input: $input) { coachingSession { id } userErrors { code } } }`;

beforeAll(async () => {
  house = await openDemoHouse();
  const { app } = house;
  const [own] = (await app.ok('{ members(first: 1) { edges { node { id name } } } }', {}, { as: MEMBER }))
    .edges;
  self = own.node;
  // the demo's member has learnt everything already: here the path begins anew
  await app.database.owner('DELETE FROM tenant.learning_mark WHERE member_id = $1::uuid', [
    self.id.replace(/^\w+_/, ''),
  ]);
});
afterAll(() => house?.close());

describe.each([
  [390, 'nl'],
  [1280, 'en'],
] as const)('at %d px, in %s', (width, language) => {
  let visitor: Visitor;
  afterEach(() => visitor.context.close());
  const say = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  const comes = async (path: string, email: string, title: string | RegExp): Promise<void> => {
    visitor = await house.comes(width, path, email, language);
    await visitor.sees(title);
    expect(await flawsOf(visitor)).toEqual([]);
  };
  const button = (name: string | RegExp) => visitor.page.getByRole('button', { name });
  const opens = async (act: string) => {
    await button(act).first().click();
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

  it('a meeting is planned, cancelled, and of one that was it is told who was there', async () => {
    await comes('/together', COORDINATOR, say('Samen', 'Together'));
    const { page } = visitor;
    const meeting = (subject: string) => page.getByRole('listitem').filter({ hasText: subject }).first();
    for (const subject of [`Prijzen ${width}`, `Markt ${width}`]) {
      const dialog = await opens(say('Plan een bijeenkomst', 'Plan a meeting'));
      await dialog.locator('[name="subject"]').fill(subject);
      await sends();
      await meeting(subject).waitFor();
    }
    await meeting(`Markt ${width}`)
      .getByRole('button', { name: say('Zeg de bijeenkomst af', 'Cancel the meeting') })
      .click();
    await sends();
    await meeting(`Markt ${width}`).getByText(say('Gaat niet door', 'Cancelled')).waitFor();
    await meeting(`Prijzen ${width}`)
      .getByRole('button', { name: say('Leg vast wie er was', 'Record who was there') })
      .click();
    await page.getByRole('dialog').getByLabel(self.name).check();
    await sends();
    await meeting(`Prijzen ${width}`).getByText(self.name).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a coach comments on what is learnt, and sees that only the member opens earlier notes', async () => {
    await comes(`/members/${self.id}/growth`, COACH, `${say('Groei van', 'Growth of')} ${self.name}`);
    const { page } = visitor;
    const dialog = await opens(say('Schrijf een reactie', 'Write a comment'));
    await dialog.locator('[name="words"]').fill(`Goed bezig ${width}`);
    await sends();
    await page.getByText(`Goed bezig ${width}`).waitFor();
    expect(await button(say('Begin hiermee', 'Begin this')).count()).toBe(0);
    await page.goto(`/members/${self.id}/coaching`);
    await page
      .getByText(say('Alleen het lid zelf kan dit veranderen.', 'Only the member can change this.'))
      .waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a coordinator introduces a member, and writes what came of it', async () => {
    await comes(`/members/${self.id}/growth`, COORDINATOR, `${say('Groei van', 'Growth of')} ${self.name}`);
    const { page } = visitor;
    const contact = await opens(say('Zet een ondernemer in de lijst', 'Add an entrepreneur to the list'));
    const entrepreneur = {
      enterprise: 'Bakkerij De Zon',
      name: `Truus ${width}`,
      town: 'Delft',
      sector: '10',
    };
    const reached = { phone: '06 0000 0001', consentWords: 'Aan de telefoon' };
    for (const [name, value] of Object.entries({ ...entrepreneur, ...reached }))
      await contact.locator(`[name="${name}"]`).fill(value);
    await sends();
    const dialog = await opens(say('Stel dit lid voor', 'Introduce this member'));
    await dialog
      .locator('[name="contactId"] option', { hasText: `Truus ${width}` })
      .waitFor({ state: 'attached' });
    await dialog
      .locator('[name="contactId"]')
      .selectOption({ label: `Bakkerij De Zon, Delft, Truus ${width}` });
    await dialog.locator('[name="purpose"]').fill(`Taarten ${width}`);
    await sends();
    const introduction = page.getByRole('listitem').filter({ hasText: `Taarten ${width}` });
    await introduction
      .getByRole('button', { name: say('Schrijf op wat het opleverde', 'Write what came of it') })
      .click();
    await page.locator('[name="outcome"][value="FIRST_CLIENT"]').check();
    await sends();
    await introduction.getByText(say('Een eerste klant', 'A first client')).waitFor();
    expect(await page.getByRole('heading', { name: say('Leren', 'Learning') }).count()).toBe(0);
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a member sees what comes next, and agrees with what was agreed', async () => {
    const words = `Offerte sturen ${width}`;
    const note = { memberId: self.id, heldOn: house.app.today(), note: 'Over de prijs' };
    const agreements = [{ words, doneBy: 'MEMBER' }];
    await house.app.ok(TALK, { input: { ...note, agreements } }, { as: COACH });
    await comes('/my', MEMBER, /^(Dag|Hello) /);
    const { page } = visitor;
    const card = page.getByRole('article').filter({ hasText: words });
    await card
      .getByRole('button', { name: say('Ja, zo is het afgesproken', 'Yes, that is what was agreed') })
      .click();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: say('Uw gesprekken', 'Your sessions') }).click();
    await visitor.sees(/^(Gesprekken met|Sessions with)/);
    await page
      .getByText(/U bent akkoord|You agree with this/)
      .first()
      .waitFor();
    expect(
      await page.getByRole('link', { name: say('Gesprek vastleggen', 'Record a session') }).count(),
    ).toBe(0);
    const release = button(/^(Laat .* de notities lezen|Let .* read the notes)$/);
    const revoke = button(/niet meer lezen|no longer read/);
    await release.or(revoke).first().waitFor();
    if ((await release.count()) > 0) await release.click();
    await revoke.click();
    await release.waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a member learns, offers and shows, and takes it back', async () => {
    await comes(`/members/${self.id}/growth`, MEMBER, `${say('Groei van', 'Growth of')} ${self.name}`);
    const { page } = visitor;
    const begin = button(say('Begin hiermee', 'Begin this'));
    await begin
      .or(button(say('Dit is klaar', 'This is done')))
      .first()
      .waitFor();
    if ((await begin.count()) > 0) await begin.first().click();
    const finish = await opens(say('Dit is klaar', 'This is done'));
    await finish.locator('[name="words"]').fill(`Zelf uitgerekend ${width}`);
    await sends();
    await page.getByText(`Zelf uitgerekend ${width}`).waitFor();
    const offer = await opens(say('Schrijf op wat u kunt of zoekt', 'Write what you can do or seek'));
    await offer.locator('[name="isOffered"][value="yes"]').check();
    await offer.locator('[name="kind"]').selectOption('COOKING');
    await offer.locator('[name="words"]').fill(`Koken voor groepen ${width}`);
    await sends();
    const competence = page.getByRole('listitem').filter({ hasText: `Koken voor groepen ${width}` });
    await competence.getByRole('button', { name: say('Haal dit weg', 'Take this away') }).click();
    await competence.waitFor({ state: 'detached' });
    await page.goto('/together');
    const show = await opens(say('Laat een mijlpaal zien', 'Show a milestone'));
    await show.locator('[name="words"]').fill(`Eerste klant ${width}`);
    await sends();
    const milestone = page.getByRole('listitem').filter({ hasText: `Eerste klant ${width}` });
    await milestone
      .getByRole('button', { name: say('Laat dit niet meer zien', 'Show this no longer') })
      .click();
    await milestone.waitFor({ state: 'detached' });
    expect(await flawsOf(visitor)).toEqual([]);
  });

  it('a link for a calendar is made, told once, and taken back', async () => {
    await comes('/home', COACH, /^(Dag|Hello|Hi) /);
    const { page } = visitor;
    await button(say('Maak een link', 'Make a link')).click();
    await page.getByText(/\/calendar\/.*\.ics/).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await button(/^(Trek link 1 in|Take link 1 back)$/).click();
    await page.getByText(/\/calendar\/.*\.ics/).waitFor({ state: 'detached' });
  });
});
