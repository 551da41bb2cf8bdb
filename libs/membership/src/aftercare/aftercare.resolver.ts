import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { RecordAftercareInput } from './aftercare.input.js';
import { RecordAftercarePayload } from './aftercare.payload.js';
import { Aftercares } from './aftercare.service.js';

@Resolver()
export class AftercareResolver {
  constructor(private readonly aftercares: Aftercares) {}

  @Allow('aftercare.record')
  @Mutation(() => RecordAftercarePayload, {
    description: 'Records how it goes 6, 12 or 24 months after outflow; anew to correct it.',
  })
  async recordAftercare(
    @Args('input') { memberId, moment: months, ...answer }: RecordAftercareInput,
  ): Promise<RecordAftercarePayload> {
    return changed(await this.aftercares.record(localId('Member', memberId), { ...answer, months }));
  }
}
