import { newId } from '#kernel';
import { globalId } from '#platform';
import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';

const REFERRER = 'referrer@werkse.example';
const SUBMIT =
  'mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { userErrors { code } } }';
const DESK = `mutation ($input: SwitchHandoverDeskInput!) { switchHandoverDesk(input: $input) { userErrors { code } } }`;
const HAND_OVER = `mutation ($input: HandOverReferralInput!) { handOverReferral(input: $input) { userErrors { code } } }`;

let house: DemoHouse;
let scope: string;
let pangea: string;

beforeAll(async () => {
  house = await openDemoHouse();
  const named = async (slug: string) =>
    (
      await house.app.database.owner<{ id: string }>(
        `SELECT id FROM registry.organisation WHERE slug = '${slug}'`,
      )
    )[0]!.id;
  [scope, pangea] = [await named('scope'), await named('pangea')];
  for (const [as, cooperative] of [
    [COORDINATOR, scope],
    ['coordinator@pangea.example', pangea],
  ] as const)
    await house.app.ok(DESK, { input: { isOpen: true } }, { as, in: cooperative });
});
afterAll(async () => {
  await house?.close();
});

/** Puts somebody on the desk. */
const refer = (givenName: string, familyName: string) =>
  house.app.ok(
    SUBMIT,
    {
      input: {
        givenName,
        familyName,
        email: `${givenName.toLowerCase()}@person.example`,
        reason: 'Wil fietsen opknappen.',
        personKnows: true,
      },
    },
    { as: REFERRER, in: scope },
  );

describe.each([390, 1280])('the desk at %d px', (width) => {
  it('invites, and takes somebody in after a look at who is here already', async () => {
    const [member] = (
      await house.app.ok('{ members(first: 1) { edges { node { name number } } } }', {}, { as: COORDINATOR })
    ).edges as { node: { name: string; number: number } }[];
    const [givenName, ...rest] = member!.node.name.split(' ');
    await refer(givenName!, rest.join(' '));
    const visitor = await house.comes(width, '/referrals', COORDINATOR);
    const { page } = visitor;
    await visitor.sees('Aanmeldingen');
    const { name, number } = member!.node;
    await page.getByRole('heading', { level: 3, name }).first().waitFor();
    expect(await flawsOf(visitor)).toEqual([]);

    await page
      .getByRole('button', { name: `Nodig uit voor een gesprek: ${name}` })
      .first()
      .click();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByRole('button', { name: 'Bewaar de dag' }).click();
    await page.getByText(/De dag van het gesprek met .* is bewaard/).waitFor();
    await page
      .getByText(/^Gesprek op/)
      .first()
      .waitFor();

    await page
      .getByRole('button', { name: `Neem aan: ${name}` })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`${name}, nummer ${number}`).waitFor();
    const take = dialog.getByRole('button', { name: 'Neem deze persoon aan' });
    await take.click();
    await dialog.getByText('Kies een antwoord.').waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByText('Iemand anders').click();
    await take.click();
    await page.getByText(/is aangenomen en staat op het bord/).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Het laatst beantwoord' }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });

  it('declines with a reason, hands over with consent, and takes back, in English', async () => {
    for (const given of [`Weg${width}`, `Over${width}`, `Terug${width}`]) await refer(given, 'Persoon');
    const visitor = await house.comes(width, '/referrals', COORDINATOR, 'en');
    const { page } = visitor;
    await visitor.sees('Referrals');
    const dialog = page.getByRole('dialog');
    const open = (act: string, given: string) =>
      page.getByRole('button', { name: `${act}: ${given}${width} Persoon` }).click();

    await open('Decline', 'Weg');
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByLabel('Reason').selectOption('NO_PLACE');
    await dialog.getByLabel(/What would fit better/).selectOption('LANGUAGE_COURSE');
    await dialog.getByRole('button', { name: 'Decline the referral' }).click();
    await page.getByText('Declined: There is no place now').first().waitFor();

    await open('Hand over', 'Over');
    await dialog.getByLabel('Cooperative').selectOption({ label: 'Pangea' });
    await dialog.getByLabel('Which text did this person read?').fill('2026-1');
    expect(await flawsOf(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: 'Offer this person' }).click();
    await page.getByText('Offered to another cooperative').first().waitFor();

    await open('Withdraw', 'Terug');
    await dialog.getByRole('button', { name: 'Withdraw the referral' }).click();
    await page.getByText(/The referral of .* is withdrawn/).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });

  it('registers somebody who was taken in already, as the member they were or as somebody new', async () => {
    const visitor = await house.comes(width, '/referrals', COORDINATOR);
    const { page } = visitor;
    await visitor.sees('Aanmeldingen');
    await page.getByRole('button', { name: 'Schrijf iemand in' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Voornaam').fill('Direct');
    await dialog.getByLabel('Achternaam').fill('Binnen');
    await dialog.getByLabel('Wie meldde deze persoon aan?').selectOption('SELF');
    const register = dialog.getByRole('button', { name: 'Schrijf in' });
    await register.click();
    if (width === 1280) {
      // the one of the other width stands there already
      await dialog.getByText('Kies hierboven wie het is', { exact: false }).waitFor();
      expect(await flawsOf(visitor)).toEqual([]);
      await dialog.getByText('Iemand anders').click();
      await register.click();
    }
    await page.getByText('Ingeschreven. U vindt deze persoon op het bord.').waitFor();
    await visitor.context.close();
  });
});

it('somebody whom another cooperative offers is taken over, or refused', async () => {
  const { app } = house;
  const asPangea = { as: 'coordinator@pangea.example', in: pangea };
  for (const given of ['Eerste', 'Tweede']) {
    await app.database.owner(
      `INSERT INTO tenant.referral_request
         (tenant_id, id, source, given_name, family_name, email, language, reason, wish, sent_on, recorded_by, request_id)
       VALUES ($1, $2, 'SELF', $3, 'Zoeker', 'zoeker@person.example', 'nl', '', 'Bakken', $4, $1, 'test')`,
      [pangea, newId(), given, app.today()],
    );
  }
  const requests = await app.ok(
    '{ referralRequests(first: 10, filter: { states: [RECEIVED] }) { edges { node { id familyName } } } }',
    {},
    asPangea,
  );
  for (const { node } of requests.edges.filter(
    (edge: { node: { familyName: string } }) => edge.node.familyName === 'Zoeker',
  ))
    await app.ok(
      HAND_OVER,
      {
        input: {
          requestId: node.id,
          cooperativeId: globalId('Organisation', scope),
          consentedOn: app.today(),
          consentVersion: '2026-1',
          words: 'Ik bak graag brood.',
        },
      },
      asPangea,
    );
  const visitor = await house.comes(1280, '/referrals', COORDINATOR);
  const { page } = visitor;
  await visitor.sees('Aanmeldingen');
  await page.getByRole('heading', { level: 2, name: 'Aangeboden door een andere coöperatie' }).waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await page.getByRole('button', { name: 'Neem over: Eerste Zoeker' }).click();
  await page.getByRole('button', { name: 'Neem deze persoon over' }).click();
  await page.getByText('Overgenomen. De andere coöperatie krijgt bericht.').waitFor();
  await page.getByRole('button', { name: 'Wijs terug: Tweede Zoeker' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reden').selectOption('NO_PLACE');
  await dialog.getByRole('button', { name: 'Wijs terug' }).click();
  await page.getByText('Teruggewezen. De andere coöperatie krijgt bericht.').waitFor();
  await visitor.context.close();
});
