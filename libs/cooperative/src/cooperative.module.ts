import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AccessResolver } from './access/access-resolver.js';
import { CollaborationRepository } from './collaboration/collaboration.repository.js';
import { CollaborationResolver } from './collaboration/collaboration.resolver.js';
import { Collaborations } from './collaboration/collaboration.service.js';
import { PolicyRepository } from './policy/policy.repository.js';
import { PolicyResolver } from './policy/policy.resolver.js';
import { Policies } from './policy/policy.service.js';
import { CooperativeRepository } from './registration/cooperative.repository.js';
import { CooperativeResolver } from './registration/cooperative.resolver.js';
import { Cooperatives } from './registration/cooperative.service.js';

@Module({
  imports: [IdentityModule],
  providers: [
    AccessResolver,
    CollaborationRepository,
    CollaborationResolver,
    Collaborations,
    CooperativeRepository,
    CooperativeResolver,
    Cooperatives,
    Policies,
    PolicyRepository,
    PolicyResolver,
  ],
  exports: [AccessResolver, CollaborationRepository, Cooperatives, Policies],
})
export class CooperativeModule {}
