import type { MoneyCheck } from '#finance';
import type { Cents, CivilDate } from '#kernel';
import type { Movement } from '#membership';
import type { TaskCount } from '#overview';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import type { PrintedReport } from '../definition/report-definition.js';
import { outcomeSections, type Outcomes } from '../municipality-account/outcome-sections.js';
import { printedSections, type ReportSection } from '../section/report-section.js';
import type { MovementParts } from '../thermometer-movement/thermometer-movement.js';
import type { BoardPackMessage } from './board-pack-messages.js';
import './board-pack-messages.js';
import { moneySections } from './money-sections.js';
import { deadlineSection, peopleSections } from './people-sections.js';

export interface MonthResult {
  /** First day. */
  readonly month: CivilDate;
  readonly income: Cents;
  readonly expenses: Cents;
  readonly result: Cents;
}

interface DecidedInvestment {
  readonly name: string;
  readonly purpose: string;
  readonly amount: Cents;
  readonly isApproved: boolean;
  readonly decidedOn: CivilDate;
}

export interface FrozenBoardPack extends Omit<Outcomes, 'fewest'> {
  readonly movement: Movement;
  /** As they are on the day of asking. */
  readonly deadlines: readonly TaskCount[];
  readonly months: readonly MonthResult[];
  readonly total: Omit<MonthResult, 'month'>;
  readonly thermometers: MovementParts & { readonly count: number };
  /** As they are on the day of asking: what was open then is not kept. */
  readonly invoices: Readonly<Record<'open' | 'overdue', { readonly count: number; readonly amount: Cents }>>;
  readonly investments: readonly DecidedInvestment[];
  /** At the end of the last day. */
  readonly check: Pick<MoneyCheck, 'thermometerDifference' | 'unexplained'>;
}

/** A board may know of one person alone. */
const OF_OUR_OWN = 1;

/** What asks for attention first, then people, then money. Pure. */
export function boardSections(frozen: FrozenBoardPack, asOf: CivilDate, locale: Locale): ReportSection[] {
  // of the outcomes the shares beside the target: a quarter is too short for the rest
  const [shares] = outcomeSections({ ...frozen, fewest: OF_OUR_OWN }, locale);
  return [
    signalSection(frozen, locale),
    deadlineSection(frozen, asOf, locale),
    ...peopleSections(frozen, locale),
    shares!,
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
