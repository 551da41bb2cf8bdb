import { civilDate, newId } from '#kernel';
import { localId } from '#platform';
import { type ACooperative, aCooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import {
  madeReport,
  READ_REPORT,
  registerCooperative,
  REQUEST_REPORT,
} from '../report/made-report.fixture.js';
import type { FrozenMembership } from './membership-letter.js';
import { MembershipLetterReport } from './membership-letter.report.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe('the letter on a membership', () => {
  let app: TestApp;
  let scope: ACooperative;
  let memberId: string;
  let member: string;
  const here = (as: string) => ({ as, in: scope.id });
  const input = (id = memberId) => ({ definition: 'MEMBERSHIP_LETTER', memberId: id });

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'lid');
    await registerCooperative(app, here(scope.coordinator));
    memberId = await scope.active();
    member = await scope.person('lid', 'MEMBER', memberId);
  });
  afterAll(() => app.stop());

  it("is made in the person's language, of the admission as it was decided, without an agreement", async () => {
    await app.database.owner(`UPDATE tenant.member SET language = 'en', given_name = 'أحمد' WHERE id = $1`, [
      localId('Member', memberId),
    ]);
    const made = await madeReport(app, input(), here(scope.coordinator));
    const { admission, agreement, member: named } = made.data as FrozenMembership;
    const [decided] = await app.database.owner<{ on: string }>(
      `SELECT d.decided_on::text AS on FROM tenant.trial_decision d JOIN tenant.trajectory t ON t.id = d.trajectory_id
        WHERE t.member_id = $1`,
      [localId('Member', memberId)],
    );
    expect(admission.decidedOn).toBe(decided!.on);
    expect(agreement).toBeNull();
    expect(named.name).toContain('أحمد');
    expect((await made.bytes('PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await app.ok(READ_REPORT, { id: made.id }, here(member))).toMatchObject({ state: 'READY' });
  });

  it('says of the agreement in force what was recorded of it', async () => {
    const fileId = await app.upload(PDF, 'overeenkomst.pdf', here(scope.coordinator));
    const signed = { memberId, fileId, signedOn: '2026-06-03', startsOn: '2026-06-02', endsOn: '2027-06-01' };
    const { membershipAgreements } = await app.ok(
      `mutation ($input: RecordMembershipAgreementInput!) { recordMembershipAgreement(input: $input) {
        membershipAgreements { signedOn startsOn endsOn isInForce } userErrors { code } } }`,
      { input: signed },
      here(scope.coordinator),
    );
    const { data } = await madeReport(app, input(), here(scope.coordinator));
    const { isInForce, ...agreement } = membershipAgreements[0];
    expect(isInForce).toBe(true);
    expect((data as FrozenMembership).agreement).toEqual(agreement);
  });

  it('is for no one else, and not for who was not admitted', async () => {
    const { id } = await madeReport(app, input(), here(scope.coordinator));
    for (const as of [scope.coach, scope.officer])
      expect(await app.refused(READ_REPORT, { id }, here(as))).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST_REPORT, { input: input() }, here(member))).toBe('REPORT_NOT_ALLOWED');
    const inTrial = await scope.inTrial();
    const ask = () => app.refused(REQUEST_REPORT, { input: input(inTrial) }, here(scope.coordinator));
    expect(await ask()).toBe('TRIAL_NOT_DECIDED');
    await scope.done('decideTrial', {
      memberId: inTrial,
      outcome: 'DECLINED',
      decidedOn: '2026-06-02',
      reason: 'Er was te weinig werk.',
    });
    expect(await ask()).toBe('MEMBER_NOT_ADMITTED');
  });

  it('is not for who has left, nor for who leaves before it is made', async () => {
    const leaver = await scope.active('Noor');
    const freeze = () =>
      app.within(scope.id, scope.coordinatorId, 'COORDINATOR', () =>
        app.get(MembershipLetterReport).freeze({
          id: newId(),
          kind: 'MEMBERSHIP_LETTER',
          subjectId: localId('Member', leaver),
          period: null,
          locale: 'nl',
          asOf: civilDate('2026-07-01'),
        }),
      );
    expect(await freeze()).toMatchObject({ agreement: null });
    await scope.done('recordOutflow', {
      memberId: leaver,
      endedOn: '2026-06-20',
      destination: 'PAID_WORK',
      howFound: 'INTRODUCTION',
      benefitEnded: true,
    });
    expect(await app.refused(REQUEST_REPORT, { input: input(leaver) }, here(scope.coordinator))).toBe(
      'MEMBER_NO_LONGER',
    );
    await expect(freeze()).rejects.toMatchObject({ code: 'MEMBER_NO_LONGER' });
  });
});
