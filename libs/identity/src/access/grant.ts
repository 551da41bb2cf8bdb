import { type Permissions, type Scope } from '#platform';
import {
  type OrganisationKind,
  type Permission,
  PERMISSIONS,
  type Reach,
  type Role,
  ROLES,
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

/** The table by role: it is asked at every request what a role may do, and never who may do a thing. */
const GIVEN = new Map(ROLES.map((role) => [role, givenTo(role)]));

function givenTo(role: Role): [Permission, Reach][] {
  const rows = Object.entries(PERMISSIONS) as [Permission, Partial<Record<Role, Reach>>][];
  return rows.flatMap(([permission, { [role]: reach }]) => (reach ? [[permission, reach]] : []));
}

/** What these grants together allow, each permission with its scopes. Pure: the table in, the permissions out. */
export function permissionsOf(accountId: string, grants: readonly Grant[]): Permissions {
  const permissions = new Map<string, Scope[]>();
  for (const grant of grants) {
    for (const [permission, reach] of GIVEN.get(grant.role)!) {
      const scopes = permissions.get(permission) ?? [];
      permissions.set(permission, widest([...scopes, scopeOf(reach, accountId, grant)]));
    }
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
