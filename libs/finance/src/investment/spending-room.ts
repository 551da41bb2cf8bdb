import type { Cents } from '#kernel';

/** What a thermometer holds, and what of it is promised to other requests. */
export interface SpendingRoom {
  readonly balance: Cents;
  /** Below zero as far as an advance by policy allows. */
  readonly mayOwe: Cents;
  readonly reserved: Cents;
}

/** What stays of a thermometer after a request; below zero when there is not enough. */
export interface Forecast {
  readonly balance: Cents;
  readonly reserved: Cents;
  /** What is not promised to anything else. */
  readonly spendable: Cents;
  readonly takes: Cents;
  readonly left: Cents;
  readonly isEnough: boolean;
}

/** Money that is promised counts as gone, or two requests would spend it. */
export function forecastOf({ balance, mayOwe, reserved }: SpendingRoom, takes: Cents): Forecast {
  const spendable = balance - reserved;
  const left = spendable - takes;
  return { balance, reserved, spendable, takes, left, isEnough: left + mayOwe >= 0 };
}
