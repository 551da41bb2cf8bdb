import { useState } from 'react';
import { Button } from '@mantine/core';
import type { HeldRole } from '../../api/viewer.js';
import { useOpened } from '../../form/use-opened.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import classes from './colleagues-page.module.css';
import { InviteDialog } from './invite-dialog.js';
import { LinkNotice } from './link-notice.js';
import { SentInvitations } from './sent-invitations.js';

/** Where those who hold a role invite others into that very role; a cooperative's people its coordinator invites. */
const invitesColleagues = ({ organisation }: HeldRole): boolean =>
  ['MUNICIPALITY', 'REFERRER', 'NETWORK'].includes(organisation.kind);

/** Whom one works with: invite somebody, and see what became of each invitation. */
export function ColleaguesPage() {
  const { viewer, cooperative } = useSignedIn();
  const text = useText();
  const inviting = useOpened<'cooperative' | HeldRole>();
  const [link, setLink] = useState('');
  const mayInvite = cooperative !== null && may(viewer, permissions.invite);
  const elsewhere = viewer.roles.filter(invitesColleagues);
  const invited = (made: string) => {
    inviting.close();
    setLink(made);
  };
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <PageTitle name={text('colleagues.title')}>{text('colleagues.title')}</PageTitle>
          <p className={classes.lead}>{text('colleagues.lead')}</p>
        </div>
        <div className={classes.acts}>
          {mayInvite && (
            <Button aria-haspopup="dialog" onClick={() => inviting.open('cooperative')}>
              {text('colleagues.inviteTo', { organisation: cooperative.name })}
            </Button>
          )}
          {elsewhere.map((held) => (
            <Button
              key={`${held.role} ${held.organisation.id}`}
              aria-haspopup="dialog"
              onClick={() => inviting.open(held)}
            >
              {text('colleagues.inviteTo', { organisation: held.organisation.name })}
            </Button>
          ))}
        </div>
      </div>
      {link && <LinkNotice key={link} link={link} />}
      {mayInvite && <SentInvitations onSent={setLink} />}
      {!mayInvite && elsewhere.length === 0 && <p>{text('colleagues.nobody')}</p>}
      {inviting.opened && (
        <InviteDialog
          into={inviting.opened === 'cooperative' ? null : inviting.opened}
          about={
            inviting.opened === 'cooperative' ? (cooperative?.name ?? '') : inviting.opened.organisation.name
          }
          onInvited={invited}
          onCancel={inviting.close}
        />
      )}
    </div>
  );
}
