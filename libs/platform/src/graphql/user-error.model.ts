import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'Why the mutation did nothing: something that the caller can understand and mend.',
})
export class UserError {
  @Field(() => [String], {
    description: 'Where in the input, outermost first; empty when it is about the whole.',
  })
  path!: string[];

  @Field({ description: 'For machines; stable.' })
  code!: string;

  @Field({ description: "For people, in the caller's language." })
  message!: string;
}

/** What every mutation answers: its object, or the reasons why nothing was done. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Empty when it was done.' })
  userErrors: UserError[] = [];
}
