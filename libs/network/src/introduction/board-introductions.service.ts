import { Injectable } from '@nestjs/common';
import { AccountRepository } from '#identity';
import { DomainError, newId } from '#kernel';
import {
  Clock,
  type Connection,
  connection,
  currentContext,
  Db,
  freeText,
  IdentityDb,
  optionalText,
  type PageArgs,
  pageOf,
} from '#platform';
import { BoardNews } from '../board-news/board-news.service.js';
import { Colleagues } from '../colleague/colleagues.service.js';
import type { BoardContact, Theme } from './board-introduction.js';
import {
  BoardIntroductionRepository,
  type BoardIntroductionRow,
  type IntroductionAnswer,
} from './board-introduction.repository.js';

const LONGEST_WORDS = 500;

/** One board asks another to get to know each other, about something that both may struggle with. */
@Injectable()
export class BoardIntroductions {
  constructor(
    private readonly db: Db,
    private readonly identity: IdentityDb,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
    private readonly colleagues: Colleagues,
    private readonly news: BoardNews,
    private readonly repository: BoardIntroductionRepository,
  ) {}

  /** Asked by us and of us, newest first. */
  async page(args: PageArgs): Promise<Connection<BoardIntroductionRow>> {
    const page = pageOf(args, 1);
    return connection(await this.db.read(this.repository.page(page)), page, ({ id }) => [id]);
  }

  /**
   * Asks a cooperative that shares its settings. Its board is told. Coordinators and boards.
   * @throws DomainError `NOT_FOUND` for one that shares nothing and for one's own, `INTRODUCTION_ALREADY_ASKED` while one
   *   waits between the two, `TEXT_REQUIRED`, `TEXT_TOO_LONG` over 500 characters, `TEXT_UNREADABLE`, `TEXT_HAS_BSN`
   */
  async ask(toId: string, theme: Theme, words: string): Promise<BoardIntroductionRow> {
    const asked = {
      id: newId(),
      toId,
      theme,
      words: freeText(words, 'words', LONGEST_WORDS),
      askedOn: this.clock.today(),
    };
    await this.colleagues.another(toId, 'cooperativeId');
    const row = await this.db.write(async (unit) => {
      await unit.run(this.repository.ask(asked));
      await this.news.tell(unit, { toId, news: 'INTRODUCTION_ASKED', aboutId: asked.id });
      return (await unit.run(this.repository.get(asked.id)))!;
    });
    this.news.nudge();
    return row;
  }

  /**
   * Says yes: from then on the two see name and address of who asked and of who said yes.
   * @throws DomainError `NOT_FOUND` for one that was not asked of this cooperative, `INTRODUCTION_ALREADY_ANSWERED`
   */
  async accept(id: string): Promise<BoardIntroductionRow> {
    const askedBy = await this.db.read(this.repository.askedBy(id));
    if (!askedBy) throw new DomainError('NOT_FOUND');
    const contacts = { from: await this.contact(askedBy), to: await this.contact(this.actor()) };
    return this.answer(id, { state: 'ACCEPTED', reason: null, contacts });
  }

  /**
   * Says no, with a reason or without one. No name passes.
   * @throws DomainError as `accept`; `TEXT_TOO_LONG` over 500 characters, `TEXT_UNREADABLE`, `TEXT_HAS_BSN`
   */
  decline(id: string, reason: string | null): Promise<BoardIntroductionRow> {
    const typed = optionalText(reason, 'reason', LONGEST_WORDS) || null;
    return this.answer(id, { state: 'DECLINED', reason: typed, contacts: null });
  }

  /** Takes back what this cooperative asked. @throws DomainError `NOT_FOUND`, `INTRODUCTION_ALREADY_ANSWERED` */
  withdraw(id: string): Promise<BoardIntroductionRow> {
    const answer = {
      state: 'WITHDRAWN',
      reason: null,
      contacts: null,
      answeredOn: this.clock.today(),
    } as const;
    return this.db.write(async (unit) => {
      const asked = await unit.run(this.repository.get(id));
      if (!asked?.isOwn) throw new DomainError('NOT_FOUND');
      if (!(await unit.run(this.repository.answer(id, { side: 'from', ...answer }))))
        throw new DomainError('INTRODUCTION_ALREADY_ANSWERED');
      return (await unit.run(this.repository.get(id)))!;
    });
  }

  private async answer(
    id: string,
    answer: Pick<IntroductionAnswer, 'reason' | 'contacts'> & { state: 'ACCEPTED' | 'DECLINED' },
  ): Promise<BoardIntroductionRow> {
    const answeredOn = this.clock.today();
    const row = await this.db.write(async (unit) => {
      const asked = await unit.run(this.repository.get(id));
      if (!asked || asked.isOwn) throw new DomainError('NOT_FOUND');
      if (!(await unit.run(this.repository.answer(id, { side: 'to', answeredOn, ...answer }))))
        throw new DomainError('INTRODUCTION_ALREADY_ANSWERED');
      await this.news.tell(unit, {
        toId: asked.from.id,
        news: `INTRODUCTION_${answer.state}`,
        aboutId: id,
      });
      return (await unit.run(this.repository.get(id)))!;
    });
    this.news.nudge();
    return row;
  }

  private actor(): string {
    return currentContext().principal!.accountId;
  }

  private async contact(accountId: string): Promise<BoardContact> {
    const [account] = await this.identity.read(this.accounts.contacts([accountId]));
    const { name, email } = account!;
    return { name, email };
  }
}
