import { Module } from '@nestjs/common';
import { CoachingModule } from '#coaching';
import { CooperativeModule } from '#cooperative';
import { FinanceModule } from '#finance';
import { IdentityModule } from '#identity';
import { MembershipModule } from '#membership';
import { FactRepository } from './fact/fact.repository.js';
import { FactsJob } from './fact/facts.job.js';
import { Facts } from './fact/facts.service.js';
import { ParticipationResolver } from './participation/participation.resolver.js';
import { PublicationRepository } from './publication/publication.repository.js';
import { PublicationResolver } from './publication/publication.resolver.js';
import { Publications } from './publication/publications.service.js';
import { ReleaseRepository } from './release/release.repository.js';
import { ReleaseRound } from './release/release-round.service.js';
import { Releases } from './release/releases.service.js';

@Module({
  imports: [IdentityModule, CooperativeModule, MembershipModule, FinanceModule, CoachingModule],
  providers: [
    FactRepository,
    Facts,
    FactsJob,
    ParticipationResolver,
    PublicationRepository,
    PublicationResolver,
    Publications,
    ReleaseRepository,
    ReleaseRound,
    Releases,
  ],
  exports: [Publications, ReleaseRound],
})
export class NetworkModule {}
