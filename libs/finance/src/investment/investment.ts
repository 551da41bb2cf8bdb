export const investmentCategories = [
  'EQUIPMENT',
  'MATERIALS',
  'MARKETING',
  'TRAINING',
  'TRANSPORT',
  'OTHER',
] as const;
export type InvestmentCategory = (typeof investmentCategories)[number];

/**
 * PURCHASE: the cooperative pays a supplier · ADVANCE: a member gets money first and shows receipts after ·
 * REIMBURSEMENT: a member paid privately and gets the costs back.
 */
export const investmentKinds = ['PURCHASE', 'ADVANCE', 'REIMBURSEMENT'] as const;
export type InvestmentKind = (typeof investmentKinds)[number];

export const investmentStates = [
  'REQUESTED',
  'PARTLY_APPROVED',
  'APPROVED',
  'DECLINED',
  'WITHDRAWN',
  'PAID',
  'SETTLED',
] as const;
export type InvestmentState = (typeof investmentStates)[number];
