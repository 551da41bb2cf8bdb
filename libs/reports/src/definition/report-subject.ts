import { Injectable } from '@nestjs/common';
import { CollaborationRepository } from '#cooperative';
import { AccountRepository, OrganisationRepository, type Permission } from '#identity';
import { type CivilDate, DomainError } from '#kernel';
import { memberInScope, Members } from '#membership';
import {
  Clock,
  currentContext,
  Db,
  Parameters,
  type Scope,
  scopesOf,
  statement,
  type Statement,
} from '#platform';
import type { ReportDefinition } from './report-definition.js';
import type { ReportReach } from './report-definitions.js';
import type { ReportAbout } from './report-kind.js';

/** Many times what a cooperative has had in all its years. */
const MOST_MEMBERS = 1000;

/** Whom or what a report can be about, for who chooses. */
export interface SubjectRow {
  readonly id: string;
  readonly name: string;
}

/** Whom a report may be about, and for whom it is there. Somebody outside the caller's scopes is as absent as an unknown id. */
@Injectable()
export class ReportSubjects {
  constructor(
    private readonly db: Db,
    private readonly members: Members,
    private readonly accounts: AccountRepository,
    private readonly organisations: OrganisationRepository,
    private readonly collaborations: CollaborationRepository,
    private readonly clock: Clock,
  ) {}

  /** Everybody or everything within the caller's scopes that a report can be about, by name. @throws DomainError `FORBIDDEN` */
  async all({ about, request }: Pick<ReportDefinition, 'about' | 'request'>): Promise<SubjectRow[]> {
    const scopes = scopesOf(request);
    if (about === 'MEMBER') return this.db.read(membersWithin(scopes, this.clock.today()));
    const here = await this.here(about);
    return here.filter(({ id }) => scopes.some((scope) => reaches(scope, about, id)));
  }

  /** @throws DomainError `FORBIDDEN` without the permission here, `NOT_FOUND` for a subject out of reach */
  async require(
    { about }: Pick<ReportDefinition, 'about'>,
    permission: Permission,
    subjectId: string,
  ): Promise<void> {
    if (about === 'MEMBER') return this.members.requireInScope(permission, subjectId);
    const isWithin = scopesOf(permission).some((scope) => reaches(scope, about, subjectId));
    if (!isWithin || !(await this.isHere(about, subjectId))) throw new DomainError('NOT_FOUND');
  }

  private async isHere(about: Exclude<ReportAbout, 'MEMBER'>, subjectId: string): Promise<boolean> {
    return (await this.here(about)).some(({ id }) => id === subjectId);
  }

  private async here(about: Exclude<ReportAbout, 'MEMBER'>): Promise<SubjectRow[]> {
    switch (about) {
      case 'COOPERATIVE': {
        const { id, name } = (await this.db.read(this.organisations.get(currentContext().cooperativeId!)))!;
        return [{ id, name }];
      }
      case 'COACH': {
        const ids = await this.db.read(this.accounts.holdersHere(['COACH']));
        const coaches = await this.db.read(this.accounts.names(ids));
        return coaches.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
      }
      case 'MUNICIPALITY': {
        // a collaboration that has ended has its years to account for as well, and one that began anew stands there twice
        const all = await this.db.read(this.collaborations.all());
        const municipalities = all.filter(({ kind }) => kind === 'MUNICIPALITY');
        return [...new Map(municipalities.map((one) => [one.id, one])).values()];
      }
    }
  }
}

/** By name; no longer than a list to choose from can be. */
function membersWithin(scopes: readonly Scope[], today: CivilDate): Statement<SubjectRow[]> {
  const parameters = new Parameters();
  const isWithin = memberInScope('m.id', scopes, today, parameters);
  return statement<SubjectRow, SubjectRow[]>(
    `SELECT m.id, m.name FROM tenant.member_name m
      WHERE m.tenant_id = tenant.current_tenant() AND ${isWithin}
      ORDER BY m.name, m.id LIMIT ${parameters.add(MOST_MEMBERS)}`,
    parameters.values,
    (rows) => rows,
  );
}

/** Joins to a row `r` of a report or the like its subject, and what that is called. */
export const SUBJECT = `LEFT JOIN tenant.member_name m ON r.about = 'MEMBER' AND m.tenant_id = r.tenant_id AND m.id = r.subject_id
  LEFT JOIN registry.organisation o ON r.about IN ('COOPERATIVE','MUNICIPALITY') AND o.id = r.subject_id
  LEFT JOIN registry.account c ON r.about = 'COACH' AND c.id = r.subject_id`;
export const SUBJECT_NAME = 'coalesce(m.name, o.name, c.display_name)';

/** Whether a scope reaches a subject that is no member. */
function reaches(scope: Scope, about: Exclude<ReportAbout, 'MEMBER'>, subjectId: string): boolean {
  if (scope.kind === 'COOPERATIVE') return true;
  if (scope.kind === 'ASSIGNED') return about === 'COACH' && scope.coachAccountId === subjectId;
  if (scope.kind === 'CLIENTS') return about === 'MUNICIPALITY' && scope.organisationId === subjectId;
  return false;
}

/** The same as a condition in SQL on a row `r` with a subject. */
function subjectInScope(
  about: ReportAbout,
  scopes: readonly Scope[],
  today: CivilDate,
  parameters: Parameters,
): string {
  if (about === 'MEMBER') return memberInScope('r.subject_id', scopes, today, parameters);
  const conditions = scopes.flatMap((scope) => {
    if (scope.kind === 'COOPERATIVE') return ['true'];
    if (scope.kind === 'ASSIGNED' && about === 'COACH')
      return [`r.subject_id = ${parameters.add(scope.coachAccountId)}::uuid`];
    if (scope.kind === 'CLIENTS' && about === 'MUNICIPALITY')
      return [`r.subject_id = ${parameters.add(scope.organisationId)}::uuid`];
    return [];
  });
  return conditions.length > 0 ? `(${conditions.join(' OR ')})` : 'false';
}

/** As a condition in SQL on a row `r` of a report or the like. A kind that is not in the reach at all is not there. */
export function inReach(reach: ReportReach, today: CivilDate, parameters: Parameters): string {
  const conditions = reach.map(
    ({ kind, about, scopes }) =>
      `(r.definition = ${parameters.add(kind)} AND ${subjectInScope(about, scopes, today, parameters)})`,
  );
  return conditions.length > 0 ? `(${conditions.join(' OR ')})` : 'false';
}
