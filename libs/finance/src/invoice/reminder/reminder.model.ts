import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, Money } from '#platform';
import { SalesDocument } from '../document/sales-document.model.js';

@ObjectType({ description: 'What a customer was told of an invoice that was not paid in time.' })
export class PaymentReminder {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: '1: friendly. 2: urgent. 3: the last notice.' })
  step!: number;

  @Field(() => DateScalar)
  sentOn!: string;

  @Field(() => Money, { description: 'What was open then.' })
  open!: Money;

  @Field({ description: 'What it said, in the customer’s language.' })
  text!: string;

  @Field(() => SalesDocument, { nullable: true })
  document!: SalesDocument | null;
}
