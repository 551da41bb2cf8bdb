import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { centsOf, Files, localId } from '#platform';
import { Booking } from '../booking/booking.js';
import { investmentModelOf } from '../investment/investment-model-of.js';
import type { InvestmentRow } from '../investment/investment-row.js';
import { InvestmentPayload } from '../investment/investment.model.js';
import {
  DropAdvanceReceiptInput,
  RepayAdvanceInput,
  SettleAdvanceInput,
  ShowAdvanceReceiptInput,
} from './advance.model.js';
import { Advances } from './advance.service.js';

@Resolver()
export class AdvanceResolver {
  constructor(
    private readonly advances: Advances,
    private readonly files: Files,
  ) {}

  @Allow('investment.request')
  @Mutation(() => InvestmentPayload, { description: 'Shows what an advance went to, with the receipt.' })
  async showAdvanceReceipt(@Args('input') input: ShowAdvanceReceiptInput): Promise<InvestmentPayload> {
    const shown = {
      description: input.description,
      boughtOn: civilDate(input.boughtOn),
      amount: centsOf(input.amount, 'amount'),
      vat: centsOf(input.vatAmount, 'vatAmount'),
      receiptFileId: localId('File', input.receiptFileId),
    };
    return this.payload(
      await this.advances.showReceipt(localId('InvestmentRequest', input.investmentId), shown),
    );
  }

  @Allow('investment.withdraw')
  @Mutation(() => InvestmentPayload, {
    description: 'Leaves a receipt out that is wrong or that the cooperative does not take, with the reason.',
  })
  async dropAdvanceReceipt(@Args('input') input: DropAdvanceReceiptInput): Promise<InvestmentPayload> {
    return this.payload(
      await this.advances.dropReceipt(localId('AdvanceReceipt', input.receiptId), input.reason),
    );
  }

  @Allow('investment.pay')
  @Booking()
  @Mutation(() => InvestmentPayload, {
    description:
      'Books receipts of an advance: the thermometer falls now, and what goes above the advance is paid to the member. Never by the member.',
  })
  async settleAdvance(@Args('input') input: SettleAdvanceInput): Promise<InvestmentPayload> {
    const receiptIds = input.receiptIds.map((id) => localId('AdvanceReceipt', id));
    const id = localId('InvestmentRequest', input.investmentId);
    return this.payload(
      await this.advances.settle(id, receiptIds, civilDate(input.settledOn), input.isVatCost),
    );
  }

  @Allow('investment.pay')
  @Booking({ on: 'repaidOn' })
  @Mutation(() => InvestmentPayload, { description: 'Books what a member paid back of an advance.' })
  async repayAdvance(@Args('input') input: RepayAdvanceInput): Promise<InvestmentPayload> {
    const id = localId('InvestmentRequest', input.investmentId);
    return this.payload(
      await this.advances.repay(id, centsOf(input.amount, 'amount'), civilDate(input.repaidOn)),
    );
  }

  private payload(row: InvestmentRow): InvestmentPayload {
    return { investment: investmentModelOf(row, this.files), userErrors: [] };
  }
}
