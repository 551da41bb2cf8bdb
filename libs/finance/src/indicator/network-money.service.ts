import { Injectable } from '@nestjs/common';
import { addMonths, type Cents, type CivilDate } from '#kernel';
import { Sectors } from '#membership';
import { Db } from '#platform';
import { type SectorTurnover, turnoverBySector } from './turnover-by-sector.js';
import { TurnoverRepository } from './turnover.repository.js';

/** What the network's facts say of money. */
@Injectable()
export class NetworkMoney {
  constructor(
    private readonly db: Db,
    private readonly sectors: Sectors,
    private readonly repository: TurnoverRepository,
  ) {}

  /**
   * By how much each thermometer was higher or lower when so many months after the first day were over; who has none is
   * not in it. It asks for no permission: whoever publishes has asked.
   */
  async thermometerChange(
    people: readonly { readonly memberId: string; readonly t0: CivilDate }[],
    months: number,
  ): Promise<ReadonlyMap<string, Cents>> {
    const spans = people.map(({ memberId, t0 }) => ({ memberId, from: t0, before: addMonths(t0, months) }));
    return this.db.read(this.repository.changes(spans));
  }

  /**
   * What customers paid without VAT, by calendar year of payment and by the sector in which the member's enterprise worked
   * on that day: of every year that is over. It asks for no permission.
   * @param today the year in which it lies is not over
   */
  async turnover(today: CivilDate): Promise<SectorTurnover[]> {
    const { paid } = await this.db.read(this.repository.facts());
    const over = paid.filter(({ paidOn }) => paidOn.slice(0, 4) < today.slice(0, 4));
    const sectors = await this.sectors.on(over.map(({ memberId, paidOn }) => ({ memberId, on: paidOn })));
    return turnoverBySector(over.map((one, i) => ({ ...one, sector: sectors[i]! })));
  }
}
