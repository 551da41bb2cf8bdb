import type { Quarter } from '../block/quarter.js';
import type { NoisyCount } from '../estimate/noisy-count.js';
import { epsilonOf } from '../noise/epsilon.js';

/** A closed block's stored count, as the table of cells keeps it. */
export interface PublishedCell {
  readonly id: string;
  readonly from: Quarter;
  readonly to: Quarter;
  readonly n: number;
  readonly noisyOut: number;
  /** The ε with which the noise was drawn: decimal text. */
  readonly epsilon: string;
}

export interface ComparedCooperative {
  readonly label: string;
  readonly programmeType: string;
  /** Its own closed blocks; empty while none has closed. */
  readonly cells: readonly PublishedCell[];
}

export function countOf({ noisyOut, n, epsilon }: PublishedCell): NoisyCount {
  return { noisyOut, n, epsilons: [epsilonOf(epsilon)] };
}

export function byPeriod(a: PublishedCell, b: PublishedCell): number {
  const [left, right] = [a.from + a.to + a.id, b.from + b.to + b.id];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The last block of a cooperative that has one. */
export function latestOf({ cells }: ComparedCooperative): PublishedCell {
  return [...cells].sort(byPeriod).at(-1)!;
}
