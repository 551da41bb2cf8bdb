import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { BuilderDb } from '#platform';
import type { Quarter } from '../block/quarter.js';
import { failedAttacks } from '../certificate/certificate-body.js';
import { Certifier } from '../certificate/certifier.service.js';
import { listedFigures, type ReleaseJson } from '../publication/listed-figures.js';
import type { PublicationRow } from '../publication/publication-row.js';
import { Draws } from './draws.service.js';
import { type ChainLink, type Draft, ReleaseRepository } from './release.repository.js';

/** Builds the network's releases: one per quarter, in order, each once. */
@Injectable()
export class Releases {
  constructor(
    private readonly db: BuilderDb,
    private readonly draws: Draws,
    private readonly certifier: Certifier,
    private readonly repository: ReleaseRepository,
  ) {}

  /**
   * Publishes a quarter: draws it, lets it be certified, and puts what was drawn at the end of the chain. A quarter that
   * is already published is answered as it stands: nothing is counted or drawn again.
   * @throws DomainError `QUARTER_INVALID`, `QUARTER_NOT_OVER`, `QUARTER_PASSED` when a later one is published already, or
   * `CERTIFICATE_FAILED`: what was drawn is kept, and may be certified again
   */
  async build(quarter: Quarter): Promise<PublicationRow> {
    const published = await this.db.read(this.repository.publication(quarter));
    if (published) return published;
    const draft = await this.draws.draw(quarter);
    refuseOvertaken(draft, await this.db.read(this.repository.lastLink()));
    const certificate = await this.certifier.certify(draft);
    if (!certificate.passed)
      throw new DomainError('CERTIFICATE_FAILED', {
        path: ['quarter'],
        params: { attacks: failedAttacks(certificate).join(', ') },
      });
    return this.db.write(async (unit) => {
      await unit.run(this.repository.lock());
      const made = await unit.run(this.repository.publication(quarter));
      if (made) return made;
      refuseOvertaken(draft, await unit.run(this.repository.lastLink()));
      const publication = await unit.run(this.repository.publishDraft(quarter, certificate.sha256));
      const figures = listedFigures(JSON.parse(draft.body) as ReleaseJson);
      if (figures.length > 0) await unit.run(this.repository.insertFigures(quarter, figures));
      return publication;
    });
  }

  /** Whether any quarter was ever published. */
  async hasAny(): Promise<boolean> {
    return (await this.db.read(this.repository.lastLink())) !== null;
  }
}

/** A draft that another release has overtaken no longer names the last publication. */
function refuseOvertaken({ quarter, previousSha256 }: Draft, last: ChainLink | null): void {
  if (last?.quarter !== quarter && (last?.sha256 ?? null) !== previousSha256)
    throw new DomainError('QUARTER_PASSED', { path: ['quarter'] });
}
