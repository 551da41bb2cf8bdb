import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import { DateScalar } from '#platform';
import { ParticipationEnum } from '../participation/participation.model.js';

@ObjectType('PreviewedRange', { description: 'Where the middle of the cooperatives’ published rates lies.' })
export class PreviewedRangeModel {
  @Field(() => Float, { description: '0–1' })
  low!: number;

  @Field(() => Float, { description: '0–1' })
  high!: number;
}

@ObjectType('PreviewedRate', { description: 'A published share with its credible interval.' })
export class PreviewedRateModel {
  @Field(() => Int, { description: 'People who entered.' })
  n!: number;

  @Field(() => Float, { description: '0–1' })
  rate!: number;

  @Field(() => Float, { description: 'Lower limit, 0–1.' })
  low!: number;

  @Field(() => Float, { description: 'Upper limit, 0–1.' })
  high!: number;
}

@ObjectType('PreviewedBlock', {
  description: 'A group of own people that a release counts together. Seen by its coordinator and board.',
})
export class PreviewedBlockModel {
  @Field({ description: 'First quarter of entry: `2024Q1`.' })
  from!: string;

  @Field({ description: 'Last quarter of entry.' })
  to!: string;

  @Field(() => Int, {
    description: 'People who entered, as known today. It leaves the cooperative as `n` only.',
  })
  ownN!: number;

  @Field(() => Int, {
    description: 'How many of them count as out, exactly. It does not leave the cooperative.',
  })
  ownOut!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Of `publishedFigure`, in the newest release; null for a group that the next release would close.',
  })
  key!: string | null;

  @Field(() => PreviewedRateModel, {
    nullable: true,
    description:
      'As it is published. Null for a group that the next release would close: its noise is not drawn yet, so nobody can know the number.',
  })
  published!: PreviewedRateModel | null;
}

@ObjectType('PreviewedKind', { description: 'What others see of this cooperative on one statistic.' })
export class PreviewedKindModel {
  @Field({ description: '`outflow-12`, `outflow-24` or `step-up-12`' })
  kind!: string;

  @Field(() => ParticipationEnum)
  choice!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why no new figure stands under its name: `CHOSEN_NONE`, `CHOSEN_POOLED`, `CHOSEN_POOLED_BEFORE`, or a code of a release. Null where one does.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "The code in the reader's language." })
  message!: string | null;

  @Field(() => Int, { description: 'How far noise moves a count either way, in 95 of 100 draws: people.' })
  noiseAtMost!: number;

  @Field(() => PreviewedRangeModel, { nullable: true })
  range!: PreviewedRangeModel | null;

  @Field(() => PreviewedRateModel, { nullable: true, description: 'All cooperatives together.' })
  pooled!: PreviewedRateModel | null;

  @Field(() => [PreviewedBlockModel], {
    description: 'Oldest first. What is published stays, whatever is decided later.',
  })
  blocks!: PreviewedBlockModel[];
}

@ObjectType('NetworkPreview', {
  description:
    'Exactly what others would see of this cooperative, beside its own exact figures. Seen by its coordinator and board.',
})
export class NetworkPreviewModel {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the decision that holds.' })
  decidedFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the next decision that is recorded already; null while none is.',
  })
  nextFrom!: string | null;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'The decision that holds, as `decidePolicy` takes it; null while nothing was decided.',
  })
  decision!: object | null;

  @Field({ description: 'First quarter in which the previewed decision would count: `2026Q3`.' })
  effectiveQuarter!: string;

  @Field(() => String, { nullable: true, description: 'Of the newest release; null while there is none.' })
  latestQuarter!: string | null;

  @Field(() => [PreviewedKindModel], { description: 'Empty while nothing is decided or proposed.' })
  kinds!: PreviewedKindModel[];
}
