import { derivedKey } from '#identity';
import { CONFIG, type Config } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { formTicket } from './form-ticket.js';

let app: TestApp;
let scope: ACooperative;
let pangea: ACooperative;

beforeAll(async () => {
  // one proxy before the API: an address is what it says
  app = await startTestApp({ TRUST_PROXY: '1' }, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
  pangea = await aCooperative(app, 'pangea');
});
afterAll(() => app.stop());
beforeEach(() => app.database.owner('DELETE FROM registry.sign_in_failure'));

const FORM = 'query ($slug: String!) { referralForm(slug: $slug) { cooperativeName ticket } }';
const APPLY =
  'mutation ($input: ReferMyselfInput!) { referMyself(input: $input) { isReceived userErrors { path code } } }';
const SWITCH =
  'mutation ($input: SwitchReferralFormInput!) { switchReferralForm(input: $input) { setting { isOpen slug } userErrors { code } } }';
const form = async (slug: string) => (await app.gql(FORM, { slug })).data.referralForm;
const turn = (isOpen: boolean, as = scope.coordinator) => app.ok(SWITCH, { input: { isOpen } }, { as });

/** A ticket of somebody who took their time: a minute. */
const ticket = (slug: string, secondsAgo = 60) => {
  const key = derivedKey(app.get<Config>(CONFIG).masterKey, 'referral-form');
  return formTicket(key, slug, new Date(Date.now() - secondsAgo * 1000));
};
const person = (more: object = {}) => ({
  slug: 'scope',
  ticket: ticket('scope'),
  givenName: 'Yara',
  familyName: 'Nieuw',
  email: 'yara@new.example',
  wish: 'Ik wil fietsen maken.',
  website: '',
  ...more,
});

/** Posts as a visitor from an address; answers the code, or RECEIVED. */
async function post(input: object, address = '192.0.2.1', url = app.url): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ query: APPLY, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as {
    data: { referMyself: { isReceived: boolean | null; userErrors: { code: string }[] } } | null;
    errors?: { extensions: { code: string } }[];
  };
  if (errors) return errors[0]!.extensions.code;
  return data!.referMyself.isReceived ? 'RECEIVED' : data!.referMyself.userErrors[0]!.code;
}
const desk = async (as: string): Promise<{ source: string; email: string; wish: string; state: string }[]> =>
  (
    await app.ok(
      '{ referralRequests(first: 100) { edges { node { source organisation { name } email wish state sentOn } } } }',
      {},
      { as },
    )
  ).edges.map((edge: { node: object }) => edge.node);

describe('the public form', () => {
  it('is closed until a coordinator opens it, and closed again it is as absent as one that never was', async () => {
    expect(await form('scope')).toBeNull();
    expect(await post(person())).toBe('NOT_FOUND');
    expect(await turn(true)).toMatchObject({ setting: { isOpen: true, slug: 'scope' } });
    expect(await form('scope')).toEqual({ cooperativeName: 'Coöperatie scope', ticket: expect.any(String) });
    expect(await post(person())).toBe('RECEIVED');
    await turn(false);
    expect(await form('scope')).toBeNull();
    const [closed, never] = await Promise.all([
      post(person()),
      post(person({ slug: 'nergens', ticket: ticket('nergens') })),
    ]);
    expect([closed, never]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it.each(['pangea', 'werk-scope', 'gemeente-scope', '', "' OR true --", 'a'.repeat(5_000)])(
    'is not there for %s',
    async (slug) => {
      await turn(true);
      expect(await form(slug)).toBeNull();
      expect(await post(person({ slug, ticket: ticket(slug) }))).toBe('NOT_FOUND');
    },
  );

  it('is switched by the coordinator alone', async () => {
    for (const as of [scope.coach, scope.referrer])
      expect(await app.refused(SWITCH, { input: { isOpen: true } }, { as, in: scope.id })).toBe('FORBIDDEN');
  });
});

describe('referMyself', () => {
  beforeAll(() => turn(true));

  it('lies on the desk of this cooperative and of no other, sent by nobody', async () => {
    await turn(true, pangea.coordinator);
    const before = await desk(scope.coordinator);
    expect(await post(person({ slug: 'pangea', ticket: ticket('pangea'), wish: 'Bij Pangea.' }))).toBe(
      'RECEIVED',
    );
    expect((await desk(pangea.coordinator))[0]).toEqual({
      source: 'SELF',
      organisation: null,
      email: 'yara@new.example',
      wish: 'Bij Pangea.',
      state: 'RECEIVED',
      sentOn: '2026-07-01',
    });
    expect(await desk(scope.coordinator)).toEqual(before);
  });

  it('answers the same for who is a member already', async () => {
    await scope.done('registerReferral', {
      givenName: 'Bekend',
      familyName: 'Lid',
      email: 'known@new.example',
      source: 'SELF',
      referredOn: '2026-07-01',
    });
    const known = { givenName: 'Bekend', familyName: 'Lid', email: 'known@new.example' };
    expect(await post(person(known))).toBe('RECEIVED');
    expect(await post(person(known))).toBe('RECEIVED');
  });

  it.each([
    ['FORM_FIELD_NOT_EMPTY', { website: 'https://spam.example' }],
    ['FORM_EXPIRED', { ticket: 'Tekst' }],
    ['CONTACT_MISSING', { email: null }],
    ['TEXT_REQUIRED', { wish: '  ' }],
    ['TEXT_REQUIRED', { familyName: '' }],
    ['TEXT_TOO_LONG', { wish: 'a'.repeat(2_001) }],
    ['TEXT_TOO_LONG', { givenName: 'a'.repeat(101) }],
    ['TEXT_HAS_BSN', { wish: 'mijn bsn is 111222333' }],
    ['TEXT_HAS_BSN', { givenName: '111222333' }],
    ['EMAIL_INVALID', { email: 'yara' }],
    ['PHONE_INVALID', { phone: '111 bel' }],
  ])('refuses with %s: %j', async (code, wrong) => {
    expect(await post(person(wrong))).toBe(code);
  });

  it('refuses a ticket that is too fresh, too old or of another form', async () => {
    expect(await post(person({ ticket: (await form('scope')).ticket }))).toBe('FORM_TOO_FAST');
    expect(await post(person({ ticket: ticket('scope', 13 * 3600) }))).toBe('FORM_EXPIRED');
    expect(await post(person({ ticket: ticket('pangea') }))).toBe('FORM_EXPIRED');
  });
});

describe('the confirmation', () => {
  const letters = (to: string) =>
    app.database.owner<{ kind: string; parameters: object }>(
      'SELECT kind, parameters FROM tenant.mail WHERE recipient = $1',
      [to],
    );

  it('is written to who came by themselves, twice at most, and names nobody', async () => {
    await turn(true);
    for (let i = 0; i < 3; i += 1) expect(await post(person({ email: 'box@new.example' }))).toBe('RECEIVED');
    const letter = { kind: 'referral-confirmation', parameters: { organisation: 'Coöperatie scope' } };
    expect(await letters('box@new.example')).toEqual([letter, letter]);
  });
});

describe('a flood', () => {
  const count = (codes: string[]) =>
    codes.reduce<Record<string, number>>((all, code) => ({ ...all, [code]: (all[code] ?? 0) + 1 }), {});
  const rows = async () =>
    (
      await app.database.owner<{ n: string }>(
        `SELECT count(*) AS n FROM tenant.referral_request WHERE tenant_id = $1 AND source = 'SELF'`,
        [scope.id],
      )
    )[0]!.n;

  it('of 200 at once from one address, over two APIs, gets in ten times', async () => {
    const before = Number(await rows());
    const second = await app.beside();
    const codes = await Promise.all(
      Array.from({ length: 200 }, (_, i) => post(person(), '192.0.2.1', i % 2 ? second.url : app.url)),
    );
    await second.stop();
    expect(count(codes)).toEqual({ RECEIVED: 10, THROTTLED: 190 });
    expect(Number(await rows()) - before).toBe(10);
    // others are not kept out, nor do the many addresses of one IPv6 line help
    expect(await post(person(), '192.0.2.2')).toBe('RECEIVED');
    const line = await Promise.all(
      Array.from({ length: 15 }, (_, i) => post(person(), `2001:db8:0:7::${(i + 1).toString(16)}`)),
    );
    expect(count(line)).toEqual({ RECEIVED: 10, THROTTLED: 5 });
  });

  it('of 200 at once from 40 addresses gets in sixty times, and leaves the neighbour alone', async () => {
    const codes = await Promise.all(
      Array.from({ length: 200 }, (_, i) => post(person(), `198.51.100.${i % 40}`)),
    );
    expect(count(codes)).toEqual({ RECEIVED: 60, THROTTLED: 140 });
    expect(await post(person({ slug: 'pangea', ticket: ticket('pangea') }), '203.0.113.1')).toBe('RECEIVED');
  });

  it('is counted by no name that could be read back', async () => {
    await post(person(), '192.0.2.99');
    const kept = await app.database.owner<{ row: string }>(
      'SELECT f::text AS row FROM registry.sign_in_failure f',
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toMatch(/192\.0\.2|scope/);
  });

  it('passes again after a quarter of an hour', async () => {
    await Promise.all(Array.from({ length: 12 }, () => post(person())));
    expect(await post(person())).toBe('THROTTLED');
    await app.database.owner(
      `UPDATE registry.sign_in_failure SET window_start = window_start - interval '16 minutes'`,
    );
    expect(await post(person())).toBe('RECEIVED');
  });
});
