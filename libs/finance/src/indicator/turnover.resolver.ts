import { Field, Float, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FigureFrame, frameOf, IndicatorSet, questionOf, valueOf } from '#membership';
import { Db, Money, moneyOf } from '#platform';
import { turnoverPerMember } from './turnover-per-member.js';
import { TurnoverRepository } from './turnover.repository.js';

@ObjectType({
  description:
    'Revenue excl. VAT that customers paid in the period, before costs and contribution; n is the members of the period.',
})
export class TurnoverFigure extends FigureFrame {
  @Field(() => Money, { nullable: true })
  revenue!: Money | null;

  @Field(() => Float, { nullable: true })
  memberMonths!: number | null;

  @Field(() => Money, { nullable: true, description: 'For one member in a full year.' })
  perMemberYear!: Money | null;
}

/** What finance adds to the figures of a cooperative; who may ask is decided where they are asked. */
@Resolver(() => IndicatorSet)
export class TurnoverResolver {
  constructor(
    private readonly db: Db,
    private readonly repository: TurnoverRepository,
  ) {}

  @ResolveField(() => TurnoverFigure)
  async turnoverPerMember(@Parent() set: IndicatorSet): Promise<TurnoverFigure> {
    const { spans, paid } = await this.db.read(this.repository.facts());
    const figure = turnoverPerMember(paid, spans, questionOf(set));
    const value = valueOf(figure);
    return {
      ...frameOf(figure),
      revenue: value && moneyOf(value.revenue),
      memberMonths: value && value.memberMonths,
      perMemberYear: value && moneyOf(value.perMemberYear),
    };
  }
}
