import { serverAudits } from 'graphql-http';
import { startTestApp, type TestApp } from '../../../test/harness/test-app.js';

/**
 * What is otherwise here, on purpose. A GET without a header of ours is refused, since a page elsewhere could make it
 * (the audit sends none). A document that cannot run is 4xx for every media type, as the specification advises for the
 * newer one: 200 for the older one is a courtesy to old clients, and whoever counts refusals at a gateway needs the 4xx.
 */
const OTHERWISE: Readonly<Record<string, string>> = {
  'MAY accept application/x-www-form-urlencoded formatted GET requests': 'notice',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json':
    'notice',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json': 'notice',
  'SHOULD use 200 status code on document parsing failure when accepting application/json': 'warn',
  'SHOULD use 200 status code on document validation failure when accepting application/json': 'warn',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json': 'warn',
};

/** The audit of the GraphQL over HTTP specification by its own authors. */
describe('GraphQL over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({}, false);
  });
  afterAll(() => app?.stop());

  const audits = serverAudits({ url: () => `${app.url}/graphql`, fetchFn: fetch });

  it('has MUSTs, and all hold', () => {
    expect(audits.filter(({ name }) => name.startsWith('MUST')).length).toBeGreaterThan(10);
    expect(Object.keys(OTHERWISE).filter((name) => name.startsWith('MUST'))).toEqual([]);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    const answer = result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`;
    expect(answer).toMatch(new RegExp(`^${OTHERWISE[audit.name] ?? 'ok'}`));
  });
});
