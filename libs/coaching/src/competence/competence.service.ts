import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Members } from '#membership';
import { Clock, Db, freeText, scopesOf } from '#platform';
import { CompetenceEntity } from './competence.entity.js';
import { CompetenceRepository } from './competence.repository.js';
import { type Competence, type Match, matchesOf } from './matches.js';

const LONGEST = 300;
/** Matches that are shown at once. */
const MOST_MATCHES = 100;

@Injectable()
export class Competences {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly competences: CompetenceRepository,
  ) {}

  /**
   * The member offers or seeks something. Other members read kind and words, and not whose they are.
   * @throws DomainError `NOT_FOUND`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  async add(
    memberId: string,
    { isOffered, kind, words: typed }: Pick<Competence, 'isOffered' | 'kind' | 'words'>,
  ): Promise<Competence> {
    const competence = { id: newId(), memberId, isOffered, kind, words: freeText(typed, 'words', LONGEST) };
    await this.db.write(async (unit) => {
      await this.members.requireInScope('competence.write', memberId);
      await unit.manager.insert(CompetenceEntity, competence);
    });
    return competence;
  }

  /** The member offers or seeks it no more; it is out of every match at once. @throws DomainError `NOT_FOUND` */
  async withdraw(competenceId: string): Promise<void> {
    const scopes = scopesOf('competence.write');
    const wasThere = await this.db.write(this.competences.withdraw(competenceId, scopes, this.clock.today()));
    if (!wasThere) throw new DomainError('NOT_FOUND');
  }

  /** What a member offers and seeks. The member and the coach of today, whom the log names. @throws DomainError `NOT_FOUND` */
  of(memberId: string): Promise<Competence[]> {
    return this.members.openFile('competence.read', memberId, 'competences', (unit) =>
      unit.run(this.competences.of(memberId)),
    );
  }

  /** Who in the cooperative answers what the member offers and seeks, without names. The member. @throws DomainError `NOT_FOUND` */
  matches(memberId: string): Promise<Match[]> {
    return this.db.read(async (unit) => {
      await this.members.requireInScope('competence.write', memberId);
      const own = await unit.run(this.competences.of(memberId));
      const others = await unit.run(this.competences.others(memberId, this.clock.today()));
      return matchesOf(own, others).slice(0, MOST_MATCHES);
    });
  }
}
