import type { PolicyKind, PolicyVersion } from '#cooperative';
import {
  type AdvanceDecision,
  advancePolicy,
  type ApprovalDecision,
  approvalPolicy,
  type AssetOwnershipDecision,
  assetOwnershipPolicy,
  type ContributionDecision,
  contributionPolicy,
  type VatScheme,
  vatPolicy,
} from '#finance';
import type { CivilDate } from '#kernel';
import { type Locale, type MessageParams, text } from '#platform';
import type { ReportPeriod } from '../definition/report-period.js';
import { amountText, listText, rateText } from '../locale/locale-text.js';
import type { AnnualMessage } from './annual-accounts-messages.js';
import './annual-accounts-messages.js';

type Decided =
  | { readonly kind: 'contribution'; readonly body: ContributionDecision }
  | { readonly kind: 'vat'; readonly body: { readonly scheme: VatScheme } }
  | { readonly kind: 'asset-ownership'; readonly body: Pick<AssetOwnershipDecision, 'owner'> }
  | { readonly kind: 'approval'; readonly body: ApprovalDecision }
  | { readonly kind: 'advance'; readonly body: AdvanceDecision };

/** A decision by which a year was booked. */
export type RuleInForce = Decided & { readonly validFrom: CivilDate; readonly decidedBy: string };

/** What decides how money is booked, in the order in which it is read. */
const BOOKED_BY: readonly PolicyKind<unknown>[] = [
  contributionPolicy,
  vatPolicy,
  assetOwnershipPolicy,
  approvalPolicy,
  advancePolicy,
];

type Recorded = PolicyVersion<unknown> & { readonly withdrawnOn: CivilDate | null };

/** The versions that held on some day of a period, by kind, oldest first. @param versions newest first Pure. */
export function rulesInForce(versions: readonly Recorded[], { from, until }: ReportPeriod): RuleInForce[] {
  return BOOKED_BY.flatMap(({ kind, body: schema }) => {
    const standing = versions.filter(
      (one) => one.kind === kind && one.withdrawnOn === null && one.validFrom <= until,
    );
    const first = standing.findIndex(({ validFrom }) => validFrom <= from);
    const held = first === -1 ? standing : standing.slice(0, first + 1);
    return held
      .map(
        ({ body, validFrom, decidedBy }) =>
          ({ kind, body: schema.parse(body), validFrom, decidedBy }) as RuleInForce,
      )
      .reverse();
  });
}

/** What a rule says, as people read it. Pure. */
export function ruleSentence(rule: Decided, locale: Locale): string {
  const say = (code: AnnualMessage, params: MessageParams) => text(code, locale, params);
  switch (rule.kind) {
    case 'contribution':
      return contributionSentence(rule.body, locale);
    case 'vat':
      return say('ANNUAL_RULE_VAT', { scheme: rule.body.scheme });
    case 'asset-ownership':
      return say('ANNUAL_RULE_OWNERSHIP', { owner: rule.body.owner });
    case 'approval':
      return say('ANNUAL_RULE_APPROVAL', { limit: amountText(rule.body.limitCents, locale) });
    case 'advance':
      return say('ANNUAL_RULE_ADVANCE', { days: rule.body.settleWithinDays });
  }
}

function contributionSentence(body: ContributionDecision, locale: Locale): string {
  const { rateBasisPoints, trainingFundBasisPoints, solidarityBasisPoints = 0, pots = [], base } = body;
  const part = (code: AnnualMessage, basisPoints: number, name = '') =>
    basisPoints > 0 ? [text(code, locale, { rate: rateText(basisPoints, locale), name })] : [];
  const funds = [
    ...part('ANNUAL_RULE_TRAINING', trainingFundBasisPoints),
    ...part('ANNUAL_RULE_SOLIDARITY', solidarityBasisPoints),
    ...pots.flatMap(({ name, rateBasisPoints: rate }) => part('ANNUAL_RULE_POT', rate, name)),
  ];
  return text('ANNUAL_RULE_CONTRIBUTION', locale, {
    rate: rateText(rateBasisPoints, locale),
    funds: listText(funds, locale) || 'none',
    base: base ?? 'NET_REVENUE',
  });
}
