import type { ReactElement } from 'react';
import type { Locale } from '#platform';
import { type Cover, printedCover } from '../definition/cover.js';
import type { PrintedReport } from '../definition/report-definition.js';
import { chartImage } from '../rendering/chart-image.js';
import { printedSheet } from '../sheet/printed-sheet.js';
import type { Cell, Sheet, SheetColumn } from '../sheet/sheet.js';

/**
 * One part of a report of figures: what a document prints and a workbook holds, so that both have the same numbers. A
 * chart draws what its table says.
 */
export interface ReportSection {
  readonly heading: string;
  /** Below the heading; where there are no rows it says why. */
  readonly note: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly chart: { readonly alt: string; readonly drawing: ReactElement } | null;
  /** How the width of a page is divided where several columns hold sentences; otherwise the first of text takes the room. */
  readonly widths?: readonly number[];
  /** Below the table of a document: why a cell shows no number. */
  readonly remark?: string | null;
  /** Below that a list of what each figure stands on, for which the columns of a page leave no room. */
  readonly standsOn?: { readonly heading: string; readonly items: readonly string[] };
}

/** More columns than these do not fit beside one another on paper: they stand in the workbook. */
const WIDEST = 8;

/** A document of sections under the cover, each with its chart and its table. */
export function printedSections(
  sections: readonly ReportSection[],
  cover: Cover,
  titled: { readonly title: string; readonly subtitle: string },
  locale: Locale,
): PrintedReport {
  const printed = printedCover(cover, titled, locale);
  const charts = sections.flatMap(({ chart }, at) =>
    chart ? [[`chart-${at}.svg`, chartImage(chart.drawing)] as const] : [],
  );
  return {
    template: 'charted-sections.typ',
    files: { ...printed.files, ...Object.fromEntries(charts) },
    data: {
      cover: printed.data,
      sections: sections.map(({ heading, note, columns, rows, chart, widths, remark, standsOn }, at) => ({
        ...printedSheet(
          { name: heading, columns: columns.slice(0, WIDEST), rows: rows.map((row) => row.slice(0, WIDEST)) },
          locale,
          { empty: note, note: note || null },
        ),
        chart: chart && { file: `chart-${at}.svg`, alt: chart.alt },
        widths: widths ?? null,
        remark: remark ?? null,
        standsOn: standsOn ?? null,
      })),
    },
  };
}

const LONGEST_TAB = 31;

export const sheetsOf = (sections: readonly ReportSection[]): Sheet[] =>
  sections.map(({ heading, columns, rows }) => ({ name: heading.slice(0, LONGEST_TAB), columns, rows }));
