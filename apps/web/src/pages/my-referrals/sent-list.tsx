import { Button } from '@mantine/core';
import type { SentReferral } from '../../api/my-referrals.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './my-referrals-page.module.css';

export interface SentListProps {
  sent: readonly SentReferral[];
  onRevoke(sent: SentReferral): void;
}

/** Where each person stands: a status of a fixed list, and never anybody's words. */
export function SentList({ sent, onRevoke }: SentListProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <ul className={classes.list}>
      {sent.map((one) => {
        const name = `${one.givenName} ${one.familyName}`;
        const isOpen = one.status === 'RECEIVED' || one.status === 'INVITED';
        return (
          <li key={one.id} className={classes.row}>
            <div>
              <h2>{name}</h2>
              <p className={classes.soft}>{text('myReferrals.sentOn', { date: formats.date(one.sentOn) })}</p>
            </div>
            <p>
              <span className={classes.status} data-status={one.status}>
                {text(`referralStatus.${one.status}`)}
              </span>
              {one.because && <span className={classes.because}>{text(`endReason.${one.because}`)}</span>}
            </p>
            {isOpen && (
              <Button
                variant="default"
                aria-haspopup="dialog"
                aria-label={`${text('myReferrals.revoke')}: ${name}`}
                onClick={() => onRevoke(one)}
              >
                {text('myReferrals.revoke')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
