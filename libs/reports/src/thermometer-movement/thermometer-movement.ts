import type { ThermometerEntryKind, ThermometerStatement } from '#finance';
import type { Cents } from '#kernel';

const INCOME: readonly ThermometerEntryKind[] = ['SALE'];
const CONTRIBUTIONS: readonly ThermometerEntryKind[] = ['CONTRIBUTION', 'TRAINING_FUND', 'SOLIDARITY', 'POT'];
const INVESTMENTS: readonly ThermometerEntryKind[] = ['INVESTMENT', 'REIMBURSEMENT', 'ASSET_SALE'];

/** What one thermometer, or all together, did in a period: the parts lead from opening to closing. */
export interface MovementParts {
  readonly opening: Cents;
  readonly income: Cents;
  /** Contribution and the shares of funds, below zero. */
  readonly contributions: Cents;
  /** Below zero. */
  readonly investments: Cents;
  readonly other: Cents;
  readonly closing: Cents;
}

export interface ThermometerMovement extends MovementParts {
  readonly number: number;
  readonly name: string;
}

/** In the order in which they are read. */
export const MOVEMENT_PARTS = [
  'opening',
  'income',
  'contributions',
  'investments',
  'other',
  'closing',
] as const satisfies readonly (keyof MovementParts)[];

/** A statement by kinds of movement; what is of no other kind is what is left. Pure. */
export function partsOf({ opening, movements, closing }: ThermometerStatement): MovementParts {
  const sum = (kinds: readonly ThermometerEntryKind[]): Cents =>
    movements.filter(({ kind }) => kinds.includes(kind)).reduce((total, { amount }) => total + amount, 0);
  const [income, contributions, investments] = [sum(INCOME), sum(CONTRIBUTIONS), sum(INVESTMENTS)];
  const other = closing - opening - income - contributions - investments;
  return { opening, income, contributions, investments, other, closing };
}

/** All thermometers together, part by part. Pure. */
export function togetherOf(movements: readonly MovementParts[]): MovementParts {
  const sum = (part: keyof MovementParts) => movements.reduce((total, one) => total + one[part], 0);
  return {
    opening: sum('opening'),
    income: sum('income'),
    contributions: sum('contributions'),
    investments: sum('investments'),
    other: sum('other'),
    closing: sum('closing'),
  };
}
