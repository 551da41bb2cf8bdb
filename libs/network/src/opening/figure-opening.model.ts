import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Organisation } from '#identity';
import type { CivilDate } from '#kernel';
import { connectionOf, DateScalar, globalId, Payload } from '#platform';
import { organisationOf } from '../colleague/organisation-of-two.js';
import type { FigureOpeningRow } from './figure-opening.repository.js';

@ObjectType('OpenedFigure', {
  description: 'The exact count of a closed group of ten people or more. It stands in no release.',
})
export class OpenedFigureModel {
  @Field({ description: '`outflow-12`, `outflow-24` or `step-up-12`' })
  kind!: string;

  @Field({ description: 'First quarter of entry: `2024Q1`.' })
  from!: string;

  @Field({ description: 'Last quarter of entry.' })
  to!: string;

  @Field(() => Int, { description: 'People who entered.' })
  n!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many count as out. Null where none or one did, or all or all but one.',
  })
  out!: number | null;
}

@ObjectType({
  description:
    'Exact figures that one board opens to another: a copy of the day on which it was opened. Seen by the two boards.',
})
export class FigureOpening {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation)
  from!: Organisation;

  @Field(() => Organisation)
  to!: Organisation;

  @Field({ description: "Whether it is the reader's own cooperative that opened." })
  isOwn!: boolean;

  @Field(() => [OpenedFigureModel], { nullable: true, description: 'Gone once it is closed.' })
  figures!: OpenedFigureModel[] | null;

  @Field(() => DateScalar)
  openedOn!: string;

  @Field(() => DateScalar, { description: 'The last day on which the other sees it.' })
  untilOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'For who opened it: when it was closed.' })
  closedOn!: string | null;
}

export const FigureOpeningConnection = connectionOf('FigureOpening', FigureOpening);

@InputType()
export class OpenFiguresInput {
  @Field(() => [ID], { description: 'One to ten cooperatives of `colleagues`.' })
  cooperativeIds!: string[];

  @Field(() => DateScalar, { description: 'The last day on which they see it, at most a year from today.' })
  untilOn!: CivilDate;
}

@InputType()
export class CloseFiguresInput {
  @Field(() => ID)
  figureOpeningId!: string;
}

@ObjectType()
export class OpenFiguresPayload extends Payload {
  @Field(() => [FigureOpening], { nullable: true })
  figureOpenings?: FigureOpening[] | null;
}

@ObjectType()
export class CloseFiguresPayload extends Payload {
  @Field(() => FigureOpening, { nullable: true })
  figureOpening?: FigureOpening | null;
}

export function openingModelOf({ figures, ...row }: FigureOpeningRow): FigureOpening {
  return {
    ...row,
    id: globalId('FigureOpening', row.id),
    from: organisationOf(row.from),
    to: organisationOf(row.to),
    figures: figures && [...figures],
  };
}
