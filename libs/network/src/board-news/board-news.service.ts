import { Injectable } from '@nestjs/common';
import { AccountRepository, OrganisationRepository } from '#identity';
import { DomainError, newId } from '#kernel';
import {
  currentContext,
  Db,
  type Effect,
  IdentityDb,
  JobHandler,
  Mails,
  Notices,
  Outbox,
  runInContext,
  type RunningJob,
  systemContext,
  type Unit,
} from '#platform';
import {
  BOARD_NEWS,
  BOARD_NEWS_HERE,
  type CarriedNews,
  type HeardNews,
  NEWS,
  type ToldBoard,
} from './board-news.js';

/**
 * Lets the board of another cooperative know. Who sits in it is read in its own context and mailed from there: the one
 * that tells gets to know no name and no address.
 */
@Injectable()
export class BoardNews {
  constructor(
    private readonly db: Db,
    private readonly identity: IdentityDb,
    private readonly outbox: Outbox,
    private readonly accounts: AccountRepository,
    private readonly organisations: OrganisationRepository,
    private readonly notices: Notices,
    private readonly mails: Mails,
  ) {}

  /** In the unit of the work that causes it; `nudge` after it. */
  async tell(unit: Unit, told: ToldBoard): Promise<void> {
    await this.outbox.add(unit, BOARD_NEWS, { ...told, hereId: newId() } satisfies CarriedNews);
  }

  nudge(): void {
    this.outbox.nudge();
  }

  /** Puts it into the other's outbox, under an id that was chosen before, so that there is one. */
  @JobHandler(BOARD_NEWS, { permission: null })
  async carry({ row }: RunningJob): Promise<Effect> {
    const { toId, news, aboutId, hereId } = row.payload as unknown as CarriedNews;
    const heard: HeardNews = { news, aboutId, fromId: currentContext().cooperativeId! };
    await runInContext(systemContext(toId, row.requestId), () =>
      this.db.write((unit) => this.outbox.add(unit, BOARD_NEWS_HERE, heard, hereId)),
    ).catch((error: unknown) => {
      // carried before: this job ran twice
      if (!(error instanceof DomainError && error.code === 'CONFLICT')) throw error;
    });
    this.outbox.nudge();
    return async () => undefined;
  }

  @JobHandler(BOARD_NEWS_HERE, { permission: null })
  async hear({ row }: RunningJob): Promise<Effect> {
    const { news, aboutId, fromId } = row.payload as unknown as HeardNews;
    const { notice, mail } = NEWS[news];
    const board = await this.db.read(this.accounts.holdersHere(['BOARD']));
    const contacts = await this.identity.read(this.accounts.contacts(board));
    const from = await this.db.read(this.organisations.get(fromId));
    const parameters = { cooperative: from!.name };
    return async (unit) => {
      await this.notices.tell(unit, board, notice, aboutId, parameters);
      for (const { email: to, locale } of contacts)
        await this.mails.write(unit, mail, { to, locale, subjectId: aboutId, parameters });
    };
  }
}
