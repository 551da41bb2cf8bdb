import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, PageArgs } from '#platform';

@InputType()
export class AnswerInput {
  @Field({ description: "The item's key." })
  item!: string;

  @Field(() => Int, { description: 'A value on the scale of the version.' })
  value!: number;
}

@InputType()
export class RecordMeasurementInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: 'The code of the questionnaire, such as `PARTICIPATION_LADDER`.' })
  instrument!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Today or earlier; today when left out.' })
  measuredOn?: CivilDate | null;

  @Field(() => [AnswerInput], { description: 'All items of a domain, or none of them.' })
  answers!: AnswerInput[];
}

@InputType()
export class CorrectMeasurementInput {
  @Field(() => ID)
  measurementId!: string;

  @Field(() => [AnswerInput], { description: 'All answers again, those that were right too.' })
  answers!: AnswerInput[];
}

@ArgsType()
export class MeasurementsArgs extends PageArgs {
  @Field(() => ID)
  memberId!: string;
}

@ArgsType()
export class MeasurementTrendArgs {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: 'The code of the questionnaire.' })
  instrument!: string;

  @Field(() => Int)
  version!: number;
}
