import { Button } from '@mantine/core';
import type { IncomingHandover } from '../../api/referral-requests.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { ContactLine } from './contact-line.js';
import classes from './referrals-page.module.css';

export interface HandoverCardProps {
  handover: IncomingHandover;
  onAct(act: 'takeOver' | 'refuse'): void;
}

/** Somebody whom another cooperative offers. */
export function HandoverCard({ handover, onAct }: HandoverCardProps) {
  const text = useText();
  const formats = useFormats();
  const { person, from, kind, offeredOn, consentedOn } = handover;
  if (!person) return null;
  const name = `${person.givenName} ${person.familyName}`;
  return (
    <article className={classes.card}>
      <div className={classes.cardHead}>
        <h3>{name}</h3>
        <p className={classes.state}>{text(`desk.kind.${kind}`)}</p>
      </div>
      <p className={classes.about}>
        {text('desk.offeredBy', {
          who: from.name,
          date: formats.date(offeredOn),
          consent: formats.date(consentedOn),
        })}
      </p>
      <dl className={classes.words}>
        {person.words && (
          <>
            <dt>{text('desk.ownWords')}</dt>
            <dd>{person.words}</dd>
          </>
        )}
        <dt>{text('person.contact')}</dt>
        <dd>
          <ContactLine person={person} />
        </dd>
      </dl>
      <div className={classes.acts}>
        <Button
          aria-haspopup="dialog"
          aria-label={`${text('desk.takeOver')}: ${name}`}
          onClick={() => onAct('takeOver')}
        >
          {text('desk.takeOver')}
        </Button>
        <Button
          variant="default"
          aria-haspopup="dialog"
          aria-label={`${text('desk.refuse')}: ${name}`}
          onClick={() => onAct('refuse')}
        >
          {text('desk.refuse')}
        </Button>
      </div>
    </article>
  );
}
