import type { CivilDate } from '#kernel';
import { closeBlocks, type ClosingPolicy } from '../block/close-blocks.js';
import { notYetIn } from '../block/closed-block.js';
import { poolBlocks, type PooledBlock, type PooledEntry, type PoolingPolicy } from '../block/pool-blocks.js';
import type { OwnKind } from '../kind/kind.js';
import type { Programme } from '../participation/participation.policy.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { NetworkBlock, NetworkCooperative, StoredBlock } from './network-state.js';

/** The one statistic that is counted so far. */
export const OUTFLOW_12 = 'outflow-12' satisfies OwnKind;

/** In a participation cooperative members may stay: its outflow is counted by nobody but itself. */
export const COMPARED: readonly Programme[] = ['OUTFLOW'];

export interface KnownNetwork {
  readonly cooperatives: readonly NetworkCooperative[];
  readonly entries: readonly PooledEntry[];
  readonly blocks: readonly StoredBlock[];
}

/**
 * What a release closes, from entries, sizes and the boards' choices alone: outcomes do not reach this function.
 *
 * A board's choice holds for who is in no block yet. What closed under an earlier choice stays listed as it was closed.
 * @returns blocks that close with this release; noise is to be drawn for each, once
 */
export function planRelease(
  known: KnownNetwork,
  policy: NetworkPolicy,
  reportingOn: CivilDate,
): NetworkBlock[] {
  const { horizonMonths } = policy.kinds[OUTFLOW_12];
  return COMPARED.flatMap((programme) =>
    closedOf(programme, known, { ...policy, horizonMonths }, reportingOn),
  );
}

/** Own blocks of the named; and pooled blocks of who will have none, or whose board wants no figure of its own. */
function closedOf(
  programme: Programme,
  known: KnownNetwork,
  policy: ClosingPolicy & PoolingPolicy,
  reportingOn: CivilDate,
): NetworkBlock[] {
  const blocks = ofKind(known.blocks, OUTFLOW_12);
  const blockOf = new Map(blocks.flatMap((block) => block.members.map((member) => [member, block])));
  const newBlocks: NetworkBlock[] = [];
  const pooled: PooledEntry[] = [];
  for (const cooperative of takingPart(known, programme)) {
    const entries = known.entries.filter((entry) => entry.cooperative === cooperative.id);
    const existing = new Set([
      ...blocks.filter((block) => block.cooperative === cooperative.id),
      ...entries.flatMap((entry) => blockOf.get(entry.personHash) ?? []),
    ]);
    if (cooperative.participation === 'POOLED') {
      pooled.push(...notYetIn([...existing], entries));
      continue;
    }
    const closing = closeBlocks(entries, [...existing], policy, reportingOn);
    pooled.push(...closing.pooled);
    newBlocks.push(
      ...closing.newBlocks.map((block) => ({
        ...block,
        kind: OUTFLOW_12,
        programme,
        cooperative: cooperative.id,
        cooperatives: 1,
      })),
    );
  }
  const pool = blocks.filter((block) => block.cooperative === null && block.programme === programme);
  const { newBlocks: newPools } = poolBlocks(pooled, pool, policy, 'quarter', reportingOn);
  return [...newBlocks, ...newPools.map((block) => overSeveral(block, OUTFLOW_12, programme))];
}

function overSeveral(block: PooledBlock, kind: string, programme: Programme): NetworkBlock {
  return { ...block, kind, programme, cooperative: null };
}

function takingPart({ cooperatives }: KnownNetwork, programme: Programme): NetworkCooperative[] {
  return cooperatives.filter((one) => one.programme === programme && one.participation !== 'NONE');
}

function ofKind<B extends NetworkBlock>(blocks: readonly B[], kind: string): B[] {
  return blocks.filter((block) => block.kind === kind);
}
