import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { Facts } from '../fact/facts.service.js';
import { NetworkParticipation, PublishFactsPayload } from './participation.model.js';

@Resolver()
export class ParticipationResolver {
  constructor(private readonly facts: Facts) {}

  @Allow('facts.publish')
  @Query(() => NetworkParticipation, {
    name: 'networkParticipation',
    nullable: true,
    description: 'What the network holds of this cooperative; null when nothing was ever published.',
  })
  published(): Promise<NetworkParticipation | null> {
    return this.facts.published();
  }

  @Allow('facts.publish')
  @Mutation(() => PublishFactsPayload, {
    description:
      'Replaces what the network holds of this cooperative by what is true today, under the policy `network-participation`. Without participation it takes every fact back. Closed blocks stay as they are.',
  })
  async publishFacts(): Promise<PublishFactsPayload> {
    const networkParticipation = await this.facts.published();
    await this.facts.request();
    return { networkParticipation, userErrors: [] };
  }
}
