import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { SetCapacityInput } from './capacity.input.js';
import { Capacity, capacityModel, SetCapacityPayload } from './capacity.model.js';
import { Capacities } from './capacity.service.js';

@Resolver()
export class CapacityResolver {
  constructor(private readonly service: Capacities) {}

  @Allow('capacity.set')
  @Mutation(() => SetCapacityPayload, {
    description:
      'Says how many hours a week a member has from a day on: the member, or a coordinator on their behalf. No reason is asked.',
  })
  async setCapacity(@Args('input') input: SetCapacityInput): Promise<SetCapacityPayload> {
    const set = await this.service.set(localId('Member', input.memberId), input);
    return { capacities: set.map(capacityModel), userErrors: [] };
  }

  @Allow('capacity.read')
  @Query(() => [Capacity], {
    description:
      "The hours a week that were set for a member, last set first. Another's look stands in the access log.",
  })
  async capacities(@Args('memberId', { type: () => ID }) memberId: string): Promise<Capacity[]> {
    return (await this.service.of(localId('Member', memberId))).map(capacityModel);
  }
}
