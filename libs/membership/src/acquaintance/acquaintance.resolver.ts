import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import {
  Acquaintance,
  acquaintanceOf,
  TickAcquaintanceStepInput,
  TickAcquaintanceStepPayload,
} from './acquaintance.model.js';
import { Acquaintances } from './acquaintance.service.js';

@Resolver()
export class AcquaintanceResolver {
  constructor(private readonly acquaintances: Acquaintances) {}

  @Allow('acquaintance.read')
  @Query(() => Acquaintance, {
    description:
      'How far somebody is in the programme of the trial. Opened by somebody else than the member, it stands in the access log.',
  })
  async acquaintance(@Args('memberId', { type: () => ID }) id: string): Promise<Acquaintance> {
    const memberId = localId('Member', id);
    return acquaintanceOf(memberId, await this.acquaintances.progressOf(memberId));
  }

  @Allow('acquaintance.tick')
  @Mutation(() => TickAcquaintanceStepPayload, {
    description: 'Ticks a step of the programme of the trial, or takes the tick back.',
  })
  async tickAcquaintanceStep(
    @Args('input') { memberId: id, step, doneOn }: TickAcquaintanceStepInput,
  ): Promise<TickAcquaintanceStepPayload> {
    const memberId = localId('Member', id);
    const steps = await this.acquaintances.tick(memberId, step, doneOn ?? null);
    return { acquaintance: acquaintanceOf(memberId, steps), userErrors: [] };
  }
}
