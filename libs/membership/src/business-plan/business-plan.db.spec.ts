import { Policies } from '#cooperative';
import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const PLAN = { title: 'Ballonnen', summary: 'Feesten in de wijk.', submittedOn: '2026-02-01' };
const APPROVAL = { version: 1, outcome: 'APPROVED', decidedOn: '2026-02-10' };

describe('a business plan', () => {
  let app: TestApp;
  let scope: ACooperative;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'scope');
  });
  afterAll(() => app.stop());

  const act = (mutation: string, input: object, as: string) =>
    [
      `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) {
         member { trajectory { businessPlans { version title attachment { link } feedback { givenOn givenBy words }
           decision { outcome decidedOn words } } } } userErrors { path code message } } }`,
      { input },
      { as, in: scope.id },
    ] as const;
  const plansAfter = async (mutation: string, input: object, as = scope.coordinator) =>
    (await app.ok(...act(mutation, input, as))).member.trajectory.businessPlans;

  it('has versions, what is said of each, and a decision on the newest', async () => {
    const memberId = await scope.referred('Versies');
    const member = await scope.person('versies', 'MEMBER', memberId);
    await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-01-05' });
    await plansAfter('submitBusinessPlan', { memberId, ...PLAN }, member);
    await plansAfter(
      'givePlanFeedback',
      { memberId, version: 1, words: 'Wie zijn uw klanten?' },
      scope.coach,
    );
    const needsWork = { memberId, version: 1, outcome: 'NEEDS_WORK', words: 'Noem uw prijs.' };
    await plansAfter('decideBusinessPlan', { ...needsWork, decidedOn: '2026-02-10' });
    const fileId = await app.upload(PDF, 'plan.pdf', { as: member, in: scope.id });
    const again = { memberId, ...PLAN, title: 'Meer ballonnen', submittedOn: '2026-02-20', fileId };
    await plansAfter('submitBusinessPlan', again, member);
    const decided = { memberId, version: 2, outcome: 'APPROVED', decidedOn: '2026-03-01' };
    const plans = await plansAfter('decideBusinessPlan', decided);
    expect(plans).toMatchObject([
      { version: 2, title: 'Meer ballonnen', feedback: [], decision: { outcome: 'APPROVED', words: '' } },
      {
        version: 1,
        title: 'Ballonnen',
        attachment: null,
        feedback: [{ givenOn: '2026-07-01', words: 'Wie zijn uw klanten?' }],
        decision: { outcome: 'NEEDS_WORK', decidedOn: '2026-02-10', words: 'Noem uw prijs.' },
      },
    ]);
    const link = await fetch(`${app.url}${plans[0].attachment.link}`, {
      headers: { authorization: `Bearer ${await app.token(scope.coordinator)}` },
    });
    expect([link.status, link.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('is nothing for officer and treasurer, and not decided by member or coach', async () => {
    const memberId = await scope.planned('Stil');
    const plans = `query ($id: ID!) { member(id: $id) { trajectory { businessPlans { title } } } }`;
    expect(await app.ok(plans, { id: memberId }, { as: scope.officer, in: scope.id })).toEqual({
      trajectory: { businessPlans: [] },
    });
    const member = await scope.person('stil', 'MEMBER', memberId);
    const treasurer = await scope.person('penning', 'TREASURER');
    const words = { memberId, version: 1, words: 'Mooi.' };
    for (const [mutation, input, as] of [
      ['submitBusinessPlan', { memberId, ...PLAN }, treasurer],
      ['givePlanFeedback', words, member],
      ['decideBusinessPlan', { memberId, ...APPROVAL }, member],
      ['decideBusinessPlan', { memberId, ...APPROVAL }, scope.coach],
    ] as const) {
      expect(await app.refused(...act(mutation, input, as))).toBe('FORBIDDEN');
    }
    // a coach of somebody else
    expect(await app.refused(...act('givePlanFeedback', words, scope.coach))).toBe('NOT_FOUND');
  });

  it.each([
    ['PLAN_VERSION_UNKNOWN', { version: 2 }],
    ['DATE_TOO_EARLY', { decidedOn: '2026-01-31' }],
    ['DATE_IN_FUTURE', { decidedOn: '2026-07-02' }],
    ['TEXT_REQUIRED', { outcome: 'REJECTED' }],
    ['TEXT_REQUIRED', { outcome: 'NEEDS_WORK', words: ' ' }],
    ['TEXT_HAS_BSN', { words: '111222333' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('is not decided, with %s: %j', async (code, wrong) => {
    const memberId = await scope.planned();
    expect(await scope.refused('decideBusinessPlan', { memberId, ...APPROVAL, ...wrong })).toBe(code);
  });

  it('is decided once, and not after a newer version came', async () => {
    const memberId = await scope.planned();
    await scope.done('decideBusinessPlan', { memberId, ...APPROVAL });
    expect(await scope.refused('decideBusinessPlan', { memberId, ...APPROVAL })).toBe('PLAN_ALREADY_DECIDED');
    await scope.done('submitBusinessPlan', { memberId, ...PLAN });
    expect(await scope.refused('decideBusinessPlan', { memberId, ...APPROVAL })).toBe('PLAN_SUPERSEDED');
    const early = { memberId, ...PLAN, submittedOn: '2026-01-31' };
    expect(await scope.refused('submitBusinessPlan', early)).toBe('DATE_TOO_EARLY');
  });

  it('takes a file of the own that is a PDF or a picture, and does nothing by half', async () => {
    const memberId = await scope.referred();
    const options = { as: scope.coordinator, in: scope.id };
    const xml = await app.upload('<?xml version="1.0"?><Document></Document>', 'plan.pdf', options);
    const another = await app.upload(PDF, 'plan.pdf', {
      as: await scope.person('boekhouder', 'TREASURER'),
      in: scope.id,
    });
    for (const [fileId, code] of [
      [xml, 'FILE_TYPE_REFUSED'],
      [another, 'NOT_FOUND'],
      [globalId('File', newId()), 'NOT_FOUND'],
    ] as const) {
      expect(await scope.refused('submitBusinessPlan', { memberId, ...PLAN, fileId })).toBe(code);
    }
    const planned = await app.database.owner(
      'SELECT 1 FROM tenant.business_plan p JOIN tenant.trajectory t ON t.id = p.trajectory_id WHERE t.member_id = $1',
      [localId('Member', memberId)],
    );
    expect(planned).toEqual([]);
  });

  it('must be approved before the trial where the cooperative decided so', async () => {
    const strict = await aCooperative(app, 'strict');
    await app.within(strict.id, strict.coordinatorId, 'COORDINATOR', () =>
      app.get(Policies).record({
        kind: 'admission',
        body: { planMustBeApproved: true },
        validFrom: '2020-01-01' as never,
        decidedOn: '2020-01-01' as never,
        decidedBy: 'bestuur',
      }),
    );
    const memberId = await strict.planned();
    const start = { memberId, startsOn: '2026-03-01' };
    expect(await strict.refused('startTrial', start)).toBe('PLAN_NOT_APPROVED');
    await strict.done('decideBusinessPlan', { memberId, ...APPROVAL });
    expect(await strict.refused('startTrial', { memberId, startsOn: '2026-02-09' })).toBe(
      'PLAN_NOT_APPROVED',
    );
    expect(await strict.done('startTrial', start)).toMatchObject({ phase: 'TRIAL' });
  });

  it('needs no approval under a policy version from before that could be asked', async () => {
    const old = await aCooperative(app, 'old');
    await app.database.owner(
      `INSERT INTO tenant.policy_version (tenant_id, kind, valid_from, body, decided_on, decided_by, recorded_by, request_id)
       VALUES ($1, 'admission', '2020-01-01', '{"needsPlan": true, "needsPermission": true}', '2020-01-01', 'bestuur', $2, 'test')`,
      [old.id, old.coordinatorId],
    );
    const memberId = await old.planned();
    expect(await old.done('startTrial', { memberId, startsOn: '2026-03-01' })).toMatchObject({
      phase: 'TRIAL',
    });
  });
});
