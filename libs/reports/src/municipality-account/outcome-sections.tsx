import { StepChart } from '#charts';
import {
  type Figure,
  type LastingOutflow,
  type OutflowPoint,
  type Proportion,
  proportionOf,
  valueOf,
} from '#membership';
import { type Locale, text } from '#platform';
import { dateText, numberText, rateText } from '../locale/locale-text.js';
import type { Cell } from '../sheet/sheet.js';
import type { AccountMessage } from './account-messages.js';
import type { ReportSection } from '../section/report-section.js';
import type { FrozenAccount } from './account-snapshot.js';
import { isSmall } from './small-groups.js';
import { type Based, standsOn } from './stands-on.js';

/** A share of 0–1 in hundredths of a percent, to a tenth of one: more would promise what so few people cannot say. */
const basisPoints = (share: number): number => Math.round(share * 1000) * 10;
const tenth = (months: number): number => Math.round(months * 10) / 10;

/** What each outcome counts, in a sentence. */
const DEFINED = {
  ACCOUNT_OUTFLOW12: 'ACCOUNT_DEFINED_OUTFLOW',
  ACCOUNT_OUTFLOW24: 'ACCOUNT_DEFINED_OUTFLOW',
  ACCOUNT_TRIAL_CONVERSION: 'ACCOUNT_DEFINED_TRIAL_CONVERSION',
  ACCOUNT_LASTING6: 'ACCOUNT_DEFINED_LASTING',
  ACCOUNT_LASTING6_UNKNOWN: 'ACCOUNT_DEFINED_LASTING_UNKNOWN',
  ACCOUNT_LASTING12: 'ACCOUNT_DEFINED_LASTING',
  ACCOUNT_LASTING12_UNKNOWN: 'ACCOUNT_DEFINED_LASTING_UNKNOWN',
  ACCOUNT_UP: 'ACCOUNT_DEFINED_UP',
} as const satisfies Partial<Record<AccountMessage, AccountMessage>>;

/** Of the curve. */
const WINDOW_MONTHS = 24;

interface Outcome {
  readonly cells: Cell[];
  readonly basis: Based;
  /** For the sake of somebody's privacy. */
  readonly isHidden: boolean;
}

/** What the outcomes are read from. */
export interface Outcomes extends Pick<FrozenAccount, 'figures' | 'fewest'> {
  readonly participation: Pick<FrozenAccount['participation'], 'gain'>;
}

/** Whether people left benefit, stayed out and became members, with intervals and beside the cooperative's own target. */
export function outcomeSections(
  { figures, participation, fewest }: Outcomes,
  locale: Locale,
): ReportSection[] {
  const say = (code: AccountMessage, params?: Record<string, string>) => text(code, locale, params);
  const share = (
    name: keyof typeof DEFINED,
    figure: Figure<Proportion | null>,
    target: { readonly value: number | null; readonly reading: string } | null,
    n: number | null = figure.n,
  ): Outcome => {
    const known = valueOf(figure);
    // a few who are in, or all but a few, say it of somebody
    const isFew = known !== null && [known.count, n! - known.count].some((count) => isSmall(count, fewest));
    const value = isFew ? null : known;
    const unseen = figure.state === 'NOT_YET' ? 'NOT_YET' : 'TOO_FEW';
    const reading = value ? (target?.reading ?? 'PLAIN') : unseen;
    // of a few it is not even said how few
    const shownN = n === null || isSmall(n, fewest) ? null : n;
    const { definition, period } = figure;
    return {
      // of nobody there is nothing to hide
      isHidden: isFew || shownN === null,
      basis: { name: say(name), defined: DEFINED[name], definition, period, n: shownN },
      cells: [
        say(name),
        value ? value.count : null,
        shownN,
        ...(value ? [value.estimate, value.low, value.high].map(basisPoints) : [null, null, null]),
        target && target.value !== null ? basisPoints(target.value) : null,
        say(`ACCOUNT_READING_${reading}` as AccountMessage),
        definition,
        period.from,
        period.until,
      ],
    };
  };
  const aimed = (figure: FrozenAccount['figures']['outflow12']) => {
    const value = valueOf(figure);
    return { value: value?.target ?? null, reading: value?.reading ?? 'NONE' };
  };
  /** Still out, of those of whom it is known; of how many it is not known stands below it. */
  const lasting = (name: 'ACCOUNT_LASTING6' | 'ACCOUNT_LASTING12', figure: Figure<LastingOutflow>) => {
    if (figure.state !== 'SHOWN') return [share(name, figure, null), share(`${name}_UNKNOWN`, figure, null)];
    const { n, value } = figure;
    const known = n - value.unknown;
    const isFew = isSmall(value.unknown, fewest) || isSmall(known, fewest);
    return [
      share(name, { ...figure, value: value.share }, null, known),
      share(
        `${name}_UNKNOWN`,
        { ...figure, value: isFew ? null : proportionOf(value.unknown, n) },
        null,
        // beside those of whom it is known the whole would tell the few
        isFew ? null : n,
      ),
    ];
  };
  const { gain } = participation;
  const outcomes = [
    share('ACCOUNT_OUTFLOW12', figures.outflow12, aimed(figures.outflow12)),
    share('ACCOUNT_OUTFLOW24', figures.outflow24, aimed(figures.outflow24)),
    share('ACCOUNT_TRIAL_CONVERSION', figures.trialConversion, null),
    ...lasting('ACCOUNT_LASTING6', figures.lastingOutflow6),
    ...lasting('ACCOUNT_LASTING12', figures.lastingOutflow12),
    share('ACCOUNT_UP', gain.state === 'SHOWN' ? { ...gain, value: gain.value.up } : gain, null),
  ];
  return [
    {
      heading: say('ACCOUNT_OUTCOMES'),
      note: say('ACCOUNT_OUTCOMES_NOTE', { date: dateText(figures.question.reportedOn, locale) }),
      columns: [
        { heading: say('ACCOUNT_INDICATOR'), kind: 'TEXT' },
        { heading: say('ACCOUNT_COUNT'), kind: 'NUMBER' },
        { heading: say('ACCOUNT_N'), kind: 'NUMBER' },
        { heading: say('ACCOUNT_SHARE'), kind: 'PERCENT' },
        { heading: say('ACCOUNT_LOW'), kind: 'PERCENT' },
        { heading: say('ACCOUNT_HIGH'), kind: 'PERCENT' },
        { heading: say('ACCOUNT_TARGET'), kind: 'PERCENT' },
        { heading: say('ACCOUNT_READING'), kind: 'TEXT' },
        { heading: say('ACCOUNT_DEFINITION'), kind: 'TEXT' },
        { heading: say('ACCOUNT_FROM'), kind: 'DATE' },
        { heading: say('ACCOUNT_UNTIL'), kind: 'DATE' },
      ],
      rows: outcomes.map(({ cells }) => cells),
      chart: null,
      remark: outcomes.some(({ isHidden }) => isHidden)
        ? say('ACCOUNT_HIDDEN_FIGURE', { fewest: String(fewest) })
        : null,
      standsOn: standsOn(
        outcomes.map(({ basis }) => basis),
        locale,
      ),
    },
    gainSection(gain, fewest, locale),
    incidenceSection(figures, fewest, locale),
    durationSection(figures, fewest, locale),
  ];
}

/** How far the ladder was climbed, beside of how many of the members that is known. */
function gainSection(gain: Outcomes['participation']['gain'], fewest: number, locale: Locale): ReportSection {
  const say = (code: AccountMessage, params?: Record<string, string>) => text(code, locale, params);
  const value = valueOf(gain);
  const isHidden = value !== null && (value.members === null || value.meanGain === null);
  return {
    heading: say('ACCOUNT_GAIN'),
    note: value
      ? say('ACCOUNT_GAIN_NOTE')
      : say(gain.n === 0 ? 'ACCOUNT_NOTHING' : 'ACCOUNT_READING_TOO_FEW'),
    columns: [
      { heading: say('ACCOUNT_INDICATOR'), kind: 'TEXT' },
      { heading: say('ACCOUNT_GAIN_MEAN'), kind: 'NUMBER' },
      { heading: say('ACCOUNT_GAIN_MEASURED'), kind: 'NUMBER' },
      { heading: say('ACCOUNT_GAIN_MEMBERS'), kind: 'NUMBER' },
      { heading: say('ACCOUNT_SHARE'), kind: 'PERCENT' },
    ],
    rows: value
      ? [
          [
            say('ACCOUNT_GAIN_ROW'),
            value.meanGain && tenth(value.meanGain),
            gain.n,
            value.members,
            value.coverage && basisPoints(value.coverage),
          ],
        ]
      : [],
    chart: null,
    remark: isHidden ? say('ACCOUNT_HIDDEN', { fewest: String(fewest) }) : null,
    standsOn: standsOn(
      [
        {
          ...gain,
          name: say('ACCOUNT_GAIN'),
          defined: 'ACCOUNT_DEFINED_UP',
          n: shownN(gain, fewest),
        },
      ],
      locale,
    ),
  };
}

const shownN = ({ n }: Figure<unknown>, fewest: number): number | null => (isSmall(n, fewest) ? null : n);

/** The times at which more had left, and the last one: at the others something else ended. */
function risen(points: readonly OutflowPoint[]): readonly OutflowPoint[] {
  const rising = points.filter(
    ({ incidence }, at) => incidence.count > (points[at - 1]?.incidence.count ?? 0),
  );
  const last = points.at(-1);
  return last ? [...rising, { ...last, months: WINDOW_MONTHS }] : [];
}

function incidenceSection(figures: FrozenAccount['figures'], fewest: number, locale: Locale): ReportSection {
  const say = (code: AccountMessage, params?: Record<string, string>) => text(code, locale, params);
  const figure = figures.cumulativeIncidence24;
  const value = valueOf(figure);
  const percent = (part: number) => rateText(Math.round(part * 100) * 100, locale);
  const points = value?.outflow ?? [];
  // at the fixed times of groups only no line is left out or added: it would tell of when a few left
  const steps = (fewest > 1 ? points : risen(points)).map(
    ({ months, incidence: { estimate, low, high } }) => ({
      x: months,
      y: estimate,
      low,
      high,
    }),
  );
  const target = valueOf(figures.outflow24)?.target ?? null;
  const alt = say('ACCOUNT_INCIDENCE_ALT', { share: percent(steps.at(-1)?.y ?? 0) });
  return {
    heading: say('ACCOUNT_INCIDENCE'),
    note: value
      ? say('ACCOUNT_INCIDENCE_NOTE', { n: String(figure.n) })
      : say(figure.state === 'NOT_YET' ? 'ACCOUNT_NOT_READY' : 'ACCOUNT_READING_TOO_FEW'),
    columns: [
      { heading: say('ACCOUNT_INCIDENCE_MONTHS'), kind: 'NUMBER' },
      { heading: say('ACCOUNT_SHARE'), kind: 'PERCENT' },
      { heading: say('ACCOUNT_LOW'), kind: 'PERCENT' },
      { heading: say('ACCOUNT_HIGH'), kind: 'PERCENT' },
    ],
    rows: steps.map(({ x, y, low, high }) => [tenth(x), basisPoints(y), basisPoints(low), basisPoints(high)]),
    chart: value && {
      alt,
      drawing: (
        <StepChart
          width={680}
          chart={{
            title: say('ACCOUNT_INCIDENCE'),
            description: alt,
            nothing: say('ACCOUNT_NOTHING'),
            x: {
              label: say('ACCOUNT_INCIDENCE_MONTHS'),
              format: (months) => numberText(months, locale),
              from: 0,
              until: 24,
            },
            y: { label: say('ACCOUNT_OUTFLOW24'), format: percent, from: 0, until: 1 },
            until: 24,
            limits: { low: say('ACCOUNT_LOW'), high: say('ACCOUNT_HIGH') },
            ...(target === null
              ? {}
              : {
                  aim: {
                    label: say('ACCOUNT_INCIDENCE_AIM', { target: percent(target) }),
                    value: target,
                  },
                }),
            curves: [{ label: say('ACCOUNT_OUTFLOW24'), steps: [{ x: 0, y: 0, low: 0, high: 0 }, ...steps] }],
          }}
        />
      ),
    },
    standsOn: standsOn(
      [
        {
          ...figure,
          name: say('ACCOUNT_INCIDENCE'),
          defined: 'ACCOUNT_DEFINED_INCIDENCE',
          n: shownN(figure, fewest),
        },
      ],
      locale,
    ),
  };
}

function durationSection(
  { duration }: FrozenAccount['figures'],
  fewest: number,
  locale: Locale,
): ReportSection {
  const say = (code: AccountMessage) => text(code, locale);
  const value = valueOf(duration);
  const row = (
    name: AccountMessage,
    of: { estimate: number; low: number | null; high: number | null } | null,
  ) => [
    say(name),
    ...(of ? [of.estimate, of.low, of.high].map((months) => months && tenth(months)) : [null, null, null]),
  ];
  return {
    heading: say('ACCOUNT_DURATION'),
    note: value ? say('ACCOUNT_DURATION_NOTE') : say('ACCOUNT_READING_TOO_FEW'),
    columns: [
      { heading: say('ACCOUNT_WHAT'), kind: 'TEXT' },
      { heading: say('ACCOUNT_MONTHS'), kind: 'NUMBER' },
      { heading: say('ACCOUNT_LOW'), kind: 'NUMBER' },
      { heading: say('ACCOUNT_HIGH'), kind: 'NUMBER' },
    ],
    rows: value
      ? [row('ACCOUNT_DURATION_MEAN', value.restrictedMean), row('ACCOUNT_DURATION_MEDIAN', value.median)]
      : [],
    chart: null,
    standsOn: standsOn(
      [
        {
          ...duration,
          name: say('ACCOUNT_DURATION'),
          defined: 'ACCOUNT_DEFINED_DURATION',
          n: shownN(duration, fewest),
        },
      ],
      locale,
    ),
  };
}
