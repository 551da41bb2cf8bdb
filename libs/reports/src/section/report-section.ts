import type { ReactElement } from 'react';
import type { CivilDate } from '#kernel';
import type { Locale } from '#platform';
import { type Cover, printedCover } from '../definition/cover.js';
import type { PrintedReport } from '../definition/report-definition.js';
import { amountText, dateText, numberText, rateText } from '../locale/locale-text.js';
import { chartImage } from '../rendering/chart-image.js';
import type { Cell, ColumnKind, Sheet, SheetColumn } from '../sheet/sheet.js';

/**
 * One part of a report of figures: what a document prints and a workbook holds, so that both have the same numbers. A
 * chart draws what its table says.
 */
export interface ReportSection {
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly chart: { readonly alt: string; readonly drawing: ReactElement } | null;
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
    template: 'sections.typ',
    files: { ...printed.files, ...Object.fromEntries(charts) },
    data: {
      cover: printed.data,
      sections: sections.map(({ heading, note, columns, rows, chart }, at) => ({
        heading,
        note,
        chart: chart && { file: `chart-${at}.svg`, alt: chart.alt },
        head: columns.slice(0, WIDEST).map((column) => column.heading),
        amounts: columns
          .slice(0, WIDEST)
          .flatMap((column, index) => (column.kind === 'TEXT' || column.kind === 'DATE' ? [] : [index])),
        rows: rows.map((row) =>
          row.slice(0, WIDEST).map((cell, index) => cellText(cell, columns[index]!.kind, locale)),
        ),
      })),
    },
  };
}

const LONGEST_TAB = 31;

export const sheetsOf = (sections: readonly ReportSection[]): Sheet[] =>
  sections.map(({ heading, columns, rows }) => ({ name: heading.slice(0, LONGEST_TAB), columns, rows }));

/** A cell as people read it; what is not known is a dash and not zero. */
function cellText(cell: Cell, kind: ColumnKind, locale: Locale): string {
  if (cell === null) return '–';
  switch (kind) {
    case 'AMOUNT':
      return amountText(cell as number, locale);
    case 'PERCENT':
      // one decimal of a percent: more would promise what so few people cannot say
      return rateText(Math.round((cell as number) / 10) * 10, locale);
    case 'NUMBER':
      return numberText(cell as number, locale);
    case 'DATE':
      return dateText(cell as CivilDate, locale);
    case 'TEXT':
      return String(cell);
  }
}
