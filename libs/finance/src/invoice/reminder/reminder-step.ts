import { addDays, type CivilDate } from '#kernel';
import type { CustomerKind } from '../customer/customer.entity.js';
import type { ReminderDecision } from './reminder-policy.js';

export const LAST_STEP = 3;

/** Who was reminded of an invoice last. */
export interface LastReminder {
  readonly step: number;
  readonly sentOn: CivilDate;
}

/**
 * The next reminder of an invoice that is not paid, and from which day it is due: the first counts from the due date,
 * each other from the one before. Null after the last step. Pure.
 */
export function nextReminder(
  dueOn: CivilDate,
  last: LastReminder | null,
  decision: ReminderDecision,
): { readonly step: number; readonly on: CivilDate } | null {
  const step = (last?.step ?? 0) + 1;
  if (step > LAST_STEP) return null;
  const after = [decision.firstAfterDays, decision.secondAfterDays, decision.thirdAfterDays][step - 1]!;
  return { step, on: addDays(last?.sentOn ?? dueOn, after) };
}

/** The law gives a consumer a fortnight from the day after the last notice came (Burgerlijk Wetboek 6:96, sixth paragraph). */
const CONSUMER_LAST_DAYS = 15;

/** Until when a reminder asks to pay. */
export function payBefore(
  sentOn: CivilDate,
  step: number,
  customer: CustomerKind,
  { payDays }: ReminderDecision,
): CivilDate {
  const least = step === LAST_STEP && customer === 'CITIZEN' ? CONSUMER_LAST_DAYS : 0;
  return addDays(sentOn, Math.max(payDays, least));
}
