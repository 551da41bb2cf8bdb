import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Members } from '#membership';
import { Clock, Db, scopesOf } from '#platform';
import { NoteReleaseEntity } from './note-release.entity.js';
import { NoteReleaseRepository, type NoteReleaseRow } from './note-release.repository.js';

/** The member's own act: who, besides the coach who wrote it, may read what was noted. */
@Injectable()
export class NoteReleases {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly releases: NoteReleaseRepository,
  ) {}

  /**
   * Lets the coach of today read what earlier coaches noted. The member alone.
   * @throws DomainError `NOT_FOUND`, `COACH_UNKNOWN`, `NOTES_ALREADY_RELEASED`
   */
  release(memberId: string, coachAccountId: string): Promise<NoteReleaseRow> {
    const today = this.clock.today();
    return this.db.write(async (unit) => {
      await this.members.requireInScope('note.release', memberId);
      if (!(await unit.run(this.releases.isCoachOf(coachAccountId, memberId, today))))
        throw new DomainError('COACH_UNKNOWN', { path: ['coachId'] });
      const id = newId();
      await unit.manager.insert(NoteReleaseEntity, { id, memberId, coachAccountId, releasedOn: today });
      return unit.run(this.releases.get(id));
    });
  }

  /** Takes a release back; it holds for the very next look. The member alone. @throws DomainError `NOT_FOUND` */
  revoke(id: string): Promise<NoteReleaseRow> {
    const scopes = scopesOf('note.release');
    return this.db.write(async (unit) => {
      if (!(await unit.run(this.releases.revoke(id, scopes, this.clock.today()))))
        throw new DomainError('NOT_FOUND');
      return unit.run(this.releases.get(id));
    });
  }

  /** All of a member's releases, newest first, at most 100. The member and the coach of today. @throws DomainError `NOT_FOUND` */
  of(memberId: string): Promise<NoteReleaseRow[]> {
    return this.members.openFile('session.read', memberId, 'note-releases', (unit) =>
      unit.run(this.releases.of(memberId)),
    );
  }
}
