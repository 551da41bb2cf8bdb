import { OUTFLOW_12, OUTFLOW_12_YEAR } from '../policy/network-policy.js';
import type { NetworkCooperative, StoredBlock } from './network-state.js';
import { COMPARED } from './plan-release.js';
import type { PublicationInput } from './publication.js';
import type { ComparedCooperative, PublishedCell } from './published-cell.js';
import { PROGRAMMES } from '../participation/participation.policy.js';

type FromNetwork = Pick<PublicationInput, 'cooperatives' | 'pooledCells' | 'lineCells' | 'notCompared'>;

/**
 * What of the network's blocks a publication lists. All of them, for ever: a cell that drops out could be had by
 * subtracting one release from the next. A name stands beside blocks that closed under it, and where a board wants it.
 */
export function fromNetwork(
  cooperatives: readonly NetworkCooperative[],
  blocks: readonly StoredBlock[],
): FromNetwork {
  const cells = blocks.filter(({ kind }) => kind === OUTFLOW_12);
  return {
    cooperatives: cooperatives.flatMap((cooperative) => comparedOf(cooperative, cells)),
    pooledCells: cells
      .filter(({ cooperative }) => cooperative === null)
      .map((block) => ({
        ...cellOf(block),
        programmeType: block.programme,
        cooperatives: block.cooperatives,
      })),
    lineCells: blocks
      .filter(({ kind }) => kind === OUTFLOW_12_YEAR)
      .map((block) => ({
        ...cellOf(block),
        programmeType: block.programme,
        cooperatives: block.cooperatives,
      })),
    notCompared: PROGRAMMES.filter((programme) => !COMPARED.includes(programme)),
  };
}

/** One entry for each programme in which it has cells, and for the one that it is in now when its board shows its name. */
function comparedOf(
  { id, label, programme, participation }: NetworkCooperative,
  cells: readonly StoredBlock[],
): ComparedCooperative[] {
  return PROGRAMMES.flatMap((programmeType) => {
    const own = cells.filter((block) => block.cooperative === id && block.programme === programmeType);
    const isNamed = participation === 'NAMED' && programme === programmeType;
    return own.length > 0 || isNamed ? [{ label, programmeType, cells: own.map(cellOf) }] : [];
  });
}

function cellOf({ id, from, to, members, noisyOut, epsilon }: StoredBlock): PublishedCell {
  return { id, from, to, n: members.length, noisyOut, epsilon };
}
