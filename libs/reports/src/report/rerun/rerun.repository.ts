import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

export interface NewRerun {
  /** That of its request in the outbox. */
  readonly id: string;
  readonly reportId: string;
  readonly cause: 'RETRIED' | 'REMADE';
  readonly reason: string | null;
}

@Injectable()
export class RerunRepository {
  insert({ id, reportId, cause, reason }: NewRerun): Statement<void> {
    return statement(
      'INSERT INTO tenant.report_rerun (id, report_id, cause, reason) VALUES ($1, $2, $3, $4)',
      [id, reportId, cause, reason],
      () => undefined,
    );
  }
}
