import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { TRIAL_DECISION_TO_TELL, type TrialDecisionToTell } from '#membership';
import { Clock, type Effect, JobHandler, type RunningJob } from '#platform';
import { Reports } from '../report/reports.service.js';
import { letterPolicy } from './letter-policy.js';
import { letterTo } from './letter-request.js';

/** Where the cooperative decided so, the letter follows a decision on a trial without anybody asking for it. */
@Injectable()
export class UnaskedLetterJob {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly reports: Reports,
  ) {}

  /** It runs in the name of who decided, who signs the letter. */
  @JobHandler(TRIAL_DECISION_TO_TELL, { permission: null })
  async handle({ row }: RunningJob): Promise<Effect> {
    const { memberId } = row.payload as unknown as TrialDecisionToTell;
    const policy = await this.policies.find(letterPolicy, this.clock.today());
    if (!policy?.body.isAutomatic) return async () => undefined;
    const letter = await this.reports.check(letterTo(memberId, null));
    return (unit) => this.reports.add(unit, letter);
  }
}
