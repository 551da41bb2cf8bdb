import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { BuilderDb } from '#platform';
import type { Quarter } from '../block/quarter.js';
import type { PublicationRow } from '../publication/publication-row.js';
import { Draws } from './draws.service.js';
import { ReleaseRepository } from './release.repository.js';

/** Builds the network's releases: one per quarter, in order, each once. */
@Injectable()
export class Releases {
  constructor(
    private readonly db: BuilderDb,
    private readonly draws: Draws,
    private readonly repository: ReleaseRepository,
  ) {}

  /**
   * Publishes a quarter: draws it, and puts what was drawn at the end of the chain. A quarter that is already published
   * is answered as it stands: nothing is counted or drawn again.
   * @throws DomainError `QUARTER_INVALID`, `QUARTER_NOT_OVER`, or `QUARTER_PASSED` when a later one is published already
   */
  async build(quarter: Quarter): Promise<PublicationRow> {
    const published = await this.db.read(this.repository.publication(quarter));
    if (published) return published;
    const draft = await this.draws.draw(quarter);
    return this.db.write(async (unit) => {
      await unit.run(this.repository.lock());
      const last = await unit.run(this.repository.last());
      if (last?.quarter === quarter) return last;
      // a draft that another release has overtaken no longer names the last publication
      if ((last?.sha256 ?? null) !== draft.previousSha256)
        throw new DomainError('QUARTER_PASSED', { path: ['quarter'] });
      return unit.run(this.repository.publishDraft(quarter));
    });
  }

  /** Whether any quarter was ever published. */
  async hasAny(): Promise<boolean> {
    return (await this.db.read(this.repository.last())) !== null;
  }
}
