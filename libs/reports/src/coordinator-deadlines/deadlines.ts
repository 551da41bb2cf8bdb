import type { CivilDate } from '#kernel';
import { URGENCIES, type Urgency } from '#overview';
import { type Locale, text } from '#platform';
import { type Cover, printedCover } from '../definition/cover.js';
import type { PrintedReport } from '../definition/report-definition.js';
import { type PrintedSection, printedSheet } from '../sheet/printed-sheet.js';
import type { Sheet, SheetColumn } from '../sheet/sheet.js';
import './deadlines-messages.js';

/** What of a coordinator's tasks has a day that must not be missed: the way of persons, and nothing of what is said. */
export const DEADLINE_KINDS = [
  'TRIAL_DECISION',
  'BOARD_DECISION',
  'MEMBERS_VOTE',
  'TERM_END',
  'PERMISSION_END',
  'MEMBERSHIP_AGREEMENT_END',
  'REFERRAL_WAITS',
  'HANDOVER_WAITS',
  'PLAN_WAITS',
  'COACH_MISSING',
  'AFTERCARE',
  'NOT_SEEN',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly urgency: Urgency;
  readonly on: CivilDate;
  readonly name: string;
  /** Months after leaving, of aftercare. */
  readonly count: number | null;
}

export interface FrozenDeadlines {
  /** The most urgent first. */
  readonly deadlines: readonly Deadline[];
}

/** The deadlines as one sheet, the most urgent first. Pure. */
export function deadlineSheet({ deadlines }: FrozenDeadlines, locale: Locale): Sheet {
  const [on, who, what] = columnsOf(locale);
  const state: SheetColumn = { heading: text('DEADLINES_STATE', locale), kind: 'TEXT' };
  return {
    name: text('DEADLINES_SHEET', locale),
    columns: [on, state, who, what],
    rows: deadlines.map((deadline) => {
      const [day, name, words] = rowOf(deadline, locale);
      return [day, text(`DEADLINES_${deadline.urgency}`, locale), name, words];
    }),
  };
}

/** A section for each urgency, also one in which nothing is open: that is an answer too. Pure. */
export function deadlineDocument(
  { deadlines }: FrozenDeadlines,
  cover: Cover,
  locale: Locale,
): PrintedReport {
  const title = text('REPORT_NAME_COORDINATOR_DEADLINES', locale);
  const { data, files } = printedCover(cover, { title, subtitle: cover.cooperative.name }, locale);
  const sections = URGENCIES.map((urgency): PrintedSection => {
    const rows = deadlines
      .filter((deadline) => deadline.urgency === urgency)
      .map((deadline) => rowOf(deadline, locale));
    const sheet: Sheet = { name: text(`DEADLINES_${urgency}`, locale), columns: columnsOf(locale), rows };
    return printedSheet(sheet, locale, {
      empty: text('DEADLINES_NONE', locale),
      note: urgency === 'WAITING' ? text('DEADLINES_SINCE', locale) : null,
    });
  });
  return { template: 'sections.typ', data: { cover: data, sections }, files };
}

function columnsOf(locale: Locale): [SheetColumn, SheetColumn, SheetColumn] {
  return [
    { heading: text('DEADLINES_ON', locale), kind: 'DATE' },
    { heading: text('DEADLINES_WHO', locale), kind: 'TEXT' },
    { heading: text('DEADLINES_WHAT', locale), kind: 'TEXT' },
  ];
}

function rowOf({ kind, on, name, count }: Deadline, locale: Locale): [CivilDate, string, string] {
  return [on, name, text(`DEADLINES_${kind}`, locale, count === null ? {} : { count })];
}
