import type { CivilDate } from '#kernel';
import type { Quarter } from './quarter.js';

/**
 * What the rules that draw the edges of blocks may know about a trajectory: who (as a keyed hash), when it began, and
 * when its window ends. Not how it ended: a block whose edge depends on an outcome tells something about that outcome.
 */
export interface EntryFact {
  /** Keyed hash of the person in a cooperative; a moved trajectory keeps its hash, so it counts once. */
  readonly personHash: string;
  readonly enteredIn: Quarter;
  /** The first day on which the window (12 months from t0) lies wholly in the past. */
  readonly horizonPassedOn: CivilDate;
}

/** An entry fact with its outcome. Only `countOut` reads the outcome, after the edges stand. */
export interface OutcomeFact extends EntryFact {
  /** 1: benefit ended within the window; 0: everything else, death, transfer and unknown included. */
  readonly outcome12: 0 | 1;
}

/**
 * One contribution for each person: the earliest trajectory. Somebody who comes back later would otherwise be charged
 * twice against the budget of one kind.
 */
export function firstContributions<F extends EntryFact>(facts: readonly F[]): F[] {
  const first = new Map<string, F>();
  for (const fact of facts) {
    const known = first.get(fact.personHash);
    if (!known || compareEntries(fact, known) < 0) first.set(fact.personHash, fact);
  }
  return [...first.values()];
}

function compareEntries(a: EntryFact, b: EntryFact): number {
  const [left, right] = [a.enteredIn + a.horizonPassedOn, b.enteredIn + b.horizonPassedOn];
  return left < right ? -1 : left > right ? 1 : 0;
}
