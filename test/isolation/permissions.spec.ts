import { ModulesContainer, Reflector } from '@nestjs/core';
import { PERMISSIONS, type Permission, ROLE_HOMES, ROLES, type Role } from '#identity';
import { newId } from '#kernel';
import { type Demand, DEMAND, globalId } from '#platform';
import { TODAY_KINDS } from '#overview';
import { ReportDefinitions } from '#reports';
import { type CallOptions, startTestApp, type TestApp } from '../harness/test-app.js';
import { type RootField, rootFields } from './schema-walk.js';

/** Root fields for everybody, and those for anybody signed in: named here too, so that none becomes one by an oversight. */
const PUBLIC = [
  'instance',
  'signIn',
  'refreshSession',
  'acceptInvitation',
  'declineInvitation',
  'offeredInvitation',
  'referralForm',
  'referMyself',
];
const SIGNED_IN = ['inviteColleague', 'notices', 'unreadNotices', 'markNoticesRead', 'viewer', 'signOut'];

/** Where Nest keeps what a resolver's method answers. */
const [RESOLVER_TYPE, RESOLVER_NAME] = ['graphql:resolver_type', 'graphql:resolver_name'];
const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** The table of permissions, held against what the API that runs refuses. */
describe('who may call what', () => {
  let app: TestApp;
  let fields: RootField[];
  const callers = new Map<Role, CallOptions>();

  beforeAll(async () => {
    app = await startTestApp();
    const cooperative = await app.organisation('COOPERATIVE', 'scope');
    for (const role of ROLES) {
      const home = ROLE_HOMES[role];
      const email = `${role.toLowerCase()}@roles.example`;
      const organisation =
        home === 'COOPERATIVE'
          ? cooperative
          : await app.organisation(home, `home-of-${role.toLowerCase().replace('_', '-')}`);
      await app.account(email, role, organisation, role === 'MEMBER' ? newId() : undefined);
      const isOutside = home === 'MUNICIPALITY' || home === 'REFERRER';
      if (isOutside)
        await app.database.owner(
          `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id) VALUES ($1, $2, '2020-01-01', $1, 'test')`,
          [cooperative, organisation],
        );
      callers.set(role, { as: email, ...(isOutside ? { in: cooperative } : {}) });
    }
    fields = await rootFields(app);
  });
  afterAll(() => app.stop());

  /** What each root field demands, as its resolver says it. */
  function demands(): Map<string, Demand> {
    const reflector = app.nest.get(Reflector);
    const found = new Map<string, Demand>();
    for (const module of app.nest.get(ModulesContainer).values()) {
      for (const { metatype } of module.providers.values()) {
        if (typeof metatype !== 'function') continue;
        const methods = Object.entries(Object.getOwnPropertyDescriptors(metatype.prototype ?? {}));
        for (const [name, { value: method }] of methods) {
          if (typeof method !== 'function') continue;
          const type = reflector.get<string | undefined>(RESOLVER_TYPE, method as () => void);
          const demand = reflector.get<Demand | undefined>(DEMAND, method as () => void);
          const field = reflector.get<string | undefined>(RESOLVER_NAME, method as () => void) ?? name;
          if (demand && type && ROOTS.includes(type)) found.set(field, demand);
        }
      }
    }
    return found;
  }

  it('is said by every root field, and each permission of the table is asked for somewhere', () => {
    const found = demands();
    expect(fields.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([]);
    const of = (kind: Demand['kind']) =>
      [...found].filter(([, demand]) => demand.kind === kind).map(([name]) => name);
    expect(of('PUBLIC').sort()).toEqual([...PUBLIC].sort());
    expect(of('SIGNED_IN').sort()).toEqual([...SIGNED_IN].sort());
    const asked = new Set(
      [...found.values()].map((demand) => (demand.kind === 'PERMISSION' ? demand.permission : '')),
    );
    // which kinds of report somebody may ask for and read is asked of their definitions
    for (const { request, read } of app.get(ReportDefinitions).all()) asked.add(request).add(read);
    // uploads are no field of the schema
    const elsewhere = ['file.upload'];
    expect(Object.keys(PERMISSIONS).filter((permission) => !asked.has(permission))).toEqual(elsewhere);
  });

  it('is what a task of today offers, for each of its acts', () => {
    const found = demands();
    for (const { acts } of Object.values(TODAY_KINDS))
      for (const { mutation, permission } of acts as readonly { mutation: string; permission: Permission }[])
        expect([mutation, found.get(mutation)]).toEqual([mutation, { kind: 'PERMISSION', permission }]);
  });

  it('is the demand that was reviewed, field by field', () => {
    const lines = [...demands()].map(
      ([field, demand]) => `${field}: ${demand.kind === 'PERMISSION' ? demand.permission : demand.kind}`,
    );
    expect(lines.sort().join('\n')).toMatchSnapshot();
  });

  it('is refused to exactly those of whom the table says nothing', async () => {
    const found = demands();
    const wrong: string[] = [];
    for (const field of fields.filter(
      ({ operation, name }) => operation !== 'subscription' && name !== 'signOut',
    )) {
      const demand = found.get(field.name)!;
      const variables = field.variables(({ kind }) =>
        kind === 'Email' ? 'nobody@nowhere.example' : globalId(kind, newId()),
      );
      const codeOf = async (options: CallOptions) =>
        (await app.gql(field.document, variables, options)).errors?.[0]?.extensions.code;
      const stranger = await codeOf({});
      if ((stranger === 'UNAUTHENTICATED') === (demand.kind === 'PUBLIC'))
        wrong.push(`${field.name} as nobody: ${stranger}`);
      for (const role of ROLES) {
        const isAllowed =
          demand.kind !== 'PERMISSION' || role in PERMISSIONS[demand.permission as Permission];
        const code = await codeOf(callers.get(role)!);
        if ((code === 'FORBIDDEN') === isAllowed || code === 'UNAUTHENTICATED')
          wrong.push(`${field.name} as ${role}: ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is refused over a subscription as over HTTP', () => {
    const subscriptions = fields.filter(({ operation }) => operation === 'subscription');
    // its refusals per role stand in walk.spec.ts; another one needs its own there
    expect(subscriptions.map(({ name }) => name).sort()).toEqual([
      'bankImportProgress',
      'memberImportProgress',
      'reportProgress',
    ]);
  });

  it('is nothing at all with a role that was taken away', async () => {
    await app.account(
      'leaving@roles.example',
      'TREASURER',
      (
        await app.database.owner<{ id: string }>(`SELECT id FROM registry.organisation WHERE slug = 'scope'`)
      )[0]!.id,
    );
    const inbox = '{ bankInbox(first: 1) { edges { cursor } } }';
    const leaving = { as: 'leaving@roles.example' };
    await app.ok(inbox, {}, leaving);
    const revoke =
      'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { isRevoked userErrors { code } } }';
    await app.ok(revoke, { input: { role: 'TREASURER', email: leaving.as } }, callers.get('COORDINATOR'));
    expect(await app.refused(inbox, {}, leaving)).toBe('FORBIDDEN');
  });
});
