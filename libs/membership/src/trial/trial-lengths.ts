import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { addMonths, type CivilDate } from '#kernel';
import { trialPolicy } from './trial.policy.js';

/** How long a trial takes, by the policy of its first day. */
@Injectable()
export class TrialLengths {
  constructor(private readonly policies: Policies) {}

  /** @returns the first day on which one can be admitted, and the last to which a trial can be extended. @throws DomainError `POLICY_MISSING` */
  async from(
    startsOn: CivilDate,
  ): Promise<{ endsOn: CivilDate; latestOn: CivilDate; policyVersionId: string }> {
    const { id, body } = await this.policies.on(trialPolicy, startsOn);
    const endsOn = addMonths(startsOn, body.months);
    return {
      endsOn,
      latestOn: addMonths(startsOn, body.months + (body.extensionMonths ?? 0)),
      policyVersionId: id,
    };
  }
}
