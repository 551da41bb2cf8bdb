import { Field, ID, InputType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

@InputType()
export class RecordEnterpriseInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: 'At most 200 characters.' })
  name!: string;

  @Field({ description: 'What it does; at most 200 characters.' })
  activity!: string;

  @Field({
    description: 'Two digits: the division of the Dutch standard industrial classification (SBI 2008, CBS).',
  })
  sector!: string;

  @Field(() => DateScalar, { description: 'First day; it may lie ahead.' })
  startsOn!: CivilDate;
}
