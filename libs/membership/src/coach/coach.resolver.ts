import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { AssignCoachInput } from './coach.input.js';
import { AssignCoachPayload } from './coach.model.js';
import { Coaches } from './coach.service.js';

@Resolver()
export class CoachResolver {
  constructor(private readonly coaches: Coaches) {}

  @Allow('coach.assign')
  @Mutation(() => AssignCoachPayload, {
    description: 'Gives a member a coach from a day on; the earlier one leaves the day before.',
  })
  async assignCoach(
    @Args('input') { memberId, coachEmail, startsOn }: AssignCoachInput,
  ): Promise<AssignCoachPayload> {
    return changed(await this.coaches.assign(localId('Member', memberId), coachEmail, startsOn));
  }
}
