import { coachingEntities, CoachingModule } from '#coaching';
import { CooperativeModule } from '#cooperative';
import { IdentityModule } from '#identity';
import { membershipEntities, MembershipModule } from '#membership';
import { OverviewModule } from '#overview';

/** The rooms of the house, for every process: resolvers lie idle where no GraphQL is served, handlers where nobody works. */
export const rooms = [IdentityModule, CooperativeModule, MembershipModule, CoachingModule, OverviewModule];

/** The tables that rooms write through TypeORM. */
export const entities = [...membershipEntities, ...coachingEntities];
