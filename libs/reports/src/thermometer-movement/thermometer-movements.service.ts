import { Injectable } from '@nestjs/common';
import { Thermometers } from '#finance';
import type { ReportPeriod } from '../definition/report-period.js';
import { partsOf, type ThermometerMovement } from './thermometer-movement.js';

/** What every thermometer did in a period, for the reports that show it. */
@Injectable()
export class ThermometerMovements {
  constructor(private readonly thermometers: Thermometers) {}

  /** By member number, also those in which nothing moved. It asks for no permission: whoever reports it has asked. */
  async over({ from, until }: ReportPeriod): Promise<ThermometerMovement[]> {
    const movements: ThermometerMovement[] = [];
    for (const { memberId, number, name } of await this.thermometers.owners())
      movements.push({
        number,
        name,
        ...partsOf(await this.thermometers.statementOf(memberId, from, until)),
      });
    return movements;
  }
}
