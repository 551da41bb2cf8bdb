import { firstContributions, type EntryFact, type OutcomeFact } from './entry-fact.js';
import { quartersLater, type Quarter } from './quarter.js';

/** A group of people that is counted together, once and for good: no later fact changes its members or its period. */
export interface ClosedBlock {
  /** `cooperative`: people of one cooperative, its own figure. `pooled`: people of several, a line of the network. */
  readonly scope: 'cooperative' | 'pooled';
  /** First and last quarter of the walk that filled it. A late entry counts where it was placed. */
  readonly from: Quarter;
  readonly to: Quarter;
  /** Person hashes, in the order of the hashes so that the order says nothing about entry. */
  readonly members: readonly string[];
}

export function closedBlock(
  scope: ClosedBlock['scope'],
  from: Quarter,
  to: Quarter,
  entrants: readonly EntryFact[],
): ClosedBlock {
  return { scope, from, to, members: entrants.map((entrant) => entrant.personHash).sort() };
}

/** The people who are in none of these blocks yet, each once. */
export function notYetIn<F extends EntryFact>(blocks: readonly ClosedBlock[], facts: readonly F[]): F[] {
  const taken = new Set(blocks.flatMap((block) => block.members));
  return firstContributions(facts).filter((fact) => !taken.has(fact.personHash));
}

/** Where the walk goes on: after the last closed block, or at the first entry. Undefined without either. */
export function walkStart(
  blocks: readonly ClosedBlock[],
  entries: readonly EntryFact[],
): Quarter | undefined {
  const lastClosed = blocks
    .map((block) => block.to)
    .sort()
    .at(-1);
  return lastClosed ? quartersLater(lastClosed, 1) : entries.map((entry) => entry.enteredIn).sort()[0];
}

/**
 * How many of a block went out: the exact count that noise is added to. It never leaves the builder.
 * @throws RangeError when a member has no fact: count in the same unit of work that closed the block
 */
export function countOut(block: ClosedBlock, facts: readonly OutcomeFact[]): number {
  const outcomes = new Map(firstContributions(facts).map((fact) => [fact.personHash, fact.outcome12]));
  return block.members.reduce((sum, member) => {
    const outcome = outcomes.get(member);
    if (outcome === undefined) throw new RangeError('a member of the block has no outcome');
    return sum + outcome;
  }, 0);
}
