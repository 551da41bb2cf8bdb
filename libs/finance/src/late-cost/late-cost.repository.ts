import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';

@Injectable()
export class LateCostRepository {
  insert(cost: {
    readonly id: string;
    readonly saleId: string;
    readonly on: CivilDate;
    readonly amount: Cents;
    readonly description: string;
    readonly receiptFileId: string | null;
    readonly entryId: string;
  }): Statement<void> {
    return statement(
      `INSERT INTO tenant.late_cost (id, sale_id, occurred_on, cents, description, receipt_file_id, entry_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [cost.id, cost.saleId, cost.on, cost.amount, cost.description, cost.receiptFileId, cost.entryId],
      () => undefined,
    );
  }
}
