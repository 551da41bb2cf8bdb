import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { BuilderDb, Clock, type Unit } from '#platform';
import { countOut } from '../block/closed-block.js';
import { isQuarter, lastDayOf, type Quarter } from '../block/quarter.js';
import { sampleDiscreteLaplace } from '../noise/discrete-laplace.js';
import { epsilonOf } from '../noise/epsilon.js';
import { type NetworkPolicy, hasNetworkPolicy, networkPolicyOn } from '../policy/network-policy.js';
import type { PublicationRow } from '../publication/publication-row.js';
import { chargesOf } from './budget.js';
import { chained } from './chain.js';
import { CODE_VERSION } from './code-version.js';
import type { CooperativeFact, NetworkBlock, StoredBlock } from './network-state.js';
import { OUTFLOW_12, planRelease } from './plan-release.js';
import { fromNetwork } from './publication-input.js';
import { publicationBody } from './publication.js';
import { ReleaseRepository } from './release.repository.js';

/** Builds the network's releases: one per quarter, in order, each once. */
@Injectable()
export class Releases {
  constructor(
    private readonly db: BuilderDb,
    private readonly clock: Clock,
    private readonly repository: ReleaseRepository,
  ) {}

  /**
   * Publishes a quarter: closes blocks, draws the noise of the new ones, and seals the body. A quarter that is already
   * published is answered as it stands: nothing is counted or drawn again.
   * @throws DomainError `QUARTER_INVALID`, `QUARTER_NOT_OVER`, or `QUARTER_PASSED` when a later one is published already
   */
  async build(quarter: Quarter): Promise<PublicationRow> {
    if (!isQuarter(quarter)) throw new DomainError('QUARTER_INVALID', { path: ['quarter'] });
    if (!hasNetworkPolicy(lastDayOf(quarter)))
      throw new DomainError('QUARTER_INVALID', { path: ['quarter'] });
    if (lastDayOf(quarter) >= this.clock.today())
      throw new DomainError('QUARTER_NOT_OVER', { path: ['quarter'] });
    return this.db.write(async (unit) => {
      await unit.run(this.repository.lock());
      return (await unit.run(this.repository.publication(quarter))) ?? this.publish(unit, quarter);
    });
  }

  /** Whether any quarter was ever published. */
  async hasAny(): Promise<boolean> {
    return (await this.db.read(this.repository.last())) !== null;
  }

  /** In the transaction that holds the lock: a block and its count stand together, or neither does. */
  private async publish(unit: Unit, quarter: Quarter): Promise<PublicationRow> {
    const previous = await unit.run(this.repository.last());
    if (previous && previous.quarter > quarter)
      throw new DomainError('QUARTER_PASSED', { path: ['quarter'] });
    const reportingOn = lastDayOf(quarter);
    const policy = networkPolicyOn(reportingOn);
    const cooperatives = await unit.run(this.repository.cooperatives());
    const facts = await unit.run(this.repository.facts());
    const known = await unit.run(this.repository.blocks());
    const closing = planRelease({ cooperatives, entries: facts, blocks: known }, policy, reportingOn);
    const drawn = closing.map((block) => withNoise(block, facts, policy));
    for (const block of drawn) {
      await unit.run(this.repository.insertBlock(block));
      await unit.run(this.repository.insertMembers(block));
      await unit.run(this.repository.charge(chargesOf(block, block.kind, block.epsilon)));
    }
    const body = publicationBody({
      release: quarter,
      reportingOn,
      codeVersion: CODE_VERSION,
      policy,
      ...fromNetwork(cooperatives, [...known, ...drawn]),
    });
    const sequence = (previous?.sequence ?? 0) + 1;
    return unit.run(this.repository.insertPublication(sequence, quarter, chained(body, previous)));
  }
}

/** The one moment at which a count meets its noise; the exact count goes no further than this line. */
function withNoise(
  block: NetworkBlock,
  facts: readonly CooperativeFact[],
  policy: NetworkPolicy,
): StoredBlock {
  const { cellEpsilon: epsilon } = policy.kinds[OUTFLOW_12];
  return {
    ...block,
    id: newId(),
    epsilon,
    noisyOut: countOut(block, facts) + sampleDiscreteLaplace(epsilonOf(epsilon)),
  };
}
