import type { ClosedBlock } from '../block/closed-block.js';
import type { OutcomeFact } from '../block/entry-fact.js';
import type { PooledEntry } from '../block/pool-blocks.js';
import type { Participation, Programme } from '../participation/participation.policy.js';

/** A cooperative as it published itself. */
export interface NetworkCooperative {
  readonly id: string;
  readonly label: string;
  readonly programme: Programme;
  readonly participation: Participation;
}

export interface CooperativeFact extends OutcomeFact, PooledEntry {}

/** A block with what it counts. */
export interface NetworkBlock extends ClosedBlock {
  readonly kind: string;
  readonly programme: Programme;
  /** Whose own figure it is; null for a block over several. */
  readonly cooperative: string | null;
  /** How many cooperatives it holds people of. */
  readonly cooperatives: number;
}

/** A block as it is stored: closed for good, its count with the noise that was drawn then. */
export interface StoredBlock extends NetworkBlock {
  readonly id: string;
  readonly noisyOut: number;
  /** Decimal text. */
  readonly epsilon: string;
}
