import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import type { PrintedReport } from '../definition/report-definition.js';
import { nameCode } from '../definition/report-definitions.js';
import type { ReportKind } from '../definition/report-kind.js';
import { printedSections, type ReportSection, sheetsOf } from '../section/report-section.js';
import type { Sheet } from '../sheet/sheet.js';
import './account-messages.js';
import type { FrozenAccount } from './account-snapshot.js';
import { moneySections } from './money-sections.js';
import { outcomeSections } from './outcome-sections.js';
import { peopleSections } from './people-sections.js';

/** All parts of the account, in the order in which they are read. Pure. */
export const accountSections = (frozen: FrozenAccount, locale: Locale): ReportSection[] => [
  ...peopleSections(frozen, locale),
  ...outcomeSections(frozen, locale),
  ...moneySections(frozen, locale),
];

export const accountDocument = (
  kind: ReportKind,
  frozen: FrozenAccount,
  cover: Cover,
  locale: Locale,
): PrintedReport =>
  printedSections(
    accountSections(frozen, locale),
    cover,
    {
      title: text(nameCode(kind), locale),
      subtitle: text('ACCOUNT_OF', locale, { name: frozen.municipality }),
    },
    locale,
  );

export const accountTables = (frozen: FrozenAccount, locale: Locale): Sheet[] =>
  sheetsOf(accountSections(frozen, locale));
