import type { RuleBody } from '../../api/policies.js';
import type { MessageKey } from '../../text/nl.js';
import { atExit } from './at-exit.js';
import { ceiling } from './ceiling.js';
import { endedTrial, exitRows, otherwise } from './exit-table.js';
import { pots } from './pots.js';
import { rhythm, toldInstruments } from './questionnaires.js';
import type { Setting } from './setting.js';
import { amount, choice, letters, percent, tick, whole } from './simple-settings.js';
import { steps } from './steps.js';

/** A kind of rule that a cooperative decides on: what it is about, and what it says. */
export interface RuleKind {
  /** As the API names it. */
  kind: string;
  title: MessageKey;
  about: MessageKey;
  /** What holds while nothing was decided. */
  undecided: MessageKey;
  settings: readonly Setting[];
  /** What every decision says and nobody chooses. */
  always?: RuleBody;
}

const days = 'rules.days';

export const moneyRules: readonly RuleKind[] = [
  {
    kind: 'contribution',
    title: 'rules.contribution.title',
    about: 'rules.contribution.about',
    undecided: 'rules.contribution.undecided',
    settings: [
      percent('rateBasisPoints', 'rules.contribution.rate'),
      percent('trainingFundBasisPoints', 'rules.contribution.trainingFund'),
      percent('solidarityBasisPoints', 'rules.contribution.solidarity', { isOptional: true }),
      pots,
      choice('base', 'rules.contribution.base', {
        NET_REVENUE: 'rules.contribution.NET_REVENUE',
        REVENUE: 'rules.contribution.REVENUE',
      }),
    ],
    always: { rounding: 'PER_BOOKING', creditOn: 'PAYMENT' },
  },
  {
    kind: 'ceiling',
    title: 'rules.ceiling.title',
    about: 'rules.ceiling.about',
    undecided: 'rules.ceiling.undecided',
    settings: [ceiling],
  },
  {
    kind: 'private-withdrawal',
    title: 'rules.private-withdrawal.title',
    about: 'rules.private-withdrawal.about',
    undecided: 'rules.private-withdrawal.undecided',
    settings: [
      choice('rule', 'rules.private-withdrawal.rule', {
        REFUSE: 'rules.private-withdrawal.REFUSE',
        REPORTABLE_INCOME: 'rules.private-withdrawal.REPORTABLE_INCOME',
      }),
    ],
  },
  {
    kind: 'approval',
    title: 'rules.approval.title',
    about: 'rules.approval.about',
    undecided: 'rules.approval.undecided',
    settings: [amount('limitCents', 'rules.approval.limit', { hint: 'rules.approval.limitHint' })],
  },
  {
    kind: 'advance',
    title: 'rules.advance.title',
    about: 'rules.advance.about',
    undecided: 'rules.advance.undecided',
    settings: [whole('settleWithinDays', 'rules.advance.within', { least: 1, most: 366, unit: days })],
  },
  {
    kind: 'advance-limit',
    title: 'rules.advance-limit.title',
    about: 'rules.advance-limit.about',
    undecided: 'rules.advance-limit.undecided',
    settings: [amount('limitCents', 'rules.advance-limit.limit', { hint: 'rules.advance-limit.hint' })],
  },
  {
    kind: 'trial-sales',
    title: 'rules.trial-sales.title',
    about: 'rules.trial-sales.about',
    undecided: 'rules.trial-sales.undecided',
    settings: [
      choice('rule', 'rules.trial-sales.rule', {
        HOLD: 'rules.trial-sales.HOLD',
        REFUSE: 'rules.trial-sales.REFUSE',
      }),
    ],
  },
  {
    kind: 'exit-settlement',
    title: 'rules.exit.title',
    about: 'rules.exit.about',
    undecided: 'rules.exit.undecided',
    settings: [
      exitRows,
      otherwise,
      endedTrial,
      choice('whileOnBenefit', 'rules.exit.whileOnBenefit', {
        SOLIDARITY_FUND: 'rules.exit.SOLIDARITY_FUND',
        MUNICIPAL_SETTLEMENT: 'rules.exit.MUNICIPAL_SETTLEMENT',
      }),
    ],
  },
  {
    kind: 'asset-ownership',
    title: 'rules.asset-ownership.title',
    about: 'rules.asset-ownership.about',
    undecided: 'rules.asset-ownership.undecided',
    settings: [
      choice('owner', 'rules.asset-ownership.owner', {
        COOPERATIVE: 'leaving.owner.COOPERATIVE',
        MEMBER: 'leaving.owner.MEMBER',
      }),
      atExit,
    ],
  },
  {
    kind: 'invoicing',
    title: 'rules.invoicing.title',
    about: 'rules.invoicing.about',
    undecided: 'rules.invoicing.undecided',
    settings: [
      whole('termDays', 'rules.invoicing.term', { least: 0, most: 120, unit: days }),
      {
        ...letters('series', 'rules.invoicing.series', {
          without: 'rules.invoicing.noLetters',
          mayBeAbsent: false,
        }),
        wrong: ({ series, creditSeries = series, quoteSeries = 'OFF' }) =>
          [series, creditSeries].includes(quoteSeries) ? 'rules.invoicing.sameSeries' : null,
      },
      letters('creditSeries', 'rules.invoicing.creditSeries', {
        without: 'rules.invoicing.asInvoices',
        mayBeAbsent: true,
      }),
      letters('quoteSeries', 'rules.invoicing.quoteSeries', {
        without: 'rules.invoicing.asQuotes',
        mayBeAbsent: true,
      }),
      whole('quoteDays', 'rules.invoicing.quoteDays', {
        least: 1,
        most: 365,
        unit: days,
        hint: 'rules.invoicing.quoteDaysHint',
        isOptional: true,
      }),
    ],
  },
  {
    kind: 'reminders',
    title: 'rules.reminders.title',
    about: 'rules.reminders.about',
    undecided: 'rules.reminders.undecided',
    settings: [
      whole('firstAfterDays', 'rules.reminders.first', { least: 1, most: 120, unit: days }),
      whole('secondAfterDays', 'rules.reminders.second', { least: 1, most: 120, unit: days }),
      whole('thirdAfterDays', 'rules.reminders.third', { least: 1, most: 120, unit: days }),
      whole('payDays', 'rules.reminders.pay', { least: 1, most: 120, unit: days }),
      tick('isAutomatic', 'rules.reminders.automatic'),
    ],
  },
  {
    kind: 'vat',
    title: 'rules.vat.title',
    about: 'rules.vat.about',
    undecided: 'rules.vat.undecided',
    settings: [
      choice('scheme', 'rules.vat.scheme', {
        REGULAR: 'rules.vat.REGULAR',
        SMALL_BUSINESS: 'rules.vat.SMALL_BUSINESS',
      }),
    ],
  },
  {
    kind: 'bookkeeping',
    title: 'rules.bookkeeping.title',
    about: 'rules.bookkeeping.about',
    undecided: 'rules.bookkeeping.undecided',
    settings: [
      choice('programme', 'rules.bookkeeping.programme', {
        PARTICIPATION: 'rules.bookkeeping.PARTICIPATION',
        OUTFLOW: 'rules.bookkeeping.OUTFLOW',
        NEWCOMERS: 'rules.bookkeeping.NEWCOMERS',
      }),
    ],
  },
];

export const peopleRules: readonly RuleKind[] = [
  {
    kind: 'trial',
    title: 'rules.trial.title',
    about: 'rules.trial.about',
    undecided: 'rules.trial.undecided',
    settings: [
      whole('months', 'rules.trial.months', { least: 1, most: 12, unit: 'rules.months' }),
      whole('extensionMonths', 'rules.trial.extension', {
        least: 0,
        most: 12,
        unit: 'rules.months',
        hint: 'rules.trial.extensionHint',
        isOptional: true,
      }),
    ],
  },
  {
    kind: 'acquaintance',
    title: 'rules.acquaintance.title',
    about: 'rules.acquaintance.about',
    undecided: 'rules.acquaintance.undecided',
    settings: [steps],
  },
  {
    kind: 'admission',
    title: 'rules.admission.title',
    about: 'rules.admission.about',
    undecided: 'rules.admission.undecided',
    settings: [
      tick('needsPlan', 'rules.admission.plan', true),
      tick('planMustBeApproved', 'rules.admission.approved'),
      tick('needsPermission', 'rules.admission.permission', true),
      choice(
        'decidedBy',
        'rules.admission.by',
        {
          COORDINATOR: 'rules.admission.COORDINATOR',
          BOARD: 'rules.admission.BOARD',
          MEMBERS: 'rules.admission.MEMBERS',
        },
        'COORDINATOR',
      ),
    ],
  },
  {
    kind: 'term',
    title: 'rules.term.title',
    about: 'rules.term.about',
    undecided: 'rules.term.undecided',
    settings: [
      whole('months', 'rules.term.months', {
        least: 1,
        most: 600,
        unit: 'rules.months',
        none: 'rules.term.none',
        hint: 'rules.term.hint',
      }),
      choice(
        'countsFrom',
        'rules.term.from',
        { ADMISSION: 'rules.term.ADMISSION', TRIAL: 'rules.term.TRIAL' },
        'ADMISSION',
      ),
    ],
  },
  {
    kind: 'target',
    title: 'rules.target.title',
    about: 'rules.target.about',
    undecided: 'rules.target.undecided',
    settings: [
      percent('outflow12BasisPoints', 'rules.target.after12'),
      percent('outflow24BasisPoints', 'rules.target.after24'),
    ],
  },
];

export const guidanceRules: readonly RuleKind[] = [
  {
    kind: 'coaching',
    title: 'rules.coaching.title',
    about: 'rules.coaching.about',
    undecided: 'rules.coaching.undecided',
    settings: [whole('notSeenWeeks', 'rules.coaching.weeks', { least: 1, most: 26, unit: 'rules.weeks' })],
  },
  {
    kind: 'measurement',
    title: 'rules.measurement.title',
    about: 'rules.measurement.about',
    undecided: 'rules.measurement.undecided',
    settings: [rhythm],
  },
  {
    kind: 'member-progress',
    title: 'rules.member-progress.title',
    about: 'rules.member-progress.about',
    undecided: 'rules.member-progress.undecided',
    settings: [
      toldInstruments,
      tick('goals', 'rules.member-progress.goals'),
      tick('attendance', 'rules.member-progress.attendance'),
    ],
  },
  {
    kind: 'decision-letter',
    title: 'rules.decision-letter.title',
    about: 'rules.decision-letter.about',
    undecided: 'rules.decision-letter.undecided',
    settings: [tick('isAutomatic', 'rules.decision-letter.automatic')],
  },
  {
    kind: 'report-expiry',
    title: 'rules.report-expiry.title',
    about: 'rules.report-expiry.about',
    undecided: 'rules.report-expiry.undecided',
    settings: [whole('days', 'rules.report-expiry.days', { least: 1, most: 3_650, unit: days })],
  },
];
