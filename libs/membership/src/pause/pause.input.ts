import { Field, ID, InputType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

@InputType()
export class StartPauseInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => DateScalar, { description: 'First day of the break; it may lie ahead.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: not known yet.' })
  endsOn?: CivilDate | null;
}

@InputType()
export class EndPauseInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ID)
  pauseId!: string;

  @Field(() => DateScalar, {
    description: 'The last day of the break. Before its first day: it is cancelled.',
  })
  endsOn!: CivilDate;
}
