import { Injectable } from '@nestjs/common';
import { CollaborationRepository } from '#cooperative';
import { AccountRepository, type Permission } from '#identity';
import { type CivilDate, DomainError } from '#kernel';
import { memberInScope, Members } from '#membership';
import { currentContext, Db, type Parameters, type Scope, scopesOf } from '#platform';
import type { ReportDefinition } from './report-definition.js';
import type { ReportReach } from './report-definitions.js';
import type { ReportAbout } from './report-kind.js';

/** Whom a report may be about, and for whom it is there. Somebody outside the caller's scopes is as absent as an unknown id. */
@Injectable()
export class ReportSubjects {
  constructor(
    private readonly db: Db,
    private readonly members: Members,
    private readonly accounts: AccountRepository,
    private readonly collaborations: CollaborationRepository,
  ) {}

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
    switch (about) {
      case 'COOPERATIVE':
        return subjectId === currentContext().cooperativeId;
      case 'COACH':
        return (await this.db.read(this.accounts.holdersHere(['COACH']))).includes(subjectId);
      case 'MUNICIPALITY':
        // a collaboration that has ended has its years to account for as well
        return (await this.db.read(this.collaborations.all())).some(
          ({ id, kind }) => id === subjectId && kind === 'MUNICIPALITY',
        );
    }
  }
}

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
