import { OutflowDestination } from '#membership';
import { type House, TODAY } from './house.js';

/** Advances, expenses of the cooperative itself, and the things that were bought. Answers the ids by kind. */
export async function furnishInvestments(house: House, [first]: readonly [string, string]) {
  const { app, text, does, picture, callers } = house;
  const { treasurer, board, member, coordinator } = callers;
  const seen = { changes: 0, decisions: 0 };
  const money = (amount: string) => ({ amount });
  const atExit = Object.fromEntries(Object.values(OutflowDestination).map((one) => [one, 'STAYS']));
  for (const [kind, body] of [
    ['advance', { settleWithinDays: 14 }],
    ['asset-ownership', { owner: 'COOPERATIVE', atExit }],
  ] as const) {
    await does(
      'decidePolicy',
      { kind, body, validFromOn: TODAY, decidedBy: text('decided by') },
      'policyVersion { id }',
      board,
    );
  }

  const wish = {
    memberId: first,
    purpose: text('purpose of an advance'),
    category: 'EQUIPMENT',
    supplierName: text('supplier'),
    amount: money('30.00'),
    vatAmount: money('0.00'),
  };
  const ask = async (more: object): Promise<string> =>
    (await does('requestInvestment', { ...wish, ...more }, 'investment { id }', member)).investment.id;
  const withdrawn = await ask({ quoteFileId: await picture(member) });
  await does(
    'withdrawInvestment',
    { investmentId: withdrawn, reason: text('withdrawn') },
    'investment { id }',
    member,
  );
  const investmentId = await ask({ kind: 'ADVANCE' });
  await does('approveInvestment', { investmentId, seen }, 'investment { id }', treasurer);
  await does('payInvestment', { investmentId, paidOn: TODAY }, 'investment { id }', treasurer);
  const receipts: string[] = [];
  for (let i = 0; i < 3; i++) {
    const shown = {
      investmentId,
      description: text('receipt of an advance'),
      boughtOn: TODAY,
      amount: money('6.05'),
      vatAmount: money('1.05'),
      receiptFileId: await picture(member),
    };
    const { investment } = await does(
      'showAdvanceReceipt',
      shown,
      'investment { advance { receipts { id } } }',
      member,
    );
    receipts.push(investment.advance.receipts[i].id);
  }
  const [waiting, settled, dropped] = receipts as [string, string, string];
  const settlement = { investmentId, receiptIds: [settled], settledOn: TODAY };
  await does('settleAdvance', settlement, 'investment { id }', treasurer);
  await does(
    'dropAdvanceReceipt',
    { receiptId: dropped, reason: text('dropped') },
    'investment { id }',
    treasurer,
  );
  const repayment = { investmentId, amount: money('1.00'), repaidOn: TODAY };
  await does('repayAdvance', repayment, 'investment { id }', treasurer);

  const listed = await app.ok('{ assets(first: 10) { edges { node { id } } } }', {}, treasurer);
  const [newer, older] = listed.edges.map(({ node }: { node: { id: string } }) => node.id) as [
    string,
    string,
  ];
  const place = { assetId: older, location: text('location'), state: 'IN_USE' };
  await does('changeAsset', place, 'asset { id }', coordinator);
  const decision = {
    assetId: newer,
    outcome: 'STAYS',
    value: money('5.00'),
    decidedOn: TODAY,
    reason: text('asset decided'),
  };
  await does('decideAsset', decision, 'asset { id }', treasurer);

  const expenses: string[] = [];
  for (let i = 0; i < 4; i++) {
    const bill = {
      supplierName: text('supplier'),
      supplierReference: `${text('bill')} ${i}`,
      description: text('expense'),
      invoicedOn: TODAY,
      amount: money('12.10'),
      vatAmount: money('2.10'),
      receiptFileId: await picture(coordinator),
    };
    expenses.push((await does('recordExpense', bill, 'expense { id }', coordinator)).expense.id);
  }
  const [, paid, declined, taken] = expenses as [string, string, string, string];
  await does('approveExpense', { expenseId: paid, seen }, 'expense { id }', board);
  await does('bookExpense', { expenseId: paid, bookedOn: TODAY }, 'expense { id }', treasurer);
  await does('payExpense', { expenseId: paid, paidOn: TODAY }, 'expense { id }', treasurer);
  const no = { expenseId: declined, seen, reason: text('expense declined') };
  await does('declineExpense', no, 'expense { id }', board);
  const back = { expenseId: taken, reason: text('expense withdrawn') };
  await does('withdrawExpense', back, 'expense { id }', coordinator);

  return {
    InvestmentRequest: [investmentId, withdrawn],
    AdvanceReceipt: [waiting, settled, dropped],
    Asset: [older, newer],
    Expense: expenses,
  };
}
