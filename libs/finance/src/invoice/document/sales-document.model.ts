import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type MailState, MailStateEnum } from '#platform';

@ObjectType({ description: 'One time that a paper was sent.' })
export class SalesDispatch {
  @Field({ description: 'The e-mail address.' })
  recipient!: string;

  @Field()
  askedAt!: Date;

  @Field(() => MailStateEnum)
  state!: MailState;

  @Field(() => String, { nullable: true, description: 'Why it failed or waits, in the caller’s language.' })
  errorText!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the mail server took it, or it was given up.' })
  settledAt!: Date | null;
}

@ObjectType({
  description:
    'A paper to a customer, frozen when it was written. Its PDF is made once and stays the same to the byte.',
})
export class SalesDocument {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the PDF is, for the caller alone and for five minutes; null while it is being made.',
  })
  fileLink!: string | null;

  @Field(() => [SalesDispatch], { description: 'Latest first.' })
  dispatches!: SalesDispatch[];
}
