import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { CapacityFact } from './capacity-on.js';

export interface CapacityRow extends CapacityFact {
  readonly id: string;
}

@Injectable()
export class CapacityRepository {
  /** In the order in which they were set. The caller has checked the scope. */
  of(memberId: string): Statement<CapacityRow[]> {
    return statement<CapacityRow, CapacityRow[]>(
      `SELECT c.id, c.hours_per_week AS "hoursPerWeek", c.starts_on AS "startsOn" FROM tenant.capacity c
        WHERE c.tenant_id = tenant.current_tenant() AND c.member_id = $1 ORDER BY c.sequence`,
      [memberId],
      (rows) => rows,
    );
  }

  /** The caller holds the member's lock, so that no other takes the same place in the sequence. */
  add(memberId: string, { id, hoursPerWeek, startsOn }: CapacityRow): Statement<void> {
    return statement(
      `INSERT INTO tenant.capacity (id, member_id, sequence, hours_per_week, starts_on)
       SELECT $1, $2, coalesce(max(c.sequence), 0) + 1, $3::int, $4::date
         FROM tenant.capacity c WHERE c.tenant_id = tenant.current_tenant() AND c.member_id = $2`,
      [id, memberId, hoursPerWeek, startsOn],
      () => undefined,
    );
  }
}
