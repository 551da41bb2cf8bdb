import type { BalanceSheet, Heading, ProfitAndLoss } from '#finance';
import { type Cents, type CivilDate, DomainError, euroText, todayAt } from '#kernel';
import { type Locale, text } from '#platform';
import { type Cover, printedCover } from '../definition/cover.js';
import type { PrintedReport } from '../definition/report-definition.js';
import { dateText } from '../locale/locale-text.js';
import { printedSheet } from '../sheet/printed-sheet.js';
import type { Cell, Sheet, SheetColumn } from '../sheet/sheet.js';
import {
  MOVEMENT_PARTS,
  type ThermometerMovement,
  togetherOf,
} from '../thermometer-movement/thermometer-movement.js';
import type { AnnualMessage } from './annual-accounts-messages.js';
import './annual-accounts-messages.js';
import { type RuleInForce, ruleSentence } from './rule-in-force.js';

export interface FrozenAnnualAccounts {
  /** Last days of the year and of the year before. */
  readonly on: CivilDate;
  readonly comparedOn: CivilDate;
  readonly balance: BalanceSheet;
  readonly result: ProfitAndLoss;
  /** Without those that held nothing and in which nothing happened. */
  readonly thermometers: readonly ThermometerMovement[];
  /** All thermometers in the ledger, before the year and at its end. */
  readonly ledger: { readonly opening: Cents; readonly closing: Cents };
  readonly rules: readonly RuleInForce[];
}

/**
 * Accounts are signed, so they are made only where all agrees: the two sides of the balance sheet, and the thermometers
 * with the ledger at both ends of the year. Pure.
 * @throws DomainError `ANNUAL_ACCOUNTS_DO_NOT_ADD_UP` with the difference in euros
 */
export function checkedAccounts<T extends Pick<FrozenAnnualAccounts, 'balance' | 'thermometers' | 'ledger'>>(
  accounts: T,
): T {
  const { balance, thermometers, ledger } = accounts;
  const { opening, income, contributions, investments, other, closing } = togetherOf(thermometers);
  const differences = [
    opening - ledger.opening,
    opening + income + contributions + investments + other - closing,
    closing - ledger.closing,
    closing - balance.thermometers,
    balance.totalAssets - balance.totalLiabilities,
    (balance.comparedAssets ?? 0) - (balance.comparedLiabilities ?? 0),
  ];
  const difference = differences.find((cents) => cents !== 0);
  if (difference !== undefined)
    throw new DomainError('ANNUAL_ACCOUNTS_DO_NOT_ADD_UP', { params: { difference: euroText(difference) } });
  return accounts;
}

/** Balance sheet, income and costs, thermometers and rules, in that order. Pure. */
export function annualSheets(frozen: FrozenAnnualAccounts, locale: Locale): Sheet[] {
  const { balance, result, on, comparedOn } = frozen;
  const days = [dateText(on, locale), dateText(comparedOn, locale)] as const;
  const years = [on.slice(0, 4), comparedOn.slice(0, 4)] as const;
  return [
    headingSheet('ANNUAL_ASSETS', rowsOf(balance.assets, 1), days, locale),
    headingSheet('ANNUAL_LIABILITIES', rowsOf(balance.liabilities, 1), days, locale),
    headingSheet(
      'ANNUAL_RESULT_SHEET',
      [...rowsOf(result.income, 1), ...rowsOf(result.expenses, -1)],
      years,
      locale,
    ),
    thermometerSheet(frozen, locale),
    ruleSheet(frozen, locale),
  ];
}

export function annualDocument(frozen: FrozenAnnualAccounts, cover: Cover, locale: Locale): PrintedReport {
  const say = (code: AnnualMessage, params?: Record<string, string>) => text(code, locale, params);
  const { balance, result, thermometers } = frozen;
  const title = say('REPORT_NAME_ANNUAL_ACCOUNTS');
  const { data, files } = printedCover(cover, { title, subtitle: cover.cooperative.name }, locale);
  const [assets, liabilities, resultSheet, thermometerRows, rules] = annualSheets(frozen, locale);
  const together = togetherOf(thermometers);
  const total = (code: AnnualMessage, cents: Cents, compared: Cents | null) => [
    say(code),
    null,
    cents,
    compared,
  ];
  return {
    template: 'annual-accounts.typ',
    files,
    data: {
      cover: data,
      sections: [
        printedSheet(assets!, locale, {
          empty: say('ANNUAL_NO_BALANCE'),
          totals: total('ANNUAL_TOTAL', balance.totalAssets, balance.comparedAssets),
        }),
        printedSheet(liabilities!, locale, {
          empty: say('ANNUAL_NO_BALANCE'),
          note: say('ANNUAL_LIABILITIES_NOTE'),
          totals: total('ANNUAL_TOTAL', balance.totalLiabilities, balance.comparedLiabilities),
        }),
        printedSheet(resultSheet!, locale, {
          empty: say('ANNUAL_NO_RESULT'),
          note: say('ANNUAL_RESULT_NOTE'),
          totals: total('ANNUAL_RESULT', result.result, result.comparedResult),
        }),
        printedSheet(thermometerRows!, locale, {
          empty: say('ANNUAL_NO_THERMOMETERS'),
          note: say('ANNUAL_THERMOMETERS_NOTE'),
          totals: [null, say('ANNUAL_TOTAL'), ...MOVEMENT_PARTS.map((part) => together[part])],
        }),
        printedSheet(rules!, locale, { empty: say('ANNUAL_NO_RULES'), note: say('ANNUAL_RULES_NOTE') }),
      ],
      signing: {
        heading: say('ANNUAL_SIGNING'),
        note: say('ANNUAL_SIGNING_NOTE', { date: dateText(todayAt(cover.madeAt), locale) }),
        who: [
          say('ANNUAL_SIGNING_TREASURER'),
          say('ANNUAL_SIGNING_BOARD'),
          say('ANNUAL_SIGNING_BOARD'),
          say('ANNUAL_SIGNING_BOARD'),
        ],
        hint: say('ANNUAL_SIGNING_HINT'),
      },
    },
  };
}

/** Costs are turned below zero, so that a column adds up to the result. */
const rowsOf = (headings: readonly Heading[], sign: 1 | -1): Cell[][] =>
  headings.flatMap(({ name, lines }) =>
    lines.map((line) => [name, line.name, sign * line.amount + 0, sign * (line.compared ?? 0) + 0]),
  );

function headingSheet(
  name: AnnualMessage,
  rows: readonly (readonly Cell[])[],
  columns: readonly [string, string],
  locale: Locale,
): Sheet {
  return {
    name: text(name, locale),
    columns: [
      { heading: text('ANNUAL_GROUP', locale), kind: 'TEXT' },
      { heading: text('ANNUAL_ACCOUNT', locale), kind: 'TEXT' },
      ...columns.map((heading): SheetColumn => ({ heading, kind: 'AMOUNT' })),
    ],
    rows,
  };
}

function thermometerSheet({ thermometers }: FrozenAnnualAccounts, locale: Locale): Sheet {
  return {
    name: text('ANNUAL_THERMOMETERS', locale),
    columns: [
      { heading: text('ANNUAL_NUMBER', locale), kind: 'NUMBER' },
      { heading: text('ANNUAL_MEMBER', locale), kind: 'TEXT' },
      ...MOVEMENT_PARTS.map((part): SheetColumn => ({
        heading: text(`ANNUAL_PART_${part}`, locale),
        kind: 'AMOUNT',
      })),
    ],
    rows: thermometers.map((one) => [one.number, one.name, ...MOVEMENT_PARTS.map((part) => one[part])]),
  };
}

function ruleSheet({ rules }: FrozenAnnualAccounts, locale: Locale): Sheet {
  return {
    name: text('ANNUAL_RULES', locale),
    columns: [
      { heading: text('ANNUAL_RULE', locale), kind: 'TEXT' },
      { heading: text('ANNUAL_SINCE', locale), kind: 'DATE' },
      { heading: text('ANNUAL_DECIDED_BY', locale), kind: 'TEXT' },
    ],
    rows: rules.map((rule) => [ruleSentence(rule, locale), rule.validFrom, rule.decidedBy]),
  };
}
