import type { IncomeDivision } from '../../api/income.js';
import type { Money } from '../../api/scalars.js';
import { differenceOf, sumOf } from '../thermometer/months.js';

/** From what the customer paid to what a member keeps. */
export type IncomeStep =
  'PAID' | 'VAT' | 'COSTS' | 'CONTRIBUTION' | 'TRAINING_FUND' | 'OTHER_POTS' | 'HELD' | 'TO_THERMOMETER';

const isZero = ({ amount }: Money): boolean => Number(amount) === 0;
const negative = (money: Money): Money => differenceOf({ ...money, amount: '0' }, money);

/**
 * How a sale is divided, step by step: what is left of the first after those that take something is what the last ones
 * say. What is zero is left out.
 */
export function stepsOf(division: IncomeDivision): { step: IncomeStep; amount: Money }[] {
  const { net, vat, contribution, trainingFund, toThermometer, held, parts } = division;
  const netRevenue = sumOf(parts.map((part) => part.netRevenue));
  const otherPots = differenceOf(netRevenue, sumOf([contribution, trainingFund, toThermometer, held]));
  const steps: { step: IncomeStep; amount: Money }[] = [
    { step: 'PAID', amount: sumOf([net, vat]) },
    { step: 'VAT', amount: negative(vat) },
    { step: 'COSTS', amount: differenceOf(netRevenue, net) },
    { step: 'CONTRIBUTION', amount: negative(contribution) },
    { step: 'TRAINING_FUND', amount: negative(trainingFund) },
    { step: 'OTHER_POTS', amount: negative(otherPots) },
    { step: 'HELD', amount: held },
    { step: 'TO_THERMOMETER', amount: toThermometer },
  ];
  return steps.filter(({ amount }) => !isZero(amount));
}
