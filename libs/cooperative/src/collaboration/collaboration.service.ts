import { Injectable } from '@nestjs/common';
import { OrganisationRepository } from '#identity';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Db } from '#platform';
import { CollaborationRepository, type Collaborator } from './collaboration.repository.js';

const PARTNERS = ['MUNICIPALITY', 'REFERRER'];

/** With which municipalities and referrers the cooperative works, from when until when. */
@Injectable()
export class Collaborations {
  constructor(
    private readonly db: Db,
    private readonly repository: CollaborationRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** All that there ever were, by name. */
  all(): Promise<Collaborator[]> {
    return this.db.read(this.repository.all());
  }

  /**
   * Starts working with an organisation, or starts again after an end. Coordinators.
   * @param endsOn the last day, where one was agreed
   * @throws DomainError `NOT_FOUND` for what is no municipality or referrer, `PERIOD_INVALID`, `COLLABORATION_OVERLAPS`
   */
  async start(organisationId: string, startsOn: CivilDate, endsOn: CivilDate | null): Promise<Collaborator> {
    if (endsOn !== null && endsOn < startsOn) throw new DomainError('PERIOD_INVALID', { path: ['endsOn'] });
    const id = newId();
    return this.db.write(async (unit) => {
      const organisation = await unit.run(this.organisations.get(organisationId));
      if (!organisation || !PARTNERS.includes(organisation.kind))
        throw new DomainError('NOT_FOUND', { path: ['organisationId'] });
      await unit.run(this.repository.hold());
      if (await unit.run(this.repository.overlaps(organisationId, startsOn, endsOn)))
        throw new DomainError('COLLABORATION_OVERLAPS', { path: ['startsOn'] });
      await unit.run(this.repository.insert(id, organisationId, startsOn, endsOn));
      return (await unit.run(this.repository.get(id)))!;
    });
  }

  /**
   * Ends it with a day, after which the organisation's officers and referrers are refused here. An end that was agreed
   * can be brought forward but not put off: to go on is a new start. Coordinators.
   * @throws DomainError `NOT_FOUND`, `PERIOD_INVALID` before its first day, `COLLABORATION_ENDED` when it ends earlier
   */
  async end(collaborationId: string, endsOn: CivilDate): Promise<Collaborator> {
    return this.db.write(async (unit) => {
      await unit.run(this.repository.hold());
      const running = await unit.run(this.repository.get(collaborationId));
      if (!running) throw new DomainError('NOT_FOUND');
      if (endsOn < running.startsOn) throw new DomainError('PERIOD_INVALID', { path: ['endsOn'] });
      if (running.endsOn !== null && endsOn > running.endsOn)
        throw new DomainError('COLLABORATION_ENDED', {
          path: ['endsOn'],
          params: { endsOn: running.endsOn },
        });
      await unit.run(this.repository.end(collaborationId, endsOn));
      return { ...running, endsOn };
    });
  }
}
