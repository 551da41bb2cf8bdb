import type { Investment } from '../../api/investments.js';
import { nodesOf, type Connection } from '../../api/scalars.js';

const waits = ({ advance }: Investment): boolean =>
  advance?.receipts.some(({ settledOn, droppedOn }) => !settledOn && !droppedOn) ?? false;

/** Advances that are out: those with receipts that wait first, then those that are late. */
export const toSettle = (paid: readonly Investment[]): Investment[] =>
  paid
    .filter(({ advance }) => advance && Number(advance.outstanding.amount) > 0)
    .toSorted(
      (a, b) =>
        Number(waits(b)) - Number(waits(a)) || Number(b.advance!.isOverdue) - Number(a.advance!.isOverdue),
    );

type Pile = Connection<Investment>;

/** What waits for somebody else: the second person, or whoever did not ask for it. */
export function toLook({ partly, toDecide }: Record<'partly' | 'toDecide', Pile>): Investment[] {
  const mine = new Set(nodesOf(toDecide).map(({ id }) => id));
  return nodesOf(partly).filter(({ id }) => !mine.has(id));
}
