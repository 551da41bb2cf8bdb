import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import type { CivilDate } from '#kernel';
import { DateScalar, localId } from '#platform';
import { normOn } from './benefit-norm.js';
import { HouseholdType, RecordHouseholdInput } from './household.input.js';
import {
  BenefitNorm,
  benefitNormOf,
  Household,
  householdOf,
  RecordHouseholdPayload,
} from './household.model.js';
import { Households } from './household.service.js';

@Resolver()
export class HouseholdResolver {
  constructor(private readonly service: Households) {}

  @Allow('household.record')
  @Mutation(() => RecordHouseholdPayload, {
    description:
      'Records what a member lives on and with, for saved benefit only. A correction is a new fact.',
  })
  async recordHousehold(@Args('input') input: RecordHouseholdInput): Promise<RecordHouseholdPayload> {
    const organisationId = input.organisationId ? localId('Organisation', input.organisationId) : null;
    const facts = await this.service.record(localId('Member', input.memberId), organisationId, input);
    return { households: facts.map(householdOf), userErrors: [] };
  }

  @Allow('household.read')
  @Query(() => [Household], {
    description:
      "What was recorded of a member's household and benefit, last recorded first. A coordinator's look stands in the access log.",
  })
  async households(@Args('memberId', { type: () => ID }) memberId: string): Promise<Household[]> {
    return (await this.service.of(localId('Member', memberId))).map(householdOf);
  }

  @Allow('household.read')
  @Query(() => BenefitNorm, {
    description:
      'The norm on a day, with its source; refused with `BENEFIT_NORM_MISSING` where none is known.',
  })
  benefitNorm(
    @Args('householdType', { type: () => HouseholdType }) householdType: HouseholdType,
    @Args('on', { type: () => DateScalar }) on: CivilDate,
  ): BenefitNorm {
    return benefitNormOf(normOn(householdType, on));
  }
}
