import { Injectable } from '@nestjs/common';
import { sectionOf } from '#membership';
import type { Unit } from '#platform';
import { quartersLater, type Quarter } from '../block/quarter.js';
import { groupedBy } from '../grouped-by.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import { divideMoney } from './divide-money.js';
import { MoneyRepository } from './money.repository.js';

/** What the cooperatives contributed together. */
@Injectable()
export class Money {
  constructor(private readonly repository: MoneyRepository) {}

  /** Prints each year once, when it is over and late entries have had their time; it is never revised. */
  async divide(unit: Unit, quarter: Quarter, policy: NetworkPolicy): Promise<void> {
    // the last quarter of a year that is over: the one after it is not in the same year
    const over = quartersLater(quarter, 1 - policy.cohortGraceQuarters);
    const contributions = await unit.run(this.repository.notPrinted(Number(over.slice(0, 4)) - 1));
    const cells = [...groupedBy(contributions, ({ year }) => year)].flatMap(([year, of]) =>
      divideMoney(
        year,
        of.map(({ sector, ...one }) => ({
          ...one,
          division: divisionOf(sector),
          section: sectionOf(sector),
        })),
        policy.money,
      ),
    );
    if (cells.length > 0) await unit.run(this.repository.insert(quarter, cells));
  }
}

/** The division of two digits in which a group of three lies. */
function divisionOf(sector: string): string {
  return sectionOf(sector) === 'UNKNOWN' ? 'UNKNOWN' : sector.slice(0, 2);
}
