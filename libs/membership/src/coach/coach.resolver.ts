import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { AssignCoachInput } from './coach.input.js';
import { AssignableCoach, AssignCoachPayload } from './coach.model.js';
import { Coaches } from './coach.service.js';

@Resolver()
export class CoachResolver {
  constructor(private readonly coachesHere: Coaches) {}

  @Allow('coach.assign')
  @Query(() => [AssignableCoach], {
    description: 'Everybody who is coach in the cooperative now, by name.',
  })
  coaches(): Promise<AssignableCoach[]> {
    return this.coachesHere.all();
  }

  @Allow('coach.assign')
  @Mutation(() => AssignCoachPayload, {
    description: 'Gives a member a coach from a day on; the earlier one leaves the day before.',
  })
  async assignCoach(
    @Args('input') { memberId, coachEmail, startsOn }: AssignCoachInput,
  ): Promise<AssignCoachPayload> {
    return changed(await this.coachesHere.assign(localId('Member', memberId), coachEmail, startsOn));
  }
}
