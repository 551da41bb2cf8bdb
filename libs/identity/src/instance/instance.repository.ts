import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

@Injectable()
export class InstanceRepository {
  shiftClock(days: number): Statement<void> {
    return statement(
      `UPDATE registry.business_clock SET shift_days = $1, moved_at = now(),
              moved_by = nullif(current_setting('app.actor_id', true), '')::uuid,
              moved_request = nullif(current_setting('app.request_id', true), '')`,
      [days],
      () => undefined,
    );
  }

  shift(): Statement<number> {
    return statement<{ shift: number }, number>(
      'SELECT shift_days AS shift FROM registry.business_clock',
      [],
      ([row]) => row?.shift ?? 0,
    );
  }

  cooperativeIds(): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      "SELECT id FROM registry.organisation WHERE kind = 'COOPERATIVE' ORDER BY slug",
      [],
      (rows) => rows.map((row) => row.id),
    );
  }

  /** How many cooperatives here belong to the demo, and how many do not. */
  cooperatives(): Statement<{ demo: number; real: number }> {
    return statement<{ demo: number; real: number }, { demo: number; real: number }>(
      `SELECT count(*) FILTER (WHERE is_demo) AS demo, count(*) FILTER (WHERE NOT is_demo) AS real
         FROM registry.organisation WHERE kind = 'COOPERATIVE'`,
      [],
      ([row]) => row!,
    );
  }
}
