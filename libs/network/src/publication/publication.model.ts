import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Payload } from '#platform';
import { PublishedChange, PublishedFunnel } from './published-pattern.model.js';

@ObjectType({
  description:
    'One figure of a release, or why there is none. Every figure shows its n, its period and its definition.',
})
export class PublishedFigure {
  @Field(() => String, {
    nullable: true,
    description: 'Which cooperative; null for a line of several, and where names are not shown.',
  })
  label!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '`OUTFLOW` or `PARTICIPATION`; null for the whole network.',
  })
  programmeType!: string | null;

  @Field(() => Int, { nullable: true, description: 'People who entered. Entry counts are not secret.' })
  n!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share that went out within the window, 0–1.' })
  rate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower limit of the credible interval, 0–1.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper limit of the credible interval, 0–1.' })
  high!: number | null;

  @Field({ description: 'Version of the definition, such as `outflow-12/1`.' })
  definition!: string;

  @Field(() => String, { nullable: true, description: 'First and last quarter of entry: `2019Q1/2020Q2`.' })
  period!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why no figure is shown: `NO_FIGURE_YET` or `PARTICIPATION_NOT_COMPARED`. Null where one is.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "The code in the reader's language." })
  message!: string | null;
}

@ObjectType({ description: "Where the middle of the cooperatives' latest rates lies." })
export class PublishedRange {
  @Field(() => Float, { description: '0–1' })
  low!: number;

  @Field(() => Float, { description: '0–1' })
  high!: number;
}

@ObjectType({ description: 'The cooperatives of one programme type beside each other. No ranks.' })
export class PublishedComparison {
  @Field({ description: '`OUTFLOW`' })
  programmeType!: string;

  @Field(() => Int, { description: 'Cooperatives with a figure of their own in it.' })
  cooperatives!: number;

  @Field(() => PublishedRange, { nullable: true })
  range!: PublishedRange | null;

  @Field(() => PublishedFigure, { nullable: true, description: 'All listed cells together.' })
  pooled!: PublishedFigure | null;

  @Field(() => [PublishedFigure], {
    description: 'By name, then period; empty with fewer cooperatives than the policy wants for names.',
  })
  figures!: PublishedFigure[];

  @Field(() => PublishedFunnel, { nullable: true, description: 'Null where names are not shown.' })
  funnel!: PublishedFunnel | null;

  @Field(() => [PublishedChange], {
    description: 'By name: one for each cooperative with two blocks; empty where names are not shown.',
  })
  changes!: PublishedChange[];

  @Field(() => String, {
    nullable: true,
    description: '`TOO_FEW_TO_SHOW` or `NAMES_NEED_MORE_COOPERATIVES`.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "The code in the reader's language." })
  message!: string | null;
}

@ObjectType({
  description: 'What a kind of statistic may tell about one person: their odds change by e^ε at most.',
})
export class PublishedEpsilon {
  @Field({ description: '`outflow-12`' })
  kind!: string;

  @Field({ description: 'ε as decimal text: `1.0`.' })
  epsilon!: string;
}

@ObjectType({ description: 'The rules under which the release was made, as the network had decided them.' })
export class PublishedPolicy {
  @Field(() => DateScalar)
  validFromOn!: string;

  @Field(() => [PublishedEpsilon])
  epsilons!: PublishedEpsilon[];

  @Field({ description: 'What all kinds together cost one person: decimal text.' })
  epsilonTotal!: string;

  @Field({ description: 'The most that one person may ever lose: decimal text.' })
  epsilonCap!: string;

  @Field(() => Int, { description: "Fewest people in a cooperative's own block." })
  minimumEntrants!: number;

  @Field(() => Int, { description: 'Fewest people in a line of several cooperatives.' })
  pooledMinimumEntrants!: number;

  @Field(() => Int, { description: 'Fewest cooperatives in such a line.' })
  pooledMinimumCooperatives!: number;

  @Field(() => Int, { description: 'From how many cooperatives in a comparison names are shown.' })
  namesFromCooperatives!: number;

  @Field(() => Int, { description: 'Length of the window in months.' })
  horizonMonths!: number;

  @Field(() => Int, {
    description: 'Probability between the limits of an interval, in basis points (90 % is 9000).',
  })
  credibilityBasisPoints!: number;
}

@ObjectType({ description: 'What a code of a sector in the release stands for (SBI 2008, CBS).' })
export class PublishedSector {
  @Field({ description: 'Two digits for a division, a letter for a section.' })
  code!: string;

  @Field({ description: "In the reader's language." })
  name!: string;
}

@ObjectType('Publication', {
  description: 'A release of the network: made once, never changed. Seen by network staff.',
})
export class PublicationModel {
  @Field({ description: '`2026Q3`' })
  quarter!: string;

  @Field(() => Int, { description: 'Place in the chain, from 1.' })
  sequence!: number;

  @Field({
    description:
      'SHA-256 over the canonical JSON (RFC 8785) of `{"body":…,"prevSha256":…}`, hexadecimal. Whoever holds the publications can check the chain.',
  })
  sha256!: string;

  @Field(() => String, { nullable: true, description: 'Of the publication before it; null for the first.' })
  previousSha256!: string | null;

  @Field()
  publishedAt!: Date;

  @Field(() => DateScalar, { description: 'The last day that it looks at.' })
  reportingOn!: string;

  @Field({
    description:
      'The whole release as canonical JSON: every cell with its noise, so that each figure can be computed again.',
  })
  body!: string;

  @Field({ description: "What the release promises to each person, in the reader's language." })
  promise!: string;

  @Field(() => PublishedPolicy)
  policy!: PublishedPolicy;

  @Field(() => [PublishedComparison])
  comparisons!: PublishedComparison[];

  @Field(() => [PublishedFigure], {
    description: 'Every row about a cooperative, over all comparisons, those without a figure included.',
  })
  figures!: PublishedFigure[];

  @Field(() => [PublishedSector], { description: 'The name of each sector that stands in the body.' })
  sectors!: PublishedSector[];
}

export const PublicationConnection = connectionOf('Publication', PublicationModel);

@InputType()
export class BuildPublicationInput {
  @Field({ description: 'A quarter that is over, later than the last one published: `2026Q3`.' })
  quarter!: string;
}

@ObjectType()
export class BuildPublicationPayload extends Payload {
  @Field(() => PublicationModel, {
    nullable: true,
    description: 'The publication of the quarter; as it stands when it was built before.',
  })
  publication?: PublicationModel | null;
}

@ObjectType({ description: 'One listed figure of a release, by its key.' })
export class PublishedFigureByKey {
  @Field({ description: '`2026Q3`' })
  quarter!: string;

  @Field({
    description:
      'Names one figure of the release. A cell: `<kind>/<cell>`, `run-off/<cohort>/<bin>/<cause>`, `money/<year>/<sector>/<region>`. What follows from cells, with `<programme>` as `OUTFLOW` and `<kind>` as `outflow-12`: the line of all together `<kind>/<programme>`, `range/<kind>/<programme>`, `prior/<kind>/<programme>`, the lines of the funnel `funnel/<kind>/<programme>` and each point in it `funnel/<kind>/<block>`, `change/<kind>/<later block>`, and with `<scope>` as `network` or a part of the country `incidence/<scope>/<cause>`, `at-risk/<scope>`, `restricted-mean/<scope>`. A release of before a kind of key existed does not have it.',
  })
  key!: string;

  @Field({ description: 'The figure as canonical JSON, as it stands in the release.' })
  figure!: string;
}
