import { Query, Resolver } from '@nestjs/graphql';
import { DomainError } from '#kernel';
import { Clock, currentContext, globalId, IdentityDb, SignedIn } from '#platform';
import type { Grant } from '../access/grant.js';
import { Snapshots } from '../access/snapshot.service.js';
import { AccountRepository } from './account.repository.js';
import { Viewer, type ViewerCooperative } from './viewer.model.js';

/** Organisations from which one acts in cooperatives that work with them. */
const FROM_OUTSIDE = ['MUNICIPALITY', 'REFERRER'];

@Resolver()
export class ViewerResolver {
  constructor(
    private readonly db: IdentityDb,
    private readonly accounts: AccountRepository,
    private readonly snapshots: Snapshots,
    private readonly clock: Clock,
  ) {}

  @SignedIn()
  @Query(() => Viewer, { description: 'The account that asks.' })
  async viewer(): Promise<Viewer> {
    const { principal, cooperativeId, permissions } = currentContext();
    const account = await this.db.read(this.accounts.get(principal!.accountId));
    const snapshot = await this.snapshots.of(principal!.accountId);
    if (!account || !snapshot) throw new DomainError('UNAUTHENTICATED');
    const grants = snapshot.grants;
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
      cooperatives: await this.cooperativesOf(grants),
      member: own?.subjectId ? { id: globalId('Member', own.subjectId) } : null,
      permissions: [...permissions.keys()].sort(),
    };
  }

  /** Where the viewer can act: by a role in a cooperative, or in an organisation that works with one today. */
  private async cooperativesOf(grants: readonly Grant[]): Promise<ViewerCooperative[]> {
    const outside = grants.filter((grant) => FROM_OUTSIDE.includes(grant.organisationKind));
    const partners =
      outside.length === 0
        ? []
        : await this.db.read(
            this.accounts.cooperativesWith(
              outside.map((grant) => grant.organisationId),
              this.clock.today(),
            ),
          );
    const reached = new Map<string, { name: string; roles: Set<string> }>();
    const reach = (id: string, name: string, role: string) => {
      const known = reached.get(id) ?? { name, roles: new Set() };
      reached.set(id, known);
      known.roles.add(role);
    };
    for (const grant of grants)
      if (grant.organisationKind === 'COOPERATIVE')
        reach(grant.organisationId, grant.organisationName, grant.role);
    for (const { id, name, organisationId } of partners)
      for (const grant of outside) if (grant.organisationId === organisationId) reach(id, name, grant.role);
    return [...reached].map(([id, { name, roles }]) => ({
      id: globalId('Organisation', id),
      name,
      roles: [...roles],
    }));
  }
}
