import { Injectable } from '@nestjs/common';
import { type Cents, type CivilDate, DomainError } from '#kernel';
import { Clock, currentContext, Db, scopesOf } from '#platform';
import type { Signal } from '../booking/booking-signals.js';
import { signalsOf } from '../signal/signals-of.js';
import { ThermometerSignals } from '../signal/thermometer-signals.service.js';
import {
  descriptionOf,
  type EntryExplanation,
  explanationOf,
  kindOf,
  type ThermometerEntryKind,
} from './thermometer-entry.js';
import {
  type ThermometerAsked,
  type ThermometerOwner,
  ThermometerRepository,
  type ThermometerRow,
} from './thermometer.repository.js';

/** One movement of a statement; into the thermometer is positive. */
export interface StatementMovement {
  readonly on: CivilDate;
  readonly kind: ThermometerEntryKind;
  readonly description: string;
  readonly amount: Cents;
  /** After this movement, in the order of the statement. */
  readonly balance: Cents;
  readonly explanation: EntryExplanation;
}

export interface ThermometerStatement {
  /** At the start of the first day. */
  readonly opening: Cents;
  /** By date, and by order of booking within a date. */
  readonly movements: readonly StatementMovement[];
  /** At the end of the last day. */
  readonly closing: Cents;
  /** What reached the member privately in the period: reportable income. */
  readonly privatelyPaid: Cents;
}

@Injectable()
export class Thermometers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly signals: ThermometerSignals,
    private readonly repository: ThermometerRepository,
  ) {}

  /**
   * @throws DomainError `NOT_FOUND` for a member whom the caller may not see; `THERMOMETER_NOT_OPEN` for one in the trial
   */
  async of(
    memberId: string,
    asked: Omit<ThermometerAsked, 'signals'> & { readonly signals: boolean },
  ): Promise<
    Omit<ThermometerRow, 'signals'> & { readonly balance: Cents; readonly signals: Signal[] | null }
  > {
    const view = asked.signals ? this.signals.view() : null;
    const row = await this.db.read(
      this.repository.get(memberId, scopesOf('thermometer.read'), this.clock.today(), {
        ...asked,
        signals: view,
      }),
    );
    if (!row) throw new DomainError('NOT_FOUND');
    if (row.balance === null) throw new DomainError('THERMOMETER_NOT_OPEN');
    const signals = row.signals && signalsOf(row.signals, await this.signals.ceiling());
    return { ...row, balance: row.balance, signals };
  }

  /** Everybody with an open thermometer, by number. It asks for no permission: whoever reports it has asked. */
  owners(): Promise<ThermometerOwner[]> {
    return this.db.read(this.repository.owners());
  }

  /**
   * Refuses who never had one: the path is that of an input that names a member.
   * @throws DomainError `THERMOMETER_NOT_OPEN`
   */
  async require(memberId: string): Promise<void> {
    if (!(await this.db.read(this.repository.isThere(memberId))))
      throw new DomainError('THERMOMETER_NOT_OPEN', { path: ['memberId'] });
  }

  /**
   * Opening, every movement and closing of a period, both days included; in the caller's language. It asks for no
   * permission: whoever reports it has asked.
   * @throws DomainError `THERMOMETER_NOT_OPEN`
   */
  async statementOf(memberId: string, from: CivilDate, until: CivilDate): Promise<ThermometerStatement> {
    const rows = await this.db.read(this.repository.period(memberId, from, until));
    if (!rows) throw new DomainError('THERMOMETER_NOT_OPEN');
    const { locale } = currentContext();
    let balance = rows.opening;
    const movements = rows.lines.map((line): StatementMovement => {
      balance += line.cents;
      return {
        on: line.on,
        kind: kindOf(line),
        description: descriptionOf(line, locale),
        amount: line.cents,
        balance,
        explanation: explanationOf(line, locale),
      };
    });
    const withdrawn = movements.filter((movement) => movement.kind === 'PRIVATE_WITHDRAWAL');
    return {
      opening: rows.opening,
      movements,
      closing: balance,
      privatelyPaid: withdrawn.reduce((sum, movement) => sum - movement.amount, 0),
    };
  }
}
