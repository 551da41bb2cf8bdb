import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import type { Unit } from '#platform';
import { invoiceNumber } from './invoice-number.js';
import { InvoiceWriteRepository } from './invoice-write.repository.js';

/** Numbers without gaps, by series and year. */
@Injectable()
export class Numbering {
  constructor(private readonly repository: InvoiceWriteRepository) {}

  /** The next number of a series; whoever else wants one waits until the unit ends. */
  async next(unit: Unit, series: string, on: CivilDate): Promise<string> {
    const year = Number(on.slice(0, 4));
    const sequence = await unit.run(this.repository.nextNumber(series, year));
    return invoiceNumber({ series, year, sequence });
  }
}
