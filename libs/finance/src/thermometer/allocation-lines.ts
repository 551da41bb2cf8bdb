import { type Cents, shareOf } from '#kernel';
import type { PolicyVersion } from '#cooperative';
import type { Line } from '../ledger/entry.js';
import type { Allocation } from './contribution.js';
import type { ContributionDecision } from './contribution-policy.js';

export type ContributionVersion = Pick<PolicyVersion<ContributionDecision>, 'id' | 'body'>;

/** The account of each pot, by its name. */
export type PotAccounts = ReadonlyMap<string, string>;

/**
 * What a thermometer gives on out of a sale: to the cooperative, the funds and the pots, each line with its base, rate
 * and policy version. Below zero where it comes back.
 */
export function linesGivenOn(
  memberId: string,
  parts: Allocation,
  policy: ContributionVersion,
  pots: PotAccounts,
): Line[] {
  const {
    rateBasisPoints,
    trainingFundBasisPoints,
    solidarityBasisPoints = 0,
    pots: decided = [],
  } = policy.body;
  const given = (cents: Cents, to: Pick<Line, 'account' | 'accountId'>, rule: Line['rule'], rate: number) => {
    // where the costs leave less of the revenue than the rate asks for, it is all of what they leave
    const isAllThatIsLeft = parts.base !== parts.netRevenue && cents !== shareOf(parts.base, rate);
    const share = isAllThatIsLeft ? { base: cents, rate: 10_000 } : { base: parts.base, rate };
    const ground = { rule, ...share, policy: policy.id };
    const out: Line = { ...ground, account: 'THERMOMETER', memberId, cents };
    return [out, { ...ground, ...to, cents: -cents }];
  };
  return [
    ...given(parts.contribution, { account: 'CONTRIBUTION' }, 'CONTRIBUTION', rateBasisPoints),
    ...given(parts.trainingFund, { account: 'TRAINING_FUND' }, 'TRAINING_FUND', trainingFundBasisPoints),
    ...given(parts.solidarity, { account: 'SOLIDARITY_FUND' }, 'SOLIDARITY', solidarityBasisPoints),
    ...decided.flatMap((pot, i) =>
      given(parts.pots[i]!, { account: 'OTHER', accountId: pots.get(pot.name)! }, 'POT', pot.rateBasisPoints),
    ),
  ];
}
