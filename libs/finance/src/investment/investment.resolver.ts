import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import {
  centsOf,
  type Connection,
  connection,
  Files,
  globalId,
  localId,
  moneyOf,
  PageArgs,
  pageOf,
} from '#platform';
import type { InvestmentState } from './investment.js';
import {
  ApproveInvestmentInput,
  DeclineInvestmentInput,
  InvestmentConnection,
  InvestmentPayload,
  InvestmentRequest,
  InvestmentStateEnum,
  PayInvestmentInput,
  RequestInvestmentInput,
} from './investment.model.js';
import type { InvestmentRow } from './investment.repository.js';
import { Investments } from './investment.service.js';

@Resolver()
export class InvestmentResolver {
  constructor(
    private readonly investments: Investments,
    private readonly files: Files,
  ) {}

  @Allow('investment.read')
  @Query(() => InvestmentConnection, {
    name: 'investments',
    description: "Requests in the caller's reach, the latest first.",
  })
  async listInvestments(
    @Args() args: PageArgs,
    @Args('memberId', { type: () => ID, nullable: true }) memberId?: string | null,
    @Args('state', { type: () => InvestmentStateEnum, nullable: true }) state?: InvestmentState | null,
  ): Promise<Connection<InvestmentRequest>> {
    const page = pageOf(args, 1);
    const filter = { memberId: memberId ? localId('Member', memberId) : null, state: state ?? null };
    const { edges, pageInfo } = connection(await this.investments.page(filter, page), page, (row) => [
      row.id,
    ]);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: this.modelOf(node) })), pageInfo };
  }

  @Allow('investment.request')
  @Mutation(() => InvestmentPayload, {
    description: 'Asks to buy something for the own enterprise from the thermometer.',
  })
  async requestInvestment(@Args('input') input: RequestInvestmentInput): Promise<InvestmentPayload> {
    const investment = await this.investments.request({
      memberId: localId('Member', input.memberId),
      purpose: input.purpose,
      category: input.category,
      amount: centsOf(input.amount, 'amount'),
      vat: centsOf(input.vatAmount, 'vatAmount'),
      receiptFileId: localId('File', input.receiptFileId),
    });
    return { investment: this.modelOf(investment), userErrors: [] };
  }

  @Allow('investment.decide')
  @Mutation(() => InvestmentPayload, {
    description: 'Approves a request; never by who asked. Above the limit two people approve.',
  })
  async approveInvestment(@Args('input') input: ApproveInvestmentInput): Promise<InvestmentPayload> {
    const investment = await this.investments.approve(localId('InvestmentRequest', input.investmentId));
    return { investment: this.modelOf(investment), userErrors: [] };
  }

  @Allow('investment.decide')
  @Mutation(() => InvestmentPayload, { description: 'Declines a request, with a reason.' })
  async declineInvestment(@Args('input') input: DeclineInvestmentInput): Promise<InvestmentPayload> {
    const investment = await this.investments.decline(
      localId('InvestmentRequest', input.investmentId),
      input.reason,
    );
    return { investment: this.modelOf(investment), userErrors: [] };
  }

  @Allow('investment.pay')
  @Mutation(() => InvestmentPayload, {
    description: 'Books that an approved investment was paid. The thermometer cannot fall below zero.',
  })
  async payInvestment(@Args('input') input: PayInvestmentInput): Promise<InvestmentPayload> {
    const id = localId('InvestmentRequest', input.investmentId);
    const investment = await this.investments.pay(id, civilDate(input.paidOn));
    return { investment: this.modelOf(investment), userErrors: [] };
  }

  private modelOf(row: InvestmentRow): InvestmentRequest {
    return {
      ...row,
      id: globalId('InvestmentRequest', row.id),
      memberId: globalId('Member', row.memberId),
      amount: moneyOf(row.amount),
      vatAmount: moneyOf(row.vat),
      fromThermometer: moneyOf(row.amount - row.vat),
      receiptUrl: this.files.linkTo(row.receiptFileId),
      decisions: [...row.decisions],
    };
  }
}
