import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { centsOf, type Connection, connection, Files, localId, pageOf } from '#platform';
import { Booking } from '../booking/booking.js';
import { forecastModelOf, investmentModelOf } from './investment-model-of.js';
import { InvestmentRequests } from './investment-requests.service.js';
import type { InvestmentRow } from './investment-row.js';
import {
  AddInvestmentReceiptInput,
  ApproveInvestmentInput,
  ChangeInvestmentInput,
  DeclineInvestmentInput,
  ForecastInvestmentInput,
  InvestmentArgs,
  PayInvestmentInput,
  RequestInvestmentInput,
  WithdrawInvestmentInput,
} from './investment.input.js';
import {
  InvestmentConnection,
  InvestmentPayload,
  InvestmentRequest,
  NewInvestmentForecast,
} from './investment.model.js';
import { Investments } from './investment.service.js';

@Resolver()
export class InvestmentResolver {
  constructor(
    private readonly investments: Investments,
    private readonly requests: InvestmentRequests,
    private readonly files: Files,
  ) {}

  @Allow('investment.read')
  @Query(() => InvestmentConnection, {
    name: 'investments',
    description: "Requests in the caller's reach, the latest first.",
  })
  async listInvestments(@Args() args: InvestmentArgs): Promise<Connection<InvestmentRequest>> {
    const page = pageOf(args, 1);
    const { memberId, state, kind, category, fromOn, untilOn, waitingForMe, overdue } = args;
    const filter = {
      memberId: memberId ? localId('Member', memberId) : null,
      states: state ? [state] : null,
      kind: kind ?? null,
      category: category ?? null,
      from: fromOn ? civilDate(fromOn) : null,
      until: untilOn ? civilDate(untilOn) : null,
      isWaitingForMe: waitingForMe,
      isOverdue: overdue,
    };
    const rows = await this.investments.page(filter, page);
    const { edges, pageInfo } = connection(rows, page, (row) => [row.id]);
    return {
      edges: edges.map(({ cursor, node }) => ({ cursor, node: investmentModelOf(node, this.files) })),
      pageInfo,
    };
  }

  @Allow('investment.read')
  @Query(() => NewInvestmentForecast, {
    description:
      'What a member can spend, and what would be left after something of this amount. Writes nothing. For the member, treasurer, board and coordinator.',
  })
  async investmentForecast(@Args('input') input: ForecastInvestmentInput): Promise<NewInvestmentForecast> {
    const { memberId, amount, vatAmount } = input;
    const receipt = amount && {
      amount: centsOf(amount, 'amount'),
      vat: vatAmount ? centsOf(vatAmount, 'vatAmount') : 0,
    };
    const forecast = await this.requests.forecast(localId('Member', memberId), receipt ?? null);
    return { ...forecastModelOf(forecast), approvalsNeeded: forecast.approvalsNeeded };
  }

  @Allow('investment.request')
  @Mutation(() => InvestmentPayload, {
    description:
      'Asks for money for the own enterprise from the thermometer: for a purchase, for an advance before there is a receipt, or for costs that were paid privately.',
  })
  async requestInvestment(@Args('input') input: RequestInvestmentInput): Promise<InvestmentPayload> {
    const memberId = localId('Member', input.memberId);
    const enterpriseId = input.enterpriseId ? localId('Enterprise', input.enterpriseId) : null;
    const wish = { ...wishOf(input), kind: input.kind };
    return this.payload(await this.requests.request(memberId, enterpriseId, wish));
  }

  @Allow('investment.request')
  @Mutation(() => InvestmentPayload, {
    description: 'Changes a request while nobody decided on it; a file that is not named again stays.',
  })
  async changeInvestment(@Args('input') input: ChangeInvestmentInput): Promise<InvestmentPayload> {
    return this.payload(
      await this.requests.change(localId('InvestmentRequest', input.investmentId), wishOf(input)),
    );
  }

  @Allow('investment.request')
  @Mutation(() => InvestmentPayload, {
    description: 'Adds the receipt of a purchase that was asked for with a quote, before it is paid.',
  })
  async addInvestmentReceipt(@Args('input') input: AddInvestmentReceiptInput): Promise<InvestmentPayload> {
    const receipt = {
      amount: centsOf(input.amount, 'amount'),
      vat: centsOf(input.vatAmount, 'vatAmount'),
      receiptFileId: localId('File', input.receiptFileId),
    };
    return this.payload(
      await this.requests.addReceipt(localId('InvestmentRequest', input.investmentId), receipt),
    );
  }

  @Allow('investment.withdraw')
  @Mutation(() => InvestmentPayload, {
    description:
      'Takes a request back: the member while it is not decided, the treasurer also when it was approved and is not paid.',
  })
  async withdrawInvestment(@Args('input') input: WithdrawInvestmentInput): Promise<InvestmentPayload> {
    const id = localId('InvestmentRequest', input.investmentId);
    return this.payload(await this.requests.withdraw(id, input.reason ?? null));
  }

  @Allow('investment.decide')
  @Mutation(() => InvestmentPayload, {
    description:
      'Approves a request; never by who asked. Above the limit two people approve. Refused when somebody decided meanwhile, with who and when.',
  })
  async approveInvestment(@Args('input') input: ApproveInvestmentInput): Promise<InvestmentPayload> {
    const id = localId('InvestmentRequest', input.investmentId);
    return this.payload(await this.investments.approve(id, input.seen));
  }

  @Allow('investment.decide')
  @Mutation(() => InvestmentPayload, {
    description: 'Declines a request, with a reason; refused as an approval is.',
  })
  async declineInvestment(@Args('input') input: DeclineInvestmentInput): Promise<InvestmentPayload> {
    const id = localId('InvestmentRequest', input.investmentId);
    return this.payload(await this.investments.decline(id, input.seen, input.reason));
  }

  @Allow('investment.pay')
  @Booking({ on: 'paidOn' })
  @Mutation(() => InvestmentPayload, {
    description:
      'Books that an approved request was paid: to the supplier, or to the member for an advance and for costs that come back. The thermometer cannot fall below zero, nor below what advances hold.',
  })
  async payInvestment(@Args('input') input: PayInvestmentInput): Promise<InvestmentPayload> {
    const id = localId('InvestmentRequest', input.investmentId);
    return this.payload(await this.investments.pay(id, civilDate(input.paidOn), input.isVatCost));
  }

  private payload(row: InvestmentRow): InvestmentPayload {
    return { investment: investmentModelOf(row, this.files), userErrors: [] };
  }
}

function wishOf(input: Omit<ChangeInvestmentInput, 'investmentId'>) {
  return {
    purpose: input.purpose,
    category: input.category,
    supplierName: input.supplierName ?? null,
    isDurable: input.isDurable ?? null,
    amount: centsOf(input.amount, 'amount'),
    vat: centsOf(input.vatAmount, 'vatAmount'),
    receiptFileId: input.receiptFileId ? localId('File', input.receiptFileId) : null,
    quoteFileId: input.quoteFileId ? localId('File', input.quoteFileId) : null,
  };
}
