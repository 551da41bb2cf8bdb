import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Clock, type Connection, connection, Db, freeText, type PageArgs, pageOf } from '#platform';
import { NetworkLabelRepository } from '../label/network-label.repository.js';
import { Publications } from '../publication/publications.service.js';
import { NetworkNoteRepository, type NetworkNoteRow } from './network-note.repository.js';

const LONGEST_NOTE = 1_000;

/** What boards did, beside their own published figures: who meets the same trouble reads what another tried. */
@Injectable()
export class NetworkNotes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly publications: Publications,
    private readonly labels: NetworkLabelRepository,
    private readonly repository: NetworkNoteRepository,
  ) {}

  /** Newest first. @throws DomainError `PAGE_INVALID`, `CURSOR_INVALID` */
  async page(args: PageArgs): Promise<Connection<NetworkNoteRow>> {
    const page = pageOf(args, 1);
    return connection(await this.db.read(this.repository.page(page)), page, ({ id }) => [id]);
  }

  /**
   * Writes what the board did beside one of its own listed figures, in the place of what stood there. Boards.
   * @param key of a figure that stands in the release under a name of this cooperative
   * @throws DomainError `NOT_FOUND` for a key that names no listed figure of this quarter, `FIGURE_NOT_YOURS` for one of
   *   another cooperative or of several, `TEXT_REQUIRED`, `TEXT_TOO_LONG` over 1,000 characters, `TEXT_UNREADABLE`,
   *   `TEXT_HAS_BSN`
   */
  async write(quarter: string, key: string, words: string): Promise<NetworkNoteRow> {
    const typed = freeText(words, 'words', LONGEST_NOTE);
    const { figure } = await this.publications.figure(quarter, key);
    const { cooperative: label } = JSON.parse(figure) as { cooperative?: string };
    const writtenOn = this.clock.today();
    const note = { id: newId(), label: label ?? '', quarter, key, words: typed, writtenOn };
    await this.db.write(async (unit) => {
      if (label === undefined || !(await unit.run(this.labels.isOurs(label))))
        throw new DomainError('FIGURE_NOT_YOURS', { path: ['key'] });
      await unit.run(this.repository.withdraw({ key }, writtenOn));
      await unit.run(this.repository.insert(note));
    });
    return { ...note, isOwn: true };
  }

  /** Takes a note of one's own back. @throws DomainError `NOT_FOUND` */
  async withdraw(id: string): Promise<void> {
    if (!(await this.db.write(this.repository.withdraw({ id }, this.clock.today()))))
      throw new DomainError('NOT_FOUND');
  }
}
