import { globalId, text } from '#platform';
import {
  memberId as memberGlobalId,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import type { CallOptions } from '../../../../test/harness/test-client.js';
import { until } from '../../../../test/story/until.js';

const DESCRIPTIONS =
  '{ reportDefinitions { definition name tells about period formats mayRequest role basis leftOut } }';
const SUBJECTS =
  'query ($definition: ReportDefinition!) { reportSubjects(definition: $definition) { id name } }';
const REQUEST = `mutation ($input: RequestReportInput!) { requestReport(input: $input) {
  report { id subjectName requestedBy isOwn } userErrors { code path } } }`;
const REPORTS = `query ($definition: ReportDefinition, $state: ReportState, $memberId: ID) {
  reports(first: 50, definition: $definition, state: $state, memberId: $memberId) {
    edges { node { id definition subjectName requestedBy isOwn } } } }`;

interface Listed {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

describe('which reports somebody may ask for', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let samira: string;
  let noor: string;
  let asSamira: CallOptions;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-06-30');
    scope = await testCooperative(app, 'scope');
    samira = await scope.member('Samira de Vries');
    noor = await scope.member('Noor de Wit');
    asSamira = await scope.memberOf(samira);
  });
  afterAll(() => app?.stop());

  it('are those of their role, with what the cover will say, in their language', async () => {
    const english = { ...scope.treasurer, locale: 'en' as const };
    const descriptions: { definition: string }[] = await app.ok(DESCRIPTIONS, {}, english);
    const statement = descriptions.find(({ definition }) => definition === 'THERMOMETER_STATEMENT');
    expect(statement).toEqual({
      definition: 'THERMOMETER_STATEMENT',
      name: 'Thermometer statement',
      tells: text('REPORT_TELLS_THERMOMETER_STATEMENT', 'en'),
      about: 'MEMBER',
      period: 'FREE',
      formats: ['PDF'],
      mayRequest: true,
      role: 'TREASURER',
      basis: 'Treasurer of the cooperative, for the accounts.',
      leftOut: [
        'talks with the coach',
        'the citizen service number',
        'bank account numbers',
        'data of other members',
      ],
    });
    // a letter says why, which is no matter of the books
    expect(descriptions.map(({ definition }) => definition)).not.toContain('DECISION_LETTER');
  });

  it('say of those that one only reads that one does not ask for them', async () => {
    const descriptions: { definition: string }[] = await app.ok(DESCRIPTIONS, {}, asSamira);
    const ofKind = (kind: string) => descriptions.find(({ definition }) => definition === kind);
    expect(ofKind('THERMOMETER_STATEMENT')).toMatchObject({
      mayRequest: true,
      role: 'MEMBER',
      basis: 'Het gaat over de eigen thermometer.',
    });
    expect(ofKind('DECISION_LETTER')).toMatchObject({ mayRequest: false, role: null, basis: null });
    expect(ofKind('TREASURER_MONTH')).toBeUndefined();
  });

  it('are about everybody here for who keeps the books, and about oneself for a member', async () => {
    const about = (options: object) => app.ok(SUBJECTS, { definition: 'THERMOMETER_STATEMENT' }, options);
    expect(await about(scope.treasurer)).toEqual([
      { id: memberGlobalId(noor), name: 'Noor de Wit' },
      { id: memberGlobalId(samira), name: 'Samira de Vries' },
    ]);
    expect(await about(asSamira)).toEqual([{ id: memberGlobalId(samira), name: 'Samira de Vries' }]);
    expect(await app.refused(SUBJECTS, { definition: 'DECISION_LETTER' }, asSamira)).toBe(
      'REPORT_NOT_ALLOWED',
    );
  });

  it('are found again by kind, state and member, with who asked', async () => {
    const own = await scope.memberOf(noor);
    const input = {
      definition: 'THERMOMETER_STATEMENT',
      memberId: memberGlobalId(noor),
      fromOn: '2026-01-01',
      untilOn: '2026-06-30',
    };
    const { report } = await app.ok(REQUEST, { input }, own);
    expect(report).toMatchObject({ subjectName: 'Noor de Wit', isOwn: true });
    const found = async (filter: object): Promise<string[]> => {
      const { edges }: Listed = await app.ok(REPORTS, filter, scope.treasurer);
      return edges.map(({ node }) => node.id);
    };
    expect(await found({ memberId: memberGlobalId(noor) })).toEqual([report.id]);
    expect(await found({ memberId: memberGlobalId(samira) })).toEqual([]);
    expect(await found({ definition: 'DECISION_LETTER' })).toEqual([]);
    let ended = '';
    await until(async () => {
      ({ state: ended } = await app.ok(
        'query ($id: ID!) { report(id: $id) { state } }',
        { id: report.id },
        own,
      ));
      return ended === 'READY' || ended === 'FAILED';
    });
    const states = ['WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED'];
    for (const state of states) expect(await found({ state })).toEqual(state === ended ? [report.id] : []);
    const { edges }: { edges: { node: object }[] } = await app.ok(REPORTS, {}, scope.treasurer);
    expect(edges[0]!.node).toMatchObject({ isOwn: false, requestedBy: report.requestedBy });
  });

  it('are not taken back by the member whom somebody else’s is about', async () => {
    const cancel = `mutation ($input: CancelReportInput!) { cancelReport(input: $input) { userErrors { code } } }`;
    const input = { reportId: globalId('Report', '01900000-0000-7000-8000-000000000001') };
    expect(await app.refused(cancel, { input }, asSamira)).toBe('FORBIDDEN');
  });
});
