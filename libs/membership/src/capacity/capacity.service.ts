import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Clock } from '#platform';
import { Members } from '../member/member.service.js';
import { refuseEarlierDay } from '../trajectory/day.js';
import { capacityOn } from './capacity-on.js';
import { CapacityRepository, type CapacityRow } from './capacity.repository.js';

const MOST_HOURS = 60;

/** A fact, and whether it is the one that holds today. */
export type CapacityToday = CapacityRow & { readonly isCurrent: boolean };

/** How many hours a week a member has. It is in the member's own hand, and nobody is asked why. */
@Injectable()
export class Capacities {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly capacities: CapacityRepository,
  ) {}

  /**
   * Says how many hours a week there are from a day on. The member, or a coordinator on their behalf.
   * @returns all that was set for the member, the last one first
   * @throws DomainError `NOT_FOUND`, `VALUE_OUT_OF_RANGE`, `DATE_TOO_EARLY`
   */
  async set(
    memberId: string,
    { hoursPerWeek, startsOn }: { hoursPerWeek: number; startsOn: CivilDate },
  ): Promise<CapacityToday[]> {
    if (hoursPerWeek < 0 || hoursPerWeek > MOST_HOURS)
      throw new DomainError('VALUE_OUT_OF_RANGE', { path: ['hoursPerWeek'] });
    let rows: CapacityRow[] = [];
    await this.members.change('capacity.set', memberId, async (unit, { referredOn }) => {
      refuseEarlierDay(startsOn, 'startsOn', referredOn);
      await unit.run(this.capacities.add(memberId, { id: newId(), hoursPerWeek, startsOn }));
      rows = await unit.run(this.capacities.of(memberId));
    });
    return newestFirst(rows, this.clock.today());
  }

  /** All that was set, the last one first. The member, the coach of today and coordinators. @throws DomainError `NOT_FOUND` */
  async of(memberId: string): Promise<CapacityToday[]> {
    const rows = await this.members.openFile('capacity.read', memberId, 'capacity', (unit) =>
      unit.run(this.capacities.of(memberId)),
    );
    return newestFirst(rows, this.clock.today());
  }
}

function newestFirst(rows: readonly CapacityRow[], today: CivilDate): CapacityToday[] {
  const current = capacityOn(rows, today);
  return rows.map((row) => ({ ...row, isCurrent: row === current })).reverse();
}
