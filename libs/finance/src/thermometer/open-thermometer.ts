import { Injectable } from '@nestjs/common';
import { TRIAL_DECIDED, type TrialDecided } from '#membership';
import { type Effect, JobHandler, type RunningJob } from '#platform';
import { HeldSales } from '../held-sale/held-sales.service.js';
import { Ledger } from '../ledger/ledger.service.js';

/**
 * A thermometer opens with definitive membership, when a trial is decided with admission, and what was held for the
 * person enters it. What was held in a trial that came to nothing is settled.
 */
@Injectable()
export class OpenThermometer {
  constructor(
    private readonly ledger: Ledger,
    private readonly heldSales: HeldSales,
  ) {}

  @JobHandler(TRIAL_DECIDED, { permission: null })
  async handle({ row }: RunningJob): Promise<Effect> {
    const { memberId, outcome, decidedOn } = row.payload as unknown as TrialDecided;
    return async (unit) => {
      if (outcome !== 'ADMITTED') return this.heldSales.settle(unit, memberId, decidedOn);
      await this.ledger.openThermometer(unit, memberId);
      await this.heldSales.release(unit, memberId, decidedOn);
    };
  }
}
