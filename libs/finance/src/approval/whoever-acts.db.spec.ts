import fc from 'fast-check';
import { startTestApp, type CallOptions, type TestApp } from '../../../../test/harness/test-app.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { Policies } from '#cooperative';
import { civilDate } from '#kernel';
import {
  APPROVE,
  CHANGE,
  DECLINE,
  of,
  PAY,
  REPAY,
  REQUEST,
  SETTLE,
  SHOW_RECEIPT,
  PNG,
  wish,
  WITHDRAW,
} from '../investment/a-request.fixture.js';
import { Ledger } from '../ledger/ledger.service.js';

const TODAY = '2026-04-01';
const ACTS = [
  'REQUEST',
  'CHANGE',
  'WITHDRAW',
  'APPROVE',
  'DECLINE',
  'PAY',
  'SHOW',
  'SETTLE',
  'REPAY',
] as const;
const OWN_ACTS: readonly string[] = ['REQUEST', 'CHANGE', 'WITHDRAW', 'SHOW'];
const step = fc.record({
  // what people do most comes most
  act: fc.constantFrom(...ACTS, 'REQUEST', 'APPROVE', 'APPROVE', 'APPROVE', 'PAY', 'PAY', 'SHOW', 'SETTLE'),
  // and those who decide come most
  caller: fc.constantFrom(0, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8, 9),
  target: fc.nat(1_000),
  kind: fc.constantFrom('PURCHASE', 'REIMBURSEMENT', 'ADVANCE'),
  cents: fc.integer({ min: 1, max: 40_000 }),
  decisions: fc.constantFrom(0, 0, 1),
  changes: fc.constantFrom(0, 0, 0, 1),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What anybody does in any order, at once, is checked on the rows themselves and not by the code that wrote them. */
describe('money that is asked for, whoever acts', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let callers: CallOptions[];
  let members: string[];
  const requests: string[] = [];
  const receipts: { investmentId: string; id: string }[] = [];
  const outcomes = new Map<string, number>();

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo(TODAY);
    scope = await testCooperative(app, 'scope');
    members = [await scope.member(), await scope.member('Ali Demir')];
    const [noor, ali] = await Promise.all(members.map((member) => scope.memberOf(member)));
    // one of them is a treasurer as well
    await app.account(ali!.as!, 'TREASURER', scope.id);
    callers = [noor!, ali!, scope.treasurer];
    for (const [name, role] of [
      ['second', 'TREASURER'],
      ['board', 'BOARD'],
      ['other-board', 'BOARD'],
      ['coordinator', 'COORDINATOR'],
      ['coach', 'COACH'],
      ['integrator', 'INTEGRATOR'],
    ] as const) {
      await app.account(`${name}@scope.example`, role, scope.id);
      callers.push({ as: `${name}@scope.example`, in: scope.id });
    }
    callers.push(await scope.memberOf(await scope.member('Wim de Boer')));
    const day = civilDate('2016-01-01');
    await scope.asTreasurer(() =>
      app.get(Policies).record({
        kind: 'advance',
        body: { settleWithinDays: 14 },
        validFrom: day,
        decidedOn: day,
        decidedBy: 'bestuur',
      }),
    );
    for (const member of members) {
      const input = {
        memberId: memberId(member),
        amount: euro('2420'),
        vat: 'HIGH',
        directCosts: euro('0'),
        receivedOn: '2026-03-02',
        description: 'Taart',
      };
      await app.ok(POST_INCOME, { input }, scope.treasurer);
    }
  });
  afterAll(() => app.stop());

  async function take({ act, caller, target, kind, cents, decisions, changes }: Step): Promise<void> {
    // every other time it is about what is new, and what only a member may do is done by a member
    const isNew = caller % 2 === 0;
    const as = callers[isNew && OWN_ACTS.includes(act) ? target % 2 : caller]!;
    const id = isNew ? requests.at(-1 - (target % 5)) : requests[target % Math.max(requests.length, 1)];
    const amount = (cents / 100).toFixed(2);
    const member = members[target % 2]!;
    const call = async (query: string, variables: object) => {
      const { data, errors } = await app.gql(query, variables, as);
      const [payload] = Object.values(data ?? {}) as ({
        investment?: any;
        userErrors: { code: string }[];
      } | null)[];
      const outcome = errors?.[0]?.extensions.code ?? payload?.userErrors[0]?.code ?? act;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      return outcome === act ? payload!.investment : null;
    };
    const picture = () => app.upload(PNG, 'bon.png', as).catch(() => null);
    if (act === 'REQUEST') {
      const receiptFileId = kind === 'ADVANCE' ? null : await picture();
      const asked = await call(REQUEST, await wish(app, as, member, amount, '0', { kind, receiptFileId }));
      if (asked) requests.push(asked.id);
      return;
    }
    if (!id) return;
    if (act === 'CHANGE')
      await call(
        CHANGE,
        of(id, { purpose: 'Anders', category: 'OTHER', amount: euro(amount), vatAmount: euro('0') }),
      );
    if (act === 'WITHDRAW' && target % 3 === 0) await call(WITHDRAW, of(id));
    if (act === 'APPROVE') await call(APPROVE, of(id, { seen: { decisions, changes } }));
    if (act === 'DECLINE') await call(DECLINE, of(id, { seen: { decisions, changes }, reason: 'Nee' }));
    if (act === 'PAY') await call(PAY, of(id, { paidOn: TODAY }));
    if (act === 'SHOW') {
      const shown = { description: 'Meel', boughtOn: TODAY, amount: euro(amount), vatAmount: euro('0') };
      const advance = await call(
        SHOW_RECEIPT,
        of(id, { ...shown, receiptFileId: (await picture()) ?? 'none' }),
      );
      if (advance) receipts.push({ investmentId: id, id: advance.advance.receipts.at(-1).id });
    }
    const receipt = receipts[target % Math.max(receipts.length, 1)];
    if (act === 'SETTLE' && receipt)
      await call(SETTLE, of(receipt.investmentId, { receiptIds: [receipt.id], settledOn: TODAY }));
    if (act === 'REPAY') await call(REPAY, of(id, { amount: euro(amount), repaidOn: TODAY }));
  }

  const broken = async (text: string) => (await app.database.owner(text)).length;

  it('is done by each act, one after another', async () => {
    const one = { caller: 0, target: 0, kind: 'ADVANCE', cents: 10_000, decisions: 0, changes: 0 } as const;
    await take({ ...one, act: 'REQUEST' });
    await take({ ...one, act: 'CHANGE' });
    await take({ ...one, act: 'APPROVE', caller: 2, changes: 1 });
    await take({ ...one, act: 'PAY', caller: 2 });
    await take({ ...one, act: 'SHOW', cents: 500 });
    await take({ ...one, act: 'SETTLE', caller: 2 });
    await take({ ...one, act: 'REPAY', caller: 2, cents: 100 });
    await take({ ...one, act: 'REQUEST', kind: 'PURCHASE' });
    await take({ ...one, act: 'DECLINE', caller: 2 });
    await take({ ...one, act: 'REQUEST', kind: 'REIMBURSEMENT' });
    await take({ ...one, act: 'WITHDRAW' });
    for (const act of ACTS) expect([act, outcomes.get(act)]).toEqual([act, act === 'REQUEST' ? 3 : 1]);
    outcomes.clear();
  });

  it('keeps every rule, however it is done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 60 }), async (steps) => {
        for (let i = 0; i < steps.length; i += 10) await Promise.all(steps.slice(i, i + 10).map(take));
        // nobody approved what they asked for, or bear
        expect(
          await broken(`SELECT FROM tenant.investment_decision d JOIN tenant.investment_request r ON r.id = d.investment_id
            LEFT JOIN registry.role_grant g ON g.account_id = d.recorded_by AND g.subject_id = r.member_id
            WHERE d.recorded_by = r.recorded_by OR g.account_id IS NOT NULL`),
        ).toBe(0);
        // what was paid was approved by as many people as it needed, and declined by nobody
        expect(
          await broken(`SELECT FROM tenant.investment_payment p JOIN tenant.investment_request r ON r.id = p.investment_id
            WHERE (SELECT count(DISTINCT d.recorded_by) FILTER (WHERE d.is_approved) FROM tenant.investment_decision d
                    WHERE d.investment_id = r.id) < CASE WHEN r.cents > 25000 THEN 2 ELSE 1 END
               OR EXISTS (SELECT FROM tenant.investment_decision d WHERE d.investment_id = r.id AND NOT d.is_approved)
               OR EXISTS (SELECT FROM tenant.investment_withdrawal w WHERE w.investment_id = r.id)`),
        ).toBe(0);
        // paid once
        expect(
          await broken(`SELECT e.source_id FROM tenant.journal_entry e WHERE e.kind IN ('INVESTMENT', 'REIMBURSEMENT', 'ADVANCE')
            GROUP BY e.source_id HAVING count(*) > 1`),
        ).toBe(0);
        // what members hold stands in the books, and their thermometers can bear it
        expect(
          await broken(`SELECT FROM (SELECT m.id,
              coalesce((SELECT -b.balance_cents FROM tenant.ledger_account a JOIN tenant.account_balance b ON b.account_id = a.id
                 WHERE a.role = 'THERMOMETER' AND a.member_id = m.id), 0) AS balance,
              coalesce((SELECT b.balance_cents FROM tenant.ledger_account a JOIN tenant.account_balance b ON b.account_id = a.id
                 WHERE a.role = 'ADVANCES_TO_MEMBERS' AND a.member_id = m.id), 0) AS advances,
              coalesce((SELECT sum(r.cents) FROM tenant.investment_request r JOIN tenant.investment_payment p ON p.investment_id = r.id
                 WHERE r.kind = 'ADVANCE' AND r.member_id = m.id), 0)
              - coalesce((SELECT sum(s.cents - s.extra_cents) FROM tenant.advance_settlement s
                 JOIN tenant.investment_request r ON r.id = s.investment_id WHERE r.member_id = m.id), 0)
              - coalesce((SELECT sum(b.cents) FROM tenant.advance_repayment b
                 JOIN tenant.investment_request r ON r.id = b.investment_id WHERE r.member_id = m.id), 0) AS held,
              coalesce((SELECT sum(r.cents - r.vat_cents) FROM tenant.investment_request r WHERE r.member_id = m.id
                 AND (SELECT count(*) FILTER (WHERE d.is_approved) FROM tenant.investment_decision d WHERE d.investment_id = r.id)
                     >= CASE WHEN r.cents > 25000 THEN 2 ELSE 1 END
                 AND NOT EXISTS (SELECT FROM tenant.investment_decision d WHERE d.investment_id = r.id AND NOT d.is_approved)
                 AND NOT EXISTS (SELECT FROM tenant.investment_payment p WHERE p.investment_id = r.id)
                 AND NOT EXISTS (SELECT FROM tenant.investment_withdrawal w WHERE w.investment_id = r.id)), 0) AS promised,
              coalesce((SELECT sum(v.cents) FROM tenant.thermometer_reservation v WHERE v.member_id = m.id), 0) AS reserved
            FROM tenant.member m) x
            WHERE x.balance < 0 OR x.balance < x.held OR x.advances <> x.held OR x.reserved <> x.promised + x.held`),
        ).toBe(0);
        expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
    // some of what moves money succeeded, or this would prove nothing
    for (const act of ['REQUEST', 'APPROVE', 'PAY'])
      expect([act, outcomes.get(act)]).not.toEqual([act, undefined]);
    expect(outcomes.get('INTERNAL') ?? 0).toBe(0);
  }, 120_000);
});
