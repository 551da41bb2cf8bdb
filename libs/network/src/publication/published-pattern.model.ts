import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The latest block of one cooperative in the funnel.' })
export class PublishedFunnelPoint {
  @Field({ description: 'Which cooperative.' })
  label!: string;

  @Field(() => Int, { description: 'People who entered.' })
  n!: number;

  @Field(() => Float, {
    description:
      'The published count, its noise included, divided by n. May lie below 0 or above 1; it is no estimate of the rate.',
  })
  share!: number;
}

@ObjectType({
  description: 'Where the shares of blocks of one size lie when chance and noise alone move them.',
})
export class PublishedFunnelLimits {
  @Field(() => Int, { description: 'People who entered.' })
  n!: number;

  @Field(() => Float, { description: '2.5 of 100 lie below.' })
  low95!: number;

  @Field(() => Float, { description: '2.5 of 100 lie above.' })
  high95!: number;

  @Field(() => Float, { description: '1 of 1,000 lies below.' })
  low998!: number;

  @Field(() => Float, { description: '1 of 1,000 lies above.' })
  high998!: number;
}

@ObjectType({
  description: 'Which differences between cooperatives are more than chance and noise. No ranks.',
})
export class PublishedFunnel {
  @Field(() => Float, { description: 'The rate of the latest blocks together, 0–1.' })
  centre!: number;

  @Field(() => Float, {
    description:
      'How far cooperatives differ beyond chance and noise, as a standard deviation that the limits include; 0 with fewer cooperatives than it can be estimated from.',
  })
  spread!: number;

  @Field(() => [PublishedFunnelPoint], { description: 'By name.' })
  points!: PublishedFunnelPoint[];

  @Field(() => [PublishedFunnelLimits], { description: 'By size.' })
  limits!: PublishedFunnelLimits[];
}

@ObjectType({
  description:
    'How the latest block of a cooperative differs from the one before, without any pull to the mean.',
})
export class PublishedChange {
  @Field({ description: 'Which cooperative.' })
  label!: string;

  @Field({ description: 'First and last quarter of entry of the earlier block: `2019Q1/2020Q2`.' })
  earlierPeriod!: string;

  @Field(() => Int, { description: 'People who entered in it.' })
  earlierN!: number;

  @Field({ description: 'First and last quarter of entry of the later block.' })
  laterPeriod!: string;

  @Field(() => Int, { description: 'People who entered in it.' })
  laterN!: number;

  @Field(() => Float, { description: 'The later rate minus the earlier one, −1 to 1.' })
  difference!: number;

  @Field(() => Float, { description: 'Lower 95 % limit.' })
  low!: number;

  @Field(() => Float, { description: 'Upper 95 % limit.' })
  high!: number;

  @Field({
    description:
      'Whether to show it as a change: 0 lies outside the limits, and of all those shown no more than a tenth is expected to be chance. The others are here so that the size of a release tells nothing.',
  })
  isDiscovered!: boolean;
}
