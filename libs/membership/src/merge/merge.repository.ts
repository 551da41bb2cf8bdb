import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { Belonging, Moved } from './belongings.js';

/** A column of some room that names a member. */
interface Naming {
  readonly table: string;
  readonly column: string;
}

export interface MergedPerson {
  readonly id: string;
  readonly number: number;
  readonly name: string;
}

@Injectable()
export class MergeRepository {
  /**
   * Every column with a foreign key to a member, of whatever room: the catalogue knows them all, so a table that is new
   * is not forgotten.
   */
  namings(): Statement<Naming[]> {
    return statement<Naming, Naming[]>(
      `SELECT c.relname AS table, a.attname AS column FROM pg_catalog.pg_constraint k
         JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
         JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey) AND a.attname <> 'tenant_id'
        WHERE k.contype = 'f' AND k.confrelid = 'tenant.member'::regclass AND k.conrelid <> k.confrelid ORDER BY 1, 2`,
      [],
      (rows) => rows,
    );
  }

  /** How much of each the two have. The names come from the catalogue, not from a caller. */
  belongings(namings: readonly Naming[], keepId: string, dropId: string): Statement<Belonging[]> {
    const counts = namings.map(
      ({
        table,
        column,
      }) => `SELECT '${table}' AS table, (count(*) FILTER (WHERE b."${column}" = $1))::int AS kept,
          (count(*) FILTER (WHERE b."${column}" = $2))::int AS dropped
        FROM tenant."${table}" b WHERE b.tenant_id = tenant.current_tenant() AND b."${column}" IN ($1, $2)`,
    );
    return statement<Belonging, Belonging[]>(
      `SELECT * FROM (${counts.join(' UNION ALL ')}) n WHERE kept + dropped > 0 ORDER BY "table"`,
      [keepId, dropId],
      (rows) => rows,
    );
  }

  people(keepId: string, dropId: string): Statement<MergedPerson[]> {
    return statement<MergedPerson, MergedPerson[]>(
      `SELECT m.id, m.number, m.given_name || ' ' || m.family_name AS name FROM tenant.member m
        WHERE m.tenant_id = tenant.current_tenant() AND m.id IN ($1, $2)`,
      [keepId, dropId],
      (rows) => rows,
    );
  }

  /** Whether a trajectory of the one began before one of the other was over; on the last day is after it. */
  isOverlapping(keepId: string, dropId: string): Statement<boolean> {
    const span = (member: string) => `(SELECT f.referred_on, CASE WHEN f.ended_on IS NOT NULL THEN f.ended_on
        WHEN f.outcome <> 'ADMITTED' THEN f.decided_on ELSE 'infinity' END AS over_on FROM tenant.trajectory_facts f
       WHERE f.tenant_id = tenant.current_tenant() AND f.member_id = ${member})`;
    return statement<{ isOverlapping: boolean }, boolean>(
      `SELECT EXISTS (SELECT FROM ${span('$1')} k JOIN ${span('$2')} d
         ON k.referred_on < d.over_on AND d.referred_on < k.over_on) AS "isOverlapping"`,
      [keepId, dropId],
      ([row]) => row!.isOverlapping,
    );
  }

  /** Keeps others from writing anything that names this member until the unit ends: a foreign key looks at the row. */
  lockWhole(dropId: string): Statement<void> {
    return statement(
      'SELECT m.id FROM tenant.member m WHERE m.tenant_id = tenant.current_tenant() AND m.id = $1 FOR UPDATE',
      [dropId],
      () => undefined,
    );
  }

  /** Of two coaches who go on, the kept member's does. */
  endCoachOf(dropId: string, keepId: string, today: CivilDate): Statement<void> {
    return statement(
      `UPDATE tenant.coach_assignment a SET ends_on = greatest(a.starts_on, $3::date)
        WHERE a.tenant_id = tenant.current_tenant() AND a.member_id = $1 AND coalesce(a.ends_on, 'infinity') > $3::date
          AND EXISTS (SELECT FROM tenant.coach_assignment k WHERE k.tenant_id = a.tenant_id AND k.member_id = $2
                       AND coalesce(k.ends_on, 'infinity') >= $3::date)`,
      [dropId, keepId, today],
      () => undefined,
    );
  }

  move(table: Moved, keepId: string, dropId: string): Statement<void> {
    return statement(
      `UPDATE tenant.${table} SET member_id = $1 WHERE tenant_id = tenant.current_tenant() AND member_id = $2`,
      [keepId, dropId],
      () => undefined,
    );
  }

  /** The row and its number stay; how to reach the person stands at the kept one. */
  bury(dropId: string, keepId: string): Statement<void> {
    return statement(
      `UPDATE tenant.member SET merged_into = $2, email = NULL, phone = NULL
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [dropId, keepId],
      () => undefined,
    );
  }
}
