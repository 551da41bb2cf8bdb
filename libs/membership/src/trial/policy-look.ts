import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Policies, type Touched } from '#cooperative';
import { Db } from '#platform';
import { type OpenTrajectories, PolicyLookRepository } from './policy-look.repository.js';
import { termPolicy } from '../term/term.policy.js';
import { admissionPolicy, trialPolicy } from './trial.policy.js';

/** What a decision on trial, term or admission would mean for those who are on their way. */
@Injectable()
export class TrialPolicyLook implements OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly db: Db,
    private readonly repository: PolicyLookRepository,
  ) {}

  onModuleInit(): void {
    this.policies.lookedAtBy(trialPolicy, async () => trialTouches(await this.counts()));
    this.policies.lookedAtBy(termPolicy, async () => termTouches(await this.counts()));
    this.policies.lookedAtBy(admissionPolicy, async () => admissionTouches(await this.counts()));
  }

  private counts(): Promise<OpenTrajectories> {
    return this.db.read(this.repository.countOpen());
  }
}

/** A trial's last day is fixed as it starts. */
const trialTouches = (open: OpenTrajectories): Touched[] => [
  { code: 'TRIALS_RUNNING', count: open.inTrial },
  { code: 'TRIALS_TO_COME', count: open.beforeTrial },
];

/** A term is fixed as somebody is admitted. */
const termTouches = (open: OpenTrajectories): Touched[] => [
  { code: 'TERMS_FIXED', count: open.membersWithTerm },
  { code: 'MEMBERS_WITHOUT_TERM', count: open.membersWithoutTerm },
  { code: 'TERMS_TO_COME', count: open.inTrial + open.beforeTrial },
];

/** What is asked before a trial, and again before membership. */
const admissionTouches = (open: OpenTrajectories): Touched[] => [
  { code: 'MEMBERS_ADMITTED', count: open.membersWithTerm + open.membersWithoutTerm },
  { code: 'ADMISSIONS_FROM_TRIAL', count: open.inTrial },
  { code: 'ADMISSIONS_TO_COME', count: open.beforeTrial },
];
