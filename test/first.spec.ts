import { startTestApp, type TestApp } from './harness/test-app.js';

describe('the app', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('signs in', async () => {
    const scope = await app.organisation('COOPERATIVE', 'scope');
    await app.account('coordinator@scope.example', 'COORDINATOR', scope);
    const viewer = await app.ok('{ viewer { account { email } cooperatives { name roles } permissions } }', {}, { as: 'coordinator@scope.example' });
    expect(viewer.account.email).toBe('coordinator@scope.example');
    expect(await app.refused('{ viewer { account { email } } }')).toBe('UNAUTHENTICATED');
    console.log(JSON.stringify(viewer));
  });
});
