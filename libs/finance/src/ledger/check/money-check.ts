import type { Cents, CivilDate } from '#kernel';
import type { MoneyCheckRow } from './money-check.repository.js';

export const moneyReasons = ['NOT_BOOKED', 'SET_ASIDE', 'NOT_FROM_BANK', 'FIRST_STATEMENT'] as const;
/** Why the bank has another balance than the ledger. */
export type MoneyReason = (typeof moneyReasons)[number];

export interface Explained {
  readonly reason: MoneyReason;
  readonly count: number;
  /** What the bank has more than the ledger by this. */
  readonly amount: Cents;
}

export interface MoneyCheck {
  readonly thermometers: Cents;
  readonly thermometerAccount: Cents;
  /** Nothing else than zero is sound. */
  readonly thermometerDifference: Cents;
  readonly bankAccount: Cents;
  readonly bankStatements: Cents | null;
  readonly statementsThrough: CivilDate | null;
  /** What the bank has more than the ledger; null without statements. */
  readonly bankDifference: Cents | null;
  readonly explained: readonly Explained[];
  /** What is left of the difference when all that explains it is taken off; null without statements. */
  readonly unexplained: Cents | null;
}

/**
 * What explains the difference between bank and ledger. The bank's balance is what its first statement began with and all
 * its lines; the ledger's is the lines that were booked, and what was booked without a bank line. Pure.
 */
export function moneyCheckOf(row: MoneyCheckRow): MoneyCheck {
  const { thermometers, thermometerAccount, bankAccount, bankStatements, statementsThrough } = row;
  const bankDifference = bankStatements === null ? null : bankStatements - bankAccount;
  const reasons: Explained[] = [
    { reason: 'NOT_BOOKED', count: row.unbooked.count, amount: row.unbooked.cents },
    { reason: 'SET_ASIDE', count: row.ignored.count, amount: row.ignored.cents },
    { reason: 'NOT_FROM_BANK', count: row.notFromBank.count, amount: -row.notFromBank.cents + 0 },
    { reason: 'FIRST_STATEMENT', count: row.firstOpening === 0 ? 0 : 1, amount: row.firstOpening },
  ];
  const explained = bankDifference === null ? [] : reasons.filter(({ count }) => count > 0);
  return {
    thermometers,
    thermometerAccount,
    thermometerDifference: thermometers - thermometerAccount,
    bankAccount,
    bankStatements,
    statementsThrough,
    bankDifference,
    explained,
    unexplained:
      bankDifference === null ? null : explained.reduce((left, { amount }) => left - amount, bankDifference),
  };
}
