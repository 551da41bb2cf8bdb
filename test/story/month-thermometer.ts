import { type MonthStage, RECEIPT } from './month-stage.js';

/** The member’s thermometer, and an investment. Answers the investment. */
export async function tellThermometer(stage: MonthStage, memberId: string, noor: { as: string }) {
  const { app, treasurer, does, refused } = stage;
  const thermometer = () =>
    app.ok(
      `query ($memberId: ID!) { thermometer(memberId: $memberId) { balance { amount } totals { earned { amount } contributed { amount } invested { amount } }
        entries(first: 20) { edges { node { on kind description amount { amount } balanceAfter { amount } explanation { rule rate base { amount } policyValidFromOn } } } } } }`,
      { memberId },
      noor,
    );
  const full = await thermometer();
  expect(full.balance.amount).toBe('56.00');
  expect(full.totals).toEqual({
    earned: { amount: '80.00' },
    contributed: { amount: '24.00' },
    invested: { amount: '0.00' },
  });
  const contribution = full.entries.edges
    .map((edge: { node: any }) => edge.node)
    .find((node: { kind: string }) => node.kind === 'CONTRIBUTION');
  expect(contribution).toMatchObject({
    on: '2026-11-03',
    amount: { amount: '-24.00' },
    explanation: {
      rule: expect.stringMatching(/^30%.*coöperatie$/),
      base: { amount: '80.00' },
      policyValidFromOn: '2026-06-01',
    },
  });

  const wish = async (amount: string, vatAmount: string) => ({
    memberId,
    purpose: 'Pomp voor ballonnen',
    category: 'EQUIPMENT',
    amount: { amount },
    vatAmount: { amount: vatAmount },
    receiptFileId: await app.upload(RECEIPT, 'bon.png', noor),
  });
  const request = await does(
    'requestInvestment',
    await wish('60.50', '10.50'),
    'investment { id state fromThermometer { amount } }',
    noor,
  );
  expect(request.investment).toMatchObject({ state: 'REQUESTED', fromThermometer: { amount: '50.00' } });
  const seen = { changes: 0, decisions: 0 };
  const investmentId: string = request.investment.id;
  expect(await refused('approveInvestment', { investmentId, seen }, 'investment { id }', noor)).toBe(
    'FORBIDDEN',
  );
  expect(
    await refused('payInvestment', { investmentId, paidOn: '2026-12-01' }, 'investment { id }', treasurer),
  ).toBe('INVESTMENT_NOT_APPROVED');
  await does('approveInvestment', { investmentId, seen }, 'investment { state }', treasurer);
  const paid = await does(
    'payInvestment',
    { investmentId, paidOn: '2026-12-01' },
    'investment { state paidOn }',
    treasurer,
  );
  expect(paid.investment).toEqual({ state: 'PAID', paidOn: '2026-12-01' });
  expect((await thermometer()).balance.amount).toBe('6.00');
  const more = await does('requestInvestment', await wish('12.10', '2.10'), 'investment { id }', noor);
  await does('approveInvestment', { investmentId: more.investment.id, seen }, 'investment { id }', treasurer);
  expect(
    await refused(
      'payInvestment',
      { investmentId: more.investment.id, paidOn: '2026-12-01' },
      'investment { id }',
      treasurer,
    ),
  ).toBe('THERMOMETER_WOULD_BE_NEGATIVE');
  expect((await thermometer()).balance.amount).toBe('6.00');
  return investmentId;
}
