import { Policies } from '#cooperative';
import { civilDate } from '#kernel';
import { localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/month.js';

const LETTERS = 'query ($id: ID!) { decisionLetters(memberId: $id) { state errorCode } }';

describe('a letter that nobody has to ask for', () => {
  let app: TestApp;
  let scope: ACooperative;
  let silent: ACooperative;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-07-01');
    [scope, silent] = [await aCooperative(app, 'scope'), await aCooperative(app, 'silent')];
    const since = civilDate('2020-02-01');
    await app.within(scope.id, scope.coordinatorId, 'COORDINATOR', async () => {
      const decided = { validFrom: since, decidedOn: since, decidedBy: 'leden' };
      await app.get(Policies).record({ kind: 'decision-letter', body: { isAutomatic: true }, ...decided });
      await app.get(Policies).record({ kind: 'trial', body: { months: 3, extensionMonths: 3 }, ...decided });
    });
  });
  afterAll(() => app.stop());

  const told = () =>
    until(async () => {
      const open = await app.database.owner(
        `SELECT FROM outbox.request WHERE kind IN ('trial-decision-to-tell', 'report') AND state NOT IN ('DONE', 'FAILED')`,
      );
      return open.length === 0;
    });
  const lettersOf = async (of: ACooperative, memberId: string): Promise<object[]> => {
    await told();
    return app.ok(LETTERS, { id: memberId }, { as: of.coordinator, in: of.id });
  };

  it.each([
    ['decideTrial', { outcome: 'DECLINED', decidedOn: '2026-06-02', reason: 'Te weinig werk.' }],
    ['stopTrial', { stoppedOn: '2026-04-01', reason: 'Ziek.' }],
    ['extendTrial', { endsOn: '2026-08-01', decidedOn: '2026-05-20', reason: 'Nog een opdracht.' }],
  ])('follows %s', async (mutation, input) => {
    const memberId = await scope.inTrial();
    expect(await lettersOf(scope, memberId)).toEqual([]);
    await scope.done(mutation, { memberId, ...input });
    expect(await lettersOf(scope, memberId)).toHaveLength(1);
  });

  it('is one, signed by who decided', async () => {
    const memberId = await scope.active();
    expect(await lettersOf(scope, memberId)).toHaveLength(1);
    const [made] = await app.database.owner(
      `SELECT r.recorded_by AS signer FROM tenant.report r WHERE r.subject_id = $1`,
      [localId('Member', memberId)],
    );
    expect(made).toEqual({ signer: scope.coordinatorId });
  });

  it('waits to be asked for where nobody decided otherwise', async () => {
    const memberId = await silent.active();
    expect(await lettersOf(silent, memberId)).toEqual([]);
  });
});
