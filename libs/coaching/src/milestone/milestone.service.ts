import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Members, refuseImpossibleDay } from '#membership';
import { Clock, connection, type Connection, Db, freeText, type Page, scopesOf } from '#platform';
import { MilestoneEntity } from './milestone.entity.js';
import { MilestoneRepository, type MilestoneRow } from './milestone.repository.js';

const LONGEST = 500;

@Injectable()
export class Milestones {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly milestones: MilestoneRepository,
  ) {}

  /**
   * Shows a milestone to everybody with a role in the cooperative. The member alone, of themselves.
   * @throws DomainError `NOT_FOUND`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `DATE_IN_FUTURE`
   */
  show(memberId: string, typed: string, reachedOn: CivilDate): Promise<MilestoneRow> {
    const words = freeText(typed, 'words', LONGEST);
    refuseImpossibleDay(reachedOn, 'reachedOn', { earliest: null, today: this.clock.today() });
    const id = newId();
    return this.db.write(async (unit) => {
      await this.members.requireInScope('milestone.show', memberId);
      await unit.manager.insert(MilestoneEntity, { id, memberId, words, reachedOn });
      return unit.run(this.milestones.get(id));
    });
  }

  /** Takes it back: from the next look on nobody sees it, and its words are gone. The member alone. @throws DomainError `NOT_FOUND` */
  async withdraw(id: string): Promise<void> {
    const remove = this.milestones.remove(id, scopesOf('milestone.show'), this.clock.today());
    if (!(await this.db.write(remove))) throw new DomainError('NOT_FOUND');
  }

  /** What is shown now, newest first. Members and staff of the cooperative. */
  async page(page: Page): Promise<Connection<MilestoneRow>> {
    const rows = await this.db.read(this.milestones.page(page));
    return connection(rows, page, (milestone) => [milestone.reachedOn, milestone.id]);
  }
}
