import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { type Connection, connection, currentContext, Files, PageArgs, pageOf, text } from '#platform';
import { expenseModelOf } from '../expense/expense-model-of.js';
import { investmentModelOf } from '../investment/investment-model-of.js';
import { ApprovalConnection, ApprovalModel } from './approval.model.js';
import type { ApprovalRow } from './approval.repository.js';
import { Approvals } from './approvals.service.js';

@Resolver()
export class ApprovalResolver {
  constructor(
    private readonly approvals: Approvals,
    private readonly files: Files,
  ) {}

  @Allow('approval.read')
  @Query(() => ApprovalConnection, {
    name: 'approvals',
    description:
      'All requests and expenses that wait for a decision, what waits longest first, each with whether the caller may decide and why.',
  })
  async listApprovals(@Args() args: PageArgs): Promise<Connection<ApprovalModel>> {
    const page = pageOf(args, 1);
    const { edges, pageInfo } = connection(await this.approvals.page(page), page, (row) => [row.id]);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: this.modelOf(node) })), pageInfo };
  }

  private modelOf(row: ApprovalRow): ApprovalModel {
    const investment = row.investment && investmentModelOf(row.investment, this.files);
    const expense = row.expense && expenseModelOf(row.expense, this.files);
    const { mayDecide, hindrance, decisions, approvalsNeeded } = (investment ?? expense)!;
    const { locale } = currentContext();
    return {
      investment,
      expense,
      mayDecide,
      reason: hindrance
        ? text(`APPROVAL_${hindrance}`, locale)
        : text('APPROVAL_OPEN', locale, { missing: approvalsNeeded - decisions.length }),
    };
  }
}
