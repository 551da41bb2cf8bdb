import { Injectable } from '@nestjs/common';
import { currentContext, Db } from '#platform';
import { LedgerRepository } from '../ledger.repository.js';
import { type Head, LedgerCheckRepository } from './ledger-check.repository.js';
import { LedgerHeads } from './ledger-heads.js';

/** One way in which the books are wrong: its code, and the account, entry or day that it is about. */
export interface FoundFault {
  readonly fault: string;
  readonly subject: string;
}

export interface Verdict {
  /** Null where no books are open. */
  readonly head: Head | null;
  /** How many heads that were written down outside the database the chain was held against. */
  readonly headsCompared: number;
  readonly faults: readonly FoundFault[];
}

/**
 * Looks through the books of the current cooperative for every way in which they could be wrong: by themselves, and
 * against what was written down outside the database.
 */
@Injectable()
export class LedgerVerifier {
  constructor(
    private readonly db: Db,
    private readonly ledger: LedgerRepository,
    private readonly repository: LedgerCheckRepository,
    private readonly heads: LedgerHeads,
  ) {}

  async verify(): Promise<Verdict> {
    // read first: an entry that is booked meanwhile makes the chain longer, and what was written stays true
    const written = await this.heads.of(currentContext().cooperativeId!);
    return this.db.read(async (unit) => {
      const head = await unit.run(this.repository.head());
      const faults: FoundFault[] = await unit.run(this.ledger.verify());
      const differs = await unit.run(this.repository.firstDisagreement(written.heads));
      if (differs) faults.push({ fault: 'HEAD_IS_NOT_AS_WRITTEN', subject: differs.on });
      if (written.unreadable > 0)
        faults.push({ fault: 'WRITTEN_HEADS_UNREADABLE', subject: String(written.unreadable) });
      return { head, headsCompared: written.heads.length, faults };
    });
  }
}
