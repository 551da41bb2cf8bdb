import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, globalId, Money, moneyOf, Payload } from '#platform';
import { MunicipalFigureKind } from './municipal-figure.input.js';
import type { MunicipalFigureRow } from './municipal-figure.repository.js';

@ObjectType({
  description:
    'A figure that a municipality entered itself, with its source and period. The cooperative estimates none. Seen by the municipality, coordinators and board.',
})
export class MunicipalFigure {
  @Field(() => ID)
  id!: string;

  @Field(() => MunicipalFigureKind)
  kind!: `${MunicipalFigureKind}`;

  @Field(() => Money, { nullable: true, description: 'Of `CARE_COSTS`.' })
  amount!: Money | null;

  @Field(() => Int, { nullable: true, description: 'Of a reference: hundredths of a percent.' })
  shareBasisPoints!: number | null;

  @Field(() => Int, { description: 'Of how many persons.' })
  groupSize!: number;

  @Field(() => DateScalar)
  fromOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  untilOn!: CivilDate;

  @Field()
  source!: string;
}

@ObjectType()
export class RecordMunicipalFigurePayload extends Payload {
  @Field(() => MunicipalFigure, { nullable: true, description: 'Null when nothing was done.' })
  figure?: MunicipalFigure | null;
}

export const municipalFigureModel = ({ id, cents, ...row }: MunicipalFigureRow): MunicipalFigure => ({
  ...row,
  id: globalId('MunicipalFigure', id),
  amount: cents === null ? null : moneyOf(cents),
});
