import type { PolicyVersion } from '../../api/policies.js';
import type { CivilDate } from '../../api/scalars.js';

export type DecidedRule = Pick<PolicyVersion, 'kind' | 'validFromOn' | 'withdrawnOn' | 'body'>;

/** What the cooperative does when a member wants money privately. */
export type WithdrawalRule = 'REFUSE' | 'REPORTABLE_INCOME';

const standing = (rules: readonly DecidedRule[]): DecidedRule[] =>
  rules.filter(({ kind, withdrawnOn }) => kind === 'private-withdrawal' && withdrawnOn === null);

const isReportable = (rule: DecidedRule | undefined): boolean => rule?.body.rule === 'REPORTABLE_INCOME';

/** What holds on a day. Who decided nothing refuses. */
export function withdrawalRuleOn(rules: readonly DecidedRule[], day: CivilDate): WithdrawalRule {
  const held = standing(rules).filter(({ validFromOn }) => validFromOn <= day);
  const newest = held.toSorted((a, b) => b.validFromOn.localeCompare(a.validFromOn))[0];
  return isReportable(newest) ? 'REPORTABLE_INCOME' : 'REFUSE';
}

/** Whether there was a day up to this one on which money could be had privately. */
export const wasEverAllowed = (rules: readonly DecidedRule[], today: CivilDate): boolean =>
  standing(rules).some((rule) => rule.validFromOn <= today && isReportable(rule));
