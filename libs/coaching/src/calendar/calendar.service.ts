import { Inject, Injectable } from '@nestjs/common';
import { AccessResolver } from '#cooperative';
import { addressBlock, FeedTokens, FloodGate } from '#identity';
import { addDays, DomainError, newId, todayAt } from '#kernel';
import { Clock, type Config, CONFIG, Db, runInContext, scopesOf, text } from '#platform';
import { calendarOf } from './calendar.js';
import { CalendarRepository } from './calendar.repository.js';

/** Reads from one address in a quarter of an hour. The services that read calendars for many people share addresses. */
const MOST_PER_ADDRESS = 600;
/** How long an appointment stays in the calendar after its day, in days. */
const KEPT_DAYS = 30;

export interface Feed {
  readonly id: string;
  readonly madeOn: string;
}

/** Appointments in one's own calendar, by a secret link. */
@Injectable()
export class CalendarFeeds {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly tokens: FeedTokens,
    private readonly gate: FloodGate,
    private readonly access: AccessResolver,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly calendar: CalendarRepository,
  ) {}

  /** A link of the caller's own; it is shown this once. @throws DomainError `FEEDS_TOO_MANY` */
  async make(): Promise<{ readonly feed: Feed; readonly link: string }> {
    const { feed, secret } = await this.tokens.make();
    return { feed: feedOf(feed), link: `${this.config.publicUrl}/calendar/${secret}.ics` };
  }

  async own(): Promise<Feed[]> {
    return (await this.tokens.own()).map(feedOf);
  }

  /** @throws DomainError `NOT_FOUND` */
  revoke(id: string): Promise<void> {
    return this.tokens.revoke(id);
  }

  /**
   * The calendar behind a secret, as RFC 5545, with what its holder may see at this moment.
   * @param address where it is read from
   * @throws DomainError `NOT_FOUND` for an unknown secret, one that was taken back, and one whose holder has no role here
   *   any more; `THROTTLED`
   */
  async read(secret: string, address: string): Promise<string> {
    await this.gate.pass(`calendar from ${addressBlock(address)}`, MOST_PER_ADDRESS);
    const holder = await this.tokens.holder(secret);
    if (!holder) throw new DomainError('NOT_FOUND');
    const { accountId, organisationId } = holder;
    const context = await this.access.openJob({
      tenantId: organisationId,
      requestedBy: accountId,
      requestId: newId(),
    });
    if (!context.permissions.has('calendar.read')) throw new DomainError('NOT_FOUND');
    return runInContext(context, async () => {
      const today = this.clock.today();
      const planned = this.calendar.planned(scopesOf('calendar.read'), addDays(today, -KEPT_DAYS), today);
      const word = text('APPOINTMENT', context.locale);
      return calendarOf(await this.db.read(planned), word, this.clock.now());
    });
  }
}

function feedOf({ id, madeAt }: { id: string; madeAt: Date }): Feed {
  return { id, madeOn: todayAt(madeAt) };
}
