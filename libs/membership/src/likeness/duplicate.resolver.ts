import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { globalId } from '#platform';
import { PersonInput } from '../referral/person.input.js';
import { personOf } from '../referral/person.js';
import { PossibleDuplicate } from './duplicate.model.js';
import { Duplicates } from './duplicates.js';

@Resolver()
export class DuplicateResolver {
  constructor(private readonly duplicates: Duplicates) {}

  @Allow('referral.register')
  @Query(() => [PossibleDuplicate], {
    description: 'Members who may be this person, by number. To be looked at before somebody gets a number.',
  })
  async possibleDuplicates(@Args('person') person: PersonInput): Promise<PossibleDuplicate[]> {
    const found = await this.duplicates.possible(personOf(person));
    return found.map((one) => ({
      ...one,
      memberId: globalId('Member', one.memberId),
      grounds: [...one.grounds],
    }));
  }
}
