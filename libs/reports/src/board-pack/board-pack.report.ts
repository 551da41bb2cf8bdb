import { Injectable } from '@nestjs/common';
import { ClientParticipations } from '#coaching';
import { Investments, Invoices, MoneyChecks, Statements } from '#finance';
import { addDays, addMonths } from '#kernel';
import { Indicators } from '#membership';
import { Today } from '#overview';
import { type Locale, text } from '#platform';
import { DEADLINE_KINDS } from '../coordinator-deadlines/deadlines.js';
import type { Cover } from '../definition/cover.js';
import type { AskedReport, PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import type { ReportPeriod } from '../definition/report-period.js';
import { togetherOf } from '../thermometer-movement/thermometer-movement.js';
import { ThermometerMovements } from '../thermometer-movement/thermometer-movements.service.js';
import { boardDocument } from './board-pack.js';
import type { FrozenBoardPack, MonthResult } from './frozen-board-pack.js';

/** A quarter in short for who leads the cooperative: what the rooms say to their own people, side by side. */
@Injectable()
export class BoardPackReport implements ReportDefinition<FrozenBoardPack> {
  readonly kind = 'BOARD_PACK';
  readonly version = 2;
  readonly request = 'board-pack.report';
  readonly read = 'board-pack.report';
  readonly about = 'COOPERATIVE';
  readonly period = 'QUARTER';
  readonly formats = ['PDF'] as const;
  readonly basis = 'BOARD_PACK_BASIS';
  readonly leftOut = [
    'LEFT_OUT_COACHING',
    'LEFT_OUT_CITIZEN_NUMBER',
    'LEFT_OUT_BANK_ACCOUNTS',
    'LEFT_OUT_CUSTOMERS',
    'LEFT_OUT_REASONS',
  ];

  constructor(
    private readonly indicators: Indicators,
    private readonly participations: ClientParticipations,
    private readonly today: Today,
    private readonly statements: Statements,
    private readonly movements: ThermometerMovements,
    private readonly checks: MoneyChecks,
    private readonly invoices: Invoices,
    private readonly investments: Investments,
  ) {}

  async freeze({ period, asOf }: AskedReport): Promise<FrozenBoardPack> {
    const { from, until } = period!;
    const { memberIds, movement, ...figures } = await this.indicators.ofEverybody(from, until);
    const { gain } = await this.participations.of(memberIds, figures.question);
    const moved = await this.movements.over(period!);
    const { thermometerDifference, unexplained } = await this.checks.on(until);
    return {
      movement,
      figures,
      participation: { gain },
      deadlines: await this.today.counts(DEADLINE_KINDS),
      months: await this.months(period!),
      total: await this.resultOf(period!),
      thermometers: { ...togetherOf(moved), count: moved.length },
      invoices: await this.open(asOf),
      investments: await this.decided(period!),
      check: { thermometerDifference, unexplained },
    };
  }

  document(frozen: FrozenBoardPack, cover: Cover, locale: Locale): PrintedReport {
    return boardDocument(frozen, cover, locale);
  }

  fileName(_frozen: FrozenBoardPack, { period }: Cover, locale: Locale): string {
    const quarter = Math.ceil(Number(period!.from.slice(5, 7)) / 3);
    return text('BOARD_PACK_FILE_NAME', locale, { quarter: `${period!.from.slice(0, 4)}-${quarter}` });
  }

  /** Each month that began by the last day; the running one up to it. */
  private async months({ from, until }: ReportPeriod): Promise<MonthResult[]> {
    const months: MonthResult[] = [];
    for (let month = from; month <= until; month = addMonths(month, 1)) {
      const last = addDays(addMonths(month, 1), -1);
      months.push({ month, ...(await this.resultOf({ from: month, until: last < until ? last : until })) });
    }
    return months;
  }

  private async resultOf(span: ReportPeriod): Promise<Omit<MonthResult, 'month'>> {
    const { totalIncome, totalExpenses, result } = await this.statements.profitAndLoss(span, null);
    return { income: totalIncome, expenses: totalExpenses, result };
  }

  private async open(today: string): Promise<FrozenBoardPack['invoices']> {
    const open = await this.invoices.open();
    const sum = (some: typeof open) => ({
      count: some.length,
      amount: some.reduce((total, one) => total + one.open, 0),
    });
    return { open: sum(open), overdue: sum(open.filter(({ dueOn }) => dueOn !== null && dueOn < today)) };
  }

  private async decided({ from, until }: ReportPeriod): Promise<FrozenBoardPack['investments']> {
    return (await this.investments.decidedIn(from, until)).map(
      ({ memberName: name, purpose, amount, state, decisions }) => ({
        name,
        purpose,
        amount,
        isApproved: state !== 'DECLINED',
        decidedOn: decisions.at(-1)!.decidedOn,
      }),
    );
  }
}
