import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '#kernel';
import type { Unit } from '#platform';
import type { AtomKind, OwnKind } from '../kind/kind.js';
import { withNoise } from '../noise/with-noise.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { NetworkCooperative } from '../release/network-state.js';
import { BlockRepository, type ExactCount, type NewBlock } from './block.repository.js';
import { peopleOf } from './entry-count.js';
import { planBlocks } from './plan-blocks.js';

/** Closes and counts the blocks of the kinds with a figure of each cooperative. */
@Injectable()
export class OwnBlocks {
  constructor(private readonly repository: BlockRepository) {}

  /** @returns the ids of the blocks that closed */
  async close(
    unit: Unit,
    kind: OwnKind,
    cooperatives: readonly NetworkCooperative[],
    policy: NetworkPolicy,
    reportingOn: CivilDate,
  ): Promise<string[]> {
    const takingPart = cooperatives.filter(({ choices }) => choices[kind] !== 'NONE');
    const waiting = await unit.run(
      this.repository.waiting(
        kind,
        takingPart.map(({ id }) => id),
      ),
    );
    const lastClosed = await unit.run(this.repository.lastClosed(kind));
    const onlyPooled = takingPart.filter(({ choices }) => choices[kind] === 'POOLED').map(({ id }) => id);
    const { cellEpsilon, horizonMonths } = policy.kinds[kind];
    const inPool = await unit.run(this.repository.pooled(kind));
    const planned = planBlocks(
      waiting,
      { lastClosed, pooled: new Set([...inPool, ...onlyPooled]) },
      { ...policy, horizonMonths },
      reportingOn,
    );
    const blocks = planned.map((block) => ({ ...block, id: newId() }));
    const counts = await this.fill(unit, kind, blocks);
    if (counts.length > 0)
      await unit.run(
        this.repository.insertCounts(
          cellEpsilon,
          counts.map(({ blockId, out }) => ({ blockId, noisyOut: withNoise(out, cellEpsilon) })),
        ),
      );
    return blocks.map(({ id }) => id);
  }

  /** @throws Error when facts came or went since they were counted: nothing is drawn then, and the release may be tried again */
  async fill(unit: Unit, kind: AtomKind, blocks: readonly NewBlock[]): Promise<ExactCount[]> {
    if (blocks.length === 0) return [];
    await unit.run(this.repository.insert(kind, blocks));
    const counts = await unit.run(this.repository.fill(kind, blocks));
    const found = new Map(counts.map(({ blockId, n }) => [blockId, n]));
    if (blocks.some(({ id, entries }) => found.get(id) !== peopleOf(entries)))
      throw new Error('facts changed while a release closed its blocks');
    return counts;
  }
}
