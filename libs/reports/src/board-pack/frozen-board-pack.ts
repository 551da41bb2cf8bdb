import type { MoneyCheck } from '#finance';
import type { Cents, CivilDate } from '#kernel';
import type { Movement } from '#membership';
import type { TaskCount } from '#overview';
import type { Outcomes } from '../municipality-account/outcome-sections.js';
import type { MovementParts } from '../thermometer-movement/thermometer-movement.js';

export interface MonthResult {
  /** First day. */
  readonly month: CivilDate;
  readonly income: Cents;
  readonly expenses: Cents;
  readonly result: Cents;
}

interface DecidedInvestment {
  readonly name: string;
  readonly purpose: string;
  readonly amount: Cents;
  readonly isApproved: boolean;
  readonly decidedOn: CivilDate;
}

export interface FrozenBoardPack extends Omit<Outcomes, 'fewest'> {
  readonly movement: Movement;
  /** As they are on the day of asking. */
  readonly deadlines: readonly TaskCount[];
  readonly months: readonly MonthResult[];
  readonly total: Omit<MonthResult, 'month'>;
  readonly thermometers: MovementParts & { readonly count: number };
  /** As they are on the day of asking: what was open then is not kept. */
  readonly invoices: Readonly<Record<'open' | 'overdue', { readonly count: number; readonly amount: Cents }>>;
  readonly investments: readonly DecidedInvestment[];
  /** At the end of the last day. */
  readonly check: Pick<MoneyCheck, 'thermometerDifference' | 'unexplained'>;
}
