/** What an account is for. Postings name a role, never a number: the numbers are the cooperative's own. */
export const accountRoles = [
  'MEMBER_CAPITAL',
  'TRAINING_FUND',
  'OPENING_EQUITY',
  'BANK',
  'DEBTORS',
  'ADVANCES_TO_MEMBERS',
  'VAT_PAYABLE',
  'VAT_RECLAIMABLE',
  'CREDITORS',
  'THERMOMETER',
  'DIRECT_COSTS',
  'REVENUE_HIGH',
  'REVENUE_LOW',
  'REVENUE_ZERO',
  'REVENUE_REVERSE',
  'SUBSIDY',
  'CONTRIBUTION',
  'PAYMENTS_TO_MEMBERS',
] as const;
export type AccountRole = (typeof accountRoles)[number];

export const accountKinds = ['ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE'] as const;
export type AccountKind = (typeof accountKinds)[number];

export interface Account {
  readonly number: string;
  readonly role: AccountRole;
  /** Referentie Grootboekschema, MKB 3.7: the code under which the account is exchanged. */
  readonly rgsCode: string;
  readonly kind: AccountKind;
}

/** The accounts of every cooperative; `THERMOMETER` is one account with a sub-ledger per member. */
export const chart: readonly Account[] = [
  { number: '0500', role: 'MEMBER_CAPITAL', rgsCode: 'BEivSevCoo', kind: 'EQUITY' },
  { number: '0550', role: 'TRAINING_FUND', rgsCode: 'BEivBefBef', kind: 'EQUITY' },
  { number: '0580', role: 'OPENING_EQUITY', rgsCode: 'BEivOvrOrs', kind: 'EQUITY' },
  { number: '1100', role: 'BANK', rgsCode: 'BLimBanRba', kind: 'ASSET' },
  { number: '1300', role: 'DEBTORS', rgsCode: 'BVorDebHad', kind: 'ASSET' },
  { number: '1380', role: 'ADVANCES_TO_MEMBERS', rgsCode: 'BVorVlc', kind: 'ASSET' },
  { number: '1500', role: 'VAT_PAYABLE', rgsCode: 'BSchBepBtw', kind: 'LIABILITY' },
  { number: '1520', role: 'VAT_RECLAIMABLE', rgsCode: 'BVorVbkTvo', kind: 'ASSET' },
  { number: '1600', role: 'CREDITORS', rgsCode: 'BSchCreHac', kind: 'LIABILITY' },
  { number: '1680', role: 'THERMOMETER', rgsCode: 'BSchSlc', kind: 'LIABILITY' },
  { number: '7000', role: 'DIRECT_COSTS', rgsCode: 'WKprKvgKvg', kind: 'EXPENSE' },
  { number: '8000', role: 'REVENUE_HIGH', rgsCode: 'WOmzNodOdh', kind: 'INCOME' },
  { number: '8010', role: 'REVENUE_LOW', rgsCode: 'WOmzNodOdl', kind: 'INCOME' },
  { number: '8020', role: 'REVENUE_ZERO', rgsCode: 'WOmzNodOdg', kind: 'INCOME' },
  { number: '8030', role: 'REVENUE_REVERSE', rgsCode: 'WOmzNodOdv', kind: 'INCOME' },
  { number: '8400', role: 'SUBSIDY', rgsCode: 'WOvbOrsOel', kind: 'INCOME' },
  { number: '8500', role: 'CONTRIBUTION', rgsCode: 'WOvbSgbBvl', kind: 'INCOME' },
  { number: '9000', role: 'PAYMENTS_TO_MEMBERS', rgsCode: 'WLbeLbv', kind: 'EXPENSE' },
];
