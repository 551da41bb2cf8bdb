import { newId } from '#kernel';
import { globalId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
});
afterAll(() => app.stop());

describe('recordEnterprise', () => {
  const enterprise = {
    name: 'Ballon & Co',
    activity: 'Ballondecoratie',
    sector: '90',
    startsOn: '2026-03-01',
  };

  it('shows the enterprise that runs', async () => {
    const memberId = await scope.referred();
    expect(await scope.done('recordEnterprise', { memberId, ...enterprise })).toMatchObject({
      enterprise: { name: 'Ballon & Co', activity: 'Ballondecoratie', sector: '90' },
    });
    expect(
      (
        await scope.done('recordEnterprise', {
          memberId,
          ...enterprise,
          name: 'Later',
          startsOn: '2026-07-02',
        })
      ).enterprise.name,
    ).toBe('Ballon & Co');
  });

  it.each([
    ['SECTOR_INVALID', { sector: '9' }],
    ['TEXT_REQUIRED', { name: '' }],
    ['TEXT_HAS_BSN', { activity: '111222333' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('refuses with %s: %j', async (code, wrong) => {
    const memberId = await scope.referred();
    expect(await scope.refused('recordEnterprise', { memberId, ...enterprise, ...wrong })).toBe(code);
  });
});
