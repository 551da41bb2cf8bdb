import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Phase, PhaseEnum } from '#membership';
import { DateScalar, Money } from '#platform';

@ObjectType()
export class PhaseCount {
  @Field(() => PhaseEnum)
  phase!: Phase;

  @Field(() => Int, { description: 'Members whose latest trajectory is in this phase today.' })
  count!: number;
}

@ObjectType({ description: 'What the thermometers took in and paid out in a month.' })
export class MonthTotal {
  @Field({ description: '`2026-10`' })
  month!: string;

  @Field(() => Money, {
    description: 'Net revenue of members that was paid, excluding VAT and direct costs.',
  })
  income!: Money;

  @Field(() => Money)
  contribution!: Money;

  @Field(() => Money)
  invested!: Money;
}

export enum DeadlineKind {
  TRIAL_DECISION = 'TRIAL_DECISION',
  TERM_END = 'TERM_END',
  PERMISSION_END = 'PERMISSION_END',
}
registerEnumType(DeadlineKind, { name: 'DeadlineKind' });

@ObjectType()
export class DeadlineMember {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'Something that must be decided or arranged by a day.' })
export class Deadline {
  @Field(() => DeadlineKind)
  kind!: DeadlineKind;

  @Field(() => DateScalar)
  on!: string;

  @Field()
  isOverdue!: boolean;

  @Field(() => DeadlineMember)
  member!: DeadlineMember;
}

@ObjectType({ description: 'The cooperative at a glance.' })
export class Dashboard {
  @Field(() => [PhaseCount])
  phaseCounts!: PhaseCount[];

  @Field(() => [MonthTotal], {
    description: 'The last 12 months, the current one last; months without money included.',
  })
  months!: MonthTotal[];

  @Field(() => [Deadline], { description: 'Overdue, or due within 90 days; soonest first, at most 50.' })
  deadlines!: Deadline[];
}
