import { Injectable } from '@nestjs/common';
import { type Page, Parameters, statement, type Statement } from '#platform';
import { expenseJson, undecidedExpenses } from '../expense/expense.repository.js';
import type { ExpenseRow } from '../expense/expense.js';
import type { InvestmentRow } from '../investment/investment-row.js';
import { investmentJson, undecidedInvestments } from '../investment/investment.repository.js';
import type { Viewer } from '../investment/viewer.js';

/** One thing that waits for a decision: a request or an expense. */
export interface ApprovalRow {
  readonly id: string;
  readonly investment: InvestmentRow | null;
  readonly expense: ExpenseRow | null;
}

@Injectable()
export class ApprovalRepository {
  /** What waits longest first. */
  page(viewer: Viewer, page: Page): Statement<ApprovalRow[]> {
    const parameters = new Parameters();
    const order = page.isBackward ? 'DESC' : 'ASC';
    const from = page.from
      ? `WHERE w.id ${page.isBackward ? '<' : '>'} ${parameters.add(page.from[0])}::uuid`
      : '';
    const text = `WITH page AS MATERIALIZED (
        SELECT w.id, w.is_expense FROM (
          SELECT o.id, false AS is_expense FROM (${undecidedInvestments(viewer, parameters)}) o
          UNION ALL SELECT o.id, true FROM (${undecidedExpenses}) o) w ${from}
         ORDER BY w.id ${order} LIMIT ${parameters.add(page.limit + 1)})
      SELECT page.id, CASE WHEN NOT page.is_expense THEN ${investmentJson('page.id', viewer, parameters)} END AS investment,
             CASE WHEN page.is_expense THEN ${expenseJson('page.id')} END AS expense
        FROM page ORDER BY page.id ${order}`;
    return statement<ApprovalRow, ApprovalRow[]>(text, parameters.values, (rows) => rows);
  }
}
