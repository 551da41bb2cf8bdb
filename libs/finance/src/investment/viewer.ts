import type { Permission } from '#identity';
import type { CivilDate } from '#kernel';
import { currentContext, type Scope, scopesOf } from '#platform';

/** Who looks at requests: how far, on which day, and as which members. */
export interface Viewer {
  readonly scopes: readonly Scope[];
  readonly today: CivilDate;
  /** The members that the caller is, in whatever role the caller comes. */
  readonly ownMemberIds: readonly string[];
}

/** @throws DomainError `FORBIDDEN` */
export function viewerBy(permission: Permission, today: CivilDate): Viewer {
  return { scopes: scopesOf(permission), today, ownMemberIds: ownMemberIds() };
}

/** A co-owner sees a request, and leaves it to who asked; a treasurer looks after those of the whole cooperative. */
export function mayChange({ memberId }: { readonly memberId: string }, viewer: Viewer): boolean {
  return viewer.ownMemberIds.includes(memberId) || viewer.scopes.some(({ kind }) => kind === 'COOPERATIVE');
}

/** Whoever asks for money for the own enterprise never decides on it, as a treasurer neither. */
export function ownMemberIds(): string[] {
  const scopes = currentContext().permissions.get('investment.request') ?? [];
  return scopes.flatMap((scope) => (scope.kind === 'OWN' ? [scope.memberId] : []));
}
