import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Db, type Effect, JobHandler, type RunningJob } from '#platform';
import { BANK_RULES, type BankImportJob } from './bank-import.service.js';
import { BankInbox } from './bank-inbox.service.js';
import { BankRuleRepository } from './bank-rule.repository.js';

/** Entries that are looked up at once; each is booked in a unit of its own. */
const BATCH = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Lets the rules that a treasurer made automatic do their work on what came in. */
@Injectable()
export class BankRuleJobs {
  constructor(
    private readonly db: Db,
    private readonly inbox: BankInbox,
    private readonly rules: BankRuleRepository,
  ) {}

  /** What a rule cannot book, such as in a closed period, waits for a person. However often it runs, each is booked once. */
  @JobHandler(BANK_RULES, { permission: 'bank.book' })
  async apply({ row }: RunningJob): Promise<Effect> {
    const { importId } = row.payload as unknown as BankImportJob;
    let last = BEFORE_ALL;
    for (;;) {
      const matches = await this.db.read(this.rules.automatic(importId, last, BATCH));
      for (const match of matches) {
        last = match.entryId;
        await this.inbox.applyRule(match).catch((error: unknown) => {
          if (!(error instanceof DomainError) || error.code === 'BUSY') throw error;
        });
      }
      if (matches.length < BATCH) return async () => undefined;
    }
  }
}
