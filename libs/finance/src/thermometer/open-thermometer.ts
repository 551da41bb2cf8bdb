import { Injectable } from '@nestjs/common';
import { TRIAL_DECIDED, type TrialDecided } from '#membership';
import { type Effect, JobHandler, type RunningJob } from '#platform';
import { Ledger } from '../ledger/ledger.service.js';

/** A thermometer opens with definitive membership: when a trial is decided with admission. */
@Injectable()
export class OpenThermometer {
  constructor(private readonly ledger: Ledger) {}

  @JobHandler(TRIAL_DECIDED, { permission: null })
  async handle({ row }: RunningJob): Promise<Effect> {
    const { memberId, outcome } = row.payload as unknown as TrialDecided;
    return async (unit) => {
      if (outcome === 'ADMITTED') await this.ledger.openThermometer(unit, memberId);
    };
  }
}
