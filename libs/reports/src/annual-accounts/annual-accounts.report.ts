import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { Statements } from '#finance';
import { addDays, addMonths, type Cents } from '#kernel';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import type { AskedReport, PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import type { ReportPeriod } from '../definition/report-period.js';
import type { Sheet } from '../sheet/sheet.js';
import { MOVEMENT_PARTS } from '../thermometer-movement/thermometer-movement.js';
import { ThermometerMovements } from '../thermometer-movement/thermometer-movements.service.js';
import {
  annualDocument,
  annualSheets,
  checkedAccounts,
  type FrozenAnnualAccounts,
} from './annual-accounts.js';
import { rulesInForce } from './rule-in-force.js';

/** A cooperative's year, for those who sign it: what finance's own statements say, beside the year before. */
@Injectable()
export class AnnualAccountsReport implements ReportDefinition<FrozenAnnualAccounts> {
  readonly kind = 'ANNUAL_ACCOUNTS';
  readonly version = 1;
  readonly request = 'annual-accounts.report';
  readonly read = 'annual-accounts.report';
  readonly about = 'COOPERATIVE';
  readonly period = 'YEAR';
  readonly formats = ['PDF', 'XLSX'] as const;
  readonly basis = 'ANNUAL_BASIS';
  readonly leftOut = ['LEFT_OUT_COACHING', 'LEFT_OUT_CITIZEN_NUMBER', 'LEFT_OUT_BANK_ACCOUNTS'];

  constructor(
    private readonly statements: Statements,
    private readonly movements: ThermometerMovements,
    private readonly policies: Policies,
  ) {}

  /** @throws DomainError `ANNUAL_ACCOUNTS_DO_NOT_ADD_UP` */
  async freeze({ period }: AskedReport): Promise<FrozenAnnualAccounts> {
    const { from, until } = period!;
    const before = { from: addMonths(from, -12), until: addDays(from, -1) };
    const moved = await this.movements.over(period!);
    return checkedAccounts({
      on: until,
      comparedOn: before.until,
      balance: await this.statements.balanceSheet(until, before.until),
      result: await this.statements.profitAndLoss({ from, until }, before),
      thermometers: moved.filter((one) => MOVEMENT_PARTS.some((part) => one[part] !== 0)),
      ledger: await this.ledgerOf(period!),
      rules: rulesInForce(await this.policies.all(), period!),
    });
  }

  document(frozen: FrozenAnnualAccounts, cover: Cover, locale: Locale): PrintedReport {
    return annualDocument(frozen, cover, locale);
  }

  tables(frozen: FrozenAnnualAccounts, locale: Locale): Sheet[] {
    return annualSheets(frozen, locale);
  }

  fileName({ on }: FrozenAnnualAccounts, _cover: Cover, locale: Locale): string {
    return text('ANNUAL_FILE_NAME', locale, { year: on.slice(0, 4) });
  }

  /** The account of the thermometers in the trial balance, as what is owed to members. */
  private async ledgerOf({ from, until }: ReportPeriod): Promise<{ opening: Cents; closing: Cents }> {
    const accounts = await this.statements.trialBalance(until, addDays(from, -1));
    const [closing = 0, opening = 0] = accounts.find(({ role }) => role === 'THERMOMETER')?.sums ?? [];
    return { opening: -opening + 0, closing: -closing + 0 };
  }
}
