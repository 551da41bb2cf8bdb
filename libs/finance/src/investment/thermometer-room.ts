import { Injectable } from '@nestjs/common';
import { type Cents, DomainError } from '#kernel';
import type { Unit } from '#platform';
import { InvestmentRepository } from './investment.repository.js';
import { InvestmentWriteRepository } from './investment-write.repository.js';

/** Whether there is enough in the thermometers, with what is out as advances left alone. */
@Injectable()
export class ThermometerRoom {
  constructor(
    private readonly investments: InvestmentRepository,
    private readonly writes: InvestmentWriteRepository,
  ) {}

  /**
   * An advance that is out holds its part of the thermometer: nothing else may spend it before it is settled. Whoever
   * else pays out of these thermometers waits until the unit ends.
   * @param id the request that takes the parts, and whose own advance counts as room
   * @throws DomainError `THERMOMETER_NOT_OPEN`, `THERMOMETER_WOULD_BE_NEGATIVE`
   */
  async take(
    unit: Unit,
    id: string,
    parts: readonly { readonly memberId: string; readonly cents: Cents }[],
  ): Promise<void> {
    const memberIds = parts.map(({ memberId }) => memberId);
    await unit.run(this.writes.lockThermometers(memberIds));
    const free = await unit.run(this.investments.free(memberIds, id));
    for (const { memberId, cents } of parts) {
      const room = free.find((one) => one.memberId === memberId);
      if (!room) throw new DomainError('THERMOMETER_NOT_OPEN');
      if (room.cents < cents) throw new DomainError('THERMOMETER_WOULD_BE_NEGATIVE');
    }
  }
}
