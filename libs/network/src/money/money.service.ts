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

  /**
   * Prints each year once, when it is over and late entries have had their time; it is never revised.
   * @returns the years of which nothing may be printed
   */
  async divide(unit: Unit, quarter: Quarter, policy: NetworkPolicy): Promise<number[]> {
    // a year is over where the quarter after the grace lies in the next one
    const over = quartersLater(quarter, 1 - policy.cohortGraceQuarters);
    const contributions = await unit.run(this.repository.notPrinted(quarter, Number(over.slice(0, 4)) - 1));
    const sectors = new Map(
      [...new Set(contributions.map(({ sector }) => sector))].map((sector) => [sector, placeOf(sector)]),
    );
    const years = [...groupedBy(contributions, ({ year }) => year)].map(([year, of]) => ({
      year,
      cells: divideMoney(
        year,
        of.map(({ sector, ...one }) => ({
          ...one,
          ...sectors.get(sector)!,
        })),
        policy.money,
      ),
    }));
    const cells = years.flatMap((one) => one.cells);
    if (cells.length > 0) await unit.run(this.repository.insert(quarter, cells));
    return years.filter((one) => one.cells.length === 0).map(({ year }) => year);
  }
}

/** The division of two digits in which a group of three lies, and the section of that. */
function placeOf(sector: string): { division: string; section: string } {
  const section = sectionOf(sector);
  return { division: section === 'UNKNOWN' ? 'UNKNOWN' : sector.slice(0, 2), section };
}
