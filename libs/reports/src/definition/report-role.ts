import { Injectable } from '@nestjs/common';
import { type Permission, PERMISSIONS, type Role, Snapshots as Accesses } from '#identity';
import { DomainError } from '#kernel';
import { currentContext } from '#platform';

/** In which of their roles somebody asks: it stands on the cover. */
@Injectable()
export class ReportRoles {
  constructor(private readonly accesses: Accesses) {}

  /**
   * The caller's role by which they have this permission here; the table of permissions names the nearest first.
   * @throws DomainError `FORBIDDEN`
   */
  async for(permission: Permission): Promise<Role> {
    const { principal, cooperativeId } = currentContext();
    const access = await this.accesses.of(principal!.accountId);
    const may = Object.keys(PERMISSIONS[permission]) as Role[];
    const held = access?.grants.filter(
      ({ organisationId, organisationKind }) =>
        organisationKind !== 'COOPERATIVE' || organisationId === cooperativeId,
    );
    const role = may.find((one) => held?.some((grant) => grant.role === one));
    if (!role) throw new DomainError('FORBIDDEN');
    return role;
  }
}
