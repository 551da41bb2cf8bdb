import { getIntrospectionQuery } from 'graphql';
import { startTestApp, type TestApp } from '../../../test/harness/test-app.js';
import { LOGIN_ROLES } from '#platform';

const nested = (depth: number, field: string, leaf = '__typename') =>
  `${`${field} { `.repeat(depth)}${leaf}${' }'.repeat(depth)}`;

describe('hostile documents', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({}, false);
    const aa = await app.organisation('COOPERATIVE', 'aa');
    await app.account('coordinator@aa.example', 'COORDINATOR', aa);
    await post({ query: '{ instance { isDemo } }' });
  });
  afterAll(() => app?.stop());

  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const statements = async (work: () => Promise<unknown>) => {
    let count = 0;
    const within = LOGIN_ROLES.reduce<() => Promise<unknown>>(
      (inner, role) => async () => {
        const { statements: n } = await app.counting(role, inner);
        count += n;
      },
      work,
    );
    await within();
    return count;
  };

  it.each<[string, unknown]>([
    ['too deep', { query: `{ ${nested(15, 'viewer')} }` }],
    [
      'too deep through fragments',
      { query: `{ viewer { ...f } } fragment f on Viewer { ${nested(12, 'account')} }` },
    ],
    [
      'a cycle of fragments',
      { query: '{ viewer { ...f } } fragment f on Viewer { ...g } fragment g on Viewer { ...f }' },
    ],
    [
      'a fragment inside itself',
      { query: '{ viewer { ...f } } fragment f on Viewer { account { id } ...f }' },
    ],
    [
      'aliases',
      { query: `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: instance { isDemo }`).join(' ')} }` },
    ],
    [
      'root fields',
      { query: `{ ${Array.from({ length: 13 }, (_, i) => `a${i}: instance { isDemo }`).join(' ')} }` },
    ],
    [
      'root fields in a fragment',
      {
        query: `{ ...f } fragment f on Query { ${Array.from({ length: 13 }, (_, i) => `a${i}: instance { isDemo }`).join(' ')} }`,
      },
    ],
    [
      'a billion laughs',
      {
        query: `{ ...f0 } ${Array.from({ length: 25 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f25 on Query { a: instance { isDemo } }`,
      },
    ],
    ['tokens', { query: `{ ${'instance { isDemo } '.repeat(700)} }` }],
    ['directives', { query: `{ instance ${'@skip(if: false) '.repeat(300)} { isDemo } }` }],
    ['unknown directives', { query: `{ instance ${'@x '.repeat(1500)} { isDemo } }` }],
    [
      'a deep look into the schema',
      { query: `{ __schema { types { ${nested(9, 'fields { type', 'name')}${' }'.repeat(9)} } } }` },
    ],
    ['open brackets', { query: '{'.repeat(100_000) }],
    ['a deep list', { query: `{ node(id: ${'['.repeat(900)}${']'.repeat(900)}) { id } }` }],
    ['a batch', [{ query: '{ instance { isDemo } }' }, { query: '{ instance { isDemo } }' }]],
    ['no query', {}],
    ['a query that is no text', { query: { a: 1 } }],
    ['variables that are a list', { query: '{ instance { isDemo } }', variables: [] }],
    ['broken JSON', '{"query": '],
    ['an operation that is not there', { query: 'query A { instance { isDemo } }', operationName: 'B' }],
    ['a subscription', { query: 'subscription { reportProgress(id: "rep_1") { id } }' }],
  ])('%s: refused with 4xx, without SQL, with no word of the inside', async (_, body) => {
    let answer = { status: 0, text: '' };
    const count = await statements(async () => (answer = await post(body)));
    expect(count).toBe(0);
    expect(answer.text).not.toMatch(/stack|node_modules|\bat \w+ \(|INTERNAL/i);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('refuses a body beyond half a megabyte', async () => {
    const { status, text } = await post({ query: `{ instance { isDemo } } #${'x'.repeat(600_000)}` });
    const [{ extensions }] = JSON.parse(text).errors;
    expect([status, extensions.code, extensions.reason]).toEqual([
      413,
      'BAD_USER_INPUT',
      'REQUEST_TOO_LARGE',
    ]);
  });

  it('still lets tools look at the schema of a demo, and answers a plain question', async () => {
    expect((await post({ query: getIntrospectionQuery() })).status).toBe(200);
    expect((await post({ query: '{ instance { isDemo } }' })).status).toBe(200);
  });

  it('runs no mutation by GET', async () => {
    const query = encodeURIComponent('mutation { signOut(input: {}) { isSignedOut } }');
    const response = await fetch(`${app.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes no request that a page elsewhere could send without asking: %s',
    async (type) => {
      const count = await statements(async () => {
        const { status } = await post('{"query":"{ instance { isDemo } }"}', { 'content-type': type });
        expect([400, 415]).toContain(status);
      });
      expect(count).toBe(0);
      expect((await fetch(`${app.url}/graphql?query={instance{isDemo}}`)).status).toBe(400);
    },
  );

  it('knows a route however it is written, and says nothing of others', async () => {
    const body = JSON.stringify({ query: '{ instance { isDemo } }' });
    const odd = await fetch(`${app.url}/%67raphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await odd.json()).toEqual({ data: { instance: { isDemo: true } } });
    expect((await fetch(`${app.url}/nothing-here`)).status).toBe(404);
  });

  it('tells who watches that it lives, and is ready', async () => {
    expect(await (await fetch(`${app.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${app.url}/health/ready`)).json()).toEqual({ status: 'ready' });
  });

  it('says nothing of the database when it breaks, at the door or behind it', async () => {
    const as = { as: 'coordinator@aa.example' };
    await app.token(as.as);
    await app.database.owner('REVOKE SELECT ON tenant.cooperative FROM app');
    const behind = await app.gql('{ cooperative { name } }', {}, as);
    expect(behind.errors).toEqual([
      {
        message: expect.stringContaining('mis bij ons'),
        path: ['cooperative'],
        locations: expect.anything(),
        extensions: { code: 'INTERNAL', requestId: expect.any(String) },
      },
    ]);
    expect(behind.headers.get('x-request-id')).toBe(behind.errors![0]!.extensions.requestId);
    await app.database.owner('REVOKE SELECT ON registry.session FROM identity');
    // what is known of an account is kept for a moment
    let answer = await app.gql('{ viewer { account { email } } }', {}, as);
    while (answer.status === 200) answer = await app.gql('{ viewer { account { email } } }', {}, as);
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer)).not.toMatch(/permission|session|registry|relation/);
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL');
  });
});
