import { type CivilDate, DomainError } from '#kernel';
import type { SettlementOrder } from '../exit-settlement/settlement-parts.js';

/** How a person stands to the cooperative on the day of a payment, and what became of it since. */
export interface Standing {
  readonly memberId: string;
  /** Whether that day lies in a membership, first and last day included. */
  readonly isMember: boolean;
  readonly trialStartsOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  readonly outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED' | null;
  /** The last day of the membership as it is known now; null again for who came back. */
  readonly endedOn: CivilDate | null;
  /** How the money of who left was divided, where that was decided. */
  readonly settledBy: SettlementOrder | null;
}

/** Where somebody's part of a sale goes. */
export type Goal =
  /** Into the thermometer; from there on by these parts where the member left and that was settled. */
  | { readonly to: 'THERMOMETER'; readonly notBefore: CivilDate; readonly settledBy: SettlementOrder | null }
  /** Kept until the trial is decided; `ended`: it came to nothing, so it is settled at once. */
  | { readonly to: 'HELD'; readonly ended: CivilDate | null; readonly settledBy: SettlementOrder | null };

/**
 * Money follows where its person stood on the day that it was paid. What was paid during a trial waits for the decision;
 * where that has fallen it enters the thermometer on the day on which that opened. What is booked after somebody left goes
 * the way that the board decided, whenever it was paid, and waits in the thermometer until it has; so it does for who
 * comes back.
 * @throws DomainError `THERMOMETER_NOT_OPEN` for who was neither a member nor in the trial by then
 */
export function goalOf(standing: Standing, paidOn: CivilDate): Goal {
  const { isMember, trialStartsOn, decidedOn, outcome, settledBy } = standing;
  if (isMember || hasLeft(standing, paidOn)) return { to: 'THERMOMETER', notBefore: paidOn, settledBy };
  if (trialStartsOn === null || paidOn < trialStartsOn) throw new DomainError('THERMOMETER_NOT_OPEN');
  if (outcome === 'ADMITTED') return { to: 'THERMOMETER', notBefore: decidedOn!, settledBy };
  return { to: 'HELD', ended: outcome === null ? null : decidedOn, settledBy };
}

/** Whether somebody was a member before that day and not on it, whatever came after. */
export function hasLeft({ isMember, outcome, decidedOn }: Standing, day: CivilDate): boolean {
  return !isMember && outcome === 'ADMITTED' && decidedOn !== null && decidedOn < day;
}
