import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import {
  changesWithDoors,
  deskDoorsQuery,
  switchHandoverDeskMutation,
  switchReferralFormMutation,
} from '../../api/desk-doors.js';
import type { Failure } from '../../api/failure.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useSend, type Outcome } from '../../form/use-send.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import classes from './desk-doors.module.css';

/** How people come in that nobody here opened the door for: by the public form, or from another cooperative. */
export function DeskDoors() {
  const [{ data }] = useQuery({ query: deskDoorsQuery, variables: {}, context: changesWithDoors });
  const { viewer } = useSignedIn();
  const send = useSend();
  const text = useText();
  if (!data) return null;
  const { slug } = data.referralFormSetting;
  const address = `${window.location.origin}/register/${slug}`;
  return (
    <section aria-labelledby="doors" className={classes.doors}>
      <h2 id="doors">{text('doors.title')}</h2>
      <div className={classes.list}>
        <Door
          title={text('doors.form')}
          isOpen={data.referralFormSetting.isOpen}
          onSwitch={(isOpen) => send(switchReferralFormMutation, { input: { isOpen } })}
        >
          <p>{text('doors.form.lead')}</p>
          {data.referralFormSetting.isOpen ? (
            <a href={address} target="_blank" rel="noreferrer" className={classes.address}>
              {address}
            </a>
          ) : (
            <p className={classes.address}>{address}</p>
          )}
        </Door>
        <Door
          title={text('doors.desk')}
          isOpen={data.handoverDeskIsOpen}
          onSwitch={(isOpen) => send(switchHandoverDeskMutation, { input: { isOpen } })}
        >
          <p>{text('doors.desk.lead')}</p>
        </Door>
        {may(viewer, permissions.importMembers) && (
          <article className={classes.door}>
            <div className={classes.head}>
              <h3>{text('imports.title')}</h3>
            </div>
            <p>{text('imports.lead')}</p>
            <Link to="/imports" className={classes.way}>
              {text('imports.go')}
            </Link>
          </article>
        )}
      </div>
    </section>
  );
}

interface DoorProps {
  title: string;
  isOpen: boolean;
  onSwitch(isOpen: boolean): Promise<Outcome>;
  children: ReactNode;
}

function Door({ title, isOpen, onSwitch, children }: DoorProps) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const text = useText();
  const turn = async () => {
    if (isBusy) return;
    setBusy(true);
    const outcome = await onSwitch(!isOpen);
    setBusy(false);
    setFailure(outcome.failure);
  };
  return (
    <article className={classes.door}>
      <div className={classes.head}>
        <h3>{title}</h3>
        <p role="status" className={classes.state} data-open={isOpen || undefined}>
          {text(isOpen ? 'doors.isOpen' : 'doors.isClosed')}
        </p>
      </div>
      <div>{children}</div>
      {failure && <FailureNotice failure={failure} />}
      <Button
        variant="default"
        loading={isBusy}
        aria-label={`${text(isOpen ? 'doors.close' : 'doors.open')}: ${title}`}
        onClick={() => void turn()}
      >
        {text(isOpen ? 'doors.close' : 'doors.open')}
      </Button>
    </article>
  );
}
