import { BarChart } from '#charts';
import type { Cents } from '#kernel';
import { valueOf } from '#membership';
import { type Locale, text } from '#platform';
import { amountText, monthText, shortMonthText, wholeEuroText } from '../locale/locale-text.js';
import type { AccountMessage } from './account-messages.js';
import type { ReportSection } from '../section/report-section.js';
import type { FrozenAccount } from './account-snapshot.js';
import { isSmall, SAVED_STEP } from './small-groups.js';
import { standsOn } from './stands-on.js';

const THERMOMETERS = [
  ['opening', 'ACCOUNT_THERMOMETERS_OPENING'],
  ['earned', 'ACCOUNT_THERMOMETERS_EARNED'],
  ['contributed', 'ACCOUNT_THERMOMETERS_CONTRIBUTED'],
  ['invested', 'ACCOUNT_THERMOMETERS_INVESTED'],
  ['withdrawn', 'ACCOUNT_THERMOMETERS_WITHDRAWN'],
  ['other', 'ACCOUNT_THERMOMETERS_OTHER'],
  ['closing', 'ACCOUNT_THERMOMETERS_CLOSING'],
] as const satisfies readonly (readonly [string, AccountMessage])[];

const sumOf = (cents: readonly Cents[]): Cents => cents.reduce((sum, one) => sum + one, 0);

/** What members turned over and put aside, what benefit was saved, and what the municipality says of its own costs. */
export function moneySections(frozen: FrozenAccount, locale: Locale): ReportSection[] {
  const say = (code: AccountMessage, params?: Record<string, string>) => text(code, locale, params);
  const { money, turnover, norms, entered, fewest, people } = frozen;
  const { savedBenefit } = frozen.figures;
  const saved = valueOf(savedBenefit);
  const perMember = valueOf(turnover)?.perMemberYear;
  const months = money?.months ?? [];
  // of groups only the amount alone, and that rounded
  const isRounded = saved?.months === null;
  const savedRows = saved
    ? isRounded
      ? [[say('ACCOUNT_SAVED_AMOUNT'), saved.amount]]
      : [
          [say('ACCOUNT_SAVED_AMOUNT'), saved.amount, null],
          [say('ACCOUNT_SAVED_MONTHS'), null, saved.months],
          [say('ACCOUNT_SAVED_WITHOUT'), null, saved.monthsWithoutNorm],
        ]
    : [];
  return [
    {
      heading: say('ACCOUNT_MONEY'),
      note:
        money && perMember !== undefined
          ? say('ACCOUNT_MONEY_NOTE', { perMember: amountText(perMember, locale) })
          : say(turnover.n === 0 ? 'ACCOUNT_NOTHING' : 'ACCOUNT_MONEY_NOTE_TOO_FEW'),
      columns: [
        { heading: say('ACCOUNT_MONTH'), kind: 'TEXT' },
        { heading: say('ACCOUNT_REVENUE'), kind: 'AMOUNT' },
        { heading: say('ACCOUNT_INVESTED'), kind: 'AMOUNT' },
      ],
      rows: money
        ? [
            ...months.map(({ month, revenue, invested }) => [monthText(month, locale), revenue, invested]),
            [
              say('ACCOUNT_TOTAL'),
              sumOf(months.map(({ revenue }) => revenue)),
              sumOf(months.map(({ invested }) => invested)),
            ],
          ]
        : [],
      chart: months.some(({ revenue }) => revenue !== 0) ? revenueChart(months, locale) : null,
      standsOn: standsOn(
        [
          {
            ...turnover,
            name: say('ACCOUNT_TURNOVER'),
            defined: 'ACCOUNT_DEFINED_TURNOVER',
            // the members of the period tell beside those at the end how many left
            n: people.membersLeft === null || isSmall(turnover.n, fewest) ? null : turnover.n,
          },
        ],
        locale,
      ),
    },
    {
      heading: say('ACCOUNT_THERMOMETERS'),
      note: money ? say('ACCOUNT_THERMOMETERS_NOTE') : say('ACCOUNT_MONEY_NOTE_TOO_FEW'),
      columns: [
        { heading: say('ACCOUNT_WHAT'), kind: 'TEXT' },
        { heading: say('ACCOUNT_AMOUNT'), kind: 'AMOUNT' },
      ],
      rows: money ? THERMOMETERS.map(([key, code]) => [say(code), money.thermometers[key]]) : [],
      chart: null,
    },
    {
      heading: say('ACCOUNT_SAVED'),
      note: saved
        ? say('ACCOUNT_SAVED_NOTE')
        : fewest > 1
          ? say('ACCOUNT_SAVED_HIDDEN', { fewest: String(fewest) })
          : say('ACCOUNT_NOTHING'),
      columns: [
        { heading: say('ACCOUNT_WHAT'), kind: 'TEXT' },
        { heading: say('ACCOUNT_AMOUNT'), kind: 'AMOUNT' },
        ...(isRounded ? [] : [{ heading: say('ACCOUNT_MONTHS'), kind: 'NUMBER' as const }]),
      ],
      rows: savedRows,
      chart: null,
      remark: isRounded ? say('ACCOUNT_SAVED_ROUNDED', { step: wholeEuroText(SAVED_STEP, locale) }) : null,
      standsOn: standsOn(
        [
          {
            ...savedBenefit,
            name: say('ACCOUNT_SAVED'),
            defined: 'ACCOUNT_DEFINED_SAVED',
            n: fewest > 1 && !saved ? null : savedBenefit.n,
          },
        ],
        locale,
      ),
    },
    {
      heading: say('ACCOUNT_NORMS'),
      note: '',
      columns: [
        { heading: say('ACCOUNT_NORM_HOUSEHOLD'), kind: 'TEXT' },
        { heading: say('ACCOUNT_NORM_SINCE'), kind: 'DATE' },
        { heading: say('ACCOUNT_AMOUNT'), kind: 'AMOUNT' },
        { heading: say('ACCOUNT_SOURCE'), kind: 'TEXT' },
      ],
      rows: norms.map(({ householdType, startsOn, amount, source }) => [
        say(`ACCOUNT_NORM_${householdType}` as AccountMessage),
        startsOn,
        amount,
        source,
      ]),
      chart: null,
    },
    {
      heading: say('ACCOUNT_ENTERED'),
      note: say(entered.length > 0 ? 'ACCOUNT_ENTERED_NOTE' : 'ACCOUNT_ENTERED_NOTHING'),
      columns: [
        { heading: say('ACCOUNT_INDICATOR'), kind: 'TEXT' },
        { heading: say('ACCOUNT_AMOUNT'), kind: 'AMOUNT' },
        { heading: say('ACCOUNT_SHARE'), kind: 'PERCENT' },
        { heading: say('ACCOUNT_GROUP'), kind: 'NUMBER' },
        { heading: say('ACCOUNT_PERIOD_FROM'), kind: 'DATE' },
        { heading: say('ACCOUNT_UNTIL'), kind: 'DATE' },
        { heading: say('ACCOUNT_SOURCE'), kind: 'TEXT' },
      ],
      rows: entered.map(({ kind, cents, shareBasisPoints, groupSize, fromOn, untilOn, source }) => [
        say(`ACCOUNT_ENTERED_${kind}`),
        cents,
        shareBasisPoints,
        groupSize,
        fromOn,
        untilOn,
        source,
      ]),
      chart: null,
    },
  ];
}

function revenueChart(
  months: NonNullable<FrozenAccount['money']>['months'],
  locale: Locale,
): ReportSection['chart'] {
  const say = (code: AccountMessage, params?: Record<string, string>) => text(code, locale, params);
  const revenues = months.map(({ revenue }) => revenue);
  const alt = say('ACCOUNT_MONEY_ALT', {
    highest: amountText(Math.max(...revenues), locale),
    lowest: amountText(Math.min(...revenues), locale),
  });
  return {
    alt,
    drawing: (
      <BarChart
        width={680}
        chart={{
          title: say('ACCOUNT_MONEY'),
          description: alt,
          nothing: say('ACCOUNT_NOTHING'),
          label: say('ACCOUNT_MONTH'),
          y: {
            label: say('ACCOUNT_REVENUE'),
            format: (euros) => amountText(Math.round(euros * 100), locale),
            tick: (euros) => wholeEuroText(Math.round(euros) * 100, locale),
            isWhole: true,
          },
          bars: months.map(({ month, revenue }) => ({
            label: monthText(month, locale),
            shortLabel: shortMonthText(month, locale),
            value: revenue / 100,
          })),
        }}
      />
    ),
  };
}
