import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { runInContext, systemContext } from '#platform';
import type { Quarter } from '../block/quarter.js';
import { Facts } from '../fact/facts.service.js';
import type { PublicationRow } from '../publication/publication-row.js';
import { Releases } from './releases.service.js';

/** A whole round without HTTP, for whoever operates the network: the demo's loader, and a quarter's schedule. */
@Injectable()
export class ReleaseRound {
  constructor(
    private readonly facts: Facts,
    private readonly releases: Releases,
  ) {}

  /** Whether the network has published anything yet. */
  hasBegun(): Promise<boolean> {
    return this.releases.hasAny();
  }

  /**
   * Lets each cooperative publish its facts in its own context, then builds the quarters in the order given. May be run
   * again: what is published stays as it is.
   * @param cooperativeIds UUIDs of cooperatives whose boards have decided on taking part
   * @throws DomainError as `Facts.publish` and `Releases.build` do
   */
  async publishAndBuild(
    cooperativeIds: readonly string[],
    quarters: readonly Quarter[],
  ): Promise<PublicationRow[]> {
    for (const id of cooperativeIds)
      await runInContext(systemContext(id, `release-${newId()}`), () => this.facts.publish());
    const publications: PublicationRow[] = [];
    for (const quarter of quarters) {
      publications.push(
        await runInContext(systemContext(null, `release-${newId()}`), () => this.releases.build(quarter)),
      );
    }
    return publications;
  }
}
