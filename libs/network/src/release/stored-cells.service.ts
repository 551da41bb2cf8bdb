import { Injectable } from '@nestjs/common';
import type { Unit } from '#platform';
import { CohortRepository } from '../cohort/cohort.repository.js';
import { MoneyRepository } from '../money/money.repository.js';
import { PartRepository } from '../part/part.repository.js';
import type { ComparisonCells, PublishedCells } from './body.js';
import type { NetworkCooperative } from './network-state.js';
import { comparisons, networkCells } from './published-cells.js';
import { ReleaseRepository } from './release.repository.js';

/** What a release lists, from what is stored: the same for who draws it and for who certifies it. */
@Injectable()
export class StoredCellsReader {
  constructor(
    private readonly releases: ReleaseRepository,
    private readonly cohorts: CohortRepository,
    private readonly parts: PartRepository,
    private readonly money: MoneyRepository,
  ) {}

  async read(unit: Unit, cooperatives: readonly NetworkCooperative[]): Promise<PublishedCells> {
    return { own: await this.ofCooperatives(unit, cooperatives), ...(await this.ofNetwork(unit)) };
  }

  /** What stands beside the cooperatives' names. */
  async ofCooperatives(unit: Unit, cooperatives: readonly NetworkCooperative[]): Promise<ComparisonCells[]> {
    return comparisons(cooperatives, await unit.run(this.releases.blocks()));
  }

  async ofNetwork(unit: Unit): Promise<Omit<PublishedCells, 'own'>> {
    return networkCells({
      cohorts: await unit.run(this.cohorts.all()),
      runOffCells: await unit.run(this.cohorts.cells()),
      parts: await unit.run(this.parts.all()),
      money: await unit.run(this.money.all()),
    });
  }
}
