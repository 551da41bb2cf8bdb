import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Db } from '../database/databases.js';
import type { Unit } from '../database/unit-of-work.js';
import { type Connection, connection, type Page } from '../graphql/connection.js';
import { hasMessage } from '../messages/messages.js';
import { type NoticeKind, noticeKinds, type NoticeParams, sentenceOf } from './notice-kind.js';
import { NoticeRepository, type NoticeRow } from './notice.repository.js';

const MOST_AT_ONCE = 100;

/**
 * What an account in a cooperative should know when it next looks. Kept is a kind with the id of what it is about and a
 * few names; the sentence is made when it is read, in the reader's language.
 */
@Injectable()
export class Notices implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly repository: NoticeRepository,
  ) {}

  /** @throws Error for a kind of notice that has no words */
  onModuleInit(): void {
    const mute = noticeKinds()
      .map(sentenceOf)
      .filter((code) => !hasMessage(code));
    if (mute.length > 0) throw new Error(`No sentence for: ${mute.join(', ')}.`);
  }

  /** Tells these accounts, in the unit of the work that causes it: both stand, or neither does. */
  async tell(
    unit: Unit,
    accountIds: readonly string[],
    kind: NoticeKind,
    aboutId: string,
    parameters: NoticeParams,
  ): Promise<void> {
    if (accountIds.length > 0)
      await unit.run(this.repository.insert(accountIds, kind.kind, aboutId, parameters));
  }

  /** The caller's own, newest first. */
  async page(page: Page, isUnreadOnly: boolean): Promise<Connection<NoticeRow>> {
    const rows = await this.db.read(this.repository.page(page, isUnreadOnly));
    return connection(rows, page, (notice) => [notice.id]);
  }

  unread(): Promise<number> {
    return this.db.read(this.repository.unread());
  }

  /**
   * @returns how many are unread now
   * @throws DomainError `NOT_FOUND` when one of them is not the caller's, and then none is marked; `VALUE_OUT_OF_RANGE`
   *   over 100 at once
   */
  markRead(ids: readonly string[]): Promise<number> {
    const wanted = [...new Set(ids)];
    if (wanted.length > MOST_AT_ONCE) throw new DomainError('VALUE_OUT_OF_RANGE', { path: ['noticeIds'] });
    return this.db.write(async (unit) => {
      if ((await unit.run(this.repository.markRead(wanted))) !== wanted.length)
        throw new DomainError('NOT_FOUND');
      return unit.run(this.repository.unread());
    });
  }
}
