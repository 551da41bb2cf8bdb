import { IconAddressBook, IconBuildingBank, IconBuildingStore, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SearchHit } from '../../api/search.js';
import { useText } from '../../text/use-text.js';
import classes from './search-page.module.css';

const icons = {
  MEMBER: IconUser,
  ENTERPRISE: IconBuildingStore,
  ORGANISATION: IconBuildingBank,
  CONTACT: IconAddressBook,
} as const;

/** What was found; a member, or an enterprise by its member, leads on to the person's page. */
export function HitRow({ hit }: { hit: SearchHit }) {
  const text = useText();
  const { kind, member, phase, reasonText } = hit;
  const Icon = icons[kind];
  const told = [
    text(`searchKind.${kind}`),
    aboutOf(hit),
    phase && text(`phase.${phase}`),
    text('search.by', { reason: reasonText.toLowerCase() }),
  ];
  return (
    <article className={classes.hit}>
      <Icon size={24} stroke={1.6} aria-hidden="true" />
      <div>
        <h2>
          {member ? (
            <Link to="/members/$memberId" params={{ memberId: member.id }}>
              {nameOf(hit)}
            </Link>
          ) : (
            nameOf(hit)
          )}
        </h2>
        <p>{told.filter(Boolean).join(' · ')}</p>
      </div>
    </article>
  );
}

const nameOf = ({ kind, member, enterprise, organisation, contact }: SearchHit): string => {
  if (kind === 'ENTERPRISE') return enterprise?.name ?? '';
  if (kind === 'ORGANISATION') return organisation?.name ?? '';
  if (kind === 'CONTACT') return contact?.enterprise ?? '';
  return member?.name ?? '';
};

const aboutOf = ({ kind, member, enterprise, contact }: SearchHit): string | null => {
  if (kind === 'ENTERPRISE') return [enterprise?.activity, member?.name].filter(Boolean).join(', ');
  if (kind === 'CONTACT') return [contact?.name, contact?.town].filter(Boolean).join(', ');
  return null;
};
