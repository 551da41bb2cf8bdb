import { Injectable } from '@nestjs/common';
import { type CivilDate, civilDate, DomainError, isId } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import type { Scorer } from '../instrument/instrument.js';
import { presentMembers } from '../present/present-members.js';
import type { Beat } from './beat.js';

export interface MeasurementDueRow {
  readonly memberId: string;
  readonly memberName: string;
  readonly instrument: string;
  readonly scoredBy: Scorer;
  readonly lastOn: CivilDate | null;
  readonly dueOn: CivilDate;
}

@Injectable()
export class MeasurementDueRepository {
  /**
   * What is due by a day, the longest overdue first, of those in trial and members of today who do not
   * pause.
   * @throws DomainError `CURSOR_INVALID`
   */
  page(
    beats: readonly Beat[],
    {
      today,
      throughOn,
      scopes,
      page,
    }: { today: CivilDate; throughOn: CivilDate; scopes: readonly Scope[]; page: Page },
  ): Statement<MeasurementDueRow[]> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    const columns = [
      beats.map((b) => b.instrument),
      beats.map((b) => b.scoredBy),
      beats.map((b) => b.everyDays),
    ];
    const [instruments, scorers, days] = columns.map((column) => parameters.add(column));
    const through = parameters.add(throughOn);
    const isIn = memberInScope('p.member_id', scopes, today, parameters);
    const [direction, beyond] = page.isBackward ? ['DESC', '<'] : ['ASC', '>'];
    const from = page.from && keyOf(page.from);
    const on = from
      ? `AND (d.due_on, d.member_id, d.instrument, d.scored_by) ${beyond}
          (${parameters.add(from[0])}::date, ${parameters.add(from[1])}::uuid, ${parameters.add(from[2])}, ${parameters.add(from[3])})`
      : '';
    return statement<MeasurementDueRow, MeasurementDueRow[]>(
      `WITH due AS (
         SELECT p.member_id, b.instrument, b.scored_by, l.last_on, coalesce(l.last_on + b.days, p.starts_on) AS due_on
           FROM (${presentMembers(day)}) p
          CROSS JOIN unnest(${instruments}::text[], ${scorers}::text[], ${days}::int[]) AS b (instrument, scored_by, days)
           LEFT JOIN LATERAL (
             SELECT max(m.measured_on) AS last_on FROM tenant.current_measurement m
              WHERE m.tenant_id = tenant.current_tenant() AND m.member_id = p.member_id AND m.instrument = b.instrument
                AND m.scored_by = b.scored_by AND m.measured_on >= p.starts_on) l ON true
          WHERE ${isIn} AND NOT EXISTS (SELECT FROM tenant.pause_period q WHERE q.tenant_id = tenant.current_tenant()
            AND q.member_id = p.member_id AND ${day}::date BETWEEN q.starts_on AND coalesce(q.ends_on, 'infinity')))
       SELECT d.member_id AS "memberId", n.name AS "memberName", d.instrument, d.scored_by AS "scoredBy",
              d.last_on AS "lastOn", d.due_on AS "dueOn"
         FROM due d JOIN tenant.member_name n ON n.tenant_id = tenant.current_tenant() AND n.id = d.member_id
        WHERE d.due_on <= ${through}::date ${on}
        ORDER BY d.due_on ${direction}, d.member_id ${direction}, d.instrument ${direction}, d.scored_by ${direction}
        LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }
}

/** What a caller sends back may be anything; PostgreSQL must not be the one to find out. */
function keyOf([day = '', member = '', instrument = '', scorer = '']: readonly string[]): string[] {
  try {
    if (isId(member)) return [civilDate(day), member, instrument, scorer];
  } catch {
    // falls through to the one answer for every foreign cursor
  }
  throw new DomainError('CURSOR_INVALID');
}
