import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import type { Unit } from '#platform';
import { settlementEntries } from '../exit-settlement/settlement-parts.js';
import type { Entry } from '../ledger/entry.js';
import { Ledger } from '../ledger/ledger.service.js';
import { allocation } from '../thermometer/allocation.js';
import { AllocationRepository, type GivenRow } from '../thermometer/allocation.repository.js';
import { Allocations } from '../thermometer/allocations.service.js';

/** What was paid for somebody's sales during the trial, once that is decided. Doing it twice finds nothing to do. */
@Injectable()
export class HeldSales {
  constructor(
    private readonly ledger: Ledger,
    private readonly allocations: Allocations,
    private readonly repository: AllocationRepository,
  ) {}

  /** Divides each held sale under the policy of the day of its payment, into a thermometer that is open. */
  async release(unit: Unit, memberId: string, decidedOn: CivilDate): Promise<void> {
    await this.forEach(unit, memberId, decidedOn, async (held, on) => {
      const { policy, pots } = await this.allocations.policyOn(unit, held.policyOn);
      return allocation({ ...saleOf(held), on, policyOn: held.policyOn }, policy, pots, 'HELD_FOR_TRIAL')
        .entries;
    });
  }

  /** Takes each held sale to where the table of that day says; without a table it waits for the board. */
  async settle(unit: Unit, memberId: string, endedOn: CivilDate): Promise<void> {
    const order = await this.allocations.orderForTrial(endedOn);
    if (!order) return;
    await this.forEach(
      unit,
      memberId,
      endedOn,
      async ({ entryId: sourceId, netRevenue: cents, reference }, on) =>
        settlementEntries({ account: 'HELD_FOR_TRIAL', memberId, cents }, order, { on, reference, sourceId }),
    );
  }

  private async forEach(
    unit: Unit,
    memberId: string,
    day: CivilDate,
    entriesOf: (held: GivenRow, on: CivilDate) => Promise<Entry[]>,
  ): Promise<void> {
    await unit.run(this.repository.lock([memberId]));
    const held = await this.repository.heldFor((one) => unit.run(one), memberId);
    if (held.length === 0) return;
    const open = await unit.run(this.ledger.firstOpenDay(day));
    const entries: Entry[] = [];
    for (const one of held) entries.push(...(await entriesOf(one, one.on > open ? one.on : open)));
    await unit.run(this.ledger.post(entries));
  }
}

function saleOf({ entryId: sourceId, memberId, net, netRevenue, reference }: GivenRow) {
  return { sourceId, memberId, net, directCosts: net - netRevenue, reference };
}
