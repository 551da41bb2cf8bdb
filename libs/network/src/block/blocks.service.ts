import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '#kernel';
import type { Unit } from '#platform';
import { groupedBy } from '../grouped-by.js';
import { contributionEpsilons, isOwnKind, OWN_KINDS, type OwnKind } from '../kind/kind.js';
import { withNoise } from '../noise/with-noise.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { NetworkCooperative } from '../release/network-state.js';
import { BlockRepository, type LastClosed, type NewBlock } from './block.repository.js';
import { peopleOf, type WaitingEntries, waitingFor } from './entry-count.js';
import { planBlocks } from './plan-blocks.js';
import type { Quarter } from './quarter.js';

/** What there is to close: sizes alone. */
export interface OpenEntries {
  readonly waiting: readonly WaitingEntries[];
  readonly lastClosed: readonly LastClosed[];
}

/** By block. Never stored as they are. */
export type ExactCounts = ReadonlyMap<string, number>;

/** Plans, closes and counts blocks. */
@Injectable()
export class Blocks {
  constructor(private readonly repository: BlockRepository) {}

  /** Read once for all kinds. */
  async open(unit: Unit, cooperatives: readonly NetworkCooperative[]): Promise<OpenEntries> {
    await unit.run(this.repository.gather());
    return {
      waiting: await unit.run(this.repository.waiting(cooperatives.map(({ id }) => id))),
      lastClosed: await unit.run(this.repository.lastClosed()),
    };
  }

  /** The blocks that close of the kinds with a figure of each cooperative. */
  async planOwn(
    unit: Unit,
    { waiting, lastClosed }: OpenEntries,
    cooperatives: readonly NetworkCooperative[],
    policy: NetworkPolicy,
    reportingOn: CivilDate,
  ): Promise<NewBlock[]> {
    const inPool = await unit.run(this.repository.pooled());
    return OWN_KINDS.flatMap((kind) => {
      const onlyPooled = cooperatives.filter(({ choices }) => choices[kind] === 'POOLED').map(({ id }) => id);
      const pooled = inPool.filter((one) => one.kind === kind).map(({ cooperative }) => cooperative);
      return planBlocks(
        waitingFor(kind, waiting, takingPart(kind, cooperatives)),
        { lastClosed: lastClosedOf(kind, lastClosed), pooled: new Set([...pooled, ...onlyPooled]) },
        { ...policy, horizonMonths: policy.kinds[kind].horizonMonths },
        reportingOn,
      ).map((block) => ({ ...block, kind, id: newId() }));
    });
  }

  /**
   * Closes these blocks with the people of their entries, and charges each of them.
   * @returns how many people of each block its kind counts, as they are: for `count` alone
   * @throws Error when those who were placed are not as many as were planned: nothing is drawn then
   */
  async close(unit: Unit, blocks: readonly NewBlock[], policy: NetworkPolicy): Promise<ExactCounts> {
    if (blocks.length === 0) return new Map();
    await unit.run(this.repository.insert(blocks));
    const counts = await unit.run(this.repository.fill(blocks, contributionEpsilons(policy.kinds)));
    const found = new Map(counts.map(({ blockId, n, out }) => [blockId, { n, out }]));
    if (blocks.some(({ id, entries }) => found.get(id)?.n !== peopleOf(entries)))
      throw new Error('a block took in other people than it was planned for');
    return new Map(counts.map(({ blockId, out }) => [blockId, out]));
  }

  /** Stores the counts of the closed blocks of a cooperative's kinds with their noise. */
  async count(
    unit: Unit,
    blocks: readonly NewBlock[],
    exact: ExactCounts,
    policy: NetworkPolicy,
  ): Promise<void> {
    let stored = Promise.resolve();
    for (const [kind, of] of groupedBy(blocks, (block) => block.kind)) {
      if (!isOwnKind(kind)) continue;
      const { cellEpsilon: epsilon } = policy.kinds[kind];
      const noisy = of.map(({ id }) => ({
        blockId: id,
        noisyOut: withNoise(exact.get(id)!, epsilon),
        epsilon,
      }));
      // the database stored one kind while the noise of the next was drawn
      await stored;
      stored = unit.run(this.repository.insertCounts(noisy));
    }
    await stored;
  }
}

function takingPart(kind: OwnKind, cooperatives: readonly NetworkCooperative[]): Set<string> {
  return new Set(cooperatives.filter(({ choices }) => choices[kind] !== 'NONE').map(({ id }) => id));
}

function lastClosedOf(kind: OwnKind, all: readonly LastClosed[]): Map<string | null, Quarter> {
  return new Map(
    all.filter((one) => one.kind === kind).map(({ cooperative, quarter }) => [cooperative, quarter]),
  );
}
