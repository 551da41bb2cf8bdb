import { type Cents, type CivilDate, splitByWeight } from '#kernel';
import type { SettlementOrder } from '../exit-settlement/settlement-parts.js';
import { entry, type Entry } from '../ledger/entry.js';
import type { AboutMoney } from './allocation.js';
import { type ContributionVersion, linesGivenOn, type PotAccounts } from './allocation-lines.js';
import { type Allocation, allocate, type Earned } from './contribution.js';

/** What a booking gave, with everything that has been corrected in it since. */
export interface Given extends Earned, Allocation {
  /** The entry of the allocation, or of the holding where it was not divided yet. */
  readonly entryId: string;
  readonly memberId: string;
  /** The day whose policy it followed. */
  readonly policyOn: CivilDate;
  /** Null while it is held. */
  readonly policy: ContributionVersion | null;
  /** How it was divided when a trial came to nothing. */
  readonly settledBy: SettlementOrder | null;
}

/** A booking, and what comes to its net and its direct costs. */
export interface Changed<T extends Earned = Given> {
  readonly given: T;
  readonly change: Earned;
}

/**
 * What changes in a booking when its sale turns out to have brought or cost something else: what the rule gives for the
 * sale as it is now, less what was given. So whatever the number of corrections, what stands is what the rule says of the
 * sale as a whole, and a sale of which nothing is left has given nothing.
 * @param change what comes to net and direct costs: a cost that arrived late adds to the costs, a refund takes from both
 */
export function corrected(given: Given & { policy: ContributionVersion }, change: Earned): Allocation {
  const now = allocate(
    { net: given.net + change.net, directCosts: given.directCosts + change.directCosts },
    given.policy.body,
  );
  return {
    netRevenue: now.netRevenue - given.netRevenue,
    base: now.base - given.base,
    contribution: now.contribution - given.contribution,
    trainingFund: now.trainingFund - given.trainingFund,
    solidarity: now.solidarity - given.solidarity,
    pots: now.pots.map((cents, i) => cents - (given.pots[i] ?? 0)),
    toThermometer: now.toThermometer - given.toThermometer,
  };
}

/** The entry of a correction: never an edit of what it corrects, at the rate and under the policy of that. */
export function correctionEntry(
  given: Given,
  change: Earned,
  about: Pick<AboutMoney, 'on' | 'reference'> & { readonly rule: 'LATE_COST' | 'REFUND' },
  pots: PotAccounts,
): { parts: Pick<Allocation, 'netRevenue' | 'contribution' | 'toThermometer'>; entries: Entry[] } {
  const { rule, ...document } = about;
  const { memberId, policy, policyOn, entryId: sourceId } = given;
  const netRevenue = change.net - change.directCosts;
  // a late cost leaves the net as it was; what was taken of it is its own amount
  const ground = { rule, base: rule === 'REFUND' ? change.net : change.directCosts };
  const parts = policy
    ? corrected({ ...given, policy }, change)
    : { netRevenue, contribution: 0, toThermometer: netRevenue };
  if (netRevenue === 0) return { parts, entries: [] };
  const whose = policy ? ('THERMOMETER' as const) : ('HELD_FOR_TRIAL' as const);
  const lines = [
    { ...ground, account: 'PAYMENTS_TO_MEMBERS' as const, cents: netRevenue },
    { ...ground, account: whose, memberId, cents: -netRevenue },
    ...(policy ? linesGivenOn(memberId, parts as Allocation, policy, pots) : []),
  ];
  const kind = 'CORRECTION' as const;
  return {
    parts,
    entries: [entry({ ...document, policyOn, sourceId, journal: 'THERMOMETER', kind, lines })],
  };
}

/** A change of a whole sale over the bookings that divided it, in proportion to what is left of each. */
export function spread<T extends Earned>(given: readonly T[], change: Earned): Changed<T>[] {
  const over = (cents: Cents, weights: readonly Cents[]) =>
    cents === 0 ? weights.map(() => 0) : splitByWeight(cents, weights);
  const isLateCost = change.net === 0;
  const net = over(
    change.net,
    given.map((one) => one.net),
  );
  const directCosts = over(
    change.directCosts,
    // what is left to bear a cost; of a refund the costs go back as they came
    given.map((one) => (isLateCost ? one.net - one.directCosts : one.directCosts)),
  );
  return given.map((one, i) => ({ given: one, change: { net: net[i]!, directCosts: directCosts[i]! } }));
}
