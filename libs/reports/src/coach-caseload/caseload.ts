import type { Guided } from '#overview';
import { type Locale, text } from '#platform';
import { type Cover, printedCover } from '../definition/cover.js';
import type { PrintedReport } from '../definition/report-definition.js';
import { printedSheet } from '../sheet/printed-sheet.js';
import type { Sheet } from '../sheet/sheet.js';
import './caseload-messages.js';

export interface FrozenCaseload {
  readonly coach: string;
  /** By name. */
  readonly members: readonly Guided[];
}

/** One row for each of the coach's members: days and numbers, and no word of a talk or a goal. Pure. */
export function caseloadSheet({ members }: FrozenCaseload, locale: Locale): Sheet {
  const say = (code: string) => text(code, locale);
  return {
    name: say('CASELOAD_SHEET'),
    columns: [
      { heading: say('CASELOAD_NAME'), kind: 'TEXT' },
      { heading: say('CASELOAD_PHASE'), kind: 'TEXT' },
      { heading: say('CASELOAD_LAST_SEEN'), kind: 'DATE' },
      { heading: say('CASELOAD_NEXT'), kind: 'DATE' },
      { heading: say('CASELOAD_GOALS'), kind: 'NUMBER' },
      { heading: say('CASELOAD_REVIEW'), kind: 'DATE' },
    ],
    rows: members.map(({ name, phase, lastSeenOn, nextOn, goals, reviewOn }) => [
      name,
      text('CASELOAD_PHASE_TEXT', locale, { phase }),
      lastSeenOn,
      nextOn,
      goals,
      reviewOn,
    ]),
  };
}

export function caseloadDocument(frozen: FrozenCaseload, cover: Cover, locale: Locale): PrintedReport {
  const title = text('REPORT_NAME_COACH_CASELOAD', locale);
  const { data, files } = printedCover(cover, { title, subtitle: frozen.coach }, locale);
  const sections = [
    printedSheet(caseloadSheet(frozen, locale), locale, {
      empty: text('CASELOAD_NONE', locale),
      note: text('CASELOAD_NOTE', locale),
    }),
  ];
  return { template: 'sections.typ', data: { cover: data, sections }, files };
}
