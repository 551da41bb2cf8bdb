import { type Cents, type CivilDate, partOf, splitByWeight } from '#kernel';
import { entry, type Entry, type Line } from '../../ledger/entry.js';

/**
 * The entry that takes back (or adds) a part of what was allocated of an invoice, contribution included. It is made from
 * the lines that stand in the books, so it holds whatever rule, rate or share they came from: each rule gives the same
 * proportion, to the cent (largest remainder), and the whole gives exactly all of it.
 * @param allocated the lines of all allocations of the invoice so far, taken together
 * @param change of the net revenue, in cents; below zero takes back
 * @param netRevenue what was allocated so far
 * @param policyInForce the version that holds on the day: only that one may stand with a line of that day
 * @returns no entry where nothing was allocated or nothing changes
 */
export function allocationPart(
  allocated: readonly Line[],
  change: Cents,
  netRevenue: Cents,
  policyInForce: string | null,
  document: {
    readonly on: CivilDate;
    readonly reference: string;
    readonly sourceId: string;
  },
): Entry[] {
  if (change === 0 || netRevenue === 0) return [];
  const rules = [...new Set(allocated.map(({ rule }) => rule))];
  const lines = rules.flatMap((rule) => {
    const ofRule = allocated.filter((line) => line.rule === rule);
    const [debits, credits] = [
      ofRule.filter(({ cents }) => cents > 0),
      ofRule.filter(({ cents }) => cents < 0),
    ];
    const moved = partOf(sum(debits), change, netRevenue);
    return [...share(debits, moved), ...share(credits, -moved)].map((line) => ({
      ...withoutGround(line),
      ...(line.base !== undefined && { base: partOf(line.base, change, netRevenue) }),
      ...(line.policy !== undefined && line.policy === policyInForce && { policy: line.policy }),
    }));
  });
  if (lines.every(({ cents }) => cents === 0)) return [];
  const kind = rules.includes('SALE') ? 'ALLOCATION' : 'HELD';
  return [entry({ ...document, journal: 'THERMOMETER', kind, lines })];
}

/** The lines with a sum of their own divided by their weights. */
function share(lines: readonly Line[], cents: Cents): Line[] {
  if (lines.length === 0) return [];
  const parts = splitByWeight(
    cents,
    lines.map((line) => Math.abs(line.cents)),
  );
  return lines.map((line, i) => ({ ...line, cents: parts[i]! }));
}

function withoutGround({ base: _base, policy: _policy, ...line }: Line): Line {
  return line;
}

const sum = (lines: readonly Line[]): Cents => lines.reduce((total, { cents }) => total + cents, 0);
