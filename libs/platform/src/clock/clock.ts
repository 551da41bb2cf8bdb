import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, daysBetween, todayAt } from '#kernel';

/**
 * The two times. Business dates ("today" in a rule, on an invoice, of a decision) come from here and can be moved in a
 * demo; security time (tokens, locks, logs, expiry) is the machine's own and cannot.
 */
@Injectable()
export class Clock {
  private offsetDays = 0;
  private followed = 0;

  /** The business date, in the Netherlands. */
  today(): CivilDate {
    return addDays(todayAt(new Date()), this.offsetDays);
  }

  /** The real instant, for security and for the record. */
  now(): Date {
    return new Date();
  }

  /** Days by which the business date runs ahead of the real one (negative: behind). Zero outside a demo or a test. */
  get shift(): number {
    return this.offsetDays;
  }

  /** Follows the date that the processes of a demo share: only a change of it moves this clock. */
  follow(days: number): void {
    if (days === this.followed) return;
    this.followed = days;
    this.offsetDays = days;
  }

  moveTo(date: CivilDate): void {
    this.offsetDays = daysBetween(todayAt(new Date()), date);
  }
}
