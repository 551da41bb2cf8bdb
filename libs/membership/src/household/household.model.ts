import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Organisation } from '#identity';
import { DateScalar, globalId, Money, moneyOf, Payload } from '#platform';
import { organisationOf } from '../trajectory/trajectory.model.js';
import type { BenefitNorm as KnownNorm } from './benefit-norm.js';
import { BenefitKind, HouseholdType } from './household.input.js';
import type { HouseholdToday } from './household.service.js';

@ObjectType({
  description:
    'What was recorded of what a member lives on and with, for saved benefit only. Seen by coordinators and the member.',
})
export class Household {
  @Field(() => ID)
  id!: string;

  @Field(() => HouseholdType)
  type!: `${HouseholdType}`;

  @Field(() => BenefitKind)
  benefitKind!: `${BenefitKind}`;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  endsOn!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The municipality that pays.' })
  municipality!: Organisation | null;

  @Field(() => GraphQLDateTimeISO)
  recordedAt!: Date;

  @Field({ description: 'Whether this is the fact that holds today; at most one of a member does.' })
  isCurrent!: boolean;
}

@ObjectType()
export class RecordHouseholdPayload extends Payload {
  @Field(() => [Household], {
    nullable: true,
    description: 'All facts of the member, the last one recorded first; null when nothing was done.',
  })
  households?: Household[] | null;
}

@ObjectType({
  description:
    'A norm of the Participation Act: net for a month, holiday allowance included, from 21 years until pension age.',
})
export class BenefitNorm {
  @Field(() => HouseholdType)
  householdType!: `${HouseholdType}`;

  @Field(() => DateScalar, { description: '1 January or 1 July; it holds for that half year.' })
  startsOn!: string;

  @Field(() => Money)
  amount!: Money;

  @Field({ description: 'Where the figure was published.' })
  source!: string;
}

export function householdOf({ id, municipality, ...row }: HouseholdToday): Household {
  return {
    ...row,
    id: globalId('Household', id),
    municipality: municipality && organisationOf(municipality),
  };
}

export function benefitNormOf({ amount, ...norm }: KnownNorm): BenefitNorm {
  return { ...norm, amount: moneyOf(amount) };
}
