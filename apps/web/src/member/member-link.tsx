import { Link } from '@tanstack/react-router';
import { useSignedIn } from '../session/session-context.js';
import { may, permissions } from '../session/start-page.js';

export interface MemberLinkProps {
  member: { id: string; name: string };
  /** Whether the API gave a balance. */
  hasThermometer: boolean;
  className?: string | undefined;
}

/** To the person's page, or for who may see the money but not the file to the thermometer; else the name alone. */
export function MemberLink({ member, hasThermometer, className }: MemberLinkProps) {
  const { viewer } = useSignedIn();
  const opens = may(viewer, permissions.openMember);
  if (!opens && !hasThermometer) return member.name;
  return (
    <Link
      to={opens ? '/members/$memberId' : '/members/$memberId/thermometer'}
      params={{ memberId: member.id }}
      className={className}
    >
      {member.name}
    </Link>
  );
}
