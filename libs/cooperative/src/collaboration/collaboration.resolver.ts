import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { Clock, globalId, localId } from '#platform';
import {
  Collaboration,
  CollaborationPayload,
  EndCollaborationInput,
  StartCollaborationInput,
} from './collaboration.model.js';
import type { Collaborator } from './collaboration.repository.js';
import { Collaborations } from './collaboration.service.js';

@Resolver()
export class CollaborationResolver {
  constructor(
    private readonly service: Collaborations,
    private readonly clock: Clock,
  ) {}

  @Allow('cooperative.read')
  @Query(() => [Collaboration], {
    description: 'Every collaboration of the cooperative, past ones too, by the name of the organisation.',
  })
  async collaborations(): Promise<Collaboration[]> {
    return (await this.service.all()).map((one) => this.modelOf(one));
  }

  @Allow('collaboration.change')
  @Mutation(() => CollaborationPayload, {
    description: 'Starts working with a municipality or referrer, or starts again. Coordinators.',
  })
  async startCollaboration(
    @Args('input') { organisationId, startsOn, endsOn }: StartCollaborationInput,
  ): Promise<CollaborationPayload> {
    const started = await this.service.start(
      localId('Organisation', organisationId),
      civilDate(startsOn),
      endsOn ? civilDate(endsOn) : null,
    );
    return { collaboration: this.modelOf(started), userErrors: [] };
  }

  @Allow('collaboration.change')
  @Mutation(() => CollaborationPayload, {
    description:
      'Ends a collaboration with a day, and after it the access of its officers and referrers. Coordinators.',
  })
  async endCollaboration(
    @Args('input') { collaborationId, endsOn }: EndCollaborationInput,
  ): Promise<CollaborationPayload> {
    const ended = await this.service.end(localId('Collaboration', collaborationId), civilDate(endsOn));
    return { collaboration: this.modelOf(ended), userErrors: [] };
  }

  private modelOf({ collaborationId, id, ...collaborator }: Collaborator): Collaboration {
    const { startsOn, endsOn } = collaborator;
    const today = this.clock.today();
    return {
      ...collaborator,
      id: globalId('Collaboration', collaborationId),
      organisationId: globalId('Organisation', id),
      isRunning: startsOn <= today && (endsOn === null || endsOn >= today),
    };
  }
}
