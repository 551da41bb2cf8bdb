import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, MoneyInput } from '#platform';

export enum MunicipalFigureKind {
  CARE_COSTS = 'CARE_COSTS',
  REFERENCE_OUTFLOW_12 = 'REFERENCE_OUTFLOW_12',
  REFERENCE_OUTFLOW_24 = 'REFERENCE_OUTFLOW_24',
}
registerEnumType(MunicipalFigureKind, {
  name: 'MunicipalFigureKind',
  description:
    'What a municipality says itself: what care cost for a group of its clients, or which part of a comparable group left benefit within 12 or 24 months.',
});

@InputType()
export class RecordMunicipalFigureInput {
  @Field(() => MunicipalFigureKind)
  kind!: MunicipalFigureKind;

  @Field(() => MoneyInput, { nullable: true, description: 'For `CARE_COSTS`, and only there. Zero or more.' })
  amount?: MoneyInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For a reference, and only there: hundredths of a percent, 0–10000.',
  })
  shareBasisPoints?: number | null;

  @Field(() => Int, {
    description: 'Of how many persons it is. 10 or more: a smaller group would say something about somebody.',
  })
  groupSize!: number;

  @Field(() => DateScalar)
  fromOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day of the period; today or earlier.' })
  untilOn!: CivilDate;

  @Field({ description: 'Where the figure comes from, 3–300 letters. It is printed beside it.' })
  source!: string;
}
