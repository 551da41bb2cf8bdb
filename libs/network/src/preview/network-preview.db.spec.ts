import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { enrol, takePart } from '../release/network.fixture.js';

const PREVIEW = `query ($decision: JSONObject) {
  networkPreview(decision: $decision) {
    decidedFrom nextFrom decision effectiveQuarter
    kinds { kind choice code message noiseAtMost blocks { from to ownN ownOut published { n rate low high } } }
  }
}`;

let app: TestApp;
let scope: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-02-10');
  scope = await aCooperative(app, 'scope');
  await enrol(app, scope.id, 12, '2023-02-01');
});
afterAll(() => app.stop());

const preview = (decision: object | null = null) =>
  app.ok(PREVIEW, { decision }, { as: scope.coordinator, in: scope.id });

describe('the preview of the network', () => {
  it('shows nothing while nothing is decided, and what would be when a board thinks of something', async () => {
    expect(await preview()).toEqual({
      decidedFrom: null,
      nextFrom: null,
      decision: null,
      effectiveQuarter: '2026Q2',
      kinds: [],
    });
    const { kinds } = await preview(NAMED);
    expect(kinds[0]).toEqual({
      kind: 'outflow-12',
      choice: 'NAMED',
      code: null,
      message: null,
      noiseAtMost: 3,
      blocks: [{ from: '2023Q1', to: '2023Q1', ownN: 12, ownOut: 4, published: null }],
    });
  });

  it('is of the decision that holds where none is given', async () => {
    await takePart(app, scope.id, '2025-11-01', {
      ...NAMED,
      choices: { ...NAMED.choices, 'step-up-12': 'POOLED' },
    });
    await takePart(app, scope.id, '2026-07-01', NAMED);
    const { decidedFrom, nextFrom, effectiveQuarter, decision, kinds } = await preview();
    expect({ decidedFrom, nextFrom, effectiveQuarter, label: decision.label }).toEqual({
      decidedFrom: '2025-11-01',
      nextFrom: '2026-07-01',
      effectiveQuarter: '2026Q1',
      label: 'Scope',
    });
    expect(kinds.map(({ code }: { code: string | null }) => code)).toEqual([null, null, 'CHOSEN_POOLED']);
  });

  it('refuses what cannot be decided, as deciding does', async () => {
    const refused = { decision: { ...NAMED, region: 'ATLANTIS' } };
    expect(await app.refused(PREVIEW, refused, { as: scope.coordinator, in: scope.id })).toBe(
      'POLICY_BODY_INVALID',
    );
  });
});

const NAMED = {
  choices: { 'outflow-12': 'NAMED', 'outflow-24': 'NAMED', 'step-up-12': 'NAMED', cohort: 'POOLED' },
  money: false,
  shareSettings: false,
  programme: 'OUTFLOW',
  label: 'Scope',
  region: 'UNKNOWN',
} as const;
