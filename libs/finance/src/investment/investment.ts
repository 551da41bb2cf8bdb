export const investmentCategories = [
  'EQUIPMENT',
  'MATERIALS',
  'MARKETING',
  'TRAINING',
  'TRANSPORT',
  'OTHER',
] as const;
export type InvestmentCategory = (typeof investmentCategories)[number];

export const investmentStates = ['REQUESTED', 'PARTLY_APPROVED', 'APPROVED', 'DECLINED', 'PAID'] as const;
export type InvestmentState = (typeof investmentStates)[number];
