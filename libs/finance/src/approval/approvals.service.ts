import { Injectable } from '@nestjs/common';
import { Clock, Db, type Page } from '#platform';
import { viewerBy } from '../investment/viewer.js';
import { type ApprovalRow, ApprovalRepository } from './approval.repository.js';

/** Everything on which somebody must decide, for who decides: one list, whatever it is about. */
@Injectable()
export class Approvals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly approvals: ApprovalRepository,
  ) {}

  /** What waits longest first; also what the caller may not decide, so that nobody wonders where it is. */
  page(page: Page): Promise<ApprovalRow[]> {
    return this.db.read(this.approvals.page(viewerBy('approval.read', this.clock.today()), page));
  }
}
