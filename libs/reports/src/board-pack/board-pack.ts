import type { CivilDate } from '#kernel';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import type { PrintedReport } from '../definition/report-definition.js';
import { outcomeSections } from '../municipality-account/outcome-sections.js';
import { printedSections, type ReportSection } from '../section/report-section.js';
import type { BoardPackMessage } from './board-pack-messages.js';
import './board-pack-messages.js';
import type { FrozenBoardPack } from './frozen-board-pack.js';
import { moneySections } from './money-sections.js';
import { deadlineSection, peopleSections } from './people-sections.js';

/** A board may know of one person alone. */
const OF_OUR_OWN = 1;

/** What asks for attention first, then people, then money. Pure. */
export function boardSections(frozen: FrozenBoardPack, asOf: CivilDate, locale: Locale): ReportSection[] {
  // of the outcomes the shares beside the target and the ladder: a quarter is too short for the rest
  const [shares, gain] = outcomeSections({ ...frozen, fewest: OF_OUR_OWN }, locale);
  return [
    signalSection(frozen, locale),
    deadlineSection(frozen, asOf, locale),
    ...peopleSections(frozen, locale),
    shares!,
    gain!,
    ...moneySections(frozen, asOf, locale),
  ];
}

export function boardDocument(frozen: FrozenBoardPack, cover: Cover, locale: Locale): PrintedReport {
  const titled = { title: text('REPORT_NAME_BOARD_PACK', locale), subtitle: cover.cooperative.name };
  return printedSections(boardSections(frozen, cover.asOf, locale), cover, titled, locale);
}

function signalSection({ check }: FrozenBoardPack, locale: Locale): ReportSection {
  const say = (code: BoardPackMessage) => text(code, locale);
  return {
    heading: say('BOARD_PACK_SIGNALS'),
    note: say('BOARD_PACK_SIGNALS_NOTE'),
    columns: [
      { heading: say('BOARD_PACK_WHAT'), kind: 'TEXT' },
      { heading: say('BOARD_PACK_AMOUNT'), kind: 'AMOUNT' },
    ],
    rows: [
      [say('BOARD_PACK_SIGNAL_LEDGER'), check.thermometerDifference],
      [say('BOARD_PACK_SIGNAL_BANK'), check.unexplained],
    ],
    chart: null,
  };
}
