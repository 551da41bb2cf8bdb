import { z } from 'zod';
import { definePolicy, type Policies } from '#cooperative';
import type { CivilDate } from '#kernel';

export interface ReminderDecision {
  /** Days after the due date on which the first reminder is due. */
  readonly firstAfterDays: number;
  /** Days after the first reminder, and after the second. */
  readonly secondAfterDays: number;
  readonly thirdAfterDays: number;
  /** Days that a reminder gives to pay. */
  readonly payDays: number;
  /** Whether reminders go out by themselves; else the treasurer sends each. */
  readonly isAutomatic: boolean;
}

const days = z.int().min(1).max(120);

/** When a customer who does not pay is reminded, and by whom. */
export const reminderPolicy = definePolicy<ReminderDecision>({
  kind: 'reminders',
  body: z.strictObject({
    firstAfterDays: days,
    secondAfterDays: days,
    thirdAfterDays: days,
    payDays: days,
    isAutomatic: z.boolean(),
  }),
  description:
    'firstAfterDays: days after the due date, 1–120 · secondAfterDays, thirdAfterDays: days after the reminder before · payDays: days that a reminder gives to pay · isAutomatic: whether reminders are mailed by themselves',
});

/** What holds while a cooperative has decided nothing: a week's patience, and nothing by itself. */
const UNDECIDED: ReminderDecision = {
  firstAfterDays: 7,
  secondAfterDays: 14,
  thirdAfterDays: 14,
  payDays: 14,
  isAutomatic: false,
};

export async function remindersOn(policies: Policies, day: CivilDate): Promise<ReminderDecision> {
  return (await policies.find(reminderPolicy, day))?.body ?? UNDECIDED;
}
