import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { ceilingPolicy, contributionPolicy, withdrawalPolicy } from '#finance';
import type { CivilDate } from '#kernel';
import { admissionOf, admissionPolicy, termPolicy, trialPolicy } from '#membership';
import type { NetworkSettings } from './network-setting.js';

/** What holds where nothing was decided. */
const NONE = 'NONE';

/** The settings of the current cooperative, out of its own policies. */
@Injectable()
export class OwnSettings {
  constructor(private readonly policies: Policies) {}

  async on(day: CivilDate): Promise<NetworkSettings> {
    const contribution = (await this.policies.find(contributionPolicy, day))?.body;
    const withdrawal = (await this.policies.find(withdrawalPolicy, day))?.body;
    const ceiling = (await this.policies.find(ceilingPolicy, day))?.body;
    const trial = (await this.policies.find(trialPolicy, day))?.body;
    const term = (await this.policies.find(termPolicy, day))?.body;
    const admission = admissionOf(await this.policies.find(admissionPolicy, day));
    return {
      CONTRIBUTION_RATE: contribution?.rateBasisPoints ?? NONE,
      CONTRIBUTION_BASE: contribution?.base ?? NONE,
      TRAINING_FUND: contribution?.trainingFundBasisPoints ?? NONE,
      // a cooperative that decided nothing pays nothing privately
      WITHDRAWAL: withdrawal?.rule ?? 'REFUSE',
      CEILING: ceiling?.measure ?? NONE,
      TRIAL_MONTHS: trial?.months ?? NONE,
      TERM_MONTHS: term?.months ?? NONE,
      ADMISSION: admission.decidedBy,
    };
  }
}
