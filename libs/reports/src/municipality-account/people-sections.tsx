import { LyingBarChart } from '#charts';
import type { Locale } from '#platform';
import { text } from '#platform';
import { numberText } from '../locale/locale-text.js';
import type { AccountMessage } from './account-messages.js';
import type { ReportSection } from '../section/report-section.js';
import type { FrozenAccount } from './account-snapshot.js';
import { standsOn } from './stands-on.js';

const PEOPLE = [
  ['referred', 'ACCOUNT_PEOPLE_REFERRED'],
  ['trialsStarted', 'ACCOUNT_PEOPLE_TRIALS_STARTED'],
  ['admitted', 'ACCOUNT_PEOPLE_ADMITTED'],
  ['declined', 'ACCOUNT_PEOPLE_DECLINED'],
  ['stopped', 'ACCOUNT_PEOPLE_STOPPED'],
  ['membersAtStart', 'ACCOUNT_PEOPLE_MEMBERS_AT_START'],
  ['membersLeft', 'ACCOUNT_PEOPLE_MEMBERS_LEFT'],
  ['membersAtEnd', 'ACCOUNT_PEOPLE_MEMBERS_AT_END'],
] as const satisfies readonly (readonly [keyof FrozenAccount['people'], AccountMessage])[];

/** Who came, went on and left; where they went; on which step of the ladder they stand. */
export function peopleSections(frozen: FrozenAccount, locale: Locale): ReportSection[] {
  const say = (code: AccountMessage, params?: Record<string, string>) => text(code, locale, params);
  const tooFew = say('ACCOUNT_TOO_FEW_NOTE', { fewest: String(frozen.fewest) });
  const counted = (label: string) =>
    [
      { heading: label, kind: 'TEXT' },
      { heading: say('ACCOUNT_COUNT'), kind: 'NUMBER' },
    ] as const;
  const bars = (heading: string, label: string, rows: readonly (readonly [string, number])[]) => ({
    alt: `${heading}. ${say('ACCOUNT_CHART_IN_TABLE')}`,
    drawing: (
      <LyingBarChart
        width={680}
        chart={{
          title: heading,
          description: say('ACCOUNT_CHART_IN_TABLE'),
          nothing: say('ACCOUNT_NOTHING'),
          label,
          y: { label: say('ACCOUNT_COUNT'), format: (value) => numberText(value, locale), isWhole: true },
          bars: rows.map(([name, value]) => ({ label: name, value })),
        }}
      />
    ),
  });
  const destinations = frozen.destinations?.map(
    ({ destination, count }) => [say(`ACCOUNT_DESTINATION_${destination}`), count] as const,
  );
  const found = frozen.figures.howFound;
  const ladder = frozen.participation.ladder;
  const measured = ladder ? [...ladder.end.steps, ladder.end.unknown].some((count) => count > 0) : false;
  const ladderRows =
    ladder && measured
      ? [
          ...ladder.end.steps.map(
            (count, at) =>
              [
                say('ACCOUNT_LADDER_STEP_N', { step: String(at + 1) }),
                ladder.start.steps[at]!,
                count,
              ] as const,
          ),
          [say('ACCOUNT_LADDER_UNKNOWN'), ladder.start.unknown, ladder.end.unknown] as const,
        ]
      : [];
  return [
    {
      heading: say('ACCOUNT_PEOPLE'),
      note: say('ACCOUNT_PEOPLE_NOTE', { name: frozen.municipality }),
      columns: counted(say('ACCOUNT_WHAT')),
      rows: PEOPLE.map(([key, code]) => [say(code), frozen.people[key]]),
      chart: null,
      remark: PEOPLE.some(([key]) => frozen.people[key] === null)
        ? say('ACCOUNT_HIDDEN', { fewest: String(frozen.fewest) })
        : null,
    },
    {
      heading: say('ACCOUNT_DESTINATIONS'),
      note: destinations
        ? say(destinations.length > 0 ? 'ACCOUNT_DESTINATIONS_NOTE' : 'ACCOUNT_NOTHING')
        : tooFew,
      columns: counted(say('ACCOUNT_DESTINATION')),
      rows: destinations ?? [],
      chart: destinations?.length
        ? bars(say('ACCOUNT_DESTINATIONS'), say('ACCOUNT_DESTINATION'), destinations)
        : null,
    },
    {
      heading: say('ACCOUNT_FOUND'),
      note: found.state === 'SHOWN' ? '' : found.n === 0 ? say('ACCOUNT_NOTHING') : tooFew,
      columns: counted(say('ACCOUNT_FOUND_HOW')),
      rows:
        found.state === 'SHOWN'
          ? found.value
              .filter(({ count }) => count > 0)
              .map(({ way, count }) => [
                say(way ? `ACCOUNT_FOUND_${way}` : 'ACCOUNT_FOUND_NOT_WRITTEN'),
                count,
              ])
          : [],
      chart: null,
      standsOn: standsOn(
        [
          {
            ...found,
            name: say('ACCOUNT_FOUND'),
            defined: 'ACCOUNT_DEFINED_FOUND',
            // where its parts are not shown their sum is not either
            n: frozen.fewest > 1 && found.state !== 'SHOWN' ? null : found.n,
          },
        ],
        locale,
      ),
    },
    {
      heading: say('ACCOUNT_LADDER'),
      note: ladder ? say(measured ? 'ACCOUNT_LADDER_NOTE' : 'ACCOUNT_NOTHING') : tooFew,
      columns: [
        { heading: say('ACCOUNT_LADDER_STEP'), kind: 'TEXT' },
        { heading: say('ACCOUNT_LADDER_START'), kind: 'NUMBER' },
        { heading: say('ACCOUNT_LADDER_END'), kind: 'NUMBER' },
      ],
      rows: ladderRows,
      chart:
        ladderRows.length > 0
          ? bars(
              say('ACCOUNT_LADDER_ALT'),
              say('ACCOUNT_LADDER_STEP'),
              ladderRows.map(([name, , end]) => [name, end]),
            )
          : null,
    },
  ];
}
