import { LyingBarChart } from '#charts';
import type { CivilDate } from '#kernel';
import { URGENCIES } from '#overview';
import { type Locale, text } from '#platform';
import { dateText, numberText } from '../locale/locale-text.js';
import '../coordinator-deadlines/deadlines-messages.js';
import '../municipality-account/account-messages.js';
import type { ReportSection } from '../section/report-section.js';
import type { FrozenBoardPack } from './frozen-board-pack.js';
import type { BoardPackMessage } from './board-pack-messages.js';
import './board-pack-messages.js';

const PEOPLE = [
  ['membersAtStart', 'ACCOUNT_PEOPLE_MEMBERS_AT_START'],
  ['referred', 'ACCOUNT_PEOPLE_REFERRED'],
  ['trialsStarted', 'ACCOUNT_PEOPLE_TRIALS_STARTED'],
  ['admitted', 'ACCOUNT_PEOPLE_ADMITTED'],
  ['declined', 'ACCOUNT_PEOPLE_DECLINED'],
  ['stopped', 'ACCOUNT_PEOPLE_STOPPED'],
  ['membersLeft', 'ACCOUNT_PEOPLE_MEMBERS_LEFT'],
  ['membersAtEnd', 'ACCOUNT_PEOPLE_MEMBERS_AT_END'],
] as const;

/** Who came and left, and where they went. */
export function peopleSections({ movement }: FrozenBoardPack, locale: Locale): ReportSection[] {
  const say = (code: BoardPackMessage) => text(code, locale);
  const people = PEOPLE.map(([key, code]) => [text(code, locale), movement[key]] as const);
  const counted = [
    { heading: say('BOARD_PACK_WHAT'), kind: 'TEXT' },
    { heading: say('BOARD_PACK_COUNT'), kind: 'NUMBER' },
  ] as const;
  return [
    {
      heading: say('BOARD_PACK_PEOPLE'),
      note: '',
      columns: counted,
      rows: people,
      chart: people.some(([, count]) => count > 0) ? peopleChart(people, locale) : null,
    },
    {
      heading: say('BOARD_PACK_DESTINATIONS'),
      note: say(movement.destinations.length > 0 ? 'BOARD_PACK_DESTINATIONS_NOTE' : 'BOARD_PACK_NOBODY_LEFT'),
      columns: counted,
      rows: movement.destinations.map(({ destination, count }) => [
        text(`ACCOUNT_DESTINATION_${destination}`, locale),
        count,
      ]),
      chart: null,
    },
  ];
}

/** How many deadlines of each kind wait, without the kinds in which none does. */
export function deadlineSection(
  { deadlines }: FrozenBoardPack,
  asOf: CivilDate,
  locale: Locale,
): ReportSection {
  const say = (code: BoardPackMessage, params?: Record<string, string>) => text(code, locale, params);
  const waiting = deadlines.filter((count) => URGENCIES.some((urgency) => count[urgency] > 0));
  return {
    heading: say('BOARD_PACK_DEADLINES'),
    note:
      waiting.length > 0
        ? say('BOARD_PACK_DEADLINES_NOTE', { date: dateText(asOf, locale) })
        : text('DEADLINES_NONE', locale),
    columns: [
      { heading: say('BOARD_PACK_WHAT'), kind: 'TEXT' },
      ...URGENCIES.map((urgency) => ({
        heading: text(`DEADLINES_${urgency}`, locale),
        kind: 'NUMBER' as const,
      })),
    ],
    rows: waiting.map((count) => [
      text(count.kind === 'AFTERCARE' ? 'BOARD_PACK_AFTERCARE' : `DEADLINES_${count.kind}`, locale),
      ...URGENCIES.map((urgency) => count[urgency]),
    ]),
    chart: null,
  };
}

function peopleChart(people: readonly (readonly [string, number])[], locale: Locale): ReportSection['chart'] {
  const heading = text('BOARD_PACK_PEOPLE', locale);
  const description = text('BOARD_PACK_CHART_IN_TABLE', locale);
  return {
    alt: `${heading}. ${description}`,
    drawing: (
      <LyingBarChart
        width={680}
        chart={{
          title: heading,
          description,
          nothing: text('BOARD_PACK_NOTHING', locale),
          label: text('BOARD_PACK_WHAT', locale),
          y: {
            label: text('BOARD_PACK_COUNT', locale),
            format: (value) => numberText(value, locale),
            isWhole: true,
          },
          bars: people.map(([label, value]) => ({ label, value })),
        }}
      />
    ),
  };
}
