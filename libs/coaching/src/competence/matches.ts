import type { CompetenceKind } from './kinds.js';

/** Something that a member offers, or seeks. */
export interface Competence {
  readonly id: string;
  readonly memberId: string;
  readonly isOffered: boolean;
  readonly kind: CompetenceKind;
  readonly words: string;
}

/** Another member's competence that answers one or more of one's own. */
export interface Match {
  readonly theirs: Competence;
  readonly own: readonly Competence[];
  /** The two can help each other: one thing goes this way, another that way. */
  readonly isMutual: boolean;
}

/** One offers what the other seeks, and they are two. */
export function answers(a: Competence, b: Competence): boolean {
  return a.memberId !== b.memberId && a.kind === b.kind && a.isOffered !== b.isOffered;
}

/**
 * What others offer of what one seeks, and seek of what one offers. Who can help each other comes first; then the order
 * is that of the ids, so that it says nothing about anybody.
 * @param own of one member · @param others of whomever, that member's too
 */
export function matchesOf(own: readonly Competence[], others: readonly Competence[]): Match[] {
  const found = others.flatMap((theirs) => {
    const mine = own.filter((one) => answers(one, theirs));
    return mine.length > 0 ? [{ theirs, own: mine }] : [];
  });
  const ways = new Map<string, Set<boolean>>();
  for (const { theirs } of found) {
    const known = ways.get(theirs.memberId) ?? new Set();
    ways.set(theirs.memberId, known.add(theirs.isOffered));
  }
  return found
    .map((match) => ({ ...match, isMutual: ways.get(match.theirs.memberId)!.size === 2 }))
    .sort((a, b) => Number(b.isMutual) - Number(a.isMutual) || (a.theirs.id < b.theirs.id ? -1 : 1));
}
