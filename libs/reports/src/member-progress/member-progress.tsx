import type { MemberProgress, ProgressTrend } from '#coaching';
import { dayOfValue, dayValue, LineChart } from '#charts';
import { type CivilDate, civilDate } from '#kernel';
import { type Locale, text } from '#platform';
import { dateText, numberText, shortMonthText } from '../locale/locale-text.js';
import type { ReportSection } from '../section/report-section.js';
import type { ReportPeriod } from '../definition/report-period.js';
import type { ProgressMessage } from './progress-messages.js';
import './progress-messages.js';

/** What is frozen of a member's progress: what the agreement with the municipality allowed on the last day. */
export interface FrozenProgress extends MemberProgress {
  readonly member: { readonly name: string; readonly memberNumber: string };
}

const SCORERS = ['SELF', 'COACH'] as const;

/** The way, then what was allowed beside it. Pure. */
export function progressSections(
  frozen: FrozenProgress,
  period: ReportPeriod,
  locale: Locale,
): ReportSection[] {
  const say = (code: ProgressMessage, params?: Record<string, string>) => text(code, locale, params);
  const { phases, goals, attendance, trends, member } = frozen;
  const counts = (
    heading: ProgressMessage,
    note: ProgressMessage,
    rows: [ProgressMessage, number][] | null,
  ) => ({
    heading: say(heading),
    note: say(rows ? note : 'PROGRESS_NOT_ALLOWED'),
    columns: [
      { heading: say('PROGRESS_WHAT'), kind: 'TEXT' as const },
      { heading: say('PROGRESS_COUNT'), kind: 'NUMBER' as const },
    ],
    rows: (rows ?? []).map(([code, count]) => [say(code), count]),
    chart: null,
  });
  return [
    {
      heading: say('PROGRESS_PHASES'),
      note: say(phases.length > 0 ? 'PROGRESS_PHASES_NOTE' : 'PROGRESS_NO_PHASES', { name: member.name }),
      columns: [
        { heading: say('PROGRESS_PHASE'), kind: 'TEXT' },
        { heading: say('PROGRESS_FROM'), kind: 'DATE' },
        { heading: say('PROGRESS_UNTIL'), kind: 'DATE' },
      ],
      rows: phases.map(({ phase, startsOn, endsOn }) => [say(`PROGRESS_PHASE_${phase}`), startsOn, endsOn]),
      chart: null,
    },
    counts(
      'PROGRESS_GOALS',
      'PROGRESS_GOALS_NOTE',
      goals && [
        ['PROGRESS_GOALS_SET', goals.set],
        ['PROGRESS_GOALS_REACHED', goals.reached],
        ['PROGRESS_GOALS_MORE', goals.more],
        ['PROGRESS_GOALS_LESS', goals.less],
      ],
    ),
    counts(
      'PROGRESS_ATTENDANCE',
      'PROGRESS_ATTENDANCE_NOTE',
      attendance && [
        ['PROGRESS_SESSIONS_HELD', attendance.held],
        ['PROGRESS_SESSIONS_MISSED', attendance.missed],
        ['PROGRESS_MEETINGS', attendance.meetings],
      ],
    ),
    ...(trends.length > 0
      ? trends.map((trend) => trendSection(trend, frozen, period, locale))
      : [
          {
            heading: say('PROGRESS_SCORES'),
            note: say('PROGRESS_SCORES_NONE'),
            columns: [],
            rows: [],
            chart: null,
          },
        ]),
  ];
}

function trendSection(
  trend: ProgressTrend,
  { phases }: FrozenProgress,
  { from, until }: ReportPeriod,
  locale: Locale,
): ReportSection {
  const say = (code: ProgressMessage, params?: Record<string, string | number>) => text(code, locale, params);
  const { instrument, domain, version, lowest, highest, points } = trend;
  const score = (value: number) => numberText(value, locale);
  const last = points.at(-1)!;
  const heading = say('PROGRESS_TREND', { instrument, domain });
  const alt = say('PROGRESS_TREND_ALT', {
    count: points.length,
    date: dateText(last.measuredOn, locale),
    score: score(last.score),
  });
  const within = (day: CivilDate | null) =>
    dayValue(day === null || day > until ? until : day < from ? from : day);
  return {
    heading,
    note: say('PROGRESS_TREND_NOTE', {
      version: String(version),
      lowest: score(lowest),
      highest: score(highest),
    }),
    columns: [
      { heading: say('PROGRESS_MEASURED_ON'), kind: 'DATE' },
      ...SCORERS.map((scorer) => ({ heading: say(`PROGRESS_${scorer}`), kind: 'NUMBER' as const })),
    ],
    rows: points.map((point) => [
      point.measuredOn,
      ...SCORERS.map((scorer) => (point.scoredBy === scorer ? point.score : null)),
    ]),
    chart: {
      alt,
      drawing: (
        <LineChart
          width={680}
          chart={{
            title: heading,
            description: alt,
            nothing: say('PROGRESS_SCORES_NONE'),
            x: {
              label: say('PROGRESS_MEASURED_ON'),
              format: (value) => dateText(civilDate(dayOfValue(value)), locale),
              tick: (value) => monthTick(civilDate(dayOfValue(value)), locale),
              from: dayValue(from),
              until: dayValue(until),
            },
            isOverDays: true,
            y: { label: domain, format: score, from: lowest, until: highest, isWhole: true },
            series: SCORERS.map((scorer) => ({
              label: say(`PROGRESS_${scorer}`),
              points: points
                .filter(({ scoredBy }) => scoredBy === scorer)
                .map((point) => ({ x: dayValue(point.measuredOn), y: point.score })),
            })),
            phases: {
              label: say('PROGRESS_PHASE'),
              spans: phases.map(({ phase, startsOn, endsOn }) => ({
                label: say(`PROGRESS_PHASE_${phase}`),
                from: within(startsOn),
                until: within(endsOn),
              })),
            },
          }}
        />
      ),
    },
  };
}

/** `mrt 26`: the month alone would come back every year. */
const monthTick = (day: CivilDate, locale: Locale): string =>
  `${shortMonthText(day, locale)} ${day.slice(2, 4)}`;
