import { Injectable } from '@nestjs/common';
import { Clock, Db, scopesOf } from '#platform';
import { CaseloadProjection, type Guided } from './caseload.projection.js';

@Injectable()
export class Caseload {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly projection: CaseloadProjection,
  ) {}

  /** Whom a coach guides today, as far as the caller may see goals of them. @throws DomainError `FORBIDDEN` */
  of(coachAccountId: string): Promise<Guided[]> {
    return this.db.read(this.projection.read(coachAccountId, scopesOf('goal.read'), this.clock.today()));
  }
}
