import type { Role } from '#identity';
import type { Cents, CivilDate } from '#kernel';
import type { Letterhead } from '../definition/letterhead.js';

/** Why a sum entered or left a thermometer, in the order in which the summary shows them. */
export const MOVEMENT_KINDS = [
  'TAKEN_OVER',
  'SALE',
  'CONTRIBUTION',
  'TRAINING_FUND',
  'SOLIDARITY',
  'POT',
  'LATE_COST',
  'REFUND',
  'INVESTMENT',
  'PRIVATE_WITHDRAWAL',
  'SETTLEMENT',
  'CORRECTION',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export interface StatementMovement {
  readonly on: CivilDate;
  readonly kind: MovementKind;
  /** As booked: what a user typed, in any script. */
  readonly description: string;
  /** Above zero into the thermometer, below zero out of it. */
  readonly amount: Cents;
  /** The balance after this movement. */
  readonly balance: Cents;
  /** The rule behind the amount: rate in hundredths of a percent, what it was taken of, and since when it held. */
  readonly explanation?: { readonly rate: number; readonly base: Cents; readonly since?: CivilDate };
}

/** What was true when somebody asked. It is stored with the request, so the same statement can be printed again. */
export interface ThermometerStatementSnapshot {
  readonly cooperative: Letterhead;
  readonly member: { readonly name: string; readonly memberNumber: string };
  readonly period: { readonly from: CivilDate; readonly until: CivilDate };
  readonly opening: Cents;
  /** In the order of booking, all of them within the period. */
  readonly movements: readonly StatementMovement[];
  readonly closing: Cents;
  /** All that reached the member privately in the period, zero or more: reportable income, whatever way it went. */
  readonly privatelyPaid: Cents;
  readonly requestedBy: string;
  /** In what role. */
  readonly basis: Role;
  readonly madeAt: Date;
  readonly isDemo: boolean;
  /** For the sake of privacy: codes of words. */
  readonly leftOut: readonly string[];
}
