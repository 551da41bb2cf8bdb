import { coachingEntities, CoachingModule } from '#coaching';
import { CooperativeModule } from '#cooperative';
import { financeEntities, FinanceModule } from '#finance';
import { IdentityModule } from '#identity';
import { membershipEntities, MembershipModule } from '#membership';
import { NetworkModule } from '#network';
import { OverviewModule } from '#overview';
import { ReportsModule } from '#reports';

/** The rooms of the house, for every process: resolvers lie idle where no GraphQL is served, handlers where nobody works. */
export const rooms = [
  IdentityModule,
  CooperativeModule,
  MembershipModule,
  FinanceModule,
  CoachingModule,
  OverviewModule,
  NetworkModule,
  ReportsModule,
];

/** The tables that rooms write through TypeORM. */
export const entities = [...membershipEntities, ...financeEntities, ...coachingEntities];
