import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { globalId, type IdKind, localId } from '#platform';
import { ReportDefinitions } from './report-definitions.js';
import type { ReportAbout, ReportKind } from './report-kind.js';

/** What the id of a subject names in the API. */
const NAMES: Readonly<Record<ReportAbout, IdKind>> = {
  MEMBER: 'Member',
  COOPERATIVE: 'Organisation',
  MUNICIPALITY: 'Organisation',
  COACH: 'Account',
};

/** The ids of an input, of which a definition is about one. */
interface GivenIds {
  readonly memberId?: string | null;
  readonly municipalityId?: string | null;
  readonly coachId?: string | null;
}

/** Subjects of reports as the API names them. */
@Injectable()
export class SubjectIds {
  constructor(private readonly definitions: ReportDefinitions) {}

  globalOf(about: ReportAbout, subjectId: string): string {
    return globalId(NAMES[about], subjectId);
  }

  /** Null where none was given. @throws DomainError `NOT_FOUND` for what the definition is not about */
  localOf(kind: ReportKind, { memberId, municipalityId, coachId }: GivenIds): string | null {
    const { about } = this.definitions.of(kind);
    const given = { MEMBER: memberId, MUNICIPALITY: municipalityId, COACH: coachId };
    const names = Object.entries(given) as [Exclude<ReportAbout, 'COOPERATIVE'>, string | null | undefined][];
    if (names.some(([name, id]) => id && name !== about)) throw new DomainError('NOT_FOUND');
    const id = about === 'COOPERATIVE' ? null : given[about];
    return id ? localId(NAMES[about], id) : null;
  }
}
