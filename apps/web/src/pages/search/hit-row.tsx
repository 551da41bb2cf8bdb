import { IconAddressBook, IconBuildingBank, IconBuildingStore, IconUser } from '@tabler/icons-react';
import type { SearchHit } from '../../api/search.js';
import { MemberLink } from '../../member/member-link.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import classes from './search-page.module.css';

const icons = {
  MEMBER: IconUser,
  ENTERPRISE: IconBuildingStore,
  ORGANISATION: IconBuildingBank,
  CONTACT: IconAddressBook,
} as const;

/** What was found; a member, or an enterprise by its member, leads on to what the viewer may open of the person. */
export function HitRow({ hit }: { hit: SearchHit }) {
  const { viewer } = useSignedIn();
  const text = useText();
  const { kind, member, phase, reasonText } = hit;
  const Icon = icons[kind];
  // it opens at admission
  const hasThermometer = phase === 'ACTIVE' || phase === 'OUTFLOW';
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
            <MemberLink
              member={{ id: member.id, name: nameOf(hit) }}
              hasThermometer={hasThermometer && may(viewer, permissions.readThermometer)}
            />
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
