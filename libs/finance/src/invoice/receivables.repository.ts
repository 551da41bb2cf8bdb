import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { Parameters, type Scope, statement, type Statement } from '#platform';
import { AGES, type Receivables } from './receivables.js';

@Injectable()
export class ReceivablesRepository {
  on(today: CivilDate, scopes: readonly Scope[]): Statement<Receivables> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    const ages = AGES.map(({ from, until }) => {
      const isOfAge = [
        ...(from === null ? [] : [`s.days >= ${from}`]),
        ...(until === null ? [] : [`s.days <= ${until}`]),
      ].join(' AND ');
      return `json_build_object('count', count(*) FILTER (WHERE s.open > 0 AND ${isOfAge}),
        'cents', coalesce(sum(s.open) FILTER (WHERE ${isOfAge}), 0))`;
    });
    return statement<Receivables, Receivables>(
      `SELECT count(*) FILTER (WHERE s.open > 0)::int AS "openCount", coalesce(sum(s.open), 0)::bigint AS open,
              count(*) FILTER (WHERE s.open > 0 AND s.days > 0)::int AS "overdueCount",
              coalesce(sum(s.open) FILTER (WHERE s.days > 0), 0)::bigint AS overdue,
              coalesce(sum(s.refund), 0)::bigint AS "refundDue", json_build_array(${ages.join(', ')}) AS ages
         FROM (SELECT b.open_cents AS open, b.refund_due_cents AS refund, ${day}::date - i.due_on AS days
                 FROM tenant.invoice_balance b
                 JOIN tenant.invoice i ON i.tenant_id = b.tenant_id AND i.id = b.invoice_id
                WHERE b.tenant_id = tenant.current_tenant() AND (b.open_cents > 0 OR b.refund_due_cents > 0)
                  AND ${memberInScope('i.member_id', scopes, today, parameters)}) s`,
      parameters.values,
      ([row]) => row!,
    );
  }
}
