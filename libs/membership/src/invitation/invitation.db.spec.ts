import { newId } from '#kernel';
import { globalId } from '#platform';
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

const member = (id: string, as: string, fields = 'id email phone phase') =>
  [`query ($id: ID!) { member(id: $id) { ${fields} } }`, { id }, { as, in: scope.id }] as const;

describe('invitations', () => {
  const invite = (input: object, as = scope.coordinator) =>
    [
      'mutation ($input: InviteInput!) { invite(input: $input) { link userErrors { code } } }',
      { input },
      { as, in: scope.id },
    ] as const;
  const accept = (token: string) =>
    [
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { isAccepted userErrors { code } } }',
      { input: { token, name: 'Samira', password: 'opbloei-demo' } },
    ] as const;
  const revoke = (input: object) =>
    [
      'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { isRevoked userErrors { code } } }',
      { input },
      { as: scope.coordinator, in: scope.id },
    ] as const;

  it('brings a member to their own file, once, until the role is taken', async () => {
    const memberId = await scope.active();
    const { link } = await app.ok(...invite({ role: 'MEMBER', email: 'invited@post.example', memberId }));
    const token = link.split('#')[1];
    expect(await app.ok(...accept(token))).toMatchObject({ isAccepted: true });
    expect(await app.ok(...member(memberId, 'invited@post.example', 'phase'))).toEqual({ phase: 'ACTIVE' });
    expect(await app.refused(...accept(token))).toBe('INVITATION_INVALID');
    expect(await app.ok(...revoke({ role: 'MEMBER', email: 'invited@post.example' }))).toMatchObject({
      isRevoked: true,
    });
    expect(await app.refused(...member(memberId, 'invited@post.example'))).toBe('FORBIDDEN');
  });

  it('names a member of this very cooperative, and only for the role of member', async () => {
    const theirs = await other.referred();
    const email = 'x@post.example';
    for (const memberId of [theirs, globalId('Member', newId())]) {
      expect(await app.refused(...invite({ role: 'MEMBER', email, memberId }))).toBe('NOT_FOUND');
    }
    expect(await app.refused(...invite({ role: 'MEMBER', email }))).toBe('MEMBER_NEEDED');
    expect(await app.refused(...invite({ role: 'COACH', email, memberId: await scope.referred() }))).toBe(
      'MEMBER_NEEDED',
    );
    expect(await app.refused(...invite({ role: 'OFFICER', email }))).toBe('ROLE_NOT_HERE');
    expect(await app.refused(...invite({ role: 'COACH', email }, scope.coach))).toBe('FORBIDDEN');
  });
});
