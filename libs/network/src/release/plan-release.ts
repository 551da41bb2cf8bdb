import type { CivilDate } from '#kernel';
import { closeBlocks } from '../block/close-blocks.js';
import { notYetIn } from '../block/closed-block.js';
import { mayBePooled, poolBlocks, type PooledBlock, type PooledEntry } from '../block/pool-blocks.js';
import { chooseGrid, type ChosenGrid, type GridCandidate, type GridLine } from '../grid/choose-grid.js';
import { epsilonOf } from '../noise/epsilon.js';
import type { Programme } from '../participation/participation.policy.js';
import { type NetworkPolicy, OUTFLOW_12, OUTFLOW_12_YEAR } from '../policy/network-policy.js';
import type { NetworkBlock, NetworkCooperative, StoredBlock } from './network-state.js';

/** In a participation cooperative members may stay: its outflow is counted by nobody but itself. */
export const COMPARED: readonly Programme[] = ['OUTFLOW'];

export interface KnownNetwork {
  readonly cooperatives: readonly NetworkCooperative[];
  readonly entries: readonly PooledEntry[];
  readonly blocks: readonly StoredBlock[];
}

export interface ReleasePlan {
  /** Blocks that close with this release; noise is to be drawn for each, once. */
  readonly newBlocks: readonly NetworkBlock[];
  /** Null while there is no line at all. */
  readonly grid: ChosenGrid | null;
}

/**
 * What a release closes, from entries, sizes and the boards' choices alone: outcomes do not reach this function.
 *
 * A board's choice holds for who is in no block yet. What closed under an earlier choice stays listed as it was closed.
 */
export function planRelease(known: KnownNetwork, policy: NetworkPolicy, reportingOn: CivilDate): ReleasePlan {
  const closed = COMPARED.flatMap((programme) => closedOf(programme, known, policy, reportingOn));
  const years = COMPARED.flatMap((programme) => yearsOf(programme, known, policy, reportingOn));
  const lines = (blocks: readonly NetworkBlock[]) => linesOf(blocks, policy);
  const candidates: GridCandidate[] = [
    {
      grid: 'cooperative',
      lines: COMPARED.flatMap((programme) => lines(listed([...known.blocks, ...closed], programme, policy))),
    },
    {
      grid: 'network-year',
      lines: [...ofKind(known.blocks, OUTFLOW_12_YEAR), ...years].flatMap((block) => lines([block])),
    },
  ];
  if (candidates.every((candidate) => candidate.lines.length === 0)) return { newBlocks: closed, grid: null };
  const grid = chooseGrid(candidates, policy.noiseP95BasisPoints);
  return { newBlocks: grid.grid === 'network-year' ? [...closed, ...years] : closed, grid };
}

/** Own blocks of the named; and pooled blocks of who will have none, or whose board wants no figure of its own. */
function closedOf(
  programme: Programme,
  known: KnownNetwork,
  policy: NetworkPolicy,
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

/** The same people once more, by the calendar year in which they entered. */
function yearsOf(
  programme: Programme,
  known: KnownNetwork,
  policy: NetworkPolicy,
  reportingOn: CivilDate,
): NetworkBlock[] {
  const ids = new Set(takingPart(known, programme).map(({ id }) => id));
  const entries = known.entries.filter((entry) => ids.has(entry.cooperative));
  const existing = ofKind(known.blocks, OUTFLOW_12_YEAR).filter((block) => block.programme === programme);
  const { newBlocks } = poolBlocks(entries, existing, policy, 'year', reportingOn);
  return newBlocks.map((block) => overSeveral(block, OUTFLOW_12_YEAR, programme));
}

/** The cells whose sum is the programme's pooled line, as `publicationBody` lists them. */
function listed(
  blocks: readonly NetworkBlock[],
  programme: Programme,
  policy: NetworkPolicy,
): NetworkBlock[] {
  const cells = ofKind(blocks, OUTFLOW_12).filter((block) => block.programme === programme);
  const own = cells.filter((block) => block.cooperative !== null);
  const sizes = new Map<string, number>();
  for (const { cooperative, members } of own) {
    sizes.set(cooperative!, (sizes.get(cooperative!) ?? 0) + members.length);
  }
  return cells.filter((block) => block.cooperative === null || mayBePooled([...sizes.values()], policy));
}

function linesOf(blocks: readonly NetworkBlock[], policy: NetworkPolicy): GridLine[] {
  if (blocks.length === 0) return [];
  return [
    {
      n: blocks.reduce((sum, { members }) => sum + members.length, 0),
      epsilons: blocks.map((block) =>
        epsilonOf(isStored(block) ? block.epsilon : policy.epsilons[block.kind]!),
      ),
    },
  ];
}

function isStored(block: NetworkBlock): block is StoredBlock {
  return 'epsilon' in block;
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
