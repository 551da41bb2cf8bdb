import { Injectable } from '@nestjs/common';
import { BankAccounts, Invoices, MoneyChecks, Statements } from '#finance';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import type { AskedReport, PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import type { Sheet } from '../sheet/sheet.js';
import { ThermometerMovements } from '../thermometer-movement/thermometer-movements.service.js';
import {
  type FrozenTreasurerMonth,
  type OpenInvoice,
  treasurerDocument,
  treasurerSheets,
} from './treasurer-month.js';

/** What a treasurer looks at when a month is over: whether the money is right, and of what it is made. */
@Injectable()
export class TreasurerMonthReport implements ReportDefinition<FrozenTreasurerMonth> {
  readonly kind = 'TREASURER_MONTH';
  readonly version = 1;
  readonly request = 'treasurer-month.report';
  readonly read = 'treasurer-month.report';
  readonly about = 'COOPERATIVE';
  readonly period = 'MONTH';
  readonly formats = ['PDF', 'XLSX', 'CSV'] as const;
  readonly basis = 'TREASURER_BASIS';
  readonly leftOut = ['LEFT_OUT_COACHING', 'LEFT_OUT_CITIZEN_NUMBER', 'LEFT_OUT_BANK_ACCOUNTS'];

  constructor(
    private readonly movements: ThermometerMovements,
    private readonly statements: Statements,
    private readonly checks: MoneyChecks,
    private readonly invoices: Invoices,
    private readonly banks: BankAccounts,
  ) {}

  async freeze({ period }: AskedReport): Promise<FrozenTreasurerMonth> {
    const { from, until } = period!;
    const { income, expenses, totalIncome, totalExpenses, result } = await this.statements.profitAndLoss(
      { from, until },
      null,
    );
    return {
      thermometers: await this.movements.over(period!),
      income,
      expenses,
      totalIncome,
      totalExpenses,
      result,
      check: await this.checks.on(until),
      invoices: await this.open(),
      accounts: (await this.banks.all()).map(({ name, lastClosing, lastClosingOn, gaps }) => ({
        name,
        closing: lastClosing,
        closingOn: lastClosingOn,
        gaps: gaps.length,
      })),
    };
  }

  document(frozen: FrozenTreasurerMonth, cover: Cover, locale: Locale): PrintedReport {
    return treasurerDocument(frozen, cover, locale);
  }

  tables(frozen: FrozenTreasurerMonth, locale: Locale): Sheet[] {
    return treasurerSheets(frozen, locale);
  }

  fileName(_frozen: FrozenTreasurerMonth, { period }: Cover, locale: Locale): string {
    return text('TREASURER_FILE_NAME', locale, { month: period!.from.slice(0, 7) });
  }

  private async open(): Promise<OpenInvoice[]> {
    const open = await this.invoices.open();
    return open.map(({ number, customer, dueOn, open: cents }) => ({
      number: number!,
      customer: customer.name,
      dueOn,
      open: cents,
    }));
  }
}
