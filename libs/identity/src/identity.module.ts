import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AccountRepository } from './account/account.repository.js';
import { ViewerResolver } from './account/viewer.resolver.js';
import { Snapshots } from './access/snapshot.service.js';
import { FeedTokenRepository } from './feed/feed-token.repository.js';
import { FeedTokens } from './feed/feed-tokens.service.js';
import { FloodGate } from './flood/flood-gate.js';
import { InstanceRepository } from './instance/instance.repository.js';
import { InstanceResolver } from './instance/instance.resolver.js';
import { Instance } from './instance/instance.service.js';
import { InvitationRepository } from './invitation/invitation.repository.js';
import { InvitationResolver } from './invitation/invitation.resolver.js';
import { Invitations } from './invitation/invitation.service.js';
import { OrganisationRepository } from './organisation/organisation.repository.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { Organisations } from './organisation/organisation.service.js';
import { AccessTokens } from './session/access-token.js';
import { AttemptRepository } from './session/attempt.repository.js';
import { PasswordCheck } from './session/password-check.js';
import { SessionRepository } from './session/session.repository.js';
import { SessionResolver } from './session/session.resolver.js';
import { Sessions } from './session/session.service.js';

@Module({
  imports: [JwtModule.register({})],
  providers: [
    AccessTokens,
    AccountRepository,
    AttemptRepository,
    FeedTokenRepository,
    FeedTokens,
    FloodGate,
    Instance,
    InstanceRepository,
    InstanceResolver,
    InvitationRepository,
    InvitationResolver,
    Invitations,
    OrganisationRepository,
    OrganisationResolver,
    Organisations,
    PasswordCheck,
    SessionRepository,
    SessionResolver,
    Sessions,
    Snapshots,
    ViewerResolver,
  ],
  exports: [
    OrganisationRepository,
    AccessTokens,
    AccountRepository,
    FeedTokens,
    FloodGate,
    Instance,
    Invitations,
    Sessions,
    Snapshots,
  ],
})
export class IdentityModule {}
