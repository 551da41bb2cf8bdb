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
 * where that has fallen it enters the thermometer on the day on which that opened. What comes in after somebody left goes
 * the way that the board decided, and waits in the thermometer until it has.
 * @throws DomainError `THERMOMETER_NOT_OPEN` for who was neither a member nor in the trial by then
 */
export function goalOf(standing: Standing, paidOn: CivilDate): Goal {
  const { isMember, trialStartsOn, decidedOn, outcome, endedOn, settledBy } = standing;
  if (isMember) return { to: 'THERMOMETER', notBefore: paidOn, settledBy: null };
  if (outcome === 'ADMITTED' && decidedOn !== null) {
    if (paidOn < decidedOn && isInTrial(trialStartsOn, paidOn))
      return { to: 'THERMOMETER', notBefore: decidedOn, settledBy: null };
    if (endedOn !== null && endedOn < paidOn) return { to: 'THERMOMETER', notBefore: paidOn, settledBy };
  } else if (isInTrial(trialStartsOn, paidOn)) {
    return { to: 'HELD', ended: outcome === null ? null : decidedOn, settledBy };
  }
  throw new DomainError('THERMOMETER_NOT_OPEN');
}

function isInTrial(trialStartsOn: CivilDate | null, day: CivilDate): boolean {
  return trialStartsOn !== null && trialStartsOn <= day;
}
