import { Cooperatives, Policies } from '#cooperative';
import { type CivilDate, civilDate, newId } from '#kernel';
import { Db, globalId } from '#platform';
import type { CallOptions, TestApp } from '../../../test/harness/test-app.js';
import { Ledger } from './ledger/ledger.service.js';

/** A cooperative with rules, registration, open books and a treasurer: where a finance test begins. */
export interface TestCooperative {
  readonly id: string;
  readonly treasurerId: string;
  /** Calls as its treasurer. */
  readonly treasurer: CallOptions;
  /** A member with an open thermometer. Answers the UUID. */
  member(name?: string, activeFrom?: string): Promise<string>;
  /** Calls as this member. */
  memberOf(memberId: string): Promise<CallOptions>;
  /** Runs work as the treasurer, as a request would. */
  asTreasurer<T>(work: () => Promise<T>): Promise<T>;
}

const SINCE = civilDate('2016-01-01');

export async function testCooperative(app: TestApp, slug: string): Promise<TestCooperative> {
  const id = await app.organisation('COOPERATIVE', slug);
  const email = `treasurer@${slug}.example`;
  const treasurerId = await app.account(email, 'TREASURER', id);
  const owner = (text: string, values: unknown[]) => app.database.owner(text, values);
  const asTreasurer = <T>(work: () => Promise<T>) => app.within(id, treasurerId, 'TREASURER', work);
  const trialPolicy = newId();
  let members = 0;

  const decide = (kind: string, body: unknown, validFrom: CivilDate = SINCE) =>
    app
      .get(Policies)
      .record({ kind, body, validFrom, decidedOn: validFrom, decidedBy: 'algemene vergadering' });
  await asTreasurer(async () => {
    await decide('contribution', {
      rateBasisPoints: 3000,
      trainingFundBasisPoints: 0,
      base: 'NET_REVENUE',
      rounding: 'PER_BOOKING',
      creditOn: 'PAYMENT',
    });
    await decide('approval', { limitCents: 25_000 });
    await decide('invoicing', { series: '', termDays: 14 });
    await app.get(Cooperatives).change({
      name: `Coöperatie ${slug}`,
      street: 'Oude Delft',
      houseNumber: '1',
      postcode: '2611 BA',
      city: 'Delft',
      kvkNumber: '12345678',
      vatId: 'NL123456789B01',
      iban: 'NL83OPBL0123456789',
      logoFileId: null,
      logoDescription: null,
    });
    await app.get(Db).write((unit) => app.get(Ledger).openBooks(unit));
  });
  await owner(
    `INSERT INTO tenant.policy_version (tenant_id, id, kind, valid_from, body, decided_on, decided_by, recorded_by, request_id)
     VALUES ($1, $2, 'trial', $3, '{}', $3, 'test', $4, 'test')`,
    [id, trialPolicy, SINCE, treasurerId],
  );

  return {
    id,
    treasurerId,
    treasurer: { as: email, in: id },
    asTreasurer,
    async member(name = 'Noor de Wit', activeFrom = '2016-01-02') {
      const memberId = newId();
      const trajectoryId = newId();
      const [given, ...family] = name.split(' ');
      members += 1;
      await owner(
        `INSERT INTO tenant.member (tenant_id, id, given_name, family_name, number, recorded_by, request_id)
         VALUES ($1, $2, $3, $4, $5, $6, 'test')`,
        [id, memberId, given, family.join(' '), members, treasurerId],
      );
      await owner(
        `INSERT INTO tenant.trajectory (tenant_id, id, member_id, recorded_by, request_id) VALUES ($1, $2, $3, $4, 'test')`,
        [id, trajectoryId, memberId, treasurerId],
      );
      await owner(
        `INSERT INTO tenant.referral (tenant_id, trajectory_id, source, referred_on, recorded_by, request_id)
         VALUES ($1, $2, 'SELF', $3::date - 100, $4, 'test')`,
        [id, trajectoryId, activeFrom, treasurerId],
      );
      await owner(
        `INSERT INTO tenant.trial (tenant_id, trajectory_id, starts_on, ends_on, policy_version_id, recorded_by, request_id)
         VALUES ($1, $2, $3::date - 90, $3::date, $4, $5, 'test')`,
        [id, trajectoryId, activeFrom, trialPolicy, treasurerId],
      );
      await owner(
        `INSERT INTO tenant.trial_decision (tenant_id, trajectory_id, outcome, decided_on, reason, recorded_by, request_id)
         VALUES ($1, $2, 'ADMITTED', $3, '', $4, 'test')`,
        [id, trajectoryId, activeFrom, treasurerId],
      );
      await asTreasurer(() => app.get(Db).write((unit) => app.get(Ledger).openThermometer(unit, memberId)));
      return memberId;
    },
    async memberOf(memberId) {
      const as = `${memberId}@${slug}.example`;
      await app.account(as, 'MEMBER', id, memberId);
      return { as, in: id };
    },
  };
}

export const memberId = (id: string): string => globalId('Member', id);

/** An amount as the API takes it. */
export const euro = (amount: string) => ({ amount });

export const POST_INCOME = `mutation ($input: PostIncomeInput!) { postIncome(input: $input) {
  journalEntryIds net { amount } contribution { amount } toThermometer { amount } balance { amount }
  userErrors { code path message } } }`;
