import type { AssetOwnershipDecision, ReminderDecision } from '#finance';
import { addMonths, type CivilDate } from '#kernel';
import type { Character } from '../cast.js';
import type { PolicyRow } from '../rows.js';

/** Credit notes and quotes have numbers of their own. */
export const CREDIT_SERIES = 'C';
export const QUOTE_SERIES = 'OFF';
export const QUOTE_DAYS = 30;
/** Days in which a member shows receipts for an advance. */
export const SETTLE_WITHIN_DAYS = 30;
export const REMINDERS: ReminderDecision = {
  firstAfterDays: 7,
  secondAfterDays: 14,
  thirdAfterDays: 14,
  payDays: 14,
  isAutomatic: false,
};
/** Whose is what the cooperative pays for. */
export const OWNER = 'COOPERATIVE';

/** Who goes on with the work takes the things along; all others leave them to the next member. */
const AT_EXIT: AssetOwnershipDecision['atExit'] = {
  OWN_ENTERPRISE: 'GOES_WITH_MEMBER',
  COMBINATION: 'GOES_WITH_MEMBER',
  TRANSFER: 'GOES_WITH_MEMBER',
  PAID_WORK: 'STAYS',
  EDUCATION: 'STAYS',
  OTHER_BENEFIT: 'STAYS',
  MOVED: 'STAYS',
  ILLNESS: 'STAYS',
  PENSION_AGE: 'STAYS',
  DECEASED: 'STAYS',
  STOPPED: 'STAYS',
};
const TO_SOLIDARITY = { startingCapital: 0, solidarityFund: 10_000, municipality: 0 };
const CEILING = 250_000;

/** A decision of the general assembly, as a row. */
type Decide = (kind: string, body: object, from: CivilDate) => PolicyRow;

/** What the cooperative decided about money beside its contribution, all but the numbering from the founding on. */
export function moneyPoliciesOf(
  { programme, background, slug }: Character,
  founded: CivilDate,
  decide: Decide,
): PolicyRow[] {
  return [
    decide('bookkeeping', { programme: background === 'NEWCOMERS' ? 'NEWCOMERS' : programme }, founded),
    decide('trial-sales', { rule: 'HOLD' }, founded),
    decide('ceiling', { measure: 'AMOUNT', limitCents: CEILING }, founded),
    // one cooperative of the article lets members have money privately, as income that is reported
    decide('private-withdrawal', { rule: slug === 'pangea' ? 'REPORTABLE_INCOME' : 'REFUSE' }, founded),
    decide('reminders', REMINDERS, founded),
    decide('advance', { settleWithinDays: SETTLE_WITHIN_DAYS }, founded),
    decide('asset-ownership', { owner: OWNER, atExit: AT_EXIT }, founded),
    decide(
      'exit-settlement',
      {
        rows: [
          {
            destinations: ['OWN_ENTERPRISE', 'COMBINATION'],
            parts: { startingCapital: 10_000, solidarityFund: 0, municipality: 0 },
          },
        ],
        otherwise: { startingCapital: 0, solidarityFund: 5_000, municipality: 5_000 },
        endedTrial: TO_SOLIDARITY,
        whileOnBenefit: 'SOLIDARITY_FUND',
      },
      founded,
    ),
    decide(
      'invoicing',
      {
        series: '',
        termDays: 30,
        creditSeries: CREDIT_SERIES,
        quoteSeries: QUOTE_SERIES,
        quoteDays: QUOTE_DAYS,
      },
      addMonths(founded, 12),
    ),
  ];
}
