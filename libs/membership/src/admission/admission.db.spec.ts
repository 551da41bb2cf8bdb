import { Policies } from '#cooperative';
import { newId } from '#kernel';
import { globalId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const SINCE = '2020-01-01' as never;

describe('an admission by policy', () => {
  let app: TestApp;
  let byVote: ACooperative;
  let byBoard: ACooperative;
  let board: string;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-07-01');
    byVote = await deciding('vote', 'MEMBERS');
    byBoard = await deciding('bestuurd', 'BOARD');
    board = await byBoard.person('bestuur', 'BOARD');
  });
  afterAll(() => app.stop());

  async function deciding(slug: string, decidedBy: string): Promise<ACooperative> {
    const cooperative = await aCooperative(app, slug);
    await app.within(cooperative.id, cooperative.coordinatorId, 'COORDINATOR', () =>
      app.get(Policies).record({
        kind: 'admission',
        body: { decidedBy },
        validFrom: SINCE,
        decidedOn: SINCE,
        decidedBy: 'leden',
      }),
    );
    return cooperative;
  }
  const vote = (input: object, as = byVote.coordinator) =>
    [
      `mutation ($input: RecordAdmissionVoteInput!) { recordAdmissionVote(input: $input) {
         admissionRecord { kind decidedOn isAdmitted votesFor votesAgainst abstained } userErrors { path code message } } }`,
      { input: { heldOn: '2026-06-01', votesFor: 8, votesAgainst: 2, abstained: 1, ...input } },
      { as, in: byVote.id },
    ] as const;
  const decision = (input: object, as = board) =>
    [
      `mutation ($input: RecordBoardDecisionInput!) { recordBoardDecision(input: $input) {
         admissionRecord { kind decidedOn isAdmitted votesFor } userErrors { path code message } } }`,
      { input: { metOn: '2026-06-01', isAdmitted: true, ...input } },
      { as, in: byBoard.id },
    ] as const;
  const admit = (memberId: string) => ({ memberId, outcome: 'ADMITTED', decidedOn: '2026-06-02' });

  it('waits for a vote of the members that is won', async () => {
    const memberId = await byVote.inTrial();
    expect(await byVote.refused('decideTrial', admit(memberId))).toBe('ADMISSION_VOTE_MISSING');
    await app.ok(...vote({ memberId, heldOn: '2026-06-03' }));
    expect(await byVote.refused('decideTrial', admit(memberId))).toBe('ADMISSION_VOTE_MISSING');
    await app.ok(...vote({ memberId, votesFor: 3, votesAgainst: 3 }));
    expect(await byVote.refused('decideTrial', admit(memberId))).toBe('VOTE_LOST');
    expect((await app.ok(...vote({ memberId }))).admissionRecord).toEqual({
      kind: 'MEMBERS',
      decidedOn: '2026-06-01',
      isAdmitted: true,
      votesFor: 8,
      votesAgainst: 2,
      abstained: 1,
    });
    expect(await byVote.done('decideTrial', admit(memberId))).toMatchObject({ phase: 'ACTIVE' });
    const { trajectory } = await app.ok(
      'query ($id: ID!) { member(id: $id) { trajectory { admission { isAdmitted votesFor } } } }',
      { id: memberId },
      { as: byVote.coordinator, in: byVote.id },
    );
    expect(trajectory.admission).toEqual([
      { isAdmitted: true, votesFor: 8 },
      { isAdmitted: false, votesFor: 3 },
      { isAdmitted: true, votesFor: 8 },
    ]);
    const asOfficer = await app.ok(
      'query ($id: ID!) { member(id: $id) { trajectory { admission { kind } } } }',
      { id: memberId },
      { as: byVote.officer, in: byVote.id },
    );
    expect(asOfficer.trajectory.admission).toEqual([]);
    expect(await app.refused(...vote({ memberId }))).toBe('TRIAL_ALREADY_DECIDED');
  });

  it('waits for the board, which says so itself and reads no file by it', async () => {
    const memberId = await byBoard.inTrial();
    expect(await byBoard.refused('decideTrial', admit(memberId))).toBe('BOARD_DECISION_MISSING');
    expect(await app.refused(...decision({ memberId }, byBoard.coordinator))).toBe('FORBIDDEN');
    await app.ok(...decision({ memberId, isAdmitted: false }));
    expect(await byBoard.refused('decideTrial', admit(memberId))).toBe('BOARD_DECLINED');
    await app.ok(...decision({ memberId }));
    expect(await byBoard.done('decideTrial', admit(memberId))).toMatchObject({ phase: 'ACTIVE' });
  });

  it('needs neither to be declined or stopped', async () => {
    const memberId = await byVote.inTrial();
    const declined = { memberId, outcome: 'DECLINED', decidedOn: '2026-06-02', reason: 'Past niet.' };
    expect(await byVote.done('decideTrial', declined)).toMatchObject({ phase: 'DECLINED' });
    expect(await app.refused(...vote({ memberId }))).toBe('TRAJECTORY_ALREADY_ENDED');
  });

  it.each([
    ['VOTES_IMPOSSIBLE', { votesFor: -1 }],
    ['VOTES_IMPOSSIBLE', { votesFor: 0, votesAgainst: 0, abstained: 0 }],
    ['DATE_IN_FUTURE', { heldOn: '2026-07-02' }],
    ['DATE_TOO_EARLY', { heldOn: '2026-01-04' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('is not voted on, with %s: %j', async (code, wrong) => {
    const memberId = await byVote.referred();
    expect(await app.refused(...vote({ memberId, ...wrong }))).toBe(code);
  });

  it('is recorded by those who may, and within their cooperative', async () => {
    const memberId = await byVote.referred();
    for (const as of [
      await byVote.person('leden', 'MEMBER', memberId),
      await byVote.person('penning', 'TREASURER'),
      byVote.coach,
    ]) {
      expect(await app.refused(...vote({ memberId }, as))).toBe('FORBIDDEN');
    }
    await app.ok(...vote({ memberId }, await byVote.person('bestuur', 'BOARD')));
    expect(await app.refused(...decision({ memberId }))).toBe('NOT_FOUND');
  });
});
