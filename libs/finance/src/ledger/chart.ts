/** What an account is for. Postings name a role, never a number: the numbers are the cooperative's own. */
export const accountRoles = [
  'MEMBER_CAPITAL',
  'TRAINING_FUND',
  'SOLIDARITY_FUND',
  'OPENING_EQUITY',
  'BANK',
  'DEBTORS',
  'ADVANCES_TO_MEMBERS',
  'VAT_PAYABLE',
  'VAT_RECLAIMABLE',
  'SUSPENSE',
  'CREDITORS',
  'THERMOMETER',
  'HELD_FOR_TRIAL',
  'STARTING_CAPITAL',
  'MUNICIPAL_SETTLEMENT',
  'BANK_COSTS',
  'OTHER_COSTS',
  'BAD_DEBTS',
  'PAYMENT_DIFFERENCES',
  'DIRECT_COSTS',
  'REVENUE_HIGH',
  'REVENUE_LOW',
  'REVENUE_ZERO',
  'REVENUE_REVERSE',
  'REVENUE_EXEMPT',
  'SUBSIDY',
  'CONTRIBUTION',
  'OTHER_INCOME',
  'PAYMENTS_TO_MEMBERS',
  // of one programme only: no rule posts to them, a treasurer does
  'WORKPLACE_COSTS',
  'DAY_PROGRAMME_FEES',
  'STARTER_SUPPORT',
  'LANGUAGE_LESSONS',
  'INTERPRETERS',
  'INTEGRATION_SUBSIDY',
  // what a cooperative added itself: such a line names its account by id
  'OTHER',
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

/**
 * Accounts with one sub-ledger account per person, and the side of zero on which each must stay: −1 is owed to the
 * person, 1 by the person. All of a role together are one line in the trial balance.
 */
export const subLedgerRoles = {
  ADVANCES_TO_MEMBERS: 1,
  THERMOMETER: -1,
  HELD_FOR_TRIAL: -1,
  STARTING_CAPITAL: -1,
} as const satisfies Partial<Record<AccountRole, 1 | -1>>;
export type SubLedgerRole = keyof typeof subLedgerRoles;

/** The accounts that every cooperative has: the rules post to them, so none can be put away. */
export const chart: readonly Account[] = [
  { number: '0500', role: 'MEMBER_CAPITAL', rgsCode: 'BEivSevCoo', kind: 'EQUITY' },
  { number: '0550', role: 'TRAINING_FUND', rgsCode: 'BEivBefBef', kind: 'EQUITY' },
  { number: '0560', role: 'SOLIDARITY_FUND', rgsCode: 'BEivBerBer', kind: 'EQUITY' },
  { number: '0580', role: 'OPENING_EQUITY', rgsCode: 'BEivOvrOrs', kind: 'EQUITY' },
  { number: '1100', role: 'BANK', rgsCode: 'BLimBanRba', kind: 'ASSET' },
  { number: '1300', role: 'DEBTORS', rgsCode: 'BVorDebHad', kind: 'ASSET' },
  { number: '1380', role: 'ADVANCES_TO_MEMBERS', rgsCode: 'BVorVlc', kind: 'ASSET' },
  { number: '1500', role: 'VAT_PAYABLE', rgsCode: 'BSchBepBtw', kind: 'LIABILITY' },
  { number: '1520', role: 'VAT_RECLAIMABLE', rgsCode: 'BVorVbkTvo', kind: 'ASSET' },
  { number: '1590', role: 'SUSPENSE', rgsCode: 'BSchTusTov', kind: 'LIABILITY' },
  { number: '1600', role: 'CREDITORS', rgsCode: 'BSchCreHac', kind: 'LIABILITY' },
  { number: '1680', role: 'THERMOMETER', rgsCode: 'BSchSlc', kind: 'LIABILITY' },
  { number: '1685', role: 'HELD_FOR_TRIAL', rgsCode: 'BSchOvsOvs', kind: 'LIABILITY' },
  { number: '1690', role: 'STARTING_CAPITAL', rgsCode: 'BSchOvsOvs', kind: 'LIABILITY' },
  { number: '1695', role: 'MUNICIPAL_SETTLEMENT', rgsCode: 'BSchOvsOvs', kind: 'LIABILITY' },
  { number: '4600', role: 'BANK_COSTS', rgsCode: 'WBedAdlBan', kind: 'EXPENSE' },
  { number: '4800', role: 'OTHER_COSTS', rgsCode: 'WBedAlkOal', kind: 'EXPENSE' },
  { number: '4850', role: 'BAD_DEBTS', rgsCode: 'WBedVkkAdd', kind: 'EXPENSE' },
  { number: '4890', role: 'PAYMENT_DIFFERENCES', rgsCode: 'WBedAdlBet', kind: 'EXPENSE' },
  { number: '7000', role: 'DIRECT_COSTS', rgsCode: 'WKprKvgKvg', kind: 'EXPENSE' },
  { number: '8000', role: 'REVENUE_HIGH', rgsCode: 'WOmzNodOdh', kind: 'INCOME' },
  { number: '8010', role: 'REVENUE_LOW', rgsCode: 'WOmzNodOdl', kind: 'INCOME' },
  { number: '8020', role: 'REVENUE_ZERO', rgsCode: 'WOmzNodOdg', kind: 'INCOME' },
  { number: '8030', role: 'REVENUE_REVERSE', rgsCode: 'WOmzNodOdv', kind: 'INCOME' },
  { number: '8040', role: 'REVENUE_EXEMPT', rgsCode: 'WOmzNodNod', kind: 'INCOME' },
  { number: '8400', role: 'SUBSIDY', rgsCode: 'WOvbOrsOel', kind: 'INCOME' },
  { number: '8500', role: 'CONTRIBUTION', rgsCode: 'WOvbSgbBvl', kind: 'INCOME' },
  { number: '8900', role: 'OTHER_INCOME', rgsCode: 'WOvbOvo', kind: 'INCOME' },
  { number: '9000', role: 'PAYMENTS_TO_MEMBERS', rgsCode: 'WLbeLbv', kind: 'EXPENSE' },
];

/** What a cooperative is for; it decides which accounts it is given beside those that all have. */
export const programmes = ['PARTICIPATION', 'OUTFLOW', 'NEWCOMERS'] as const;
export type Programme = (typeof programmes)[number];

/** The accounts of a programme, which a cooperative may put away when it does not use them. */
export const programmeAccounts: Readonly<Record<Programme, readonly Account[]>> = {
  PARTICIPATION: [
    { number: '4300', role: 'WORKPLACE_COSTS', rgsCode: 'WBedHuiOhv', kind: 'EXPENSE' },
    { number: '8410', role: 'DAY_PROGRAMME_FEES', rgsCode: 'WOvbOrsOsu', kind: 'INCOME' },
  ],
  OUTFLOW: [{ number: '4400', role: 'STARTER_SUPPORT', rgsCode: 'WBedOvpOpk', kind: 'EXPENSE' }],
  NEWCOMERS: [
    { number: '4400', role: 'STARTER_SUPPORT', rgsCode: 'WBedOvpOpk', kind: 'EXPENSE' },
    { number: '4410', role: 'LANGUAGE_LESSONS', rgsCode: 'WBedOvpOpk', kind: 'EXPENSE' },
    { number: '4420', role: 'INTERPRETERS', rgsCode: 'WBedAlkOal', kind: 'EXPENSE' },
    { number: '8420', role: 'INTEGRATION_SUBSIDY', rgsCode: 'WOvbOrsOsu', kind: 'INCOME' },
  ],
};

/** Never moved by hand: each euro in them comes from a document and a rule, and their corrections have use cases of their own. */
const NOT_BY_HAND: readonly AccountRole[] = ['THERMOMETER', 'HELD_FOR_TRIAL'];

/** Whether a treasurer may move accounts of this role by hand. */
export function isByHand(role: AccountRole): boolean {
  return !NOT_BY_HAND.includes(role);
}

/** Whether the rules post to accounts of this role. */
export function isNeeded(role: AccountRole): boolean {
  return chart.some((account) => account.role === role);
}

export function isSubLedger(role: AccountRole): role is SubLedgerRole {
  return role in subLedgerRoles;
}
