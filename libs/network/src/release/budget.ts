import type { ClosedBlock } from '../block/closed-block.js';

/** What one count costs one person. The database adds these up and refuses what passes the policy's cap. */
export interface BudgetCharge {
  readonly personHash: string;
  readonly kind: string;
  /** Decimal text, as in the policy. */
  readonly epsilon: string;
}

/** A closed block charges each of its people once; publishing its stored count again costs nothing more. */
export function chargesOf(block: ClosedBlock, kind: string, epsilon: string): BudgetCharge[] {
  return block.members.map((personHash) => ({ personHash, kind, epsilon }));
}
