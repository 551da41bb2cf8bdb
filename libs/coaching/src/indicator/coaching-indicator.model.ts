import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { FigureFrame, ShareEstimate } from '#membership';

@ObjectType({
  description:
    'Last minus first step on the participation ladder, 90 days apart or more, of one version and one kind of scorer.',
})
export class ParticipationGainFigure extends FigureFrame {
  @Field(() => Float, { nullable: true, description: 'Steps.' })
  meanGain!: number | null;

  @Field(() => ShareEstimate, { nullable: true, description: 'Who went up by one step or more.' })
  up!: ShareEstimate | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the members of whom two steps can be compared, 0–1.',
  })
  coverage!: number | null;
}

@ObjectType({ description: 'How much coaching members had in the period; n is the members of the period.' })
export class GuidanceFigure extends FigureFrame {
  @Field(() => Int, { nullable: true })
  sessions!: number | null;

  @Field(() => Float, { nullable: true })
  memberMonths!: number | null;

  @Field(() => Float, { nullable: true })
  sessionsPerMemberMonth!: number | null;

  @Field(() => Float, { nullable: true, description: 'Median of the members of the last day.' })
  weeksSinceLastContact!: number | null;

  @Field(() => Int, { nullable: true, description: 'Members of the last day who had no session.' })
  neverSeen!: number | null;
}
