import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { OrganisationRepository } from '#identity';
import { addMonths, type CivilDate, DomainError, newId } from '#kernel';
import {
  Clock,
  type Connection,
  connection,
  Db,
  LOGGER,
  type PageArgs,
  pageOf,
  Rounds,
  runInContext,
  systemContext,
} from '#platform';
import { BoardNews } from '../board-news/board-news.service.js';
import { Colleagues } from '../colleague/colleagues.service.js';
import { networkPolicyOn } from '../policy/network-policy.js';
import { NetworkPreviews } from '../preview/network-preview.service.js';
import { FigureOpeningRepository, type FigureOpeningRow } from './figure-opening.repository.js';
import { type OpenedFigure, openableFigures } from './opened-figures.js';

const MOST_AT_ONCE = 10;
const LONGEST_MONTHS = 12;

/** A board opens its own exact figures to a few others, for some time; and reads what others opened to it. */
@Injectable()
export class FigureOpenings implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly rounds: Rounds,
    private readonly organisations: OrganisationRepository,
    private readonly previews: NetworkPreviews,
    private readonly colleagues: Colleagues,
    private readonly news: BoardNews,
    private readonly repository: FigureOpeningRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.rounds.add('ended-openings', () => this.closeAllEnded());
  }

  /** What another board would see, exactly as it stands today. Empty while no group is closed. */
  async openable(): Promise<OpenedFigure[]> {
    const { kinds } = await this.previews.of(null);
    return openableFigures(kinds, networkPolicyOn(this.clock.today()).minimumEntrants);
  }

  /** Opened by us and to us, newest first. */
  async page(args: PageArgs): Promise<Connection<FigureOpeningRow>> {
    const page = pageOf(args, 1);
    return connection(await this.db.read(this.repository.page(page, this.clock.today())), page, ({ id }) => [
      id,
    ]);
  }

  /**
   * Opens the own exact figures of today to some boards. They get a copy: what is corrected later does not follow, and
   * nothing is read of this cooperative when they look. Boards.
   * @param cooperativeIds one to ten that share their settings
   * @param untilOn last day on which they see it, at most a year from today
   * @throws DomainError `NOT_FOUND` for one that shares nothing and for one's own, `FIGURES_ALREADY_OPEN`,
   *   `NOTHING_TO_OPEN`, `VALUE_OUT_OF_RANGE`
   */
  async open(cooperativeIds: readonly string[], untilOn: CivilDate): Promise<FigureOpeningRow[]> {
    const openedOn = this.clock.today();
    const ids = [...new Set(cooperativeIds)];
    if (untilOn < openedOn || untilOn > addMonths(openedOn, LONGEST_MONTHS))
      throw new DomainError('VALUE_OUT_OF_RANGE', { path: ['untilOn'] });
    if (ids.length < 1 || ids.length > MOST_AT_ONCE)
      throw new DomainError('VALUE_OUT_OF_RANGE', { path: ['cooperativeIds'] });
    for (const id of ids) await this.colleagues.another(id, 'cooperativeIds');
    const figures = await this.openable();
    if (figures.length === 0) throw new DomainError('NOTHING_TO_OPEN');
    const opened = await this.db.write(async (unit) => {
      // one whose last day is over no longer stands in the way
      await unit.run(this.repository.closeEnded(openedOn));
      const rows: FigureOpeningRow[] = [];
      for (const toId of ids) {
        const id = newId();
        await unit.run(this.repository.open({ id, toId, figures, openedOn, untilOn }));
        await this.news.tell(unit, { toId, news: 'FIGURES_OPENED', aboutId: id });
        rows.push((await unit.run(this.repository.get(id, openedOn)))!);
      }
      return rows;
    });
    this.news.nudge();
    return opened;
  }

  /** Takes an opening back; what it carried is gone. @throws DomainError `NOT_FOUND` for one that does not stand */
  close(id: string): Promise<FigureOpeningRow> {
    const today = this.clock.today();
    return this.db.write(async (unit) => {
      if (!(await unit.run(this.repository.close(id, today)))) throw new DomainError('NOT_FOUND');
      return (await unit.run(this.repository.get(id, today)))!;
    });
  }

  /** Wipes what is over, in each cooperative in turn; what fails in one keeps nothing from the next. */
  async closeAllEnded(): Promise<void> {
    const requestId = `ended-openings-${newId()}`;
    const ids = await runInContext(systemContext(null, requestId), () =>
      this.db.read(this.organisations.cooperativeIds()),
    );
    for (const id of ids)
      await runInContext(systemContext(id, requestId), () =>
        this.db.write(this.repository.closeEnded(this.clock.today())),
      ).catch((error: unknown) =>
        this.logger.warn({ err: error, cooperative: id }, 'no openings closed here'),
      );
  }
}
