import type { CallOptions, TestApp } from '../../../../test/harness/test-app.js';
import { euro, memberId } from '../../../../test/fixtures/cooperative/a-treasury.js';

const ADVANCE = `advance { outstanding { amount } settleByOn isOverdue receipts { id settledOn droppedOn }
  settlements { amount { amount } extra { amount } fromThermometer { amount } } repayments { amount { amount } } }`;
const FIELDS = `investment { id kind state changes approvalsNeeded mayDecide hindrance fromThermometer { amount } paidOn receiptUrl
  decisions { by isMine isApproved reason } ${ADVANCE}
  shares { memberName basisPoints forecast { balance { amount } reserved { amount } left { amount } isEnough message } } }
  userErrors { code message path }`;

export const mutation = (name: string, fields = FIELDS) => {
  const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  return `mutation ($input: ${input}) { ${name}(input: $input) { ${fields} } }`;
};

export const REQUEST = mutation('requestInvestment');
export const CHANGE = mutation('changeInvestment');
export const ADD_RECEIPT = mutation('addInvestmentReceipt');
export const WITHDRAW = mutation('withdrawInvestment');
export const APPROVE = mutation('approveInvestment');
export const DECLINE = mutation('declineInvestment');
export const PAY = mutation('payInvestment');
export const SHOW_RECEIPT = mutation('showAdvanceReceipt');
export const DROP_RECEIPT = mutation('dropAdvanceReceipt');
export const SETTLE = mutation('settleAdvance');
export const REPAY = mutation('repayAdvance');

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What was on the screen of who decides. */
export const seen = (decisions = 0, changes = 0) => ({ seen: { decisions, changes } });

export const of = (investmentId: string, more: object = {}) => ({ input: { investmentId, ...more } });

/** A wish as the API takes it, with a receipt of who asks unless something else is said. */
export async function wish(
  app: TestApp,
  who: CallOptions,
  whose: string,
  amount: string,
  vatAmount = '0',
  more: object = {},
) {
  const receiptFileId = 'receiptFileId' in more ? null : await app.upload(PNG, 'bon.png', who);
  return {
    input: {
      memberId: memberId(whose),
      purpose: 'Heliumfles',
      category: 'MATERIALS',
      amount: euro(amount),
      vatAmount: euro(vatAmount),
      receiptFileId,
      ...more,
    },
  };
}
