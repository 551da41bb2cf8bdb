import { Injectable } from '@nestjs/common';
import type { MessageParams, Unit } from '#platform';
import type { BalanceChangeRow } from './booking.repository.js';

/** What somebody should know of a booking: a code with a sentence in the catalogue, `SIGNAL_…`. */
export interface Signal {
  readonly code: string;
  readonly params: MessageParams;
}

export type SignalSource = (unit: Unit, changes: readonly BalanceChangeRow[]) => Promise<readonly Signal[]>;

/** Where what a booking means is gathered; each rule that has something to say joins at start. */
@Injectable()
export class BookingSignals {
  private readonly sources: SignalSource[] = [];

  add(source: SignalSource): void {
    this.sources.push(source);
  }

  /** In the unit of the booking, after it. */
  async of(unit: Unit, changes: readonly BalanceChangeRow[]): Promise<Signal[]> {
    const signals: Signal[] = [];
    for (const source of this.sources) signals.push(...(await source(unit, changes)));
    return signals;
  }
}
