import { CooperativeModule } from '#cooperative';
import { IdentityModule } from '#identity';

/** The rooms of the house, for every process: resolvers lie idle where no GraphQL is served, handlers where nobody works. */
export const rooms = [IdentityModule, CooperativeModule];

/** The tables that rooms write through TypeORM. */
export const entities = [];
