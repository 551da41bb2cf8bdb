import type { CivilDate } from '#kernel';
import type { Parameters } from '#platform';

const listOf = (row: string, table: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${row}) ORDER BY x.id), '[]') FROM ${table}
     WHERE x.tenant_id = r.tenant_id AND x.investment_id = r.id)`;

/** An advance as JSON beside a request `r` with its state `i` and payment `p`; null for what is no advance. */
export const advanceJson = (
  today: CivilDate,
  parameters: Parameters,
) => `CASE WHEN r.kind = 'ADVANCE' THEN json_build_object(
    'outstanding', i.outstanding_cents, 'settleByOn', p.settle_by_on,
    'isOverdue', i.outstanding_cents > 0 AND p.settle_by_on < ${parameters.add(today)}::date,
    'receipts', ${listOf(
      `'id', x.id, 'description', x.description, 'boughtOn', x.bought_on, 'amount', x.cents, 'vat', x.vat_cents,
       'receiptFileId', x.receipt_file_id, 'settledOn', t.settled_on, 'droppedOn', x.dropped_on, 'droppedReason', x.dropped_reason`,
      `tenant.advance_receipt x LEFT JOIN tenant.advance_settlement t ON t.tenant_id = x.tenant_id AND t.id = x.settlement_id`,
    )},
    'settlements', ${listOf(
      `'settledOn', x.settled_on, 'amount', x.cents, 'extra', x.extra_cents, 'taken', x.taken_cents`,
      'tenant.advance_settlement x',
    )},
    'repayments', ${listOf(`'repaidOn', x.repaid_on, 'amount', x.cents`, 'tenant.advance_repayment x')}) END`;
