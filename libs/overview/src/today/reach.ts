import type { Permission } from '#identity';
import type { Permissions, Scope } from '#platform';
import type { Person } from './waiting.js';

/** What the caller may, and about whom. */
export class Reach {
  constructor(private readonly permissions: Permissions) {}

  /** Every scope that one of these permissions gives. */
  scopes(permissions: readonly Permission[]): Scope[] {
    const all = permissions.flatMap((permission) => this.permissions.get(permission) ?? []);
    if (all.some(({ kind }) => kind === 'COOPERATIVE')) return [{ kind: 'COOPERATIVE' }];
    const different = new Map(all.map((scope) => [JSON.stringify(scope), scope]));
    return [...different.values()];
  }

  /** Whether the caller may it for a person; null: for the cooperative as a whole, or for whoever is the caller. */
  may(permission: Permission, person: Pick<Person, 'memberId' | 'coachIds'> | null): boolean {
    return (this.permissions.get(permission) ?? []).some((scope) => {
      if (scope.kind === 'COOPERATIVE' || person === null) return true;
      if (scope.kind === 'OWN') return scope.memberId === person.memberId;
      return scope.kind === 'ASSIGNED' && person.coachIds.includes(scope.coachAccountId);
    });
  }

  /** Whether a member is the caller. */
  isMe(memberId: string): boolean {
    return this.ownIds().includes(memberId);
  }

  /** As which members the caller is known. */
  ownIds(): string[] {
    return (this.permissions.get('today.read') ?? []).flatMap((scope) =>
      scope.kind === 'OWN' ? [scope.memberId] : [],
    );
  }
}
