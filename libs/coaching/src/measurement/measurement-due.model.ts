import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { connectionOf, DateScalar, PageArgs } from '#platform';
import { ScorerEnum } from '../instrument/instrument.model.js';

@ObjectType('MeasurementDue', {
  description: 'That a member is to be measured. It says nothing of what was answered before.',
})
export class MeasurementDueModel {
  @Field(() => ID)
  memberId!: string;

  @Field()
  memberName!: string;

  @Field({ description: 'The code of the questionnaire.' })
  instrument!: string;

  @Field({ description: 'Of the questionnaire.' })
  name!: string;

  @Field(() => ScorerEnum, { description: 'Who is to give the answers.' })
  scoredBy!: keyof typeof ScorerEnum;

  @Field(() => DateScalar, { nullable: true, description: 'When it was done last, since the trial began.' })
  lastOn!: string | null;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field({ description: 'The day lies behind us.' })
  isOverdue!: boolean;
}

@ObjectType()
export class MeasurementDueConnection extends connectionOf('MeasurementDue', MeasurementDueModel) {}

@ArgsType()
export class MeasurementsDueArgs extends PageArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'What is due up to this day; today when left out.',
  })
  throughOn?: CivilDate;
}
