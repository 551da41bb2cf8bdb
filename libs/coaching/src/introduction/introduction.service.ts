import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Members, refuseImpossibleDay } from '#membership';
import { Clock, connection, type Connection, Db, freeText, type Page, scopesOf } from '#platform';
import { Contacts } from '../contact/contact.service.js';
import { IntroductionOutcomeEntity } from './introduction-outcome.entity.js';
import { IntroductionEntity } from './introduction.entity.js';
import { IntroductionRepository, type IntroductionRow } from './introduction.repository.js';
import { type IntroductionOutcome, refuseOutcome } from './outcome.js';

const LONGEST_PURPOSE = 500;

/** Members who were introduced to an entrepreneur in the region, and what came of it. */
@Injectable()
export class Introductions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly contacts: Contacts,
    private readonly introductions: IntroductionRepository,
  ) {}

  /**
   * Introduces a member to a contact: from now on the member sees how to reach them. Coordinators and the coach of today.
   * @throws DomainError `NOT_FOUND`, `CONTACT_REMOVED`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `DATE_IN_FUTURE`
   */
  introduce(
    memberId: string,
    contactId: string,
    { introducedOn, purpose: typed }: { introducedOn: CivilDate; purpose: string },
  ): Promise<IntroductionRow> {
    const today = this.clock.today();
    const purpose = freeText(typed, 'purpose', LONGEST_PURPOSE);
    refuseImpossibleDay(introducedOn, 'introducedOn', { earliest: null, today });
    const scopes = scopesOf('introduction.write');
    return this.db.write(async (unit) => {
      await this.members.requireInScope('introduction.write', memberId);
      await this.contacts.present(unit, contactId);
      const id = newId();
      await unit.manager.insert(IntroductionEntity, { id, memberId, contactId, introducedOn, purpose });
      return (await unit.run(this.introductions.find(id, scopes, today)))!;
    });
  }

  /**
   * Records what came of an introduction; each outcome once. Coordinators and the coach of today.
   * @throws DomainError `NOT_FOUND`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, `OUTCOME_ALREADY_RECORDED`, `OUTCOME_CONTRADICTED`
   */
  recordOutcome(
    introductionId: string,
    outcome: IntroductionOutcome,
    happenedOn: CivilDate,
  ): Promise<IntroductionRow> {
    const today = this.clock.today();
    const scopes = scopesOf('introduction.write');
    return this.db.write(async (unit) => {
      const found = await unit.run(this.introductions.find(introductionId, scopes, today));
      if (!found) throw new DomainError('NOT_FOUND');
      refuseImpossibleDay(happenedOn, 'happenedOn', { earliest: found.introducedOn, today });
      const past = found.outcomes.map((one) => one.outcome);
      refuseOutcome(past, outcome);
      await unit.manager.insert(IntroductionOutcomeEntity, {
        id: newId(),
        introductionId,
        outcome,
        happenedOn,
      });
      return { ...found, outcomes: [...found.outcomes, { outcome, happenedOn }] };
    });
  }

  /** A member's, newest first: coordinators, the coach of today, and the member; the log names the first two. @throws DomainError `NOT_FOUND` */
  ofMember(memberId: string, page: Page): Promise<Connection<IntroductionRow>> {
    const scopes = scopesOf('introduction.read');
    return this.members.openFile('introduction.read', memberId, 'introductions', async (unit) =>
      paged(await unit.run(this.introductions.page({ memberId }, scopes, this.clock.today(), page)), page),
    );
  }

  /** A contact's, newest first, with members within the caller's scope. Coordinators and coaches. @throws DomainError `NOT_FOUND` */
  ofContact(contactId: string, page: Page): Promise<Connection<IntroductionRow>> {
    const scopes = scopesOf('introduction.read');
    return this.db.read(async (unit) => {
      if (!(await unit.run(this.introductions.isContact(contactId)))) throw new DomainError('NOT_FOUND');
      return paged(
        await unit.run(this.introductions.page({ contactId }, scopes, this.clock.today(), page)),
        page,
      );
    });
  }
}

function paged(rows: readonly IntroductionRow[], page: Page): Connection<IntroductionRow> {
  return connection(rows, page, (one) => [one.introducedOn, one.id]);
}
