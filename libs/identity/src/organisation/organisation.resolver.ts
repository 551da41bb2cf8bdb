import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { globalId } from '#platform';
import { Allow } from '../permissions.js';
import {
  Organisation,
  RegisterOrganisationInput,
  RegisterOrganisationPayload,
} from './organisation.model.js';
import type { OrganisationRow } from './organisation.repository.js';
import { Organisations } from './organisation.service.js';

@Resolver()
export class OrganisationResolver {
  constructor(private readonly service: Organisations) {}

  @Allow('organisation.find')
  @Query(() => [Organisation], {
    description: 'Municipalities and referrers in the register by a part of their name, at most twenty.',
  })
  async organisations(
    @Args('name', { description: 'At least two characters.' }) name: string,
  ): Promise<Organisation[]> {
    return (await this.service.find(name)).map(organisationOf);
  }

  @Allow('organisation.register')
  @Mutation(() => RegisterOrganisationPayload, {
    description: 'Adds a municipality or a referrer to the register. Network administrators.',
  })
  async registerOrganisation(
    @Args('input') { kind, name }: RegisterOrganisationInput,
  ): Promise<RegisterOrganisationPayload> {
    const row = await this.service.register(kind as OrganisationRow['kind'], name);
    return { organisation: organisationOf(row), userErrors: [] };
  }
}

function organisationOf(row: OrganisationRow): Organisation {
  return { ...row, id: globalId('Organisation', row.id) };
}
