import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { BuilderDb, Clock, type Unit } from '#platform';
import type { NewBlock } from '../block/block.repository.js';
import { Blocks, type ExactCounts } from '../block/blocks.service.js';
import { isQuarter, lastDayOf, type Quarter } from '../block/quarter.js';
import { Cohorts } from '../cohort/cohorts.service.js';
import { COMPARED_PROGRAMME } from '../fact/fact-sql.js';
import { OWN_KINDS } from '../kind/kind.js';
import { Money } from '../money/money.service.js';
import { Parts } from '../part/parts.service.js';
import { hasNetworkPolicy, type NetworkPolicy, networkPolicyOn } from '../policy/network-policy.js';
import { notShownIn, type ReleaseJson } from '../publication/listed-figures.js';
import type { ComparisonCells } from './body.js';
import { Written } from './canonical-json.js';
import { chained } from './chain.js';
import { CODE_VERSION } from './code-version.js';
import type { NetworkCooperative } from './network-state.js';
import { printedOwn, publicationBody } from './publication.js';
import { type ChainLink, type Draft, ReleaseRepository } from './release.repository.js';
import { StoredCellsReader } from './stored-cells.service.js';

/**
 * Draws releases: closes blocks and cohorts, counts them, adds the noise and charges the people. All of it in one
 * transaction that ends before anybody judges the release: what was drawn is never drawn again.
 */
@Injectable()
export class Draws {
  constructor(
    private readonly db: BuilderDb,
    private readonly clock: Clock,
    private readonly repository: ReleaseRepository,
    private readonly blocks: Blocks,
    private readonly cohorts: Cohorts,
    private readonly parts: Parts,
    private readonly money: Money,
    private readonly storedCells: StoredCellsReader,
  ) {}

  /**
   * Draws a quarter, once: a second time it is answered as it was drawn. A draft that was refused a certificate is
   * printed again from the same cells, since what was wrong with its text may be mended by now.
   * @throws DomainError `QUARTER_INVALID`, `QUARTER_NOT_OVER`, or `QUARTER_PASSED` when a later one is published already
   */
  async draw(quarter: Quarter): Promise<Draft> {
    if (!isQuarter(quarter) || !hasNetworkPolicy(lastDayOf(quarter)))
      throw new DomainError('QUARTER_INVALID', { path: ['quarter'] });
    if (lastDayOf(quarter) >= this.clock.today())
      throw new DomainError('QUARTER_NOT_OVER', { path: ['quarter'] });
    return this.db.write(async (unit) => {
      await unit.run(this.repository.lock());
      const stored = await unit.run(this.repository.draft(quarter));
      await unit.run(this.repository.joinByHash());
      if (!stored) return this.drawn(unit, quarter);
      return (await unit.run(this.repository.isRefused(stored))) ? this.printedAgain(unit, stored) : stored;
    });
  }

  private async drawn(unit: Unit, quarter: Quarter): Promise<Draft> {
    const previous = await this.previousOf(unit, quarter);
    const policy = networkPolicyOn(lastDayOf(quarter));
    const cooperatives = await unit.run(this.repository.cooperatives(quarter));
    const compared = cooperatives.filter(({ programme }) => programme === COMPARED_PROGRAMME);
    const closed = await this.close(unit, quarter, compared, policy);
    await this.blocks.count(unit, closed.blocks, closed.exact, policy);
    // one prints what stands beside names, while the database counts for the other
    const [own, yearsNotShown] = await Promise.all([
      this.printedOwn(unit, cooperatives, policy),
      this.countNetwork(unit, quarter, policy),
    ]);
    const draft = await this.printed(unit, quarter, previous, cooperatives, yearsNotShown, own);
    await unit.run(this.repository.insertDraft(draft));
    return draft;
  }

  /** Kind by kind, with a turn for the other in between. */
  private async printedOwn(
    unit: Unit,
    cooperatives: readonly NetworkCooperative[],
    policy: NetworkPolicy,
  ): Promise<PrintedOwn> {
    const cells = await this.storedCells.ofCooperatives(unit, cooperatives);
    const printed: Written[] = [];
    for (const of of cells) {
      await turn();
      printed.push(Written.of(printedOwn(of, policy)));
    }
    return { cells, printed };
  }

  /** @returns the years of which no contributions may be shown */
  private async countNetwork(unit: Unit, quarter: Quarter, policy: NetworkPolicy): Promise<number[]> {
    await this.cohorts.countEnds(unit, quarter, policy, lastDayOf(quarter));
    await this.parts.divide(unit, policy);
    await this.parts.count(unit, policy, lastDayOf(quarter));
    return this.money.divide(unit, quarter, policy);
  }

  private async previousOf(unit: Unit, quarter: Quarter): Promise<ChainLink | null> {
    const previous = await unit.run(this.repository.lastLink());
    if (previous && previous.quarter > quarter)
      throw new DomainError('QUARTER_PASSED', { path: ['quarter'] });
    return previous;
  }

  private async printedAgain(unit: Unit, { quarter, body }: Draft): Promise<Draft> {
    const previous = await this.previousOf(unit, quarter);
    const cooperatives = await unit.run(this.repository.cooperatives(quarter));
    const { yearsNotShown } = notShownIn(JSON.parse(body) as ReleaseJson);
    const own = await this.printedOwn(unit, cooperatives, networkPolicyOn(lastDayOf(quarter)));
    const draft = await this.printed(unit, quarter, previous, cooperatives, yearsNotShown, own);
    await unit.run(this.repository.replaceDraft(draft));
    return draft;
  }

  private async printed(
    unit: Unit,
    quarter: Quarter,
    previous: ChainLink | null,
    cooperatives: readonly NetworkCooperative[],
    yearsNotShown: readonly number[],
    own: PrintedOwn,
  ): Promise<Draft> {
    const input = {
      release: quarter,
      reportingOn: lastDayOf(quarter),
      codeVersion: CODE_VERSION,
      policy: networkPolicyOn(lastDayOf(quarter)),
      cells: { own: own.cells, ...(await this.storedCells.ofNetwork(unit)) },
      yearsNotShown,
      // only who lets its name be shown
      notCompared: cooperatives
        .filter(({ programme, choices }) => programme !== COMPARED_PROGRAMME && isNamed(choices))
        .map(({ label }) => label),
    };
    const body = publicationBody(input, own.printed);
    const { text, sha256, prevSha256 } = chained(body, previous);
    return { quarter, body: text, previousSha256: prevSha256, sha256 };
  }

  /** Closes what closes with this quarter and charges its people, each once for each kind. */
  private async close(
    unit: Unit,
    quarter: Quarter,
    cooperatives: readonly NetworkCooperative[],
    policy: NetworkPolicy,
  ): Promise<Closed> {
    const reportingOn = lastDayOf(quarter);
    const open = await this.blocks.open(unit, cooperatives);
    const own = await this.blocks.planOwn(unit, open, cooperatives, policy, reportingOn);
    const cohorts = this.cohorts.plan(open, cooperatives, policy, reportingOn);
    const blocks = [...own, ...cohorts];
    const exact = await this.blocks.close(unit, blocks, policy);
    await this.cohorts.insert(unit, cohorts, policy);
    return { blocks, exact };
  }
}

interface Closed {
  readonly blocks: readonly NewBlock[];
  readonly exact: ExactCounts;
}

interface PrintedOwn {
  readonly cells: readonly ComparisonCells[];
  readonly printed: readonly Written[];
}

function isNamed(choices: NetworkCooperative['choices']): boolean {
  return OWN_KINDS.some((kind) => choices[kind] === 'NAMED');
}
