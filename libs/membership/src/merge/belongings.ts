/** Why a room's rows cannot be pointed to another member. */
type RefusalCode = `MERGE_REFUSED_${string}`;

const refusals = new Map<string, RefusalCode>();

/**
 * Declares tables of a room of which no row can go over to another member, and the code that a merge is refused with
 * while the dropped member has one there. A table that nobody declares refuses too, with `MERGE_REFUSED_OTHER`: what is
 * somebody's is never left behind unseen.
 */
export function declareBelongings(code: RefusalCode, tables: readonly string[]): void {
  for (const table of tables) {
    if (refusals.has(table)) throw new Error(`what a merge does with ${table} is declared twice`);
    refusals.set(table, code);
  }
}

/** What goes over to the kept member by pointing it there. */
export const MOVED = ['trajectory', 'enterprise', 'coach_assignment', 'member_external_number'] as const;
export type Moved = (typeof MOVED)[number];

/** What follows from the facts and is stored anew. */
const FOLLOWS: readonly string[] = ['phase_span', 'person_token'];

/** How many rows of a table name the two. */
export interface Belonging {
  readonly table: string;
  readonly kept: number;
  readonly dropped: number;
}

export interface Pair {
  readonly belongings: readonly Belonging[];
  /** Whether a trajectory of theirs runs. */
  readonly isKeptRunning: boolean;
  readonly isDroppedRunning: boolean;
  /** Whether a trajectory of the one began before one of the other was over. */
  readonly isOverlapping: boolean;
  /** Whether somebody signs in as the dropped one. */
  readonly hasAccount: boolean;
}

/** Everything that forbids a merge, each code once; none: it can be done. */
export function mergeRefusals(pair: Pair): string[] {
  const { belongings, isKeptRunning, isDroppedRunning, isOverlapping, hasAccount } = pair;
  const codes = new Set<string>();
  if (isKeptRunning && isDroppedRunning) codes.add('MERGE_REFUSED_RUNNING');
  // a person stands in one phase a day
  else if (isOverlapping) codes.add('MERGE_REFUSED_OVERLAP');
  if (hasAccount) codes.add('MERGE_REFUSED_ACCOUNT');
  for (const { table, dropped } of belongings) {
    const goesOver = (MOVED as readonly string[]).includes(table) || FOLLOWS.includes(table);
    if (dropped > 0 && !goesOver) codes.add(refusals.get(table) ?? 'MERGE_REFUSED_OTHER');
  }
  return [...codes];
}
