import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { centsOf, globalId, localId, moneyOf } from '#platform';
import { PostIncomeInput, PostIncomePayload } from './income.model.js';
import { Incomes } from './income.service.js';

@Resolver()
export class IncomeResolver {
  constructor(private readonly incomes: Incomes) {}

  @Allow('income.post')
  @Mutation(() => PostIncomePayload, {
    description:
      'Books a sale that was paid at once and divides it. Send an `Idempotency-Key`: it then happens at most once.',
  })
  async postIncome(@Args('input') input: PostIncomeInput): Promise<PostIncomePayload> {
    const posted = await this.incomes.post({
      memberId: localId('Member', input.memberId),
      amount: centsOf(input.amount, 'amount'),
      vat: input.vat,
      directCosts: centsOf(input.directCosts, 'directCosts'),
      receivedOn: civilDate(input.receivedOn),
      description: input.description,
    });
    return {
      journalEntryIds: posted.entryIds.map((id) => globalId('JournalEntry', id)),
      net: moneyOf(posted.net),
      contribution: moneyOf(posted.contribution),
      trainingFund: moneyOf(posted.trainingFund),
      toThermometer: moneyOf(posted.toThermometer),
      balance: moneyOf(posted.balance),
      userErrors: [],
    };
  }
}
