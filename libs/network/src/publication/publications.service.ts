import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { type Connection, connection, NetworkReaderDb, type PageArgs, pageOf } from '#platform';
import type { Quarter } from '../block/quarter.js';
import type { PublicationRow } from './publication-row.js';
import { type FigureRow, PublicationRepository } from './publication.repository.js';

/** What the network's analysts read. */
@Injectable()
export class Publications {
  constructor(
    private readonly db: NetworkReaderDb,
    private readonly repository: PublicationRepository,
  ) {}

  /** @throws DomainError `NOT_FOUND` for a quarter that is not published, or is no quarter */
  async of(quarter: Quarter): Promise<PublicationRow> {
    const publication = await this.db.read(this.repository.of(quarter));
    if (!publication) throw new DomainError('NOT_FOUND');
    return publication;
  }

  /** Which release is the newest; null while there is none. */
  newestQuarter(): Promise<Quarter | null> {
    return this.db.read(this.repository.newestQuarter());
  }

  /** @throws DomainError `NOT_FOUND` for a key that names no listed figure of this quarter */
  async figure(quarter: Quarter, key: string): Promise<FigureRow> {
    const figure = await this.db.read(this.repository.figure(quarter, key));
    if (!figure) throw new DomainError('NOT_FOUND');
    return figure;
  }

  /** Newest first. @throws DomainError `PAGE_INVALID`, `CURSOR_INVALID` */
  async page(args: PageArgs): Promise<Connection<PublicationRow>> {
    const page = pageOf(args, 1);
    const after = page.from && Number(page.from[0]);
    if (after !== null && !(Number.isInteger(after) && after > 0 && after < 2 ** 31))
      throw new DomainError('CURSOR_INVALID');
    const rows = await this.db.read(this.repository.page(page, after));
    return connection(rows, page, ({ sequence }) => [sequence]);
  }
}
