import type { Heading, MoneyCheck } from '#finance';
import type { Cents, CivilDate } from '#kernel';
import { type Locale, text } from '#platform';
import { type Cover, printedCover } from '../definition/cover.js';
import type { PrintedReport } from '../definition/report-definition.js';
import { amountText, dateText } from '../locale/locale-text.js';
import { type PrintedSection, printedSheet } from '../sheet/printed-sheet.js';
import type { Sheet } from '../sheet/sheet.js';
import { type ThermometerMovement, togetherOf } from '../thermometer-movement/thermometer-movement.js';
import './treasurer-month-messages.js';

export interface OpenInvoice {
  readonly number: string;
  readonly customer: string;
  readonly dueOn: CivilDate | null;
  readonly open: Cents;
}

export interface FrozenTreasurerMonth {
  readonly thermometers: readonly ThermometerMovement[];
  readonly income: readonly Heading[];
  readonly expenses: readonly Heading[];
  readonly totalIncome: Cents;
  readonly totalExpenses: Cents;
  readonly result: Cents;
  /** At the end of the last day. */
  readonly check: MoneyCheck;
  /** As they are on the day of asking: what was open then is not kept. */
  readonly invoices: readonly OpenInvoice[];
  readonly accounts: readonly {
    readonly name: string;
    readonly closing: Cents | null;
    readonly closingOn: CivilDate | null;
    /** Statements that do not begin where the one before ended. */
    readonly gaps: number;
  }[];
}

/** Every table of the report; the thermometers first. Pure. */
export function treasurerSheets(frozen: FrozenTreasurerMonth, locale: Locale): Sheet[] {
  return [
    thermometerSheet(frozen, locale),
    resultSheet(frozen, locale),
    invoiceSheet(frozen, locale),
    bankSheet(frozen, locale),
  ];
}

export function treasurerDocument(frozen: FrozenTreasurerMonth, cover: Cover, locale: Locale): PrintedReport {
  const say = (code: string, params?: Record<string, string>) => text(code, locale, params);
  const title = say('REPORT_NAME_TREASURER_MONTH');
  const { data, files } = printedCover(cover, { title, subtitle: cover.cooperative.name }, locale);
  const [thermometers, result, invoices, bank] = treasurerSheets(frozen, locale);
  const together = togetherOf(frozen.thermometers);
  const sections: PrintedSection[] = [
    checkSection(frozen.check, locale),
    printedSheet(thermometers!, locale, {
      empty: say('TREASURER_NO_THERMOMETERS'),
      totals: [
        null,
        say('TREASURER_TOTAL'),
        together.opening,
        together.income,
        together.contributions,
        together.investments,
        together.other,
        together.closing,
      ],
    }),
    printedSheet(result!, locale, {
      empty: say('TREASURER_NO_RESULT'),
      totals: [say('TREASURER_RESULT'), null, frozen.result],
    }),
    printedSheet(invoices!, locale, {
      empty: say('TREASURER_NO_INVOICES'),
      note: say('TREASURER_INVOICES_NOTE', { date: dateText(cover.asOf, locale) }),
      totals: [
        null,
        say('TREASURER_TOTAL'),
        null,
        frozen.invoices.reduce((total, { open }) => total + open, 0),
      ],
    }),
    printedSheet(bank!, locale, { empty: say('TREASURER_NO_BANK'), note: say('TREASURER_BANK_NOTE') }),
  ];
  return { template: 'treasurer-month.typ', data: { cover: data, sections }, files };
}

/** Thermometers, ledger, and the difference that must be nothing; then the ledger and the bank. */
function checkSection(check: MoneyCheck, locale: Locale): PrintedSection {
  const say = (code: string) => text(code, locale);
  const row = (code: string, cents: Cents | null): string[] => [
    say(code),
    cents === null ? '–' : amountText(cents, locale),
  ];
  return {
    heading: say('TREASURER_CHECK'),
    note: say(check.thermometerDifference === 0 ? 'TREASURER_CHECK_SOUND' : 'TREASURER_CHECK_WRONG'),
    empty: null,
    head: [say('TREASURER_WHAT'), say('TREASURER_AMOUNT')],
    figures: [1],
    wide: 0,
    rows: [
      row('TREASURER_CHECK_THERMOMETERS', check.thermometers),
      row('TREASURER_CHECK_LEDGER', check.thermometerAccount),
      row('TREASURER_CHECK_DIFFERENCE', check.thermometerDifference),
      row('TREASURER_CHECK_BANK_LEDGER', check.bankAccount),
      row('TREASURER_CHECK_BANK', check.bankStatements),
      row('TREASURER_CHECK_UNEXPLAINED', check.unexplained),
    ],
    totals: null,
  };
}

function thermometerSheet({ thermometers }: FrozenTreasurerMonth, locale: Locale): Sheet {
  const say = (code: string) => text(code, locale);
  const amount = (code: string) => ({ heading: say(code), kind: 'AMOUNT' as const });
  return {
    name: say('TREASURER_THERMOMETERS'),
    columns: [
      { heading: say('TREASURER_NUMBER'), kind: 'NUMBER' },
      { heading: say('TREASURER_MEMBER'), kind: 'TEXT' },
      amount('TREASURER_OPENING'),
      amount('TREASURER_INCOME'),
      amount('TREASURER_CONTRIBUTIONS'),
      amount('TREASURER_INVESTMENTS'),
      amount('TREASURER_OTHER'),
      amount('TREASURER_CLOSING'),
    ],
    rows: thermometers.map(
      ({ number, name, opening, income, contributions, investments, other, closing }) => [
        number,
        name,
        opening,
        income,
        contributions,
        investments,
        other,
        closing,
      ],
    ),
  };
}

/** Costs stand below zero, so that the column adds up to the result. */
function resultSheet({ income, expenses }: FrozenTreasurerMonth, locale: Locale): Sheet {
  const rowsOf = (headings: readonly Heading[], sign: 1 | -1) =>
    headings.flatMap(({ name, lines }) =>
      lines.map((line) => [name, line.name, sign * line.amount] as const),
    );
  return {
    name: text('TREASURER_RESULT_SHEET', locale),
    columns: [
      { heading: text('TREASURER_HEADING', locale), kind: 'TEXT' },
      { heading: text('TREASURER_ACCOUNT', locale), kind: 'TEXT' },
      { heading: text('TREASURER_AMOUNT', locale), kind: 'AMOUNT' },
    ],
    rows: [...rowsOf(income, 1), ...rowsOf(expenses, -1)],
  };
}

function invoiceSheet({ invoices }: FrozenTreasurerMonth, locale: Locale): Sheet {
  return {
    name: text('TREASURER_INVOICES', locale),
    columns: [
      { heading: text('TREASURER_INVOICE', locale), kind: 'TEXT' },
      { heading: text('TREASURER_CUSTOMER', locale), kind: 'TEXT' },
      { heading: text('TREASURER_DUE', locale), kind: 'DATE' },
      { heading: text('TREASURER_OPEN', locale), kind: 'AMOUNT' },
    ],
    rows: invoices.map(({ number, customer, dueOn, open }) => [number, customer, dueOn, open]),
  };
}

function bankSheet({ accounts }: FrozenTreasurerMonth, locale: Locale): Sheet {
  return {
    name: text('TREASURER_BANK', locale),
    columns: [
      { heading: text('TREASURER_ACCOUNT', locale), kind: 'TEXT' },
      { heading: text('TREASURER_BANK_ON', locale), kind: 'DATE' },
      { heading: text('TREASURER_BANK_CLOSING', locale), kind: 'AMOUNT' },
      { heading: text('TREASURER_BANK_GAPS', locale), kind: 'NUMBER' },
    ],
    rows: accounts.map(({ name, closingOn, closing, gaps }) => [name, closingOn, closing, gaps]),
  };
}
