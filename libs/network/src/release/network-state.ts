import type { Quarter } from '../block/quarter.js';
import type { AtomKind } from '../kind/kind.js';
import type { Participation, Programme } from '../participation/participation.policy.js';

/** A cooperative as it published itself, with what its board chose for the quarter that is released. */
export interface NetworkCooperative {
  readonly id: string;
  readonly label: string;
  readonly programme: Programme;
  readonly choices: Readonly<Record<AtomKind, Participation>>;
}

/** A block as it is stored: closed for good, its count with the noise that was drawn then. */
export interface StoredBlock {
  readonly id: string;
  readonly kind: AtomKind;
  readonly programme: Programme;
  /** Whose own figure it is; null for a block over several. */
  readonly cooperative: string | null;
  /** How many cooperatives it holds people of. */
  readonly cooperatives: number;
  readonly from: Quarter;
  readonly to: Quarter;
  readonly n: number;
  readonly noisyOut: number;
  /** Decimal text. */
  readonly epsilon: string;
}
