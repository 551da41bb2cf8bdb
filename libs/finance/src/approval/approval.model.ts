import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '#platform';
import { ExpenseModel } from '../expense/expense.model.js';
import { InvestmentRequest } from '../investment/investment.model.js';

@ObjectType('Approval', {
  description:
    'Something that waits for a decision: a request of a member, or an expense of the cooperative.',
})
export class ApprovalModel {
  @Field(() => InvestmentRequest, { nullable: true, description: 'Where it is a request of a member.' })
  investment!: InvestmentRequest | null;

  @Field(() => ExpenseModel, { nullable: true, description: 'Where it is an expense of the cooperative.' })
  expense!: ExpenseModel | null;

  @Field({ description: 'The caller may decide on it now.' })
  mayDecide!: boolean;

  @Field({ description: "Why the caller may or may not decide, as a sentence in the caller's language." })
  reason!: string;
}

export const ApprovalConnection = connectionOf('Approval', ApprovalModel);
