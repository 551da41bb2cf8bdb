import { text, type Locale } from '#platform';
import type { Cover } from '../definition/cover.js';
import { printedCover } from '../definition/cover.js';
import type { PrintedReport } from '../definition/report-definition.js';
import type { ReportKind } from '../definition/report-kind.js';
import { nameCode } from '../definition/report-definitions.js';
import { amountText, dateText, numberText, rateText } from '../locale/locale-text.js';
import { chartImage } from '../rendering/chart-image.js';
import type { Cell, ColumnKind, Sheet } from '../sheet/sheet.js';
import './account-messages.js';
import type { AccountSection } from './account-section.js';
import type { FrozenAccount } from './account-snapshot.js';
import { moneySections } from './money-sections.js';
import { outcomeSections } from './outcome-sections.js';
import { peopleSections } from './people-sections.js';

/** All parts of the account, in the order in which they are read. Pure. */
export const accountSections = (frozen: FrozenAccount, locale: Locale): AccountSection[] => [
  ...peopleSections(frozen, locale),
  ...outcomeSections(frozen, locale),
  ...moneySections(frozen, locale),
];

/** More columns than these do not fit beside one another on paper: they stand in the workbook. */
const WIDEST = 8;

export function accountDocument(
  kind: ReportKind,
  frozen: FrozenAccount,
  cover: Cover,
  locale: Locale,
): PrintedReport {
  const title = text(nameCode(kind), locale);
  const subtitle = text('ACCOUNT_OF', locale, { name: frozen.municipality });
  const printed = printedCover(cover, { title, subtitle }, locale);
  const sections = accountSections(frozen, locale);
  const charts = sections.flatMap(({ chart }, at) =>
    chart ? [[`chart-${at}.svg`, chartImage(chart.drawing)] as const] : [],
  );
  return {
    template: 'municipality-account.typ',
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

export const accountTables = (frozen: FrozenAccount, locale: Locale): Sheet[] =>
  accountSections(frozen, locale).map(({ heading, columns, rows }) => ({
    name: heading.slice(0, 31),
    columns,
    rows,
  }));

/** A cell as people read it; what is not known is a dash and not zero. */
function cellText(cell: Cell, kind: ColumnKind, locale: Locale): string {
  if (cell === null) return '–';
  switch (kind) {
    case 'AMOUNT':
      return amountText(cell as number, locale);
    case 'PERCENT':
      return rateText(Math.round((cell as number) / 10) * 10, locale);
    case 'NUMBER':
      return numberText(cell as number, locale);
    case 'DATE':
      return dateText(cell as Parameters<typeof dateText>[0], locale);
    case 'TEXT':
      return String(cell);
  }
}
