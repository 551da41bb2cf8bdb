import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Locale, Parameters, type Scope, statement, type Statement } from '#platform';
import type { Person } from '../referral/person.js';
import { type TrajectoryFile, trajectoryJson } from '../trajectory/trajectory.repository.js';
import { memberProjection, type MemberRow } from './member-row.js';
import { memberInScope } from './member-scope.js';

/** One person's file: contact details and the latest trajectory in full. */
export interface MemberFile extends MemberRow {
  readonly trajectory: TrajectoryFile;
}

/** Who stands on a document about one member, and in what language it is written. */
export interface MemberIdentity {
  readonly name: string;
  readonly number: number;
  readonly language: Locale;
}

@Injectable()
export class MemberRepository {
  file(memberId: string, scopes: readonly Scope[], today: CivilDate): Statement<MemberFile | null> {
    const parameters = new Parameters();
    const [id, day] = [parameters.add(memberId), parameters.add(today)];
    const { columns, from } = memberProjection(day);
    return statement<MemberFile, MemberFile | null>(
      `SELECT ${columns}, m.email, m.phone, ${trajectoryJson('f', day)} AS trajectory FROM ${from}
        WHERE m.tenant_id = tenant.current_tenant() AND m.id = ${id} AND ${memberInScope('m.id', scopes, today, parameters)}`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }

  isInScope(memberId: string, scopes: readonly Scope[], today: CivilDate): Statement<boolean> {
    return inScope(memberId, scopes, today, '');
  }

  /** As `isInScope`, and keeps others who change this member waiting until the unit ends. */
  lockInScope(memberId: string, scopes: readonly Scope[], today: CivilDate): Statement<boolean> {
    return inScope(memberId, scopes, today, 'FOR NO KEY UPDATE OF m');
  }

  /** As `lockInScope`, where the system acts and nobody's scope is asked. */
  lock(memberId: string): Statement<void> {
    return statement(
      `SELECT m.id FROM tenant.member m WHERE m.tenant_id = tenant.current_tenant() AND m.id = $1 FOR NO KEY UPDATE`,
      [memberId],
      () => undefined,
    );
  }

  /** Name, contact and language. The caller has checked the scope. */
  personOf(memberId: string): Statement<Person | null> {
    return statement<Person, Person | null>(
      `SELECT m.given_name AS "givenName", m.family_name AS "familyName", m.email, m.phone, m.language
         FROM tenant.member m WHERE m.tenant_id = tenant.current_tenant() AND m.id = $1`,
      [memberId],
      ([row]) => row ?? null,
    );
  }

  nameOf(memberId: string): Statement<string | null> {
    return statement<{ name: string }, string | null>(
      `SELECT m.given_name || ' ' || m.family_name AS name FROM tenant.member m
        WHERE m.tenant_id = tenant.current_tenant() AND m.id = $1`,
      [memberId],
      ([row]) => row?.name ?? null,
    );
  }

  /** Who stands on a document about one member. */
  identityOf(memberId: string): Statement<MemberIdentity | null> {
    return statement<MemberIdentity, MemberIdentity | null>(
      `SELECT m.given_name || ' ' || m.family_name AS name, m.number, m.language FROM tenant.member m
        WHERE m.tenant_id = tenant.current_tenant() AND m.id = $1`,
      [memberId],
      ([row]) => row ?? null,
    );
  }

  /**
   * Two who register at once come one after the other here, for the rest of the first one's unit. A lock and not a
   * sequence: a number of a referral that failed is given to the next one. The lock and `nextNumber` are two statements
   * because the second must see what the one waited for has committed.
   */
  lockNumbers(): Statement<void> {
    return statement(
      "SELECT pg_advisory_xact_lock(hashtextextended('member number ' || tenant.current_tenant(), 0))",
      [],
      () => undefined,
    );
  }

  nextNumber(): Statement<number> {
    return statement<{ next: number }, number>(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM tenant.member WHERE tenant_id = tenant.current_tenant()',
      [],
      ([row]) => row!.next,
    );
  }
}

function inScope(
  memberId: string,
  scopes: readonly Scope[],
  today: CivilDate,
  lock: string,
): Statement<boolean> {
  const parameters = new Parameters();
  const id = parameters.add(memberId);
  return statement<{ id: string }, boolean>(
    `SELECT m.id FROM tenant.member m
      WHERE m.tenant_id = tenant.current_tenant() AND m.id = ${id} AND m.merged_into IS NULL AND ${memberInScope('m.id', scopes, today, parameters)} ${lock}`,
    parameters.values,
    (rows) => rows.length === 1,
  );
}
