import { Policies } from '#cooperative';
import { civilDate, newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/month.js';

const REPORT = 'id definition state errorCode fileLink';
const REQUEST = `mutation ($input: RequestDecisionLetterInput!) { requestDecisionLetter(input: $input) {
  report { ${REPORT} } userErrors { path code message } } }`;
const LETTERS = `query ($id: ID!) { decisionLetters(memberId: $id) { ${REPORT} } }`;

describe('a decision letter, from request to file', () => {
  let app: TestApp;
  let scope: ACooperative;
  let memberId: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'scope');
    await app.within(scope.id, scope.coordinatorId, 'COORDINATOR', () =>
      app.get(Policies).record({
        kind: 'trial',
        body: { months: 3, extensionMonths: 3 },
        validFrom: civilDate('2020-02-01'),
        decidedOn: civilDate('2020-02-01'),
        decidedBy: 'leden',
      }),
    );
    await app.ok(
      `mutation ($input: ChangeCooperativeInput!) { changeCooperative(input: $input) { cooperative { name } userErrors { path code message } } }`,
      {
        input: {
          name: 'Coöperatie Scope',
          street: 'Dorpsstraat',
          houseNumber: '7',
          postcode: '2611 AA',
          city: 'Delft',
          kvkNumber: '12345678',
          iban: 'NL91ABNA0417164300',
        },
      },
      { as: scope.coordinator, in: scope.id },
    );
    memberId = await scope.inTrial();
    const declined = { outcome: 'DECLINED', decidedOn: '2026-06-02', reason: 'Er was te weinig werk.' };
    await scope.done('decideTrial', { memberId, ...declined });
  });
  afterAll(() => app.stop());

  const here = (as: string) => ({ as, in: scope.id });
  const ready = async (id: string, as: string) => {
    let letter: { state: string; fileLink: string };
    await until(async () => {
      letter = await app.ok(`query ($id: ID!) { report(id: $id) { ${REPORT} } }`, { id }, here(as));
      return letter.state === 'READY' || letter.state === 'FAILED';
    });
    return letter!;
  };

  it("is made in the person's language from what was decided, and opened by coordinator and member", async () => {
    await app.database.owner(`UPDATE tenant.member SET language = 'en' WHERE id = $1`, [
      localId('Member', memberId),
    ]);
    const { report } = await app.ok(REQUEST, { input: { memberId } }, here(scope.coordinator));
    expect(report).toMatchObject({ definition: 'DECISION_LETTER' });
    const letter = await ready(report.id, scope.coordinator);
    expect(letter).toMatchObject({ state: 'READY', errorCode: null });
    const [made] = await app.database.owner<{ locale: string; snapshot: string }>(
      `SELECT r.locale, s.snapshot FROM tenant.report r JOIN tenant.report_snapshot s ON s.report_id = r.id
        WHERE r.subject_id = $1`,
      [localId('Member', memberId)],
    );
    expect(made!.locale).toBe('en');
    expect(JSON.parse(made!.snapshot)).toMatchObject({
      data: {
        member: { name: 'Samira de Wit', memberNumber: '1' },
        decision: {
          outcome: 'DECLINED',
          decidedOn: '2026-06-02',
          reason: 'Er was te weinig werk.',
          untilOn: null,
        },
      },
    });
    const member = await scope.person('samira', 'MEMBER', memberId);
    const [own] = await app.ok(LETTERS, { id: memberId }, here(member));
    const file = await fetch(`${app.url}${own.fileLink}`, {
      headers: { authorization: `Bearer ${await app.token(member)}` },
    });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('is nothing for who may read statements only, nor for anybody else', async () => {
    const { report } = await app.ok(REQUEST, { input: { memberId, locale: 'NL' } }, here(scope.coordinator));
    await ready(report.id, scope.coordinator);
    const treasurer = await scope.person('penning', 'TREASURER');
    for (const as of [treasurer, scope.officer]) {
      expect(
        await app.refused('query ($id: ID!) { report(id: $id) { id } }', { id: report.id }, here(as)),
      ).toBe('NOT_FOUND');
      const { edges } = await app.ok('{ reports(first: 10) { edges { node { id } } } }', {}, here(as));
      expect(edges).toEqual([]);
      expect(await app.refused(LETTERS, { id: memberId }, here(as))).toBe('FORBIDDEN');
    }
    expect(await app.refused(REQUEST, { input: { memberId } }, here(treasurer))).toBe('FORBIDDEN');
    const neighbour = await scope.person('buur', 'MEMBER', await scope.referred());
    expect(await app.refused(LETTERS, { id: memberId }, here(neighbour))).toBe('NOT_FOUND');
  });

  it('waits for a decision, and has no period', async () => {
    const undecided = { memberId: await scope.inTrial() };
    expect(await app.refused(REQUEST, { input: undecided }, here(scope.coordinator))).toBe(
      'TRIAL_NOT_DECIDED',
    );
    const longer = {
      ...undecided,
      endsOn: '2026-08-01',
      decidedOn: '2026-05-15',
      reason: 'Nog een opdracht.',
    };
    await scope.done('extendTrial', longer);
    const { report } = await app.ok(REQUEST, { input: undecided }, here(scope.coordinator));
    expect(await ready(report.id, scope.coordinator)).toMatchObject({ state: 'READY' });
    const unknown = { memberId: globalId('Member', newId()) };
    expect(await app.refused(REQUEST, { input: unknown }, here(scope.coordinator))).toBe('NOT_FOUND');
    const withPeriod = `mutation ($input: RequestReportInput!) { requestReport(input: $input) {
      report { id } userErrors { path code message } } }`;
    const input = { definition: 'DECISION_LETTER', memberId, fromOn: '2026-01-01', untilOn: '2026-06-30' };
    expect(await app.refused(withPeriod, { input }, here(scope.coordinator))).toBe('REPORT_HAS_NO_PERIOD');
  });
});
