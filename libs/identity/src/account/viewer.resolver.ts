import { Query, Resolver } from '@nestjs/graphql';
import { DomainError } from '#kernel';
import { currentContext, globalId, IdentityDb, SignedIn } from '#platform';
import { Snapshots } from '../access/snapshot.service.js';
import { AccountRepository } from './account.repository.js';
import { Viewer } from './viewer.model.js';

@Resolver()
export class ViewerResolver {
  constructor(
    private readonly db: IdentityDb,
    private readonly accounts: AccountRepository,
    private readonly snapshots: Snapshots,
  ) {}

  @SignedIn()
  @Query(() => Viewer, { description: 'The account that asks.' })
  async viewer(): Promise<Viewer> {
    const { principal, cooperativeId, permissions } = currentContext();
    const account = await this.db.read(this.accounts.get(principal!.accountId));
    const snapshot = await this.snapshots.of(principal!.accountId);
    if (!account || !snapshot) throw new DomainError('UNAUTHENTICATED');
    const grants = snapshot.grants;
    const cooperatives = new Map(
      grants
        .filter((grant) => grant.organisationKind === 'COOPERATIVE')
        .map((grant) => [grant.organisationId, grant.organisationName]),
    );
    const own = grants.find((grant) => grant.role === 'MEMBER' && grant.organisationId === cooperativeId);
    return {
      account: { ...account, id: globalId('Account', account.id) },
      roles: grants.map((grant) => ({
        role: grant.role,
        organisation: {
          id: globalId('Organisation', grant.organisationId),
          name: grant.organisationName,
          kind: grant.organisationKind,
        },
      })),
      cooperatives: [...cooperatives].map(([id, name]) => ({
        id: globalId('Organisation', id),
        name,
        roles: grants.filter((grant) => grant.organisationId === id).map((grant) => grant.role),
      })),
      member: own?.subjectId ? { id: globalId('Member', own.subjectId) } : null,
      permissions: [...permissions.keys()].sort(),
    };
  }
}
