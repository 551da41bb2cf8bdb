import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { currentContext, globalId, localId } from '#platform';
import { ChangeCooperativeInput, ChangeCooperativePayload, Cooperative } from './cooperative.model.js';
import type { Registration } from './cooperative.repository.js';
import { Cooperatives } from './cooperative.service.js';

@Resolver()
export class CooperativeResolver {
  constructor(private readonly cooperatives: Cooperatives) {}

  @Allow('cooperative.read')
  @Query(() => Cooperative, { description: 'The cooperative of this request.' })
  async cooperative(): Promise<Cooperative> {
    return modelOf(await this.cooperatives.registration());
  }

  @Allow('cooperative.change')
  @Mutation(() => ChangeCooperativePayload, { description: 'Replaces the registration data.' })
  async changeCooperative(@Args('input') input: ChangeCooperativeInput): Promise<ChangeCooperativePayload> {
    const changed = await this.cooperatives.change({
      ...input,
      vatId: input.vatId ?? null,
      logoFileId: input.logoFileId ? localId('File', input.logoFileId) : null,
      logoDescription: input.logoDescription ?? null,
      documentFooter: input.documentFooter ?? null,
    });
    return { cooperative: modelOf(changed), userErrors: [] };
  }
}

function modelOf(registration: Registration): Cooperative {
  return {
    ...registration,
    id: globalId('Organisation', currentContext().cooperativeId!),
    logoFileId: registration.logoFileId && globalId('File', registration.logoFileId),
  };
}
