import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { centsOf, globalId, localId, moneyOf } from '#platform';
import { Booking } from '../booking/booking.js';
import { PostIncomeInput, PostIncomePayload } from './income.model.js';
import { Incomes } from './income.service.js';

@Resolver()
export class IncomeResolver {
  constructor(private readonly incomes: Incomes) {}

  @Allow('income.post')
  @Booking({ fencesItself: true, on: 'receivedOn' })
  @Mutation(() => PostIncomePayload, {
    description:
      'Books a sale that was paid at once and divides it. Send an `Idempotency-Key`: it then happens at most once.',
  })
  async postIncome(@Args('input') input: PostIncomeInput): Promise<PostIncomePayload> {
    const amount = centsOf(input.amount, 'amount');
    const posted = await this.incomes.post({
      memberId: localId('Member', input.memberId),
      enterpriseId: input.enterpriseId ? localId('Enterprise', input.enterpriseId) : null,
      amount,
      vat: input.vat,
      directCosts: centsOf(input.directCosts, 'directCosts'),
      receivedOn: civilDate(input.receivedOn),
      description: input.description,
    });
    const sum = (of: 'contribution' | 'trainingFund' | 'toThermometer' | 'held') =>
      moneyOf(posted.parts.reduce((total, part) => total + part[of], 0));
    return {
      journalEntryIds: posted.entryIds.map((id) => globalId('JournalEntry', id)),
      net: moneyOf(posted.net),
      vat: moneyOf(amount - posted.net),
      contribution: sum('contribution'),
      trainingFund: sum('trainingFund'),
      toThermometer: sum('toThermometer'),
      held: sum('held'),
      parts: posted.parts.map((part) => ({
        memberId: globalId('Member', part.memberId),
        netRevenue: moneyOf(part.netRevenue),
        contribution: moneyOf(part.contribution),
        toThermometer: moneyOf(part.toThermometer),
        held: moneyOf(part.held),
      })),
      balance: posted.balance === null ? null : moneyOf(posted.balance),
      userErrors: [],
    };
  }
}
