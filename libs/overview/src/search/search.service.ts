import { Injectable } from '@nestjs/common';
import { DomainError, isId } from '#kernel';
import {
  Clock,
  type Connection,
  connection,
  currentContext,
  Db,
  freeText,
  type PageArgs,
  pageOf,
  scopesOf,
} from '#platform';
import { SearchProjection, type SearchRow } from './search.projection.js';

const LONGEST_TEXT = 100;

@Injectable()
export class Search {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly projection: SearchProjection,
  ) {}

  /**
   * The people, enterprises, organisations and contacts within the caller's scope that look like a text. Each page leaves one row
   * in the access log, with the text and how many were shown.
   * @throws DomainError `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `PAGE_INVALID`, `CURSOR_INVALID`
   */
  async page(typed: string, args: PageArgs): Promise<Connection<SearchRow>> {
    const text = freeText(typed, 'text', LONGEST_TEXT);
    const page = pageOf(args, 3);
    if (page.from && !(/^\d{1,6}$/.test(page.from[0]!) && isId(page.from[2]!)))
      throw new DomainError('CURSOR_INVALID');
    const found = this.projection.page({
      text,
      page,
      scopes: scopesOf('member.read'),
      contactScopes: currentContext().permissions.get('member.open') ?? [],
      seesContacts: currentContext().permissions.has('contact.read'),
      today: this.clock.today(),
    });
    const rows = await this.db.searchLogged('search', text, page.limit, found);
    return connection(rows, page, (row) => this.projection.keyset(row));
  }
}
