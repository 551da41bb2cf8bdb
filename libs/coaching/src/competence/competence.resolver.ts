import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import {
  AddCompetenceInput,
  AddCompetencePayload,
  CompetenceMatch,
  CompetenceModel,
  competenceOf,
  WithdrawCompetenceInput,
  WithdrawCompetencePayload,
} from './competence.model.js';
import { Competences } from './competence.service.js';

@Resolver()
export class CompetenceResolver {
  constructor(private readonly service: Competences) {}

  @Allow('competence.read')
  @Query(() => [CompetenceModel], {
    description: 'What a member offers and seeks: for the member and the coach of today.',
  })
  async competences(@Args('memberId', { type: () => ID }) memberId: string): Promise<CompetenceModel[]> {
    return (await this.service.of(localId('Member', memberId))).map(competenceOf);
  }

  @Allow('competence.write')
  @Query(() => [CompetenceMatch], {
    description:
      'What others in the cooperative offer of what the caller seeks, and seek of what the caller offers; who can help each other first, at most 100. Without names.',
  })
  async competenceMatches(
    @Args('memberId', { type: () => ID, description: 'The caller themselves.' }) memberId: string,
  ): Promise<CompetenceMatch[]> {
    const matches = await this.service.matches(localId('Member', memberId));
    return matches.map(({ theirs, own, isMutual }) => ({
      theirs: competenceOf(theirs),
      own: own.map(competenceOf),
      isMutual,
    }));
  }

  @Allow('competence.write')
  @Mutation(() => AddCompetencePayload, { description: 'The member offers or seeks something.' })
  async addCompetence(
    @Args('input') { memberId, ...said }: AddCompetenceInput,
  ): Promise<AddCompetencePayload> {
    const competence = await this.service.add(localId('Member', memberId), said);
    return { competence: competenceOf(competence), userErrors: [] };
  }

  @Allow('competence.write')
  @Mutation(() => WithdrawCompetencePayload, {
    description: 'The member offers or seeks it no more; it is out of every match at once.',
  })
  async withdrawCompetence(
    @Args('input') { competenceId }: WithdrawCompetenceInput,
  ): Promise<WithdrawCompetencePayload> {
    await this.service.withdraw(localId('Competence', competenceId));
    return { isWithdrawn: true, userErrors: [] };
  }
}
