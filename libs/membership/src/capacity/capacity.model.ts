import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, globalId, Payload } from '#platform';
import type { CapacityToday } from './capacity.service.js';

@ObjectType({
  description:
    'How many hours a week a member has from a day on, as the member says. Seen by member, coach of today and coordinators.',
})
export class Capacity {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Whole hours, 0–60.' })
  hoursPerWeek!: number;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field({ description: 'Whether this is what holds today; at most one of a member does.' })
  isCurrent!: boolean;
}

@ObjectType()
export class SetCapacityPayload extends Payload {
  @Field(() => [Capacity], {
    nullable: true,
    description: 'All that was set for the member, the last one first; null when nothing was done.',
  })
  capacities?: Capacity[] | null;
}

export function capacityModel({ id, ...row }: CapacityToday): Capacity {
  return { ...row, id: globalId('Capacity', id) };
}
