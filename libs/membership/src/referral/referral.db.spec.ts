import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;
let other: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
  other = await aCooperative(app, 'other');
});
afterAll(() => app.stop());

const organisation = (id: string) => globalId('Organisation', id);

describe('registerReferral', () => {
  const input = () => ({
    givenName: 'Samira',
    familyName: 'de Wit',
    source: 'REFERRER',
    organisationId: organisation(scope.referrerId),
    referredOn: '2026-01-05',
  });

  it('gives the person a number and a trajectory, and the referrer a client', async () => {
    const registered = await scope.done('registerReferral', {
      ...input(),
      email: ' Samira@Post.Example ',
      phone: '06 1234 5678',
    });
    expect(registered).toMatchObject({
      name: 'Samira de Wit',
      email: 'samira@post.example',
      phone: '06 1234 5678',
      phase: 'REFERRED',
      phaseSinceOn: '2026-01-05',
      referrer: { name: 'Werk scope', kind: 'REFERRER' },
      trajectory: { referral: { source: 'REFERRER' } },
    });
    const [client] = await app.database.owner(
      `SELECT c.organisation_id, c.account_id FROM tenant.client_of c JOIN tenant.trajectory t ON t.id = c.trajectory_id WHERE t.member_id = $1`,
      [localId('Member', registered.id)],
    );
    expect(client).toEqual({ organisation_id: scope.referrerId, account_id: null });
  });

  it('numbers those who are registered at the same moment without a gap and without a double', async () => {
    const registered = await Promise.all(
      Array.from('abcdefghijkl', (letter) =>
        scope.done('registerReferral', { ...input(), givenName: letter.repeat(9) }),
      ),
    );
    const numbers = registered.map(({ number }) => number as number).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i));
  });

  it('numbers each cooperative by itself', async () => {
    const theirs = await other.done('registerReferral', { ...input(), source: 'SELF', organisationId: null });
    expect(theirs).toMatchObject({ number: 1, referrer: null });
  });

  it.each([
    ['REFERRAL_SOURCE_MISMATCH', { organisationId: null }],
    ['REFERRAL_SOURCE_MISMATCH', { source: 'SELF' }],
    ['COLLABORATION_NOT_RUNNING', { referredOn: '2019-12-31' }],
    ['COLLABORATION_NOT_RUNNING', { source: 'MUNICIPALITY' }],
    ['COLLABORATION_NOT_RUNNING', { organisationId: organisation(newId()) }],
    ['DATE_IN_FUTURE', { referredOn: '2026-07-02' }],
    ['TEXT_REQUIRED', { familyName: '  ' }],
    ['TEXT_TOO_LONG', { givenName: 'a'.repeat(101) }],
    ['TEXT_HAS_BSN', { reason: 'bsn 111222333' }],
    ['EMAIL_INVALID', { email: 'samira' }],
    ['PHONE_INVALID', { phone: 'bel maar' }],
  ])('refuses with %s: %j', async (code, wrong) => {
    expect(await scope.refused('registerReferral', { ...input(), ...wrong })).toBe(code);
  });

  it("does not take another cooperative's partner", async () => {
    const wrong = { ...input(), organisationId: organisation(other.referrerId) };
    expect(await scope.refused('registerReferral', wrong)).toBe('COLLABORATION_NOT_RUNNING');
  });

  it('says in the language of the reader what to do', async () => {
    const answer = await app.gql(
      'mutation ($input: RegisterReferralInput!) { registerReferral(input: $input) { member { id } userErrors { path message } } }',
      { input: { ...input(), referredOn: '2026-07-02' } },
      { as: scope.coordinator, in: scope.id },
    );
    expect(answer.data.registerReferral).toEqual({
      member: null,
      userErrors: [
        { path: ['referredOn'], message: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.' },
      ],
    });
  });
});
