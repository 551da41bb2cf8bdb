import { type Permissions, type Scope } from '#platform';
import {
  type OrganisationKind,
  type Permission,
  PERMISSIONS,
  type Reach,
  type Role,
} from '../permissions.js';

/** A role that an account holds in an organisation, now. */
export interface Grant {
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly organisationName: string;
  readonly role: Role;
  /** The member whom a MEMBER grant is about; null for every other role. */
  readonly subjectId: string | null;
}

/** What these grants together allow, each permission with its scopes. Pure: the table in, the permissions out. */
export function permissionsOf(accountId: string, grants: readonly Grant[]): Permissions {
  const permissions = new Map<string, Scope[]>();
  for (const [permission, reaches] of Object.entries(PERMISSIONS) as [
    Permission,
    Partial<Record<Role, Reach>>,
  ][]) {
    const scopes = grants.flatMap((grant) => {
      const reach = reaches[grant.role];
      return reach ? [scopeOf(reach, accountId, grant)] : [];
    });
    if (scopes.length > 0) permissions.set(permission, widest(scopes));
  }
  return permissions;
}

function scopeOf(reach: Reach, accountId: string, grant: Grant): Scope {
  switch (reach) {
    case 'all':
      return { kind: 'COOPERATIVE' };
    case 'own':
      if (!grant.subjectId) throw new Error('a MEMBER grant names its member');
      return { kind: 'OWN', memberId: grant.subjectId };
    case 'assigned':
      return { kind: 'ASSIGNED', coachAccountId: accountId };
    case 'clients':
      // a referrer's desk shares its clients; a case manager has their own
      return {
        kind: 'CLIENTS',
        organisationId: grant.organisationId,
        accountId: grant.role === 'OFFICER' ? accountId : null,
      };
    case 'published':
      return { kind: 'PUBLISHED' };
    case 'instance':
      return { kind: 'INSTANCE' };
  }
}

/** The whole cooperative includes every other scope in it. */
function widest(scopes: Scope[]): Scope[] {
  return scopes.some((scope) => scope.kind === 'COOPERATIVE') ? [{ kind: 'COOPERATIVE' }] : scopes;
}
