import { runInContext } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { FactsJob } from '../fact/facts.job.js';
import { systemContext, takePart } from '../release/network.fixture.js';

const DECIDE = `mutation ($input: DecidePolicyInput!) { decidePolicy(input: $input) {
  policyVersion { kind } userErrors { path code } } }`;

let app: TestApp;
let scope: string;
let pangea: string;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-11-23');
  scope = await app.organisation('COOPERATIVE', 'scope');
  pangea = await app.organisation('COOPERATIVE', 'pangea');
  await app.account('board@scope.example', 'BOARD', scope);
  await app.account('board@pangea.example', 'BOARD', pangea);
});
afterAll(() => app.stop());

const decide = (who: 'scope' | 'pangea', label: string, validFromOn: string) =>
  app.ok(
    DECIDE,
    { input: { kind: 'network-participation', validFromOn, body: { ...BODY, label }, decidedBy: 'ALV' } },
    { as: `board@${who}.example` },
  );

const published = () =>
  app.database.owner(
    `SELECT o.slug, c.label, (SELECT count(*)::int FROM published.choice h WHERE h.tenant_id = c.tenant_id) AS choices
       FROM published.cooperative c JOIN registry.organisation o ON o.id = c.tenant_id ORDER BY 1`,
  );

const publish = (id: string) => runInContext(systemContext(id), () => app.get(FactsJob).publishFacts());

describe('the label of a cooperative', () => {
  it('is its own from the decision on, however another writes it', async () => {
    await decide('scope', 'De Brug', '2027-01-01');
    for (const alike of ['De Brug', 'de  BRUG', 'Ｄｅ Brug'])
      expect(await refusal('pangea', alike)).toEqual([{ path: ['body', 'label'], code: 'LABEL_TAKEN' }]);
    expect((await app.ok('{ policyVersions { kind } }', {}, { as: 'board@pangea.example' })).length).toBe(0);
    await decide('pangea', 'De Brug Delft', '2027-01-01');
  });

  it('may be decided on again, and stays with who had it', async () => {
    await decide('scope', 'De Nieuwe Brug', '2027-02-01');
    await decide('scope', 'De Brug', '2027-03-01');
    expect(await refusal('pangea', 'De Nieuwe Brug')).toMatchObject([{ code: 'LABEL_TAKEN' }]);
  });

  it('is claimed as facts are published where a decision came in otherwise; who comes second changes nothing', async () => {
    await app.database.owner('DELETE FROM registry.network_label');
    await takePart(app, scope, '2020-01-01', { ...BODY, label: 'Zon' });
    await takePart(app, pangea, '2020-01-01', { ...BODY, label: 'Maan' });
    await publish(scope);
    await publish(pangea);
    const before = await published();
    await app.database.owner('DELETE FROM registry.network_label');
    await takePart(app, pangea, '2020-02-01', { ...BODY, label: 'zon' });
    await app.database.owner('DELETE FROM registry.network_label');
    await publish(scope);
    await expect(publish(pangea)).rejects.toMatchObject({ code: 'LABEL_TAKEN' });
    expect(await published()).toEqual(before);
    // and so says the table itself, to who goes past the claim
    await app.database.owner('DELETE FROM registry.network_label');
    await expect(publish(pangea)).rejects.toMatchObject({ code: 'LABEL_TAKEN' });
    expect(await published()).toEqual(before);
  });
});

const refusal = async (who: 'scope' | 'pangea', label: string) => {
  const input = { kind: 'network-participation', validFromOn: '2027-04-01', body: { ...BODY, label } };
  const { data } = await app.gql(
    DECIDE,
    { input: { ...input, decidedBy: 'ALV' } },
    { as: `board@${who}.example` },
  );
  return (data as { decidePolicy: { userErrors: object[] } }).decidePolicy.userErrors;
};

const BODY = {
  choices: { 'outflow-12': 'POOLED', 'outflow-24': 'POOLED', 'step-up-12': 'POOLED', cohort: 'POOLED' },
  money: false,
  shareSettings: false,
  programme: 'OUTFLOW',
  region: 'UNKNOWN',
} as const;
