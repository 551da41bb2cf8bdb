import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, civilDate, DomainError, newId } from '#kernel';
import { Clock, Db, freeText, optionalText, type Page, type Unit } from '#platform';
import { type PeriodActKind, PeriodActEntity } from './period-act.entity.js';
import { type Bounds, type PeriodActRow, PeriodRepository, type PeriodRow } from './period.repository.js';

const LONGEST_REASON = 200;

export const periodStates = ['OPEN', 'CLOSED', 'LOCKED'] as const;
export type PeriodState = (typeof periodStates)[number];

/** How a month stands that ends on this day. Pure. */
export function stateOf(endsOn: CivilDate, { closedThrough, lockedThrough }: Bounds): PeriodState {
  if (endsOn <= lockedThrough) return 'LOCKED';
  return endsOn <= closedThrough ? 'CLOSED' : 'OPEN';
}

/** Through which day the books are closed, and locked for good. What closed books refuse is held by the database. */
@Injectable()
export class Periods {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly repository: PeriodRepository,
  ) {}

  /** The twelve months of a year with what is still open in each. @throws DomainError `DATE_INVALID` outside 1900–2199 */
  year(year: number): Promise<PeriodRow[]> {
    return this.db.read(this.repository.months(civilDate(`${year}-01-01`)));
  }

  /** What was done to periods, the latest first. */
  acts(page: Page): Promise<PeriodActRow[]> {
    return this.db.read(this.repository.acts(page));
  }

  /**
   * Closes the books through a day.
   * @throws DomainError `DATE_IN_FUTURE`, `LEDGER_NOT_OPEN`, `PERIOD_CLOSED` when that day is closed already, the texts' codes
   */
  async close(throughOn: CivilDate, why: string): Promise<void> {
    const reason = optionalText(why, 'reason', LONGEST_REASON);
    if (throughOn > this.clock.today()) throw new DomainError('DATE_IN_FUTURE', { path: ['throughOn'] });
    await this.act('CLOSED', throughOn, reason, async (unit, { closedThrough }) => {
      if (throughOn <= closedThrough) throw new DomainError('PERIOD_CLOSED', { path: ['throughOn'] });
      await unit.run(this.repository.setClosed(throughOn));
    });
  }

  /**
   * Opens the books again from a day on.
   * @throws DomainError `LEDGER_NOT_OPEN`, `PERIOD_LOCKED`, `PERIOD_NOT_CLOSED` when that day is open already, and the texts'
   *   codes for the reason
   */
  async reopen(fromOn: CivilDate, why: string): Promise<void> {
    const reason = freeText(why, 'reason', LONGEST_REASON);
    const throughOn = addDays(fromOn, -1);
    await this.act('REOPENED', throughOn, reason, async (unit, { closedThrough, lockedThrough }) => {
      if (fromOn <= lockedThrough) throw new DomainError('PERIOD_LOCKED', { path: ['fromOn'] });
      if (fromOn > closedThrough) throw new DomainError('PERIOD_NOT_CLOSED', { path: ['fromOn'] });
      await unit.run(this.repository.setClosed(throughOn));
    });
  }

  /**
   * Locks closed books through a day, for good.
   * @throws DomainError `LEDGER_NOT_OPEN`, `PERIOD_LOCKED` when that day is locked already, `PERIOD_NOT_CLOSED`, and the texts'
   *   codes for the reason
   */
  async lock(throughOn: CivilDate, why: string): Promise<void> {
    const reason = freeText(why, 'reason', LONGEST_REASON);
    await this.act('LOCKED', throughOn, reason, async (unit, { closedThrough, lockedThrough }) => {
      if (throughOn <= lockedThrough) throw new DomainError('PERIOD_LOCKED', { path: ['throughOn'] });
      if (throughOn > closedThrough) throw new DomainError('PERIOD_NOT_CLOSED', { path: ['throughOn'] });
      await unit.run(this.repository.setLocked(throughOn));
    });
  }

  private act(
    act: PeriodActKind,
    throughOn: CivilDate,
    reason: string,
    move: (unit: Unit, bounds: Bounds) => Promise<void>,
  ): Promise<void> {
    return this.db.write(async (unit) => {
      const bounds = await unit.run(this.repository.hold());
      if (!bounds) throw new DomainError('LEDGER_NOT_OPEN');
      await move(unit, bounds);
      await unit.manager.insert(PeriodActEntity, { id: newId(), act, throughOn, reason });
    });
  }
}
