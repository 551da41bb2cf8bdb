import { Button } from '@mantine/core';
import type { ReferralRequest } from '../../api/referral-requests.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { ContactLine } from './contact-line.js';
import { actsOn, type DeskAct } from './desk-act.js';
import classes from './referrals-page.module.css';

export interface RequestCardProps {
  request: ReferralRequest;
  onAct(act: DeskAct): void;
}

/** Somebody who waits for an answer: who sent them, what they want, how to reach them, and what can be answered. */
export function RequestCard({ request, onAct }: RequestCardProps) {
  const text = useText();
  const formats = useFormats();
  const { givenName, familyName, state, source, organisation, reason, wish, sentOn, talkOn } = request;
  const name = `${givenName} ${familyName}`;
  return (
    <article className={classes.card}>
      <div className={classes.cardHead}>
        <h3>{name}</h3>
        <p className={classes.state} data-state={state}>
          {state === 'INVITED' && talkOn
            ? text('desk.talkOn', { date: formats.date(talkOn) })
            : text(`desk.state.${state}`)}
        </p>
      </div>
      <p className={classes.about}>
        {source === 'SELF'
          ? text('desk.bySelf', { date: formats.date(sentOn) })
          : text('desk.by', { who: organisation?.name ?? '', date: formats.date(sentOn) })}
      </p>
      <dl className={classes.words}>
        {wish && (
          <>
            <dt>{text('desk.wish')}</dt>
            <dd>{wish}</dd>
          </>
        )}
        {reason && (
          <>
            <dt>{text('desk.reason')}</dt>
            <dd>{reason}</dd>
          </>
        )}
        <dt>{text('person.contact')}</dt>
        <dd>
          <ContactLine person={request} />
        </dd>
      </dl>
      <div className={classes.acts}>
        {actsOn(request).map((act, at) => {
          const words = text(act === 'invite' && state === 'INVITED' ? 'desk.inviteAgain' : `desk.${act}`);
          return (
            <Button
              key={act}
              variant={at === 0 && act !== 'revoke' ? 'filled' : 'default'}
              aria-haspopup="dialog"
              aria-label={`${words}: ${name}`}
              onClick={() => onAct(act)}
            >
              {words}
            </Button>
          );
        })}
      </div>
    </article>
  );
}
