import { addMonths, type CivilDate } from '#kernel';
import type { ClosingPolicy } from './close-blocks.js';
import { mayBePooled, type PoolingPolicy } from './may-be-pooled.js';
import { lastDayOf, quartersLater, type Quarter } from './quarter.js';

/*
 * The same rules as `closeBlocks` and `poolBlocks`, written on people instead of counts: slow, and easier to see right.
 * The walk on counts is held against it.
 */

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

interface RipeQuarter<F extends EntryFact> {
  readonly quarter: Quarter;
  readonly entrants: readonly F[];
}

/**
 * The quarters from `start` on, in order and empty ones included, as long as every window that began in them has
 * passed. A quarter ripens as a whole, `horizonMonths` after its last day: so the moment of closing depends neither on
 * one person's entry date nor on when a fact arrived. Entries from before `start` came late and count in `start`.
 */
function* ripeQuarters<F extends EntryFact>(
  entries: readonly F[],
  start: Quarter,
  horizonMonths: number,
  reportingOn: CivilDate,
): Generator<RipeQuarter<F>> {
  for (let quarter = start; ; quarter = quartersLater(quarter, 1)) {
    const entrants = entries.filter(
      ({ enteredIn }) => enteredIn === quarter || (quarter === start && enteredIn < start),
    );
    const passed = addMonths(lastDayOf(quarter), horizonMonths) <= reportingOn;
    if (!passed || entrants.some((entrant) => entrant.horizonPassedOn > reportingOn)) return;
    yield { quarter, entrants };
  }
}

export interface Closing<F extends EntryFact> {
  /** Blocks that close on this date, oldest first. */
  readonly newBlocks: readonly ClosedBlock[];
  /** People who wait for a block of their own cooperative. */
  readonly open: readonly F[];
  /** People who are handed to the network's pooled block. */
  readonly pooled: readonly F[];
}

/**
 * Closes the blocks of one cooperative, from entries alone.
 *
 * The walk takes whole entry quarters in order, each once its windows have passed, and closes a block as soon as the
 * quarters since the last one hold the minimum. Someone whose entry quarter lies in a closed block came to light late
 * and counts at the start of the next one.
 *
 * How "if 12 quarters do not reach 10, the cooperative is pooled from the next entrant on" is read here:
 * - the twelve are calendar quarters, counted from the cooperative's first entry or right after its last block;
 * - the next entrant is the first one after the last closed block. So the few of the run that did not fill are pooled
 *   too; otherwise they would be in no block, a remainder that no line includes. Nothing was published about them;
 * - it stays so: once someone of this cooperative is in a pooled block, everyone after is pooled.
 *
 * @param facts every entry of the cooperative that the network knows, in any order
 * @param existingBlocks every closed block that holds someone of this cooperative; never changed
 * @param reportingOn last day that the release looks at
 */
export function closeBlocks<F extends EntryFact>(
  facts: readonly F[],
  existingBlocks: readonly ClosedBlock[],
  policy: ClosingPolicy,
  reportingOn: CivilDate,
): Closing<F> {
  const waiting = notYetIn(existingBlocks, facts);
  if (existingBlocks.some((block) => block.scope === 'pooled')) {
    return { newBlocks: [], open: [], pooled: waiting };
  }
  const start = walkStart(existingBlocks, waiting);
  const newBlocks: ClosedBlock[] = [];
  if (start) {
    let run = { from: start, entrants: [] as F[] };
    for (const { quarter, entrants } of ripeQuarters(waiting, start, policy.horizonMonths, reportingOn)) {
      run.entrants.push(...entrants);
      if (run.entrants.length >= policy.minimumEntrants) {
        newBlocks.push(closedBlock('cooperative', run.from, quarter, run.entrants));
        run = { from: quartersLater(quarter, 1), entrants: [] };
      } else if (quarter === quartersLater(run.from, policy.quartersAtMost - 1)) {
        return { newBlocks, open: [], pooled: notYetIn(newBlocks, waiting) };
      }
    }
  }
  return { newBlocks, open: notYetIn(newBlocks, waiting), pooled: [] };
}

export interface PooledEntry extends EntryFact {
  /** Which cooperative the person entered; only counted, never published with the block. */
  readonly cooperative: string;
}

export interface PooledBlock extends ClosedBlock {
  /** How many cooperatives it holds people of. */
  readonly cooperatives: number;
}

export interface Pooling {
  readonly newBlocks: readonly PooledBlock[];
  readonly open: readonly PooledEntry[];
}

/**
 * Closes blocks across cooperatives, from entries alone, by the same walk as `closeBlocks`. The caller gives entries of
 * one programme type for its pooled line, or of the whole network for the yearly counts. A walk that does not pass the
 * policy goes on and takes the next quarters in, so nobody drops out.
 *
 * @param existingBlocks the closed blocks of this same pool; never changed
 */
export function poolBlocks(
  entries: readonly PooledEntry[],
  existingBlocks: readonly ClosedBlock[],
  policy: PoolingPolicy & { horizonMonths: number },
  reportingOn: CivilDate,
): Pooling {
  const waiting = notYetIn(existingBlocks, entries);
  const start = walkStart(existingBlocks, waiting);
  const newBlocks: PooledBlock[] = [];
  if (start) {
    let run = { from: start, entrants: [] as PooledEntry[] };
    for (const { quarter, entrants } of ripeQuarters(waiting, start, policy.horizonMonths, reportingOn)) {
      run.entrants.push(...entrants);
      const sizes = sizesByCooperative(run.entrants);
      if (mayBePooled(sizes, policy)) {
        const block = closedBlock('pooled', run.from, quarter, run.entrants);
        newBlocks.push({ ...block, cooperatives: sizes.length });
        run = { from: quartersLater(quarter, 1), entrants: [] };
      }
    }
  }
  return { newBlocks, open: notYetIn(newBlocks, waiting) };
}

function sizesByCooperative(entries: readonly PooledEntry[]): number[] {
  const sizes = new Map<string, number>();
  for (const { cooperative } of entries) sizes.set(cooperative, (sizes.get(cooperative) ?? 0) + 1);
  return [...sizes.values()];
}
